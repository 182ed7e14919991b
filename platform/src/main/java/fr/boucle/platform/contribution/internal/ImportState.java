package fr.boucle.platform.contribution.internal;

/** Where an import stands. */
public enum ImportState {
  /** The file is here; a person must say how to read it. */
  UPLOADED,
  /** Rows are being received. */
  RUNNING,
  /** Every row was received or refused. */
  DONE,
  /** The file could not be read to its end; nothing of it was kept. */
  FAILED,
  /** Its contributions are being taken back. */
  UNDOING,
  /** Its contributions are gone. */
  UNDONE
}
