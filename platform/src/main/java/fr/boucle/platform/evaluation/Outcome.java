package fr.boucle.platform.evaluation;

/** Whether an adopted proposal worked (« verdict »). */
public enum Outcome {
  /** « Ça a marché ». */
  WORKED,
  /** « En partie ». */
  PARTLY,
  /** « Ça n'a pas marché ». */
  DID_NOT_WORK,
  /** « On ne peut pas dire ». */
  CANNOT_TELL
}
