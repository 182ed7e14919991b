package fr.boucle.platform.contribution.internal;

import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.contribution.Contact;
import fr.boucle.platform.contribution.Contribution;
import fr.boucle.platform.contribution.ContributionId;
import fr.boucle.platform.contribution.Contributions;
import fr.boucle.platform.contribution.ImportId;
import fr.boucle.platform.contribution.NewContribution;
import fr.boucle.platform.contribution.Receipt;
import fr.boucle.platform.contribution.Refusal;
import fr.boucle.platform.kernel.ReadableCode;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.kernel.Slices;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Contributions as the other rooms see them. */
@Service
class StoredContributions implements Contributions {
  private final ContributionStore store;
  private final CounterStore counters;
  private final RefusalStore refusals;
  private final ReceiveContribution receiving;

  StoredContributions(
      ContributionStore store,
      CounterStore counters,
      RefusalStore refusals,
      ReceiveContribution receiving) {
    this.store = store;
    this.counters = counters;
    this.refusals = refusals;
    this.receiving = receiving;
  }

  @Override
  @Transactional
  public Result<Receipt> receive(NewContribution contribution) {
    return receiving.receive(contribution, null);
  }

  @Override
  public Contribution get(ContributionId id) {
    return store
        .find(id)
        .orElseThrow(() -> new NoSuchElementException("no contribution has id " + id.value()));
  }

  @Override
  public Optional<Contribution> findByCode(ReadableCode code) {
    return store.findByCode(code);
  }

  @Override
  public List<Contribution> list(Collection<ContributionId> ids) {
    return store.list(ids);
  }

  @Override
  public Optional<Refusal> findRefusal(ContributionId id) {
    return refusals.find(id);
  }

  @Override
  public void readAll(RoundId round, Consumer<Contribution> reader) {
    Slices.forEach((last, size) -> store.listAfter(round, idOf(last), size), reader);
  }

  @Override
  public void readImported(ImportId importId, Consumer<Contribution> reader) {
    Slices.forEach((last, size) -> store.listAfter(importId, idOf(last), size), reader);
  }

  @Override
  public long count(RoundId round) {
    return counters.visible(round);
  }

  @Override
  public List<Contact> listContacts(Collection<ContributionId> ids) {
    return store.listContacts(ids);
  }

  private static long idOf(@Nullable Contribution last) {
    return last == null ? 0 : last.id().value();
  }
}
