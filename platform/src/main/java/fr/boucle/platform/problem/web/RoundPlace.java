package fr.boucle.platform.problem.web;

import fr.boucle.platform.consultation.Consultation;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.contribution.Channel;
import fr.boucle.platform.ui.LoopPlace;
import java.util.List;
import java.util.Map;

/**
 * Where a page stands: a round, its consultation and the communes of its territory.
 *
 * @param consultation the consultation
 * @param round the round
 * @param communes names by official code, in order of name
 */
public record RoundPlace(Consultation consultation, Round round, Map<String, String> communes) {

  /** Address of the public page of the round. */
  public String href() {
    return "/demarches/%s/tours/%d".formatted(consultation.slug(), round.number());
  }

  /** Address of the public list of problems. */
  public String problems() {
    return href() + "/problemes";
  }

  /** Address of the review. */
  public String review() {
    return "/analyser/tours/" + id().value();
  }

  /** The round. */
  public RoundId id() {
    return round.id();
  }

  /** Name of a commune, or its code when it is not of this territory. */
  public String commune(String code) {
    return communes.getOrDefault(code, code);
  }

  /** Channels by which contributions come, for a filter. */
  public List<Channel> channels() {
    return List.of(Channel.values());
  }

  /** Where the round stands in the loop. */
  public LoopPlace loop() {
    return consultation.at(round);
  }
}
