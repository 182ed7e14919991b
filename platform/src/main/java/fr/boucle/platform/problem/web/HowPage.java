package fr.boucle.platform.problem.web;

import fr.boucle.platform.problem.AnalysisRun;
import org.jspecify.annotations.Nullable;

/**
 * How problems are found, in plain words, with the provenance of the last list.
 *
 * @param run the last analysis that ended well, null before the first
 */
public record HowPage(@Nullable AnalysisRun run) {}
