package fr.boucle.analysis.label;

import fr.boucle.analysis.label.Lexicon.Kind;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The troubles that several people of a group tell, each in its shortest words: « attente », « pas
 * de réponse ». In a story the trouble and its subject stand in different sentences, so that no
 * phrase holds both.
 */
final class Troubles {
  private static final String LACKING = "pas ";
  private static final int MOST_WORDS = 4;
  private static final int PLURAL_IS_USUAL = 8;

  /** « Pas de réponse » tells more than « attente ». */
  private static final double TELLING = 1.5;

  private final Lexicon lexicon;
  private final Map<String, Trouble> troubles = new TreeMap<>();

  Troubles(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** One trouble: who tells it, in which words. */
  private static final class Trouble {
    private final Set<String> tellers = new HashSet<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, Phrase> phrases = new HashMap<>();

    void tell(String teller, Phrase phrase) {
      tellers.add(teller);
      if (phrase.length() <= MOST_WORDS && isPlain(phrase)) {
        counts.merge(phrase.key(), 1, Integer::sum);
        phrases.putIfAbsent(phrase.key(), phrase);
      }
    }

    /** « Meilleurs délais » and « nouvelle attente » say more than all who tell the trouble. */
    private static boolean isPlain(Phrase phrase) {
      return phrase.form() != Form.TROUBLE || !phrase.words().getFirst().tag().describes();
    }

    /**
     * The words most used, the shortest among equals, in the plural if people use it: « erreurs ».
     */
    Phrase wording() {
      Map.Entry<String, Integer> usual =
          counts.entrySet().stream()
              .max(
                  Map.Entry.<String, Integer>comparingByValue()
                      .thenComparingInt(e -> -e.getKey().length())
                      .thenComparing(Map.Entry.comparingByKey()))
              .orElseThrow();
      String plural = usual.getKey() + "s";
      boolean countable =
          usual.getKey().indexOf(' ') < 0
              && PLURAL_IS_USUAL * counts.getOrDefault(plural, 0) >= usual.getValue();
      Phrase phrase = phrases.get(countable ? plural : usual.getKey());
      if (phrase == null) {
        throw new IllegalStateException("every wording has its phrase: " + usual.getKey());
      }
      return phrase;
    }
  }

  /** Notes what a person tells. */
  void add(String teller, Phrase phrase) {
    names(phrase)
        .forEach(name -> troubles.computeIfAbsent(name, n -> new Trouble()).tell(teller, phrase));
  }

  /** Returns the troubles told by {@code least} people or more, most told first. */
  List<Phrase> toldBy(int least) {
    return troubles.entrySet().stream()
        .filter(e -> e.getValue().tellers.size() >= least && !e.getValue().counts.isEmpty())
        .sorted(
            Comparator.comparingDouble((Map.Entry<String, Trouble> e) ->
                    -e.getValue().tellers.size() * (e.getKey().startsWith(LACKING) ? TELLING : 1))
                .thenComparing(Map.Entry::getKey))
        .map(e -> e.getValue().wording())
        .toList();
  }

  /** What is wrong, whatever the words: troubles of one line of the lexicon are one. */
  private List<String> names(Phrase phrase) {
    if (phrase.words().stream().anyMatch(w -> lexicon.is(Kind.GOOD, w))) {
      return List.of();
    }
    if (phrase.form() == Form.TROUBLE) {
      return phrase.words().stream()
          .filter(w -> w.tag().isNominal())
          .limit(1)
          .filter(w -> lexicon.is(Kind.HANDLING, w))
          .map(w -> lexicon.concept(w.folded()))
          .toList();
    }
    return phrase.form() == Form.LACK
        ? phrase.content().stream()
            .filter(w -> w.tag().isNominal() && !isNoLack(w))
            .map(w -> LACKING + w.subject())
            .toList()
        : List.of();
  }

  /** « Aucune attente » is no trouble. */
  private boolean isNoLack(Word noun) {
    return lexicon.is(Kind.VAGUE, noun)
        || lexicon.is(Kind.HANDLING, noun)
        || lexicon.is(Kind.TROUBLE, noun);
  }
}
