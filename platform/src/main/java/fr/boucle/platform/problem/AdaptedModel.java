package fr.boucle.platform.problem;

import fr.boucle.platform.consultation.ConsultationId;
import java.time.Instant;
import java.util.List;

/**
 * A version of the French model that learned the words of a consultation (« modèle adapté »). A
 * rare word can be a name: it never leaves its platform.
 *
 * @param id identifier
 * @param consultation whose texts it learned from
 * @param name its folder in the data folder
 * @param sha256 hash of its weights, 64 hexadecimal digits
 * @param originalSha256 hash of the weights it started from
 * @param textsSha256 hash of the texts it learned from, whatever their order
 * @param contributions ids of the contributions it learned from, rising; empty once it is deleted
 * @param newWords words that the original did not know
 * @param pairs neighbouring sentences it learned from
 * @param seconds how long it learned
 * @param learnedAt when
 */
public record AdaptedModel(
    long id,
    ConsultationId consultation,
    String name,
    String sha256,
    String originalSha256,
    String textsSha256,
    List<Long> contributions,
    int newWords,
    int pairs,
    double seconds,
    Instant learnedAt) {
  public AdaptedModel {
    contributions = List.copyOf(contributions);
  }
}
