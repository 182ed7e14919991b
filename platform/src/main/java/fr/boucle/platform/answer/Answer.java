package fr.boucle.platform.answer;

import fr.boucle.platform.consultation.RoundId;
import java.time.Instant;

/**
 * An answer (« réponse »), written once, that reaches every contribution concerned.
 *
 * @param id identifier
 * @param round the round
 * @param aim what it is about
 * @param text what is answered
 * @param authorName who answers
 * @param givenAt when
 * @param reached number of contributions it reached so far
 * @param mailed number of e-mails handed over so far
 * @param delivered true once every contribution concerned was reached
 */
public record Answer(
    AnswerId id,
    RoundId round,
    Aim aim,
    String text,
    String authorName,
    Instant givenAt,
    long reached,
    long mailed,
    boolean delivered) {}
