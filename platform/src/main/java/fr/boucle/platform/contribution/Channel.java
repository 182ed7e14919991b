package fr.boucle.platform.contribution;

/** The door by which a contribution came in (« canal »). */
public enum Channel {
  /** « En ligne ». */
  WEB,
  /** « Enquête ». */
  SURVEY,
  /** « Cahier de doléances ». */
  NOTEBOOK,
  /** « Borne ». */
  KIOSK,
  /** « Téléphone ». */
  PHONE,
  /** « Fichier importé ». */
  IMPORT,
  /** « Par un agent, au nom d'une personne ». */
  ON_BEHALF
}
