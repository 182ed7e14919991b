package fr.boucle.analysis;

import fr.boucle.analysis.spi.ModelIdentity;

/**
 * Where a list comes from, enough to replay it.
 *
 * @param library version of this library's method; changes whenever the same input may give another
 *     list
 * @param model the embedding model
 * @param parameters the settings asked for
 * @param effective the settings used: what was left to the method, as it chose it, and neighbours
 *     as few as a small corpus has; asked for, they give the same problems
 * @param material what was read
 * @param resolution the resolution the method chose
 * @param inputSha256 hash of the corpus
 * @param frozenSha256 hash of the validated themes given, empty when there was none
 * @param labelModel the model that was asked to propose labels, empty when none was
 */
public record Provenance(
    String library,
    ModelIdentity model,
    Parameters parameters,
    Parameters effective,
    Material material,
    double resolution,
    String inputSha256,
    String frozenSha256,
    String labelModel) {

  /** Where a list comes from whose labels nobody else was asked to propose. */
  public Provenance(
      String library,
      ModelIdentity model,
      Parameters parameters,
      Parameters effective,
      Material material,
      double resolution,
      String inputSha256,
      String frozenSha256) {
    this(
        library, model, parameters, effective, material, resolution, inputSha256, frozenSha256, "");
  }

  /** Returns the same provenance, naming the model that was asked to propose labels. */
  Provenance withProposer(String labelModel) {
    return new Provenance(
        library,
        model,
        parameters,
        effective,
        material,
        resolution,
        inputSha256,
        frozenSha256,
        labelModel);
  }
}
