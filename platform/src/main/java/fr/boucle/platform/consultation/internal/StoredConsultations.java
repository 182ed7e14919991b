package fr.boucle.platform.consultation.internal;

import fr.boucle.platform.consultation.Charter;
import fr.boucle.platform.consultation.CharterChange;
import fr.boucle.platform.consultation.CharterPart;
import fr.boucle.platform.consultation.Consultation;
import fr.boucle.platform.consultation.ConsultationId;
import fr.boucle.platform.consultation.Consultations;
import fr.boucle.platform.consultation.NewConsultation;
import fr.boucle.platform.consultation.Phase;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.consultation.Step;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.kernel.Result;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Consultations as the other rooms see them. */
@Service
class StoredConsultations implements Consultations {
  private final ConsultationStore consultations;
  private final RoundStore rounds;
  private final CreateConsultation create;
  private final PrepareRound prepare;
  private final OpenRound open;
  private final AdvanceRound advance;
  private final CloseRound close;
  private final OpenNextRound openNext;
  private final ChangeStore changes;

  StoredConsultations(
      ConsultationStore consultations,
      RoundStore rounds,
      CreateConsultation create,
      PrepareRound prepare,
      OpenRound open,
      AdvanceRound advance,
      CloseRound close,
      OpenNextRound openNext,
      ChangeStore changes) {
    this.consultations = consultations;
    this.rounds = rounds;
    this.create = create;
    this.prepare = prepare;
    this.open = open;
    this.advance = advance;
    this.close = close;
    this.openNext = openNext;
    this.changes = changes;
  }

  @Override
  public Consultation get(ConsultationId id) {
    return consultations
        .find(id)
        .orElseThrow(() -> new NoSuchElementException("no consultation has id " + id.value()));
  }

  @Override
  public Optional<Consultation> findBySlug(String slug) {
    return consultations.findBySlug(slug);
  }

  @Override
  public Round getRound(RoundId id) {
    return rounds
        .find(id)
        .orElseThrow(() -> new NoSuchElementException("no round has id " + id.value()));
  }

  @Override
  public Optional<Round> findRound(String slug, int number) {
    return rounds.find(slug, number);
  }

  @Override
  public Optional<Round> findCurrentRound(ConsultationId id) {
    return rounds.findCurrent(id);
  }

  @Override
  public List<Round> listOpenRounds() {
    return rounds.listOpen();
  }

  @Override
  public Optional<CharterChange> findLastChange(RoundId round, CharterPart part) {
    return changes.findLastChange(round, part);
  }

  @Override
  public Result<ConsultationId> create(NewConsultation consultation, AccountId by) {
    return create.run(consultation, by);
  }

  @Override
  public Result<RoundId> prepare(RoundId round, Charter charter, List<Phase> phases) {
    return prepare.run(round, charter, phases);
  }

  @Override
  public Result<RoundId> open(RoundId round, AccountId by) {
    return open.run(round, by);
  }

  @Override
  public void advance(RoundId round, Step step) {
    advance.run(round, step);
  }

  @Override
  public Result<RoundId> close(RoundId round, AccountId by) {
    return close.run(round, by);
  }

  @Override
  public Result<RoundId> openNextRound(RoundId round, AccountId by) {
    return openNext.run(round, by);
  }
}
