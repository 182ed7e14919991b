/**
 * French sentence embeddings on the machine: our own model, or any sentence-transformers folder.
 */
@NullMarked
package fr.boucle.embedding;

import org.jspecify.annotations.NullMarked;
