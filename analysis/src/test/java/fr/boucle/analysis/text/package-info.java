@NullMarked
package fr.boucle.analysis.text;

import org.jspecify.annotations.NullMarked;
