package fr.boucle.platform.vote.internal;

import fr.boucle.platform.vote.PollResult;

/**
 * What counting gave (« dépouillement »): the result its explanation in both languages, and its
 * file.
 *
 * @param result the result
 * @param french explanation, one sentence a line
 * @param english the same in English
 * @param file the result in the form that {@code boucle verify} reads
 */
record Tally(PollResult result, String french, String english, String file) {}
