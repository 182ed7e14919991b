package fr.boucle.platform.contribution.internal;

import fr.boucle.platform.kernel.ReadableCode;

/**
 * A row ready to be received; empty means absent.
 *
 * @param line its line in the file
 * @param text what was said
 * @param commune official code
 * @param person opaque key
 * @param saidOn ISO day
 * @param sourceRef identifier in the file
 * @param email where to answer
 * @param code tracking code
 */
record NewRow(
    long line,
    String text,
    String commune,
    String person,
    String saidOn,
    String sourceRef,
    String email,
    ReadableCode code) {}
