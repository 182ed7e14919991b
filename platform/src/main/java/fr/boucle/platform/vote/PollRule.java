package fr.boucle.platform.vote;

import java.math.BigDecimal;

/**
 * How a poll is counted, chosen before it opens and frozen at the first ballot.
 *
 * @param name name of a {@link RuleOffer}, for example {@code approval}
 * @param maxChoices most options a ballot may name, at least 1
 * @param seats how many options the poll designates, at least 1
 * @param budget what may be spent, euros; zero when no money is at stake
 */
public record PollRule(String name, int maxChoices, int seats, BigDecimal budget) {}
