package fr.boucle.platform.ui;

/**
 * An entry of the menu.
 *
 * @param rank place in the menu, small first
 * @param key message key of its label
 * @param href where it leads, a path of this site
 */
public record MenuLink(int rank, String key, String href) {}
