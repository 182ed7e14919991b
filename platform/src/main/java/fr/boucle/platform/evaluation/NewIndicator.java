package fr.boucle.platform.evaluation;

import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.solution.ProposalId;
import org.jspecify.annotations.Nullable;

/**
 * An indicator to attach to an adopted proposal.
 *
 * @param proposal the adopted proposal
 * @param name what is measured, a line
 * @param definition how it is counted
 * @param unit unit of all its values
 * @param source where the values come from
 * @param baseline value before, null when unknown
 * @param target value aimed at
 * @param owner who measures
 */
public record NewIndicator(
    ProposalId proposal,
    String name,
    String definition,
    String unit,
    String source,
    Indicator.@Nullable Value baseline,
    Indicator.Value target,
    AccountId owner) {}
