package fr.boucle.bench.semantics;

import java.util.Collections;
import java.util.Set;

/**
 * A text and what it is about (« texte étiqueté »).
 *
 * @param text French text
 * @param labels what people said it is about, one or more
 */
record LabelledText(String text, Set<String> labels) {

  boolean sharesALabelWith(LabelledText other) {
    return !Collections.disjoint(labels, other.labels);
  }
}
