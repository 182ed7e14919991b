package fr.boucle.analysis.label;

import fr.boucle.analysis.text.FrenchTerms;
import fr.boucle.analysis.text.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All that a group says, as far as its label needs it. The words are those of the clauses that were
 * grouped; the phrases are taken from the whole sentences, where a clause alone (« et l'eau ») says
 * too little, as far as they hold a word of the clause.
 */
final class GroupReading {
  private static final double FAULTY = 0.2;

  /** In a longer sentence a clause is far from most of the others. */
  private static final int LONGEST = 60;

  private final Map<String, Wording> wordings = new TreeMap<>();
  private final FrenchTerms french;
  private final Map<String, Profile.Said> contributions = new TreeMap<>();
  private final Meaning meaning;
  private final Troubles troubles;
  private final List<Set<String>> voices = new ArrayList<>();
  private int sentences;

  /**
   * A phrase and who says it.
   *
   * @param phrase as most say it
   * @param by contributions
   */
  record Said(Phrase phrase, Set<String> by) {}

  GroupReading(Lexicon lexicon, Meaning meaning, FrenchTerms french) {
    this.french = french;
    this.meaning = meaning;
    this.troubles = new Troubles(lexicon);
  }

  /** Reads one voice, of which only the first sentences count. */
  void add(Voice voice, Tagger tagger, Phrases grammar, int mostSentences) {
    Set<String> stems = new TreeSet<>();
    Set<Set<String>> texts = new HashSet<>();
    Set<Form> forms = EnumSet.noneOf(Form.class);
    int read = Math.min(mostSentences, voice.said().size());
    for (int i = 0; i < read; i++) {
      String said = voice.said().get(i);
      Set<String> own = french.of(said).stream().map(Term::stem).collect(Collectors.toSet());
      stems.addAll(own);
      texts.add(own);
      for (Phrase phrase : grammar.of(words(said, voice.sentences().get(i), tagger))) {
        if (!Collections.disjoint(own, phrase.stems())) {
          add(phrase, voice.contributions());
          forms.add(phrase.form());
        }
      }
    }
    voice
        .contributions()
        .forEach(contribution ->
            contributions.computeIfAbsent(contribution, c -> new Profile.Said()).add(texts, forms));
    voices.add(stems);
    sentences += read;
  }

  private static List<Word> words(String said, String sentence, Tagger tagger) {
    List<Word> words = tagger.of(sentence);
    return words.size() > LONGEST ? tagger.of(said) : words;
  }

  private void add(Phrase phrase, List<String> by) {
    Phrase written =
        Agreement.holds(phrase.words())
            ? phrase
            : new Phrase(phrase.form(), phrase.words(), FAULTY * phrase.wholeness());
    wordings.computeIfAbsent(phrase.meaning(), m -> new Wording()).add(written, by);
    by.forEach(teller -> troubles.add(teller, phrase));
  }

  List<Said> phrases() {
    return wordings.values().stream().map(Wording::said).toList();
  }

  /**
   * Returns what the contributions read so far say.
   *
   * @param everyone what the corpus says
   * @param part share in [0..1] of the corpus that is in the group
   */
  Profile profile(Profile everyone, double part) {
    return new Profile(contributions.values(), voices, meaning, everyone::use, part);
  }

  Troubles troubles() {
    return troubles;
  }

  /** Says whether people tell what happened to them in several sentences. */
  boolean isMadeOfStories() {
    return sentences * 2 > voices.size() * 3;
  }
}
