package fr.boucle.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.analysis.spi.Embedder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PraiseTest {
  private static final List<String> COMPLAINTS =
      List.of(
          "Le guichet de la mairie ferme trop tôt.",
          "Le guichet de la mairie est toujours fermé le samedi.",
          "Trop d'attente au guichet de la mairie.",
          "Le guichet de la mairie n'ouvre jamais avant dix heures.");
  private static final List<String> PRAISE =
      List.of(
          "Très bon accueil au guichet de la mairie.",
          "Merci à la dame du guichet de la mairie.",
          "Aucun problème au guichet de la mairie.");
  private static final List<String> WISHES =
      List.of(
          "Ouvrir le guichet de la mairie le samedi.",
          "Il faudrait un guichet à la mairie le samedi.",
          "Que le guichet de la mairie ouvre le samedi.",
          "Guichet de la mairie le samedi.");

  @Test
  void quotesNoPraiseUnderAComplaintAndCountsItApart() {
    Theme theme = only(COMPLAINTS, PRAISE);
    assertThat(theme.kind()).isEqualTo(Segment.Kind.PROBLEM);
    assertThat(theme.counts().contributions()).isEqualTo(7);
    assertThat(theme.counts().satisfied()).isEqualTo(3);
    assertThat(theme.evidence()).extracting(Evidence::text).isSubsetOf(COMPLAINTS).hasSize(3);
  }

  @Test
  void ratherQuotesOneComplaintThanPraiseBesideIt() {
    List<Document> documents = new ArrayList<>();
    for (Document document : documents(COMPLAINTS, PRAISE)) {
      String person = documents.size() < COMPLAINTS.size() ? "p" : document.id();
      documents.add(new Document(document.id(), document.text(), person, null, null));
    }
    List<Theme> themes = themes(documents);
    assertThat(themes).hasSize(1);
    assertThat(themes.getFirst().evidence())
        .singleElement()
        .extracting(Evidence::text)
        .isIn(COMPLAINTS);
  }

  @Test
  void saysThatAGroupOfPraiseIsPraise() {
    Theme theme = only(PRAISE, COMPLAINTS.subList(0, 1));
    assertThat(theme.isPraise()).isTrue();
    assertThat(theme.evidence()).extracting(Evidence::text).isSubsetOf(PRAISE);
  }

  @Test
  void countsNobodyAsSatisfiedWhoAlsoComplainsOrAsks() {
    List<String> both =
        List.of(
            "Très bon accueil au guichet de la mairie, mais trop d'attente.",
            "Merci au guichet de la mairie, il faudrait l'ouvrir le samedi.");
    assertThat(themes(documents(COMPLAINTS, both)))
        .isNotEmpty()
        .allSatisfy(theme -> assertThat(theme.counts().satisfied()).isZero());
  }

  @Test
  void saysThatAGroupOfWishesIsAProposal() {
    assertThat(only(WISHES, COMPLAINTS.subList(0, 1)).kind()).isEqualTo(Segment.Kind.PROPOSAL);
    assertThat(only(COMPLAINTS, WISHES.subList(0, 2)).kind()).isEqualTo(Segment.Kind.PROBLEM);
  }

  private static Theme only(List<String> some, List<String> others) {
    List<Theme> themes = themes(documents(some, others));
    assertThat(themes).hasSize(1);
    return themes.getFirst();
  }

  private static List<Document> documents(List<String> some, List<String> others) {
    List<Document> documents = new ArrayList<>();
    Stream.concat(some.stream(), others.stream())
        .forEach(text -> documents.add(Document.of("d" + documents.size(), text)));
    return documents;
  }

  private static List<Theme> themes(List<Document> documents) {
    return Detection.run(
            Corpus.of(documents), Embedder.none(), Parameters.standard(), Progress.silent())
        .themes();
  }
}
