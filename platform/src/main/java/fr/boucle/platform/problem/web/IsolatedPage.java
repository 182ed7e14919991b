package fr.boucle.platform.problem.web;

import fr.boucle.platform.kernel.Page;

/**
 * Contributions in no problem: shown, counted, never dropped.
 *
 * @param place where
 * @param voices the contributions, in order of arrival
 * @param canPlace true when the reader may put one into a problem
 */
public record IsolatedPage(RoundPlace place, Page<Voice> voices, boolean canPlace) {}
