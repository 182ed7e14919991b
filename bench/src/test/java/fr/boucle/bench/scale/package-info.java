@NullMarked
package fr.boucle.bench.scale;

import org.jspecify.annotations.NullMarked;
