package fr.boucle.platform.contribution.internal;

import fr.boucle.platform.contribution.ImportGuard;
import fr.boucle.platform.contribution.ImportUndone;
import fr.boucle.platform.kernel.Reason;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the rooms further down the loop object to the undoing of an import. */
@Component
class ImportObjections {
  private final ImportStore store;
  private final ObjectProvider<ImportGuard> guards;

  ImportObjections(ImportStore store, ObjectProvider<ImportGuard> guards) {
    this.store = store;
    this.guards = guards;
  }

  List<Reason> to(Import source) {
    return store
        .findBrought(source)
        .map(b -> new ImportUndone(source.id(), source.round(), b.first(), b.last()))
        .map(undoing ->
            guards.orderedStream().flatMap(guard -> guard.objectionsTo(undoing).stream()).toList())
        .orElse(List.of());
  }
}
