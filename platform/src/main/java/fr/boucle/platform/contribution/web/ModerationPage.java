package fr.boucle.platform.contribution.web;

import fr.boucle.platform.contribution.Refusal;
import fr.boucle.platform.contribution.RefusalMotive;
import fr.boucle.platform.ui.FormErrors;
import fr.boucle.platform.ui.InLoop;
import fr.boucle.platform.ui.LoopPlace;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The decision whether to show a contribution.
 *
 * @param id of the contribution
 * @param round identifier of its round
 * @param loop where the round stands
 * @param text what was said
 * @param receivedAt when
 * @param refusal why it is refused, null while it is shown
 * @param motive chosen motive, null when none yet
 * @param explanation what is typed for the author
 * @param errors what is to mend
 */
public record ModerationPage(
    long id,
    long round,
    LoopPlace loop,
    String text,
    Instant receivedAt,
    @Nullable Refusal refusal,
    @Nullable RefusalMotive motive,
    String explanation,
    FormErrors errors)
    implements InLoop {}
