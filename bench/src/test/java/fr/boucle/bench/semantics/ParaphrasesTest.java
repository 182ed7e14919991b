package fr.boucle.bench.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.boucle.analysis.spi.Embedder;
import fr.boucle.embedding.FrenchModel;
import fr.boucle.embedding.FrenchTokens;
import fr.boucle.training.Lexicon;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ParaphrasesTest {
  private static final List<LabelledText> TEXTS = Paraphrases.load();

  /** Words that carry no subject: two statements of one problem may share them. */
  private static final Set<String> WORDS_OF_GRAMMAR =
      Set.of(
          ("mais plus dans pour avec sans leur leurs nous vous elle elles cette ceux tout tous toute toutes tres trop etre avoir sont "
                  + "nos mes quand chez meme encore jamais aucun aucune depuis apres avant sous entre quel quelle notre votre faut faire "
                  + "fait font faudrait peut peuvent alors comme donc rien bien assez moins aussi autre autres toujours personne quelqu "
                  + "quelques jusqu avons avez suis cela ceci soit ainsi puis fois tant parce pendant vers contre hors deja doit dois "
                  + "devrait gens beaucoup chaque vont veut veux voudrais voudrait autour pres loin devant derriere")
              .split(" "));

  @Test
  void holdsMoreThanThreeHundredStatements() {
    assertThat(TEXTS).hasSizeGreaterThan(300).doesNotHaveDuplicates();
  }

  @Test
  void sharesNoWordOfMeaningInsideAProblem() {
    Map<String, String> firstUse = new HashMap<>();
    for (LabelledText text : TEXTS) {
      for (String stem : stems(text.text())) {
        String before = firstUse.put(text.labels() + stem, text.text());
        assertThat(before).as("%s stands in two statements of %s", stem, text.labels()).isNull();
      }
    }
  }

  @Test
  void standsNowhereInTheLexiconThatModelsLearnFrom() {
    Set<List<String>> learned = new HashSet<>();
    Lexicon.shipped()
        .ideas()
        .forEach(idea -> idea.forEach(expression -> learned.add(FrenchTokens.of(expression))));

    assertThat(TEXTS).noneMatch(text -> learned.contains(FrenchTokens.of(text.text())));
  }

  @Test
  void isBetterUnderstoodByTheShippedModelThanByWordsAlone() {
    Embedder words = new WordCounts(TEXTS.stream().map(LabelledText::text).toList());

    assertThat(Neighbours.precision(words, TEXTS)).isLessThan(.05);
    assertThat(Neighbours.precision(FrenchModel.load(), TEXTS)).isGreaterThanOrEqualTo(.40);
  }

  @Test
  void countsTheShareOfNeighboursWithACommonLabel() {
    List<LabelledText> texts =
        List.of("bus tard", "bus soir", "bus nuit", "eau sale", "eau grise", "eau rouge").stream()
            .map(t -> new LabelledText(t, Set.of(t.substring(0, 3))))
            .toList();

    // Five neighbours of six texts are all the others: two of five are right.
    assertThat(
            Neighbours.precision(
                new WordCounts(texts.stream().map(LabelledText::text).toList()), texts))
        .isCloseTo(.4, within(1e-9));
  }

  @Test
  void mistypesTheSameWayWithTheSameSeed() {
    List<LabelledText> once = new TypingSlips(7).of(TEXTS);

    assertThat(once)
        .isEqualTo(new TypingSlips(7).of(TEXTS))
        .isNotEqualTo(TEXTS)
        .hasSameSizeAs(TEXTS);
    assertThat(once).noneMatch(text -> text.text().contains("'"));
  }

  /**
   * Beginnings of the words of four letters or more: inflections of one word count as that word.
   */
  private static Set<String> stems(String text) {
    Set<String> stems = new HashSet<>();
    for (String token : FrenchTokens.of(text)) {
      if (token.length() >= 4 && token.charAt(0) != '0' && !WORDS_OF_GRAMMAR.contains(token)) {
        stems.add(token.substring(0, Math.min(5, token.length())));
      }
    }
    return stems;
  }
}
