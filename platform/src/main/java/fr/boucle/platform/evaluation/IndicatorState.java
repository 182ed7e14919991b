package fr.boucle.platform.evaluation;

import fr.boucle.platform.problem.ProblemId;
import fr.boucle.platform.solution.ProposalId;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where an indicator stands.
 *
 * @param id the indicator
 * @param problem the problem behind it
 * @param proposal the adopted proposal it measures
 * @param name what is measured
 * @param unit unit of all its values
 * @param baseline value before, null when unknown: the indicator cannot be interpreted (R59)
 * @param target value aimed at
 * @param latest latest measure, null when none
 * @param measuredOn day of the latest measure, null when none
 * @param outcome what was concluded, null while nobody did
 * @param outcomeReason why, empty while nobody concluded
 */
public record IndicatorState(
    IndicatorId id,
    ProblemId problem,
    ProposalId proposal,
    String name,
    String unit,
    @Nullable BigDecimal baseline,
    BigDecimal target,
    @Nullable BigDecimal latest,
    @Nullable LocalDate measuredOn,
    @Nullable Outcome outcome,
    String outcomeReason) {}
