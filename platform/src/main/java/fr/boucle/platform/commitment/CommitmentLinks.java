package fr.boucle.platform.commitment;

import java.util.Optional;

/**
 * Where a commitment can be read about and where it is kept. Implemented by the rooms that own its
 * subject, so that this room knows none of them. No SQL: an address follows from ids.
 */
public interface CommitmentLinks {

  /** Finds the public page about the subject. */
  Optional<String> findPage(Commitment commitment);

  /** Finds the page where the debtor keeps the commitment. */
  Optional<String> findDesk(Commitment commitment);
}
