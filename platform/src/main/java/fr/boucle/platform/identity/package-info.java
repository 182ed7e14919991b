/**
 * Level 1. Who works here: accounts of agents, roles (« organisateur », « analyste », « répondant
 * », « administrateur »), sessions, and the one authorisation rule each route must carry.
 *
 * <p>Owns the schema {@code identity}. Citizens need no account and are unknown to this room.
 */
@ApplicationModule(allowedDependencies = {"kernel", "ui"})
@NullMarked
package fr.boucle.platform.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
