package fr.boucle.platform.problem.web;

import fr.boucle.platform.kernel.Page;
import fr.boucle.platform.problem.Finding;
import fr.boucle.platform.problem.internal.ReviewStore.InCommune;
import java.util.List;

/**
 * A problem with the contributions that make it.
 *
 * @param problem the problem
 * @param communes where
 * @param voices contributions, those that belong most first
 */
public record Evidence(Finding problem, List<InCommune> communes, Page<Voice> voices) {}
