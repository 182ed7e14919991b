@NullMarked
package fr.boucle.bench.detection;

import org.jspecify.annotations.NullMarked;
