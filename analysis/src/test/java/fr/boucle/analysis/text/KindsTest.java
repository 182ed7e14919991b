package fr.boucle.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.analysis.Segment.Kind;
import org.junit.jupiter.api.Test;

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
  }
}
