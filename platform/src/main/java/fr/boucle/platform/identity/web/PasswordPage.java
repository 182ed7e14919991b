package fr.boucle.platform.identity.web;

import fr.boucle.platform.ui.FormErrors;

/**
 * The form with which an invited person chooses a password.
 *
 * @param token of the link
 * @param name of the person
 * @param email of the person
 * @param errors what is to mend
 */
public record PasswordPage(String token, String name, String email, FormErrors errors) {}
