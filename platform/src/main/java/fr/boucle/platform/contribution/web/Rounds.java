package fr.boucle.platform.contribution.web;

import fr.boucle.platform.consultation.Consultation;
import fr.boucle.platform.consultation.Consultations;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.consultation.RoundState;
import java.util.NoSuchElementException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds the round that an address names; what is unknown or not public is « not found ». */
@Component
class Rounds {
  private final Consultations consultations;

  Rounds(Consultations consultations) {
    this.consultations = consultations;
  }

  Consultation getConsultation(String slug) {
    return consultations.findBySlug(slug).orElseThrow(Rounds::notFound);
  }

  Consultation getConsultation(Round round) {
    return consultations.get(round.consultation());
  }

  Round getCurrent(String slug) {
    return getCurrent(getConsultation(slug));
  }

  Round getCurrent(Consultation consultation) {
    return consultations.findCurrentRound(consultation.id()).orElseThrow(Rounds::notFound);
  }

  Round getPublic(String slug, int number) {
    return consultations
        .findRound(slug, number)
        .filter(round -> round.state() != RoundState.DRAFT)
        .orElseThrow(Rounds::notFound);
  }

  Round get(long id) {
    try {
      return consultations.getRound(new RoundId(id));
    } catch (NoSuchElementException unknown) {
      throw notFound();
    }
  }

  static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
