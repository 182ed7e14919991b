package fr.boucle.platform.answer;

/**
 * An answer was given; its deliveries follow.
 *
 * @param answer the answer
 */
public record AnswerGiven(AnswerId answer) {}
