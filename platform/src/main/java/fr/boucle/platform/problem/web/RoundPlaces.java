package fr.boucle.platform.problem.web;

import fr.boucle.platform.consultation.Consultation;
import fr.boucle.platform.consultation.Consultations;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.territory.Commune;
import fr.boucle.platform.territory.Territories;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds where a page stands; what does not exist is not found. */
@Component
class RoundPlaces {
  private final Consultations consultations;
  private final Territories territories;

  RoundPlaces(Consultations consultations, Territories territories) {
    this.consultations = consultations;
    this.territories = territories;
  }

  RoundPlace get(long round) {
    try {
      return place(consultations.getRound(new RoundId(round)));
    } catch (NoSuchElementException unknown) {
      throw notFound();
    }
  }

  RoundPlace get(String slug, int number) {
    return place(consultations.findRound(slug, number).orElseThrow(RoundPlaces::notFound));
  }

  static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private RoundPlace place(Round round) {
    Consultation consultation = consultations.get(round.consultation());
    Map<String, String> communes = new LinkedHashMap<>();
    for (Commune commune : territories.get(consultation.territory()).communes()) {
      communes.put(commune.inseeCode(), commune.name());
    }
    return new RoundPlace(consultation, round, communes);
  }
}
