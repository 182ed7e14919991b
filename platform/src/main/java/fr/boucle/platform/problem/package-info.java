/**
 * Level 3, the loop, steps 4 to 6. Recurring problems (« problèmes récurrents ») found by the
 * analysis, reviewed by people, published, then ranked by a vote (R33-R45).
 *
 * <p>People see why each contribution is where it is, look at one commune or channel (« partie »),
 * read twice without seeing each other (« double lecture »), answer authors who object (« mal
 * classé »), and place what arrives after the analysis. Where the installation asks for it, the
 * French model learns the words of a consultation at night (« modèle adapté »); only an analysis
 * that a person starts reads with it.
 *
 * <p>Owns the schema {@code problem}. Events in: {@link
 * fr.boucle.platform.contribution.ContributionReceived}, {@link
 * fr.boucle.platform.contribution.ContributionRefused}, {@link
 * fr.boucle.platform.contribution.ContributionRestored}, {@link
 * fr.boucle.platform.contribution.ImportUndone}. Events out: {@link
 * fr.boucle.platform.problem.ProblemsPublished}, {@link
 * fr.boucle.platform.problem.PrioritiesDecided}.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "ui",
      "identity",
      "territory",
      "vote",
      "commitment",
      "notification",
      "journal",
      "consultation",
      "contribution"
    })
@NullMarked
package fr.boucle.platform.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
