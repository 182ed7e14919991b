package fr.boucle.voting;

/**
 * Where one option ended up.
 *
 * @param option id
 * @param rank 1 for the first; options that the rule cannot tell apart share their rank
 * @param score exact number by which the rule compares options; its meaning is the rule's
 * @param votes number of people who support the option, in the sense of the rule
 * @param elected whether the option is among the winners
 */
public record Standing(String option, int rank, Rational score, long votes, boolean elected) {}
