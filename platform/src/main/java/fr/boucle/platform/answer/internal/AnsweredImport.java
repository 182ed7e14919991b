package fr.boucle.platform.answer.internal;

import fr.boucle.platform.contribution.ImportGuard;
import fr.boucle.platform.contribution.ImportUndone;
import fr.boucle.platform.kernel.Reason;
import java.util.List;
import org.springframework.stereotype.Component;

/** An import is not undone once contributions received with it have an answer. */
@Component
class AnsweredImport implements ImportGuard {
  private final JourneyStore journeys;

  AnsweredImport(JourneyStore journeys) {
    this.journeys = journeys;
  }

  @Override
  public List<Reason> objectionsTo(ImportUndone undoing) {
    return journeys.hasAnsweredBetween(undoing.round(), undoing.first(), undoing.last())
        ? List.of(Reason.of("answer.refusal.importAnswered"))
        : List.of();
  }
}
