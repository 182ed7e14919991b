package fr.boucle.platform.consultation.internal;

import fr.boucle.platform.consultation.ConsultationId;
import fr.boucle.platform.consultation.NewConsultation;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.territory.Territories;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Creates a consultation with the draft of its first round. */
@Service
class CreateConsultation {
  private static final int MOST_NAMESAKES = 50;

  private final ConsultationStore consultations;
  private final RoundStore rounds;
  private final Territories territories;
  private final Clock clock;

  CreateConsultation(
      ConsultationStore consultations, RoundStore rounds, Territories territories, Clock clock) {
    this.consultations = consultations;
    this.rounds = rounds;
    this.territories = territories;
    this.clock = clock;
  }

  @Transactional
  public Result<ConsultationId> run(NewConsultation consultation, AccountId by) {
    if (territories.list().stream()
        .noneMatch(known -> known.id().equals(consultation.territory()))) {
      return Result.refused(Reason.on("territory", "consultation.refusal.unknownTerritory"));
    }
    Instant now = clock.instant();
    for (int attempt = 1; attempt <= MOST_NAMESAKES; attempt++) {
      String slug = Slug.of(consultation.title(), attempt);
      Optional<ConsultationId> created = consultations.insert(slug, consultation, by, now);
      if (created.isPresent()) {
        rounds.insertDraft(created.get(), 1, by, now);
        return Result.accepted(created.get());
      }
    }
    return Result.refused(
        Reason.on("title", "consultation.refusal.tooManyNamesakes", consultation.title()));
  }
}
