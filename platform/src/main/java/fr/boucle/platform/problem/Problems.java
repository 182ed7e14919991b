package fr.boucle.platform.problem;

import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.contribution.ContributionId;
import fr.boucle.platform.kernel.Page;
import fr.boucle.platform.kernel.PageRequest;
import fr.boucle.platform.kernel.ReadableCode;
import fr.boucle.platform.kernel.Result;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The door of the room: recurring problems that people validated. */
public interface Problems {

  /**
   * Returns a problem.
   *
   * @throws java.util.NoSuchElementException if there is none with this id
   */
  Problem get(ProblemId id);

  /** Finds a published problem. */
  Optional<Problem> findPublished(ProblemId id);

  /** Lists the published problems of a round: by decided rank, then by number of people. */
  Page<Problem> listPublished(RoundId round, PageRequest page);

  /** Lists the published problems that decided priorities retain, by rank. At most 100. */
  List<Problem> listRetained(RoundId round);

  /** Lists the published problems a contribution is linked to. At most 50. */
  List<Problem> listOf(ContributionId contribution);

  /** Reads the ids of all contributions linked to a problem, in order, without keeping them. */
  void readContributionsOf(ProblemId problem, Consumer<ContributionId> reader);

  /** Lists published problems by their ids, in order of id. At most 500 ids. */
  List<Problem> list(Collection<ProblemId> ids);

  /**
   * Receives the word of an author that a contribution does not belong in a problem (« mal classé
   * »). It waits in the queue of the analysts; saying it twice counts once.
   *
   * @param code tracking code of the contribution
   * @param problem a published problem it is linked to
   * @param reason the author's words, at most 1,000 characters, may be empty
   */
  Result<ContestId> contest(ReadableCode code, ProblemId problem, String reason);

  /** Lists what the author of a contribution contested, newest first. At most 50. */
  List<Contested> listContests(ContributionId contribution);

  /**
   * Takes back a contest that still waits, at the wish of the author.
   *
   * @param code tracking code of the contribution
   */
  Result<ContestId> withdrawContest(ReadableCode code, ContestId contest);
}
