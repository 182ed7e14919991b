@NullMarked
package fr.boucle.cli.detect;

import org.jspecify.annotations.NullMarked;
