package fr.boucle.analysis.label;

import fr.boucle.analysis.label.GroupReading.Said;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Names a group of stories by their common subject and the troubles most told: « Retraite :
 * attente, pas de réponse ».
 */
final class StoryLabel {
  private static final int SUBJECT_WORDS = 3;
  private static final int MOST_TROUBLES = 2;
  private static final int LEAST_TELLERS = 3;
  private static final double LEAST_SHARE = 0.05;

  private final Ranking ranking;
  private final Writing writing;

  StoryLabel(Ranking ranking, Writing writing) {
    this.ranking = ranking;
    this.writing = writing;
  }

  /** Returns the label, empty when the stories share no subject. */
  Optional<String> of(List<Said> phrases, Profile profile, Troubles told) {
    return subject(phrases, profile).map(s -> with(s, profile, told));
  }

  private Optional<Phrase> subject(List<Said> phrases, Profile profile) {
    return phrases.stream()
        .filter(
            said -> said.phrase().form() == Form.SUBJECT && said.phrase().length() <= SUBJECT_WORDS)
        .max(
            Comparator.comparingDouble(
                    (Said said) -> ranking.common(said.phrase(), said.by().size(), profile))
                .thenComparing(said -> said.phrase().key()))
        .map(Said::phrase);
  }

  private String with(Phrase subject, Profile profile, Troubles told) {
    StringBuilder label = new StringBuilder(writing.of(subject));
    int words = subject.length() + 1;
    int troubles = 0;
    int least = Math.max(LEAST_TELLERS, (int) (LEAST_SHARE * profile.size()));
    for (Phrase trouble : told.toldBy(least)) {
      boolean fits = words + trouble.length() <= Phrases.MOST_WORDS;
      if (troubles < MOST_TROUBLES
          && fits
          && Collections.disjoint(trouble.stems(), subject.stems())) {
        label.append(troubles == 0 ? " : " : ", ").append(writing.plain(trouble.words()));
        words += trouble.length();
        troubles++;
      }
    }
    return label.toString();
  }
}
