package fr.boucle.platform.contribution;

import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.kernel.ReadableCode;
import fr.boucle.platform.kernel.Result;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The door of the room: what people said. */
public interface Contributions {

  /** Receives a contribution. Publishes {@link ContributionReceived}. */
  Result<Receipt> receive(NewContribution contribution);

  /**
   * Returns a contribution.
   *
   * @throws java.util.NoSuchElementException if there is none with this id
   */
  Contribution get(ContributionId id);

  /** Finds a contribution by its tracking code. */
  Optional<Contribution> findByCode(ReadableCode code);

  /** Lists contributions by their ids, in order of id. At most 500 ids. */
  List<Contribution> list(Collection<ContributionId> ids);

  /** Finds why a contribution is not shown; empty when it is shown. */
  Optional<Refusal> findRefusal(ContributionId id);

  /**
   * Reads all contributions of a round that are not refused, in order of id, one at a time, without
   * keeping them and without holding a connection while the reader works.
   */
  void readAll(RoundId round, Consumer<Contribution> reader);

  /**
   * Reads the contributions of one import that are not refused, in order of id, one at a time,
   * without keeping them.
   */
  void readImported(ImportId importId, Consumer<Contribution> reader);

  /**
   * Number of contributions of a round that are not refused; kept as a counter, its cost does not
   * grow.
   */
  long count(RoundId round);

  /** Lists where the authors of these contributions wish to be answered. At most 500 ids. */
  List<Contact> listContacts(Collection<ContributionId> ids);
}
