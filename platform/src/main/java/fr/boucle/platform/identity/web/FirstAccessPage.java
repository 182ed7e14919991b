package fr.boucle.platform.identity.web;

import fr.boucle.platform.ui.FormErrors;

/**
 * The form that creates the first account.
 *
 * @param token of the link
 * @param form what was typed; the password is never sent back
 * @param errors what is to mend
 */
public record FirstAccessPage(String token, FirstAccessForm form, FormErrors errors) {}
