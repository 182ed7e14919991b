package fr.boucle.platform.contribution.web;

import fr.boucle.platform.ui.FormErrors;

/**
 * The form to type a code.
 *
 * @param code what was typed
 * @param errors what is to mend
 */
public record TrackPage(String code, FormErrors errors) {}
