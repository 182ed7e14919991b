package fr.boucle.embedding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a French model reads what people type (« lecture »): acronyms by their meaning, words without
 * their apostrophe and misspelt words by the word meant. Immutable.
 *
 * <p>Only a word that the model does not know is ever corrected, and only to a word it knows.
 * Without glossary, texts are read as they are typed.
 */
public final class Reading {
  private static final Set<String> ELIDED = Set.of("l", "d", "j", "n", "s", "c", "m", "t", "qu");
  private static final String VOWELS = "aeiouyh";

  private final Map<String, List<String>> meanings = new HashMap<>();
  private final Map<String, Long> known;
  private final Spelling spelling;

  /**
   * Prepares the reading of a vocabulary.
   *
   * @param vocabulary words the model knows, folded
   * @param counts count of each in the training corpus
   * @param glossary lines of acronym, tabulation, meaning
   */
  public Reading(List<String> vocabulary, List<Long> counts, String glossary) {
    known = HashMap.newHashMap(vocabulary.size());
    for (int word = 0; word < vocabulary.size(); word++) {
      known.put(vocabulary.get(word), counts.get(word));
    }
    spelling = new Spelling(known);
    for (Glossary.Entry entry : Glossary.of(glossary).entries()) {
      meanings.put(entry.acronym(), FrenchTokens.of(entry.meaning()));
    }
  }

  /** Returns the words by which a text is read, in order. */
  public List<String> tokens(String text) {
    List<String> typed = FrenchTokens.of(text);
    if (meanings.isEmpty()) {
      return typed;
    }
    List<String> read = new ArrayList<>(typed.size());
    for (String token : typed) {
      List<String> meaning = meanings.get(token);
      if (meaning != null) {
        read.addAll(meaning);
      } else {
        read.add(known.containsKey(token) || token.charAt(0) == '0' ? token : corrected(token));
      }
    }
    return read;
  }

  private String corrected(String token) {
    for (int elided = 1; elided <= 2 && token.length() >= elided + 4; elided++) {
      String rest = token.substring(elided);
      if (ELIDED.contains(token.substring(0, elided))
          && VOWELS.indexOf(rest.charAt(0)) >= 0
          && known.containsKey(rest)) {
        return rest;
      }
    }
    return spelling.correct(token);
  }
}
