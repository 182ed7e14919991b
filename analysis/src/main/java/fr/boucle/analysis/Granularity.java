package fr.boucle.analysis;

/** Chooses how fine the themes are, from the size of the corpus alone. */
final class Granularity {
  private Granularity() {}

  static double resolution(int statements) {
    return Math.clamp(Math.log(Math.max(1, statements) / 10.0), 0.8, 3);
  }

  static int smallestTheme(Parameters parameters, int contributions) {
    if (parameters.smallestTheme() > 0) {
      return parameters.smallestTheme();
    }
    return 3 + (int) Math.max(0, Math.round(Math.log10(Math.max(1, contributions) / 1000.0) * 3));
  }
}
