package fr.boucle.platform.solution;

import java.time.LocalDate;

/** What was decided of a proposal; always with a public reason (R44). */
public sealed interface Decision {

  /** Why, in public words. */
  String reason();

  /** Who decided. */
  String decidedBy();

  /** The day it was decided. */
  LocalDate decidedOn();

  /**
   * « Retenue ».
   *
   * @param reason why
   * @param decidedBy who decided
   * @param decidedOn the day
   * @param nextStep what happens next
   * @param funding with which money, empty when it was not said
   */
  record Adopted(
      String reason, String decidedBy, LocalDate decidedOn, String nextStep, String funding)
      implements Decision {}

  /**
   * « Écartée ».
   *
   * @param reason why
   * @param decidedBy who decided
   * @param decidedOn the day
   */
  record Declined(String reason, String decidedBy, LocalDate decidedOn) implements Decision {}
}
