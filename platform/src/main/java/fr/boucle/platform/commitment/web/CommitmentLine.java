package fr.boucle.platform.commitment.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One promise, ready to print.
 *
 * @param sentence what is promised
 * @param debtor who owes it
 * @param dueOn last day on which it is kept in time
 * @param style name of the state's style: {@code kept}, {@code waiting}, {@code late}, {@code
 *     neutral}
 * @param state the state in words
 * @param settledOn day it was kept or released, null while open
 * @param reason why it was released, empty otherwise
 * @param movedFrom date before the last move, null when it was never moved
 * @param moveReason why it was moved, empty when it was not
 * @param href where one reads about it or keeps it, null when it has no page
 */
public record CommitmentLine(
    String sentence,
    String debtor,
    LocalDate dueOn,
    String style,
    String state,
    @Nullable LocalDate settledOn,
    String reason,
    @Nullable LocalDate movedFrom,
    String moveReason,
    @Nullable String href) {}
