package fr.boucle.platform.solution.web;

import fr.boucle.platform.solution.Decision;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A decision as it is typed. */
public record DecisionForm(
    @NotBlank(message = "{solution.decide.choice.missing}")
        @Pattern(regexp = "ADOPTED|DECLINED", message = "{solution.decide.choice.missing}")
        @Nullable String choice,
    @NotBlank(message = "{solution.decide.reason.missing}")
        @Size(max = 2000, message = "{solution.propose.tooLong}")
        @Nullable String decisionReason,
    @Size(max = 1000, message = "{solution.propose.tooLong}") @Nullable String nextStep,
    @Size(max = 500, message = "{solution.propose.tooLong}") @Nullable String funding) {

  static DecisionForm empty() {
    return new DecisionForm("", "", "", "");
  }

  Decision toDecision(String by, LocalDate today) {
    String reason = ProposalForm.typed(decisionReason);
    return "ADOPTED".equals(choice)
        ? new Decision.Adopted(
            reason, by, today, ProposalForm.typed(nextStep), ProposalForm.typed(funding))
        : new Decision.Declined(reason, by, today);
  }
}
