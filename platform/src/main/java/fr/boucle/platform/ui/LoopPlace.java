package fr.boucle.platform.ui;

/**
 * Where a page stands in the loop: the round it speaks of, and the step under way.
 *
 * @param title title of the consultation
 * @param number number of the round, from 1
 * @param href public address of the round
 * @param step rank of the step under way, in [1..5]
 * @param closed true when the round is over, all five steps being done
 */
public record LoopPlace(String title, int number, String href, int step, boolean closed) {}
