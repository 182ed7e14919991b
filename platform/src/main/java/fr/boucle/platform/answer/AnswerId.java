package fr.boucle.platform.answer;

/** Identifier of an answer. */
public record AnswerId(long value) {}
