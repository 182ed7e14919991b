package fr.boucle.platform.problem.web;

import fr.boucle.platform.problem.internal.DoubleReadingStore.Read;

/**
 * A double reading that has its two verdicts, signed with names.
 *
 * @param read what was said
 * @param first name of the first reader
 * @param second name of the second reader
 * @param decider name of who decided, empty while nobody did
 * @param quote the words whose place was read, empty for a whole problem
 */
public record ReadingLine(Read read, String first, String second, String decider, String quote) {}
