package fr.boucle.platform.vote.internal;

import fr.boucle.platform.vote.PollResult;

/**
 * What counting gave (« dépouillement »): the result and its explanation in both languages.
 *
 * @param result the result
 * @param french explanation, one sentence a line
 * @param english the same in English
 */
record Tally(PollResult result, String french, String english) {}
