package fr.boucle.platform.solution;

/** What was decided of a proposal; always with a public reason. */
public sealed interface Decision {

  /** Why, in public words. */
  String reason();

  /** « Retenue ». */
  record Adopted(String reason) implements Decision {}

  /** « Écartée ». */
  record Declined(String reason) implements Decision {}
}
