package fr.boucle.platform.solution;

import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.problem.ProblemId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A proposal (« proposition de solution ») to a problem; begins with why, for whom and what change
 * is expected (R57).
 *
 * @param id identifier
 * @param problem the problem it answers
 * @param round the round of the problem
 * @param title a line
 * @param why pour quoi
 * @param forWhom pour qui
 * @param expectedChange quel changement attendu
 * @param description what would be done
 * @param users which inhabitants or users took part in it, empty when it was not said (R46)
 * @param agents which agents took part in it, empty when it was not said (R46)
 * @param origin who made it
 * @param proposedAt when
 * @param decision null while none is taken
 */
public record Proposal(
    ProposalId id,
    ProblemId problem,
    RoundId round,
    String title,
    String why,
    String forWhom,
    String expectedChange,
    String description,
    String users,
    String agents,
    Origin origin,
    Instant proposedAt,
    @Nullable Decision decision) {

  /** True when it was adopted. */
  public boolean isAdopted() {
    return decision instanceof Decision.Adopted;
  }

  /** True when only agents took part in it, which must be visible (R46). */
  public boolean isWithoutUsers() {
    return origin != Origin.PUBLIC && users.isBlank();
  }
}
