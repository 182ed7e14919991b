/** The outbox and its delivery. */
@NullMarked
package fr.boucle.platform.notification.internal;

import org.jspecify.annotations.NullMarked;
