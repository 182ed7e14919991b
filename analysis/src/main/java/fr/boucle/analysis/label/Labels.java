package fr.boucle.analysis.label;

import fr.boucle.analysis.label.GroupReading.Said;
import fr.boucle.analysis.spi.Embedder;
import fr.boucle.analysis.text.FrenchTerms;
import fr.boucle.analysis.text.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Names groups with what their members wrote: at most {@value Phrases#MOST_WORDS} words, complete,
 * impersonal, true of most members, preferably saying what is wrong or wanted (« pas de rendez-vous
 * en préfecture », « supprimer la taxe d'habitation »).
 *
 * <p>Phrases are taken by grammar ({@link Phrases}) and ranked by what tells a good name ({@link
 * Ranking}). Where people tell stories the subject and the troubles most told are put side by side
 * (« Retraite : attente, pas de réponse »). When nothing shared says what is wrong, the label is
 * the subject; when no phrase holds for enough of the group, it is a list of words. The work per
 * group is bounded.
 *
 * <p>Ranking is safe for use by several threads; choosing is one after the other, because no label
 * is given twice.
 */
public final class Labels {
  private static final int MOST_CONTRIBUTIONS = 60_000;
  private static final int LEAST_READ = 30;
  private static final int MOST_READ = 200;
  private static final int SENTENCES_PER_VOICE = 25;
  private static final int COMPARED = 100;
  private static final int BACKGROUND = 100;

  private static final int CHARACTERISTIC = 3;

  /** A word so near another in meaning that it adds nothing beside it: « paie », « payons ». */
  private static final double SAME = 0.45;

  private final Lexicon lexicon = new Lexicon();
  private final FrenchTerms french = new FrenchTerms();
  private final Tagger chooser = new Tagger(lexicon, french);
  private final Phrases phrases;
  private final Vocabulary vocabulary;
  private final Meaning meaning;
  private final Profile everyone;
  private final Writing writing;
  private final Ranking ranking;
  private final StoryLabel stories;
  private final int read;
  private final Set<String> taken = new HashSet<>();

  /**
   * Names groups of one vocabulary; no label is given twice.
   *
   * @param terms words of every statement of the corpus, in the order of the corpus
   */
  public Labels(Vocabulary vocabulary, Embedder embedder, List<List<Term>> terms) {
    this.vocabulary = vocabulary;
    this.phrases = new Phrases(lexicon, vocabulary::isWritten);
    this.meaning = new Meaning(embedder, vocabulary);
    this.everyone = everyone(terms);
    this.writing = new Writing(vocabulary, lexicon);
    this.ranking = new Ranking(lexicon, vocabulary);
    this.stories = new StoryLabel(ranking, writing);
    this.read =
        Math.clamp(MOST_CONTRIBUTIONS / Math.max(1, vocabulary.groups()), LEAST_READ, MOST_READ);
  }

  private Profile everyone(List<List<Term>> terms) {
    List<Profile.Said> some = new ArrayList<>();
    for (int i = 0; i < terms.size(); i += Math.max(1, terms.size() / BACKGROUND)) {
      Profile.Said said = new Profile.Said();
      terms.get(i).forEach(term -> said.stems().add(term.stem()));
      some.add(said);
    }
    return Profile.ofAll(some, meaning);
  }

  /** Returns how many voices of a group are read at most. */
  public int mostRead() {
    return read;
  }

  /**
   * The labels that a group may bear.
   *
   * @param phrases best first; empty when none holds for enough of the group
   * @param words its most characteristic words, for a group that has no name
   */
  public record Ranked(List<String> phrases, String words) {
    public Ranked {
      phrases = List.copyOf(phrases);
    }
  }

  /**
   * Ranks the labels that a group may bear.
   *
   * @param voices what the group says, most central first, not empty
   */
  public Ranked ranked(int group, List<Voice> voices, Place place) {
    GroupReading reading = new GroupReading(lexicon, meaning, french);
    Tagger tagger = new Tagger(lexicon, french);
    voices.stream()
        .limit(read)
        .forEach(voice -> reading.add(voice, tagger, phrases, SENTENCES_PER_VOICE));
    Profile profile = reading.profile(everyone, vocabulary.part(group));
    List<Said> candidates = candidates(group, reading);
    Sides sides = new Sides(candidates);
    List<String> characteristic = vocabulary.top(group, CHARACTERISTIC);
    List<Candidate> best =
        candidates.stream()
            .map(said -> {
              String written = writing.of(said.phrase());
              Ranking.Known known =
                  new Ranking.Known(
                      said.by().size(),
                      sides.share(said.phrase()),
                      meaning.bearing(written, place));
              return new Candidate(
                  said.phrase(),
                  written,
                  known,
                  ranking.worth(said.phrase(), known, profile, characteristic));
            })
            .sorted(
                Comparator.comparingDouble((Candidate c) -> -c.worth())
                    .thenComparing(c -> c.phrase().key()))
            .toList();
    List<String> labels = new ArrayList<>();
    if (reading.isMadeOfStories()) {
      stories.of(candidates, profile, reading.troubles()).ifPresent(labels::add);
    }
    boolean named =
        !labels.isEmpty()
            || best.stream().limit(1).anyMatch(first -> first.holds(ranking, profile));
    if (named) {
      best.stream()
          .filter(candidate -> candidate.holds(ranking, profile))
          .forEach(candidate -> labels.add(candidate.written()));
    }
    return new Ranked(labels, words(group, voices));
  }

  private record Candidate(Phrase phrase, String written, Ranking.Known known, double worth) {
    boolean holds(Ranking ranking, Profile profile) {
      return ranking.holds(phrase, known, profile);
    }
  }

  /** Returns the first label of a group that no other group bears; empty when there is none. */
  public Optional<String> choose(Ranked ranked) {
    return ranked.phrases().stream().filter(this::take).findFirst();
  }

  /** The phrases made of the most characteristic words: comparing by meaning costs more. */
  private List<Said> candidates(int group, GroupReading reading) {
    return reading.phrases().stream()
        .sorted(
            Comparator.comparingDouble((Said said) -> -promise(group, said.phrase()))
                .thenComparing(said -> said.phrase().key()))
        .limit(COMPARED)
        .toList();
  }

  private double promise(int group, Phrase phrase) {
    double sum = 0;
    for (String stem : phrase.stems()) {
      sum += vocabulary.rarity(stem) * vocabulary.contrast(group, stem);
    }
    return sum / Math.sqrt(phrase.stems().size()) * phrase.wholeness();
  }

  /** Two labels that differ by a plural are the same. */
  private boolean take(String label) {
    Set<String> words = new TreeSet<>();
    chooser.of(label).stream().filter(Word::isContent).forEach(word -> words.add(word.subject()));
    return taken.add(String.join(" ", words));
  }

  private String words(int group, List<Voice> voices) {
    List<String> different = new ArrayList<>();
    for (String stem : vocabulary.top(group, CHARACTERISTIC * CHARACTERISTIC)) {
      boolean isNew = meaning.nearest(stem, different) < SAME;
      if (isNew && different.size() < CHARACTERISTIC) {
        different.add(stem);
      }
    }
    String words =
        different.isEmpty()
            ? voices.getFirst().said().getFirst().strip().split("\\s+", 2)[0]
            : different.stream().map(vocabulary::surface).collect(Collectors.joining(", "));
    return Writing.capital(words);
  }
}
