/** The fictional story and the hand that plays it through the pages. */
@NullMarked
package fr.boucle.platform.demo.internal;

import org.jspecify.annotations.NullMarked;
