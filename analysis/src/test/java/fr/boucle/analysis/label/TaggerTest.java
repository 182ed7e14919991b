package fr.boucle.analysis.label;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.analysis.text.FrenchTerms;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaggerTest {
  private final Tagger tagger = new Tagger(new Lexicon(), new FrenchTerms());

  @Test
  void readsATextWithoutAccents() {
    List<Word> words = tagger.of("il faut arreter les taxes sur les carburants");
    assertThat(words)
        .extracting(Word::tag)
        .containsExactly(
            Tag.PRONOUN,
            Tag.VERB,
            Tag.INFINITIVE,
            Tag.DETERMINER,
            Tag.NOUN,
            Tag.PREPOSITION,
            Tag.DETERMINER,
            Tag.NOUN);
  }

  @Test
  void readsATextInCapitalsAsOneInLowerCase() {
    assertThat(tagger.of("SUPPRIMER LA TAXE D'HABITATION"))
        .isEqualTo(tagger.of("supprimer la taxe d'habitation"));
  }

  @Test
  void takesAWebAddressForNoWord() {
    assertThat(tagger.of("voir www.exemple.fr/page et service-public.fr"))
        .filteredOn(word -> word.written().contains("."))
        .hasSize(2)
        .allMatch(word -> word.is(Tag.OTHER));
  }

  @Test
  void makesRendezVousOneWord() {
    assertThat(tagger.of("aucun rendez vous"))
        .extracting(Word::written)
        .containsExactly("aucun", "rendez-vous");
  }
}
