package fr.boucle.training;

import fr.boucle.analysis.text.Sentences;
import fr.boucle.embedding.FrenchTokens;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a platform's own texts teach without any label (« textes de la plateforme »): which words
 * are new, and which sentences stand side by side. The same texts in another order give the same
 * lessons. Immutable.
 */
final class OwnTexts {
  private static final int SHORTEST_SENTENCE = 4;
  private static final int ENOUGH_SENTENCES = 3;

  private final List<List<String>> contributions;
  private final String sha256;

  OwnTexts(List<String> texts) {
    List<String> ordered = ordered(texts);
    contributions = ordered.stream().map(OwnTexts::sentences).toList();
    sha256 = sha256(ordered);
  }

  /** Hash of texts, whatever their order. */
  static String sha256Of(List<String> texts) {
    return sha256(ordered(texts));
  }

  private static List<String> ordered(List<String> texts) {
    return texts.stream().map(String::strip).filter(t -> !t.isEmpty()).distinct().sorted().toList();
  }

  /** Hash of the texts, whatever their order. */
  String sha256() {
    return sha256;
  }

  /** Sentences of four words or more, numbered from 0. */
  List<String> sentences() {
    return contributions.stream().flatMap(List::stream).toList();
  }

  /** Numbers of the sentences that another one of the same contribution follows. */
  List<Integer> followed() {
    List<Integer> numbers = new ArrayList<>();
    int first = 0;
    for (List<String> sentences : contributions) {
      for (int i = 1; i < sentences.size(); i++) {
        numbers.add(first + i - 1);
      }
      first += sentences.size();
    }
    return numbers;
  }

  /**
   * Words the model does not know that stand in at least three sentences, in alphabetical order.
   */
  List<String> newWords(WordRows known) {
    Map<String, Integer> sentencesOfWord = new TreeMap<>();
    for (String sentence : sentences()) {
      FrenchTokens.of(sentence).stream()
          .distinct()
          .filter(token -> token.charAt(0) != '0' && !known.knows(token))
          .forEach(token -> sentencesOfWord.merge(token, 1, Integer::sum));
    }
    return sentencesOfWord.entrySet().stream()
        .filter(e -> e.getValue() >= ENOUGH_SENTENCES)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<String> sentences(String text) {
    return Sentences.of(text).stream()
        .filter(s -> FrenchTokens.of(s).size() >= SHORTEST_SENTENCE)
        .toList();
  }

  private static String sha256(List<String> texts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String text : texts) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
