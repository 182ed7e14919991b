package fr.boucle.platform.solution.web;

import fr.boucle.platform.solution.Feasibility;
import fr.boucle.platform.solution.Verdict;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An examination as it is typed. */
public record ExamineForm(
    @Size(max = 2000, message = "{solution.propose.tooLong}") @Nullable String legal,
    @Size(max = 2000, message = "{solution.propose.tooLong}") @Nullable String technical,
    @Size(max = 2000, message = "{solution.propose.tooLong}") @Nullable String people,
    @Size(max = 2000, message = "{solution.propose.tooLong}") @Nullable String cost,
    @Size(max = 2000, message = "{solution.propose.tooLong}") @Nullable String delay,
    @NotBlank(message = "{solution.examine.verdict.missing}")
        @Pattern(
            regexp = "FEASIBLE|FEASIBLE_IF|NOT_FEASIBLE",
            message = "{solution.examine.verdict.missing}")
        @Nullable String verdict,
    @NotBlank(message = "{solution.examine.conclusion.missing}")
        @Size(max = 2000, message = "{solution.propose.tooLong}")
        @Nullable String conclusion) {

  static ExamineForm empty() {
    return new ExamineForm("", "", "", "", "", "", "");
  }

  Feasibility.Sheet toSheet(LocalDate today) {
    return new Feasibility.Sheet(
        ProposalForm.typed(legal),
        ProposalForm.typed(technical),
        ProposalForm.typed(people),
        ProposalForm.typed(cost),
        ProposalForm.typed(delay),
        Verdict.valueOf(ProposalForm.typed(verdict)),
        ProposalForm.typed(conclusion),
        today);
  }
}
