package fr.boucle.platform.solution.internal;

import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.problem.ProblemId;
import fr.boucle.platform.solution.Feasibility;
import fr.boucle.platform.solution.Proposal;
import fr.boucle.platform.solution.ProposalId;
import fr.boucle.platform.solution.Solutions;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Proposals as the other rooms see them. */
@Service
class StoredSolutions implements Solutions {
  private final SolutionStore store;

  StoredSolutions(SolutionStore store) {
    this.store = store;
  }

  @Override
  public Proposal get(ProposalId id) {
    return find(id)
        .orElseThrow(() -> new NoSuchElementException("no proposal has id " + id.value()));
  }

  @Override
  public Optional<Proposal> find(ProposalId id) {
    return store.find(id);
  }

  @Override
  public List<Proposal> listOf(Collection<ProblemId> problems) {
    return store.listOf(problems);
  }

  @Override
  public List<Proposal> listIn(RoundId round) {
    return store.listIn(round);
  }

  @Override
  public Optional<Feasibility> findFeasibility(ProposalId proposal) {
    return store.listFeasibilities(List.of(proposal)).stream().findFirst();
  }

  @Override
  public List<Feasibility> listFeasibilities(Collection<ProposalId> proposals) {
    return store.listFeasibilities(proposals);
  }
}
