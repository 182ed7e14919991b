package fr.boucle.platform.identity.web;

/**
 * The sign-in form.
 *
 * @param refused true after a wrong address or password
 */
public record SignInPage(boolean refused) {}
