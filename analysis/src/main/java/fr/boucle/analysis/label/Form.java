package fr.boucle.analysis.label;

/** What a phrase says of its subject. */
enum Form {
  /** What is wanted: « supprimer la taxe », « plus de médecins ». */
  WISH,
  /** What people do already: « trier ses déchets ». */
  ACT,
  /** What is missing or cannot be done: « pas de rendez-vous », « impossible de se connecter ». */
  LACK,
  /** A trouble named by its noun or its adjective: « délais trop longs ». */
  TROUBLE,
  /** What does not happen: « le site ne fonctionne pas ». */
  CLAUSE,
  /** The subject only. */
  SUBJECT;

  boolean isDeed() {
    return this == WISH || this == ACT;
  }

  boolean isProblem() {
    return this == LACK || this == TROUBLE || this == CLAUSE;
  }
}
