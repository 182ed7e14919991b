package fr.boucle.analysis.spi;

/** No model: vectors of length 0. */
enum WordsAlone implements Embedder {
  INSTANCE;

  @Override
  public ModelIdentity identity() {
    return new ModelIdentity("none", "", "", "none");
  }

  @Override
  public int dimensions() {
    return 0;
  }

  @Override
  public float[] embed(String text) {
    return new float[0];
  }
}
