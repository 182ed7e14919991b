package fr.boucle.analysis.spi;

import java.util.Objects;

/**
 * Which model produced a vector (« identité du modèle »): stored with every vector and in the
 * provenance of every list, so that vectors of two models are never compared.
 *
 * @param name short name with version, for instance {@code boucle-fr-static-v0}
 * @param sha256 lower-case hexadecimal SHA-256 of the weights, 64 characters; for a folder, of the
 *     concatenated files in name order
 * @param prefix text put before each input, empty when the model wants none
 * @param pooling how word vectors become one vector: {@code sum}, {@code mean}, {@code cls} or
 *     {@code none}
 */
public record ModelIdentity(String name, String sha256, String prefix, String pooling) {
  public ModelIdentity {
    Objects.requireNonNull(name);
    Objects.requireNonNull(sha256);
    Objects.requireNonNull(prefix);
    Objects.requireNonNull(pooling);
  }
}
