package fr.boucle.analysis.label;

/** What a word does in its sentence: the part of speech, as far as a label needs it. */
enum Tag {
  NOUN,
  /** A noun that names one person, place or body. */
  NAME,
  ADJECTIVE,
  /** A past participle, which describes a noun when it follows one. */
  PARTICIPLE,
  INFINITIVE,
  VERB,
  /** To be and to have. */
  AUXILIARY,
  DETERMINER,
  PREPOSITION,
  ADVERB,
  PRONOUN,
  /** « et », « ou ». */
  JOIN,
  NUMBER,
  OTHER;

  boolean isNominal() {
    return this == NOUN || this == NAME;
  }

  boolean describes() {
    return this == ADJECTIVE || this == PARTICIPLE;
  }
}
