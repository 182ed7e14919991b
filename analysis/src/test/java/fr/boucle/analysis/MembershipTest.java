package fr.boucle.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.analysis.Member.Belonging;
import fr.boucle.analysis.spi.Embedder;
import fr.boucle.analysis.text.FrenchTerms;
import fr.boucle.analysis.text.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MembershipTest {
  private static final FrenchTerms FRENCH = new FrenchTerms();

  @Test
  void givesAsCommonOnlyWordsOfAnotherContributionOfTheTheme() {
    List<Theme> themes = run(bus()).themes();
    assertThat(themes).isNotEmpty();
    for (Theme theme : themes) {
      for (Member member : theme.members()) {
        List<String> others =
            theme.members().stream()
                .filter(m -> !m.ref().documentId().equals(member.ref().documentId()))
                .flatMap(m -> stems(m.text()))
                .toList();
        assertThat(member.reason().sharedTerms().stream().flatMap(MembershipTest::stems))
            .as(member.text())
            .isNotEmpty()
            .isSubsetOf(others);
      }
    }
  }

  @Test
  void doesNotTakeForCommonWhatOneContributionSaysTwice() {
    List<Document> documents = new ArrayList<>(bus());
    documents.add(
        Document.of("twice", "Le bus du lavoir est toujours en retard. Pas de bus au lavoir."));
    assertThat(run(documents).themes())
        .flatExtracting(Theme::members)
        .filteredOn(member -> member.ref().documentId().equals("twice"))
        .isNotEmpty()
        .allSatisfy(member -> assertThat(member.reason().sharedTerms()).doesNotContain("lavoir"));
  }

  @Test
  void describesAThemeByWordsOfTwoContributionsOrMore() {
    for (Theme theme : run(bus()).themes()) {
      List<List<String>> said =
          theme.members().stream()
              .collect(Collectors.groupingBy(m -> m.ref().documentId()))
              .values()
              .stream()
              .map(own -> own.stream().flatMap(m -> stems(m.text())).distinct().toList())
              .toList();
      assertThat(theme.terms())
          .isNotEmpty()
          .allSatisfy(term ->
              assertThat(said)
                  .filteredOn(own -> own.containsAll(stems(term).toList()))
                  .hasSizeGreaterThan(1));
    }
  }

  @Test
  void givesCopiesTheirWholeNeighbourhood() {
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      documents.add(Document.of("c" + i, "Impossible de joindre la caisse au téléphone."));
    }
    Theme theme = run(documents).themes().getFirst();
    assertThat(theme.members())
        .hasSize(20)
        .allSatisfy(member -> {
          assertThat(member.score()).isEqualTo(1);
          assertThat(member.belonging()).isEqualTo(Belonging.CORE);
          assertThat(member.reason().sharedTerms()).contains("caisse");
        });
  }

  @Test
  void explainsAStoryOnceForAllItsSentences() {
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      documents.add(
          Document.of(
              "s" + i,
              "Je suis allé à la préfecture le "
                  + (i + 3)
                  + " mars pour mon titre de séjour. J'ai attendu trois heures au guichet. "
                  + "On m'a répondu que mon dossier était perdu. J'ai dû tout recommencer."));
    }
    Detected detected = run(documents);
    assertThat(detected.provenance().material().stories()).isTrue();
    Theme theme = detected.themes().getFirst();
    theme.members().stream()
        .collect(Collectors.groupingBy(m -> m.ref().documentId()))
        .values()
        .forEach(own ->
            assertThat(own)
                .hasSizeGreaterThan(1)
                .allSatisfy(m -> assertThat(m.reason()).isSameAs(own.getFirst().reason())));
  }

  private static Detected run(List<Document> documents) {
    return Detection.run(
        Corpus.of(documents), Embedder.none(), Parameters.standard(), Progress.silent());
  }

  private static List<Document> bus() {
    List<Document> documents = new ArrayList<>();
    for (String text :
        List.of(
            "Le bus de 7 h ne passe plus dans notre village.",
            "Plus de bus le soir pour rentrer au village.",
            "Trop peu de bus le dimanche et les jours fériés.",
            "Les bus sont toujours en retard le matin.",
            "Le bus du matin est en retard malgré la voie neuve.",
            "Il n'y a pas de bus pour aller au marché voisin.")) {
      documents.add(Document.of("c" + documents.size(), text));
    }
    return documents;
  }

  private static Stream<String> stems(String text) {
    return FRENCH.of(text).stream().map(Term::stem);
  }
}
