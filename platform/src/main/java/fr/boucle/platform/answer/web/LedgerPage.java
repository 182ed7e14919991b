package fr.boucle.platform.answer.web;

import fr.boucle.platform.answer.Answer;
import fr.boucle.platform.answer.AnswerCounts;
import fr.boucle.platform.kernel.Stretch;
import fr.boucle.platform.ui.InLoop;
import fr.boucle.platform.ui.LoopPlace;

/**
 * The public ledger of a round: what is given, due and late, and the answers.
 *
 * @param loop the round
 * @param counts the counters
 * @param total how many answers were written
 * @param answers the answers, newest first
 */
public record LedgerPage(LoopPlace loop, AnswerCounts counts, long total, Stretch<Answer> answers)
    implements InLoop {}
