package fr.boucle.platform.consultation.internal;

import fr.boucle.platform.consultation.Consultation;
import fr.boucle.platform.consultation.ConsultationId;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.kernel.Page;
import fr.boucle.platform.kernel.PageRequest;
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
  public Page<Overview> listPublic(PageRequest page) {
    return withRounds(
        new Page<>(consultations.listPublic(page), page, consultations.countPublic()));
  }

  /** Lists all consultations, the latest created first. */
  public Page<Overview> list(PageRequest page) {
    return withRounds(new Page<>(consultations.list(page), page, consultations.count()));
  }

  /** Lists the rounds of one consultation, by number, drafts included. */
  public List<Round> listRounds(ConsultationId consultation) {
    return rounds.listOf(List.of(consultation));
  }

  private Page<Overview> withRounds(Page<Consultation> page) {
    Map<ConsultationId, List<Round>> byConsultation =
        rounds.listOf(page.items().stream().map(Consultation::id).toList()).stream()
            .collect(Collectors.groupingBy(Round::consultation));
    return new Page<>(
        page.items().stream()
            .map(one -> new Overview(one, byConsultation.getOrDefault(one.id(), List.of())))
            .toList(),
        page.request(),
        page.total());
  }
}
