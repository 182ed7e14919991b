/**
 * French sentence embeddings on the machine (« modèle de phrases »), without network: our own model
 * ({@link fr.boucle.embedding.FrenchModel}), or any sentence-transformers folder.
 *
 * <p>Both implement {@link fr.boucle.analysis.spi.Embedder} and carry their identity (name,
 * SHA-256, prefix, pooling).
 *
 * <h2>Use</h2>
 *
 * Here « docteur » and « médecin » make one theme; compared by their words alone ({@link
 * fr.boucle.analysis.spi.Embedder#none()}) they make two.
 *
 * {@snippet file="FrenchModelExampleTest.java" region="detect"}
 */
@NullMarked
package fr.boucle.embedding;

import org.jspecify.annotations.NullMarked;
