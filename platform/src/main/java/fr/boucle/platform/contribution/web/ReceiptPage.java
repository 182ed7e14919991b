package fr.boucle.platform.contribution.web;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the person takes away.
 *
 * @param code tracking code
 * @param title of the consultation
 * @param receivedAt when
 * @param text what was said
 * @param answerBy day by which there is an answer, null when unknown
 * @param address full address of the journey
 * @param qr the same address, drawn
 */
public record ReceiptPage(
    String code,
    String title,
    Instant receivedAt,
    String text,
    @Nullable LocalDate answerBy,
    String address,
    QrCode qr) {}
