@NullMarked
package fr.boucle.analysis.label;

import org.jspecify.annotations.NullMarked;
