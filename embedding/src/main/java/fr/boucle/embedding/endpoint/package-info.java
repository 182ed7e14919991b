/**
 * A language model that the administration runs elsewhere, asked to propose labels through the
 * protocol of OpenAI (« point d'accès de l'administration » : Albert, Ollama).
 *
 * <p>The only place of the libraries that opens a socket, and only once somebody has given an
 * address ({@link fr.boucle.embedding.endpoint.EndpointSettings}). Texts leave the machine then.
 */
@NullMarked
package fr.boucle.embedding.endpoint;

import org.jspecify.annotations.NullMarked;
