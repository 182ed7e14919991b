package fr.boucle.platform.evaluation;

import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.problem.ProblemId;
import fr.boucle.platform.solution.ProposalId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one will know whether an adopted proposal worked (« indicateur », R59).
 *
 * @param id identifier
 * @param proposal the adopted proposal
 * @param problem the problem behind it
 * @param round the round of the problem
 * @param name what is measured, a line
 * @param definition how it is counted
 * @param unit unit of all its values
 * @param source where the values come from
 * @param baseline value before, null when unknown
 * @param target value aimed at
 * @param owner who measures
 * @param ownerName name of the owner
 * @param verdict what was concluded, null while nobody did
 * @param measures values over time, by day
 */
public record Indicator(
    IndicatorId id,
    ProposalId proposal,
    ProblemId problem,
    RoundId round,
    String name,
    String definition,
    String unit,
    String source,
    @Nullable Value baseline,
    Value target,
    AccountId owner,
    String ownerName,
    @Nullable Verdict verdict,
    List<Measure> measures) {
  public Indicator {
    measures = List.copyOf(measures);
  }

  /** True when its values can be compared with a value before; otherwise they mean little. */
  public boolean canBeInterpreted() {
    return baseline != null;
  }

  /**
   * A value on a day.
   *
   * @param amount in the unit of the indicator
   * @param on the day
   */
  public record Value(BigDecimal amount, LocalDate on) {}

  /**
   * A measure.
   *
   * @param on the day
   * @param amount in the unit of the indicator
   * @param source where it comes from
   */
  public record Measure(LocalDate on, BigDecimal amount, String source) {}

  /**
   * What was concluded.
   *
   * @param outcome whether it worked
   * @param reason why, public
   * @param on the day
   */
  public record Verdict(Outcome outcome, String reason, LocalDate on) {}
}
