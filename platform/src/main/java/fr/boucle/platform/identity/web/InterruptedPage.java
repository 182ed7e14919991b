package fr.boucle.platform.identity.web;

import java.util.List;

/**
 * A form that could not be received.
 *
 * @param back path of the page it was sent from, « / » when unknown
 * @param texts what the person had written, one per field
 */
public record InterruptedPage(String back, List<String> texts) {
  public InterruptedPage {
    texts = List.copyOf(texts);
  }
}
