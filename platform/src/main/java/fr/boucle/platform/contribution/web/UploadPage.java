package fr.boucle.platform.contribution.web;

import fr.boucle.platform.contribution.internal.Import;
import fr.boucle.platform.ui.FormErrors;
import fr.boucle.platform.ui.InLoop;
import fr.boucle.platform.ui.LoopPlace;
import java.util.List;

/**
 * The form to bring a file, and the files that were brought.
 *
 * @param round identifier of the round
 * @param loop where the round stands
 * @param imports newest first
 * @param errors what is to mend
 */
public record UploadPage(long round, LoopPlace loop, List<Import> imports, FormErrors errors)
    implements InLoop {}
