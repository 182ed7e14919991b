package fr.boucle.platform.identity.web;

/**
 * The sign-in form.
 *
 * @param trouble {@code refused} after a wrong address or password, {@code throttled} after too
 *     many, empty otherwise
 */
public record SignInPage(String trouble) {}
