package fr.boucle.platform.notification.web;

import fr.boucle.platform.kernel.Stretch;
import fr.boucle.platform.notification.internal.OpenLetter;

/**
 * The letters that are not sent yet.
 *
 * @param canSend true when a mail server is configured
 * @param sent how many were sent since the beginning
 * @param waiting how many wait
 * @param stuck how many need a decision
 * @param letters some of them, oldest first
 */
public record OutboxPage(
    boolean canSend, long sent, long waiting, long stuck, Stretch<OpenLetter> letters) {}
