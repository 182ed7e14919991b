@NullMarked
package fr.boucle.analysis.graph;

import org.jspecify.annotations.NullMarked;
