package fr.boucle.platform.consultation.internal;

import fr.boucle.platform.consultation.Consultation;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.journal.Act;
import fr.boucle.platform.journal.Journal;
import fr.boucle.platform.kernel.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what happens to a round into the public register; the title and the number come first. */
@Component
class RoundActs {
  private final Journal journal;
  private final ConsultationStore consultations;

  RoundActs(Journal journal, ConsultationStore consultations) {
    this.journal = journal;
    this.consultations = consultations;
  }

  void record(Round round, String kind, @Nullable AccountId by, String... details) {
    Consultation consultation =
        consultations
            .find(round.consultation())
            .orElseThrow(() ->
                new NoSuchElementException(
                    "no consultation has id " + round.consultation().value()));
    var all = new ArrayList<>(List.of(consultation.title(), Integer.toString(round.number())));
    all.addAll(List.of(details));
    journal.record(new Act(kind, new Subject("round", round.id().value()), by, all));
  }
}
