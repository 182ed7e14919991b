package fr.boucle.platform.commitment.web;

import fr.boucle.platform.commitment.CommitmentCounts;
import fr.boucle.platform.kernel.Stretch;
import java.time.LocalDate;

/**
 * The public page of promises.
 *
 * @param counts kept, due and late over all promises
 * @param lines the promises of this page
 * @param today the day the figures speak of
 */
public record CommitmentsPage(
    CommitmentCounts counts, Stretch<CommitmentLine> lines, LocalDate today) {}
