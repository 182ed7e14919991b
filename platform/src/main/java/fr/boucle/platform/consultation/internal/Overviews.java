package fr.boucle.platform.consultation.internal;

import fr.boucle.platform.consultation.Consultation;
import fr.boucle.platform.consultation.ConsultationId;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.kernel.Cursor;
import fr.boucle.platform.kernel.NewestFirst;
import fr.boucle.platform.kernel.Stretch;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Consultations beside their rounds, for lists. */
@Service
public class Overviews {
  private final ConsultationStore consultations;
  private final RoundStore rounds;

  Overviews(ConsultationStore consultations, RoundStore rounds) {
    this.consultations = consultations;
    this.rounds = rounds;
  }

  /**
   * A consultation and its rounds.
   *
   * @param consultation the consultation
   * @param rounds by number, drafts included
   */
  public record Overview(Consultation consultation, List<Round> rounds) {}

  /** Lists the consultations that have been opened to the public, the latest created first. */
  public Stretch<Overview> listPublic(Cursor cursor, int size) {
    return withRounds(stretch(consultations.listPublic(cursor, size), cursor, size));
  }

  /** Counts the consultations that have been opened to the public. */
  public long countPublic() {
    return consultations.countPublic();
  }

  /** Lists all consultations, the latest created first. */
  public Stretch<Overview> list(Cursor cursor, int size) {
    return withRounds(stretch(consultations.list(cursor, size), cursor, size));
  }

  /** Counts all consultations. */
  public long count() {
    return consultations.count();
  }

  private static Stretch<Consultation> stretch(List<Consultation> read, Cursor cursor, int size) {
    return NewestFirst.of(read, cursor, size, one -> one.id().value());
  }

  /** Lists the rounds of one consultation, by number, drafts included. */
  public List<Round> listRounds(ConsultationId consultation) {
    return rounds.listOf(List.of(consultation));
  }

  private Stretch<Overview> withRounds(Stretch<Consultation> page) {
    Map<ConsultationId, List<Round>> byConsultation =
        rounds.listOf(page.items().stream().map(Consultation::id).toList()).stream()
            .collect(Collectors.groupingBy(Round::consultation));
    return page.map(one -> new Overview(one, byConsultation.getOrDefault(one.id(), List.of())));
  }
}
