package fr.boucle.platform.contribution;

import fr.boucle.platform.kernel.Reason;
import java.util.List;

/** What a room further down the loop may object to the undoing of an import. */
public interface ImportGuard {

  /** Gives the reasons why an import can no longer be undone; empty when there is none. */
  List<Reason> objectionsTo(ImportUndone undoing);
}
