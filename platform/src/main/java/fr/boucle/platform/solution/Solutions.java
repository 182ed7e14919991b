package fr.boucle.platform.solution;

import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.problem.ProblemId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The door of the room: proposals and what was decided of them. */
public interface Solutions {

  /**
   * Returns a proposal.
   *
   * @throws java.util.NoSuchElementException if there is none with this id
   */
  Proposal get(ProposalId id);

  /** Finds a proposal. */
  Optional<Proposal> find(ProposalId id);

  /** Lists the proposals to these problems, by problem then by id. At most 500. */
  List<Proposal> listOf(Collection<ProblemId> problems);

  /** Lists the proposals of a round, by problem then by id. At most 500. */
  List<Proposal> listIn(RoundId round);

  /** Finds the examination asked about a proposal. */
  Optional<Feasibility> findFeasibility(ProposalId proposal);

  /** Lists the examinations asked about these proposals, by proposal. At most 500. */
  List<Feasibility> listFeasibilities(Collection<ProposalId> proposals);
}
