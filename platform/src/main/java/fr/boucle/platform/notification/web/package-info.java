/** The outbox, for administrators. */
@NullMarked
package fr.boucle.platform.notification.web;

import org.jspecify.annotations.NullMarked;
