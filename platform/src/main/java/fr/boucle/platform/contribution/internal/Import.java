package fr.boucle.platform.contribution.internal;

import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.contribution.ImportId;
import fr.boucle.platform.contribution.internal.reading.Reading;
import fr.boucle.platform.identity.AccountId;
import java.time.Instant;

/**
 * A file on its way into a round.
 *
 * @param id identifier
 * @param round where it goes
 * @param by who brought it
 * @param createdAt when
 * @param state where it stands
 * @param fileName as the person named it
 * @param reading how it is read
 * @param rows rows of the file, header left out
 * @param lastLine last line dealt with, 0 before the first
 * @param accepted rows received
 * @param refused rows refused
 * @param noted things left out of received rows
 * @param failure name of what stopped it, empty when nothing did
 */
public record Import(
    ImportId id,
    RoundId round,
    AccountId by,
    Instant createdAt,
    ImportState state,
    String fileName,
    Reading reading,
    long rows,
    long lastLine,
    long accepted,
    long refused,
    long noted,
    String failure) {}
