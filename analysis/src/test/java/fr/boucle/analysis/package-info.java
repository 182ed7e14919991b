@NullMarked
package fr.boucle.analysis;

import org.jspecify.annotations.NullMarked;
