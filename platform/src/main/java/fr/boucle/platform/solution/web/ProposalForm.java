package fr.boucle.platform.solution.web;

import static java.util.Objects.requireNonNullElse;

import fr.boucle.platform.problem.ProblemId;
import fr.boucle.platform.solution.NewProposal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A proposal as it is typed: why, for whom and what change first (R57). */
public record ProposalForm(
    @NotBlank(message = "{solution.propose.why.missing}")
        @Size(max = 2000, message = "{solution.propose.tooLong}")
        @Nullable String why,
    @NotBlank(message = "{solution.propose.forWhom.missing}")
        @Size(max = 1000, message = "{solution.propose.tooLong}")
        @Nullable String forWhom,
    @NotBlank(message = "{solution.propose.expectedChange.missing}")
        @Size(max = 2000, message = "{solution.propose.tooLong}")
        @Nullable String expectedChange,
    @NotBlank(message = "{solution.propose.title.missing}")
        @Size(max = 200, message = "{solution.propose.tooLong}")
        @Nullable String title,
    @NotBlank(message = "{solution.propose.description.missing}")
        @Size(max = 10000, message = "{solution.propose.tooLong}")
        @Nullable String description,
    @Size(max = 500, message = "{solution.propose.tooLong}") @Nullable String users,
    @Size(max = 500, message = "{solution.propose.tooLong}") @Nullable String agents) {

  static ProposalForm empty() {
    return new ProposalForm("", "", "", "", "", "", "");
  }

  NewProposal toProposal(ProblemId problem) {
    return new NewProposal(
        problem,
        typed(title),
        typed(why),
        typed(forWhom),
        typed(expectedChange),
        typed(description),
        typed(users),
        typed(agents));
  }

  /** What was typed in a field, never null. */
  public static String typed(@Nullable String value) {
    return requireNonNullElse(value, "").strip();
  }
}
