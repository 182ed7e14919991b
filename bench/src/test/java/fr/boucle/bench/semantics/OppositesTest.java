package fr.boucle.bench.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.embedding.FrenchTokens;
import fr.boucle.training.Lexicon;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OppositesTest {
  private static final List<Opposites> ALL =
      Opposites.load().values().stream().flatMap(List::stream).toList();

  private static final Opposites RIGHT = new Opposites("bus tard", "bus tard encore", "gare neuve");
  private static final Opposites WRONG = new Opposites("bus tard", "gare neuve", "bus tard encore");
  private static final Opposites NEITHER = new Opposites("bus tard", "gare", "neuve");
  private static final WordCounts MODEL =
      new WordCounts(List.of("bus tard", "bus tard encore", "gare neuve", "rue"));

  @Test
  void holdsSixtyOfEachKind() {
    assertThat(Opposites.load().keySet()).containsExactly("negation", "phrase");
    assertThat(Opposites.load().values()).allMatch(all -> all.size() == 60);
    assertThat(Opposites.english()).hasSize(60);
  }

  @Test
  void usesEachTextOnce() {
    assertThat(ALL.stream().flatMap(OppositesTest::texts)).doesNotHaveDuplicates();
  }

  @Test
  void sharesMoreWordsWithTheOtherMeaningThanWithTheSame() {
    assertThat(ALL)
        .allMatch(o -> shared(o.statement(), o.other()) > shared(o.statement(), o.same()));
  }

  @Test
  void standsNowhereInTheLexiconThatModelsLearnFrom() {
    Set<List<String>> learned = new HashSet<>();
    Lexicon.shipped()
        .ideas()
        .forEach(idea -> idea.forEach(expression -> learned.add(FrenchTokens.of(expression))));

    assertThat(ALL.stream().flatMap(OppositesTest::texts))
        .noneMatch(text -> learned.contains(FrenchTokens.of(text)));
  }

  @Test
  void asksTheStatementWhetherItGoesToItsMeaningOrToItsWords() {
    assertThat(Opposites.againstItsWords(MODEL, List.of(RIGHT, WRONG, NEITHER))).isEqualTo(1 / 3.0);
  }

  @Test
  void asksTheOtherWordsWhetherTheyGoToTheStatementOrToTheOther() {
    Opposites common = new Opposites("bus tard", "gare tard", "gare neuve tard");
    Opposites none = new Opposites("bus tard", "rue", "gare neuve");

    assertThat(Opposites.toldApart(MODEL, List.of(RIGHT, WRONG, NEITHER, none))).isEqualTo(1 / 4.0);
    assertThat(Opposites.toldApart(MODEL, List.of(common))).isZero();
  }

  private static Stream<String> texts(Opposites o) {
    return Stream.of(o.statement(), o.same(), o.other());
  }

  private static int shared(String a, String b) {
    Set<String> common = new HashSet<>(FrenchTokens.of(a));
    common.retainAll(new HashSet<>(FrenchTokens.of(b)));
    return common.size();
  }
}
