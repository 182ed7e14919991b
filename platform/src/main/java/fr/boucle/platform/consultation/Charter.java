package fr.boucle.platform.consultation;

import fr.boucle.platform.identity.AccountId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is promised before a round opens (R2, R3, R5-R8). Empty or null parts are missing, and a
 * round does not open while any is.
 *
 * @param open what is on the table
 * @param decided what is already decided, and why
 * @param notNegotiable what is not on the table, and why
 * @param decider who decides, name and function
 * @param funding the funding principle: budget, source, ceiling, or « aucun budget »
 * @param answerBy day by which every contribution has an answer
 * @param respondent who answers in the name of the administration
 * @param weeklyAnalysisHours hours a week the team can give to reading
 * @param expectedContributions forecast number of contributions
 */
public record Charter(
    String open,
    String decided,
    String notNegotiable,
    String decider,
    String funding,
    @Nullable LocalDate answerBy,
    @Nullable AccountId respondent,
    @Nullable Integer weeklyAnalysisHours,
    @Nullable Integer expectedContributions) {}
