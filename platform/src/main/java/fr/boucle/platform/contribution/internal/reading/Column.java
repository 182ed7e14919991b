package fr.boucle.platform.contribution.internal.reading;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a column of a file may hold, and the names under which other platforms export it. */
public enum Column {
  /** What the person said. */
  TEXT(
      "texte",
      "text",
      "contribution",
      "contributions",
      "commentaire",
      "commentaires",
      "comment",
      "comment body",
      "comment text",
      "body",
      "body fr",
      "verbatim",
      "verbatims",
      "message",
      "avis",
      "reponse",
      "response",
      "answer",
      "doleance",
      "contenu",
      "content",
      "observation",
      "description",
      "post name",
      "proposition",
      "texte de la contribution",
      "votre contribution"),
  /** Its identifier in the file's own system. */
  ID(
      "id",
      "identifiant",
      "ref",
      "reference",
      "numero",
      "no",
      "n",
      "comment id",
      "row id",
      "contribution id",
      "post id",
      "nr",
      "numero de page"),
  /** When it was said. */
  DATE(
      "date",
      "created at",
      "createdat",
      "published at",
      "publishedat",
      "datetime",
      "horodateur",
      "date de creation",
      "date de depot",
      "date d envoi",
      "submitted at",
      "timestamp",
      "le"),
  /** Where: the name or the official code of a commune. */
  PLACE(
      "commune",
      "ville",
      "lieu",
      "place",
      "city",
      "code insee",
      "insee",
      "code commune",
      "scope name",
      "scope name fr",
      "territoire",
      "localite",
      "commune concernee"),
  /** Who: a name or a number, kept as an opaque key. */
  PERSON(
      "personne",
      "person",
      "auteur",
      "author",
      "author id",
      "author name",
      "authorid",
      "participant",
      "usager",
      "nom",
      "name",
      "interview",
      "speaker id",
      "user name",
      "pseudo"),
  /** Where to answer. */
  EMAIL(
      "email",
      "e mail",
      "mail",
      "courriel",
      "adresse electronique",
      "adresse e mail",
      "adresse mail",
      "contact email");

  private final String names;

  Column(String... names) {
    this.names = "|" + String.join("|", names) + "|";
  }

  /** Finds what a header announces, whatever its case, accents and punctuation. */
  static Optional<Column> named(String header) {
    String folded =
        Normalizer.normalize(header, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", " ")
            .strip();
    if (folded.isEmpty()) {
      return Optional.empty();
    }
    return Stream.of(values())
        .filter(column -> column.names.contains("|" + folded + "|"))
        .findFirst();
  }
}
