package fr.boucle.platform.ui;

import java.util.List;

/**
 * What went wrong, for a person.
 *
 * @param status HTTP status
 * @param key stem of the message keys: {@code key.title}, {@code key.text}
 * @param reference what to quote when asking for help, also in the log
 * @param back path of the page the person came from, « / » when unknown
 * @param texts what the person had written in a form, one per field
 */
public record ErrorPage(int status, String key, String reference, String back, List<String> texts) {
  public ErrorPage {
    texts = List.copyOf(texts);
  }
}
