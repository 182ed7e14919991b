package fr.boucle.analysis.label;

import fr.boucle.analysis.text.Resources;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The closed classes of French that decide how a label may be built; read from {@code
 * label-fr.txt}. Immutable.
 */
final class Lexicon {
  enum Kind {
    /** Parts of speech the tagger takes wrongly in texts without accents. */
    DETERMINER,
    PREPOSITION,
    PRONOUN,
    ADVERB,
    AUXILIARY,
    /** Determiners that point at something said before. */
    POINTING,
    /** Determiners that count roughly. */
    SOME,
    /** « tout » and its forms, before another determiner. */
    ALL,
    /** Determiners of the person who writes. */
    OWN,
    /** « de » and its contractions: what follows completes the noun. */
    OF,
    /** Prepositions after which a noun phrase may stop or go on. */
    LOOSE,
    /** Of these, the ones that more often complete a verb than the noun before. */
    LOOSEST,
    /** Nouns that name how badly a matter was handled; one line holds words for one thing. */
    HANDLING,
    /** Other nouns that name a trouble by themselves. */
    TROUBLE,
    /** Adjectives that name a trouble by themselves. */
    BAD,
    /** Adjectives that turn a trouble into its contrary. */
    GOOD,
    /** Nouns that name an act of change. */
    CHANGE,
    /** Verbs after which an infinitive is a wish. */
    WANTED,
    /** Adjectives of those who would do something, after « suis ». */
    WILLING,
    /** Verbs of being able to, which negated make « impossible ». */
    ABLE,
    /** Verbs of change or of a deed, which say what is wanted: « réduire », « trier ». */
    AIM,
    /** Verbs that mean little without the infinitive or the noun that follows. */
    LIGHT,
    /** Nouns too vague to make a label alone. */
    VAGUE,
    /** Nouns that say nothing without what follows: « mise en place ». */
    OPEN,
    /** Nouns that before « de » belong to a verb: « se rendre compte de ». */
    LOCUTION,
    /** Never in a label. */
    FORBIDDEN,
    /** Words written in capitals. */
    ACRONYM,
    NEGATION,
    /** Pronouns that belong to the verb after them. */
    REFLEXIVE,
    /** Words that open an indirect question. */
    QUESTION,
    /** Words after which the main thing has been said. */
    SUBORDINATE
  }

  private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);

  private final Map<String, String> concepts = new HashMap<>();

  Lexicon() {
    Kind kind = Kind.DETERMINER;
    for (String line : Resources.lines(Lexicon.class, "label-fr.txt")) {
      if (line.startsWith("[")) {
        kind = Kind.valueOf(line.substring(1, line.length() - 1));
      } else {
        List<String> entries = List.of(line.split(" ", -1));
        words.computeIfAbsent(kind, k -> new HashSet<>()).addAll(entries);
        entries.forEach(entry -> concepts.putIfAbsent(entry, entries.getFirst()));
      }
    }
  }

  boolean is(Kind kind, String folded) {
    return words.getOrDefault(kind, Set.of()).contains(folded);
  }

  /** Returns the first word of the line of a word, the same for words that name one thing. */
  String concept(String folded) {
    return concepts.getOrDefault(folded, folded);
  }

  boolean is(Kind kind, Word word) {
    return is(kind, word.folded());
  }
}
