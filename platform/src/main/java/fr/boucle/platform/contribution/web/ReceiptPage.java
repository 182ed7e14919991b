package fr.boucle.platform.contribution.web;

import fr.boucle.platform.ui.InLoop;
import fr.boucle.platform.ui.LoopPlace;
import fr.boucle.platform.ui.QrCode;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the person takes away.
 *
 * @param code tracking code
 * @param loop the round
 * @param receivedAt when
 * @param text what was said
 * @param answerBy day by which there is an answer, null when unknown
 * @param address full address of the journey
 * @param qr the same address, drawn
 */
public record ReceiptPage(
    String code,
    LoopPlace loop,
    Instant receivedAt,
    String text,
    @Nullable LocalDate answerBy,
    String address,
    QrCode qr)
    implements InLoop {}
