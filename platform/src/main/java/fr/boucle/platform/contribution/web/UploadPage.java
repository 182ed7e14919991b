package fr.boucle.platform.contribution.web;

import fr.boucle.platform.contribution.internal.Import;
import fr.boucle.platform.ui.FormErrors;
import java.util.List;

/**
 * The form to bring a file, and the files that were brought.
 *
 * @param round identifier of the round
 * @param title of the consultation
 * @param number of the round
 * @param imports newest first
 * @param errors what is to mend
 */
public record UploadPage(
    long round, String title, int number, List<Import> imports, FormErrors errors) {}
