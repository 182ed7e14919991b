package fr.boucle.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.analysis.Segment.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KindsTest {
  private final Kinds kinds = new Kinds();

  @Test
  void tellsProblemsProposalsPraiseAndPoliteness() {
    assertThat(kinds.of("Le guichet ferme à 11 h, je n'ai jamais pu venir"))
        .isEqualTo(Kind.PROBLEM);
    assertThat(kinds.of("Il faudrait ouvrir le guichet le samedi")).isEqualTo(Kind.PROPOSAL);
    assertThat(kinds.of("Supprimer la taxe d'habitation")).isEqualTo(Kind.PROPOSAL);
    assertThat(kinds.of("Très bon accueil, agent souriant et efficace")).isEqualTo(Kind.PRAISE);
    assertThat(kinds.of("Bonjour Madame, Monsieur,")).isEqualTo(Kind.GREETING);
    assertThat(kinds.of("Bien cordialement")).isEqualTo(Kind.GREETING);
    assertThat(kinds.of("R.A.S.")).isEqualTo(Kind.NOTHING);
    assertThat(kinds.of("Rien à signaler")).isEqualTo(Kind.NOTHING);
    assertThat(kinds.of("12")).isEqualTo(Kind.NOTHING);
  }

  @Test
  void doesNotTakeAComplaintForPraise() {
    assertThat(kinds.of("L'agent était aimable mais je n'ai pas eu de réponse"))
        .isEqualTo(Kind.PROBLEM);
    assertThat(kinds.of("Un peu d'attente")).isEqualTo(Kind.PROBLEM);
    assertThat(kinds.of("Peu d'attente")).isEqualTo(Kind.PRAISE);
  }

  @ParameterizedTest
  @CsvSource({"PRAISE, 34", "PROPOSAL, 38", "PROBLEM, 40"})
  void tellsWhatMostSentencesDoThatNoPatternWasMadeFrom(Kind kind, int least) {
    List<String> right = sentences("held", kind).stream().filter(s -> kinds.of(s) == kind).toList();
    assertThat(sentences("held", kind)).hasSize(40);
    assertThat(right).hasSizeGreaterThanOrEqualTo(least);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void tellsWhatNearlyAllTheSentencesDoThatPatternsWereMadeFrom(Kind kind) {
    List<String> wrong = sentences("tune", kind).stream().filter(s -> kinds.of(s) != kind).toList();
    assertThat(wrong).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void readsAClauseWithTheWishItContinues() {
    assertThat(kinds.of("le vélo", Kind.PROPOSAL)).isEqualTo(Kind.PROPOSAL);
    assertThat(kinds.of("le vélo", Kind.PROBLEM)).isEqualTo(Kind.PROBLEM);
    assertThat(kinds.of("la gare est sale", Kind.PROPOSAL)).isEqualTo(Kind.PROBLEM);
    assertThat(kinds.of("il passe à l'heure", Kind.PROPOSAL)).isNotEqualTo(Kind.PROPOSAL);
  }

  @Test
  void hearsNoComplaintInASubjectNorInADeniedTrouble() {
    assertThat(kinds.complains("Rendez-vous à la mairie")).isFalse();
    assertThat(kinds.complains("Passeport obtenu sans attente")).isFalse();
    assertThat(kinds.complains("Le bus ne passe pas")).isTrue();
  }

  @Test
  @Timeout(20)
  void readsWordsRepeatedWithoutEnd() {
    for (String word : List.of("super ", "tout d abord ", "et ", "sans ", "très ", "mieux ", "a")) {
      assertThat(kinds.of(word.repeat(200_000) + "x")).isNotNull();
      assertThat(kinds.of(word.repeat(900 / word.length()) + "x")).isNotNull();
    }
  }

  private static List<String> sentences(String part, Kind kind) {
    return Resources.lines(KindsTest.class, "kinds.tsv").stream()
        .map(line -> line.split("\t", -1))
        .filter(line -> line[0].equals(part) && line[1].equals(kind.name()))
        .map(line -> line[2])
        .toList();
  }
}
