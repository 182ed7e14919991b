package fr.boucle.platform.consultation;

/** Identifier of a consultation. */
public record ConsultationId(long value) {}
