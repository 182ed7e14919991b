package fr.boucle.analysis.label;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** All that a group says, as far as its label needs it. */
final class GroupReading {
  private final Map<String, Said> phrases = new TreeMap<>();
  private final Profile profile;
  private final Troubles troubles;
  private int voices;
  private int sentences;

  /**
   * A phrase and who says it.
   *
   * @param phrase in its most complete occurrence
   * @param by contributions
   */
  record Said(Phrase phrase, Set<String> by) {}

  GroupReading(Lexicon lexicon, Meaning meaning) {
    this.profile = new Profile(meaning);
    this.troubles = new Troubles(lexicon);
  }

  /** Reads one voice, of which only the first sentences count. */
  void add(Voice voice, Tagger tagger, Phrases grammar, int mostSentences) {
    Set<String> stems = new TreeSet<>();
    Set<Form> forms = EnumSet.noneOf(Form.class);
    List<String> read =
        voice.sentences().subList(0, Math.min(mostSentences, voice.sentences().size()));
    for (String sentence : read) {
      List<Word> words = tagger.of(sentence);
      words.stream().filter(Word::isContent).forEach(word -> stems.add(word.subject()));
      for (Phrase phrase : grammar.of(words)) {
        add(phrase, voice.contributions());
        forms.add(phrase.form());
      }
    }
    voice.contributions().forEach(contribution -> profile.add(contribution, stems, forms));
    voices++;
    sentences += read.size();
  }

  private void add(Phrase phrase, List<String> by) {
    Said said = phrases.getOrDefault(phrase.key(), new Said(phrase, new TreeSet<>()));
    said.by().addAll(by);
    boolean better = phrase.wholeness() > said.phrase().wholeness();
    phrases.put(phrase.key(), better ? new Said(phrase, said.by()) : said);
    by.forEach(teller -> troubles.add(teller, phrase));
  }

  List<Said> phrases() {
    return new ArrayList<>(phrases.values());
  }

  Profile profile() {
    return profile;
  }

  Troubles troubles() {
    return troubles;
  }

  /** Says whether people tell what happened to them in several sentences. */
  boolean isMadeOfStories() {
    return sentences * 2 > voices * 3;
  }
}
