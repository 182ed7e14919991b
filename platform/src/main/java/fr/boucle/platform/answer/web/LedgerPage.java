package fr.boucle.platform.answer.web;

import fr.boucle.platform.answer.Answer;
import fr.boucle.platform.answer.AnswerCounts;
import fr.boucle.platform.kernel.Page;

/**
 * The public ledger of a round: what is given, due and late, and the answers.
 *
 * @param consultation title of the consultation
 * @param number number of the round
 * @param roundHref address of the round
 * @param counts the counters
 * @param answers the answers, newest first
 */
public record LedgerPage(
    String consultation, int number, String roundHref, AnswerCounts counts, Page<Answer> answers) {}
