package fr.boucle.platform.problem.internal;

import fr.boucle.platform.contribution.Contribution;
import fr.boucle.platform.contribution.ContributionId;
import fr.boucle.platform.contribution.Contributions;
import fr.boucle.platform.contribution.ImportGuard;
import fr.boucle.platform.contribution.ImportUndone;
import fr.boucle.platform.kernel.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;

/**
 * Forgets what the analysis read of an import that was undone; once the list is published an import
 * can no longer be undone.
 */
@Service
class ForgetUndone implements ImportGuard {
  private static final int CHUNK = 500;

  private final DraftStore drafts;
  private final ReviewStore review;
  private final Contributions contributions;

  ForgetUndone(DraftStore drafts, ReviewStore review, Contributions contributions) {
    this.drafts = drafts;
    this.review = review;
    this.contributions = contributions;
  }

  @Override
  public List<Reason> objectionsTo(ImportUndone undoing) {
    return review.findPublication(undoing.round()).isPresent()
        ? List.of(Reason.of("problem.refusal.importPublished"))
        : List.of();
  }

  @ApplicationModuleListener
  void on(ImportUndone undone) {
    drafts.lock(undone.round());
    List<Long> read =
        drafts.listRead(undone.round()).stream()
            .filter(id -> id >= undone.first().value() && id <= undone.last().value())
            .toList();
    var vanished = new ArrayList<Long>();
    for (int from = 0; from < read.size(); from += CHUNK) {
      List<Long> slice = read.subList(from, Math.min(from + CHUNK, read.size()));
      Set<Long> still = new HashSet<>();
      for (Contribution one :
          contributions.list(slice.stream().map(ContributionId::new).toList())) {
        still.add(one.id().value());
      }
      slice.stream().filter(id -> !still.contains(id)).forEach(vanished::add);
    }
    if (!vanished.isEmpty()) {
      drafts.forget(undone.round(), vanished);
      drafts.recount(undone.round());
    }
  }
}
