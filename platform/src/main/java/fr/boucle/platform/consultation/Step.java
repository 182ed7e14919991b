package fr.boucle.platform.consultation;

/** The five steps of the loop, in order. */
public enum Step {
  /** « Recueillir ». */
  COLLECT,
  /** « Repérer ». */
  DETECT,
  /** « Décider ». */
  DECIDE,
  /** « Concevoir ». */
  DESIGN,
  /** « Évaluer ». */
  EVALUATE
}
