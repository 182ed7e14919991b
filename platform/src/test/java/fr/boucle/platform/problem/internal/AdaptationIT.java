package fr.boucle.platform.problem.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.analysis.spi.Embedder;
import fr.boucle.platform.BoucleIntegrationTest;
import fr.boucle.platform.consultation.ConsultationId;
import fr.boucle.platform.consultation.Consultations;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.contribution.Contributions;
import fr.boucle.platform.contribution.TestRound;
import fr.boucle.platform.problem.AdaptedModel;
import fr.boucle.platform.problem.AnalysisRun;
import fr.boucle.platform.problem.ModelChoice;
import fr.boucle.platform.problem.RunId;
import fr.boucle.training.Adaptation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nights of a platform that adapts its model, with the real model, texts, folder and database. */
@BoucleIntegrationTest
class AdaptationIT {
  @Autowired ApplicationContext platform;
  @Autowired Consultations consultations;
  @Autowired Contributions contributions;
  @Autowired RunStore runs;
  @Autowired DraftStore drafts;
  @Autowired WriteDrafts writing;
  @Autowired ProposeLabels naming;
  @Autowired AdaptationStore store;
  @Autowired ConsultationTexts texts;
  @Autowired ObjectProvider<Embedder> original;
  @Autowired PublishProblems publishing;
  @Autowired Review review;
  @Autowired Clock clock;
  @Autowired JdbcClient jdbc;

  @TempDir private Path data;
  private TestRound round;
  private ConsultationId consultation = new ConsultationId(1);

  @BeforeEach
  void openARound(TestInfo test) {
    jdbc.sql(
            "update consultation.round set state = 'CLOSED', closed_at = now() where state = 'OPEN'")
        .update();
    round = TestRound.open(platform, test.getDisplayName());
    consultation = round.consultation().id();
  }

  @Test
  void adaptsAtNightAndOnlyTheNextAnalysisReadsWithIt() {
    receive(1_000);
    AnalysisRun first = analyse(ModelChoice.NOT_OFFERED);
    String original = original().identity().sha256();
    assertThat(first.modelSha256()).isEqualTo(original);
    List<String> list = list();
    assertThat(list).isNotEmpty();

    night();

    AdaptedModel adapted = store.findLast(consultation).orElseThrow();
    assertThat(adapted.name()).startsWith(first.model() + "+");
    assertThat(adapted.sha256()).isNotEqualTo(original);
    assertThat(adapted.originalSha256()).isEqualTo(original);
    assertThat(adapted.contributions()).hasSize(1_000);
    assertThat(adapted.newWords()).as("zibulette").isOne();
    assertThat(adapted.pairs()).isEqualTo(1_000);
    assertThat(adapted.seconds()).isPositive();
    assertThat(folders()).containsExactly(adapted.name());
    assertThat(list()).as("the list does not change by itself").isEqualTo(list);
    assertThat(models().ofList(round.round().id()).identity().sha256()).isEqualTo(original);

    night();
    assertThat(recorded()).as("not twice for the same texts").isOne();

    AnalysisRun second = analyse(ModelChoice.ADAPTED);
    assertThat(second.model()).isEqualTo(adapted.name());
    assertThat(second.modelSha256()).isEqualTo(adapted.sha256());
    assertThat(models().findReaderOf(second)).contains(adapted);
    assertThat(models().ofList(round.round().id()).identity().sha256())
        .as("what arrives is read with the model of the list")
        .isEqualTo(adapted.sha256());

    AnalysisRun third = analyse(ModelChoice.ORIGINAL);
    assertThat(third.modelSha256()).isEqualTo(original);
    assertThat(models().findReaderOf(third)).isEmpty();
  }

  @Test
  void leavesAPublishedListAndItsModelAlone() {
    receive(1_000);
    night();
    analyse(ModelChoice.ADAPTED);
    review.validateAll(round.round().id(), round.organiser());
    publishing.publish(round.round().id(), round.organiser());
    List<String> list = list();
    List<String> kept = folders();
    receive(5);

    night();

    assertThat(list()).isEqualTo(list);
    assertThat(folders()).isEqualTo(kept).hasSize(1);
    assertThat(recorded()).as("a published list is not made again: nothing to adapt for").isOne();
  }

  @Test
  void doesNothingBelowAThousandContributions() {
    receive(999);

    night();

    assertThat(recorded()).isZero();
    assertThat(data).isEmptyDirectory();
  }

  @Test
  void doesNothingUnlessAskedFor() {
    receive(1_000);

    night("off");

    assertThat(recorded()).isZero();
    night();
    assertThat(models().findReady(consultation)).isPresent();
    assertThat(models("off").findReady(consultation)).isEmpty();
    night("off");
    assertThat(store.findLast(consultation)).as("no list needs it").isEmpty();
    assertThat(folders()).isEmpty();
  }

  @Test
  void leavesAModelAsideOnceATextThatTaughtItIsGone() {
    receive(1_001);
    night();
    AdaptedModel before = store.findLast(consultation).orElseThrow();
    long gone = before.contributions().get(500);
    erase(gone);

    AnalysisRun run = analyse(ModelChoice.ADAPTED);
    assertThat(run.modelSha256()).isEqualTo(original().identity().sha256());

    night();

    AdaptedModel after = store.findLast(consultation).orElseThrow();
    assertThat(after.contributions()).hasSize(1_000).doesNotContain(gone);
    assertThat(folders()).as("the one it taught is deleted").containsExactly(after.name());
    assertThat(analyse(ModelChoice.ADAPTED).modelSha256()).isEqualTo(after.sha256());
  }

  @Test
  void keepsTheModelOfTheListAndTheNewest() {
    receive(1_000);
    night();
    AdaptedModel first = store.findLast(consultation).orElseThrow();
    analyse(ModelChoice.ADAPTED);
    receive(3);
    night();
    AdaptedModel second = store.findLast(consultation).orElseThrow();
    assertThat(folders()).containsExactlyInAnyOrder(first.name(), second.name());
    receive(3);

    night();

    AdaptedModel third = store.findLast(consultation).orElseThrow();
    assertThat(folders()).containsExactlyInAnyOrder(first.name(), third.name());
    assertThat(store.isKept(second.name())).isFalse();
    assertThat(store.find(second.name(), second.sha256()).orElseThrow().contributions()).isEmpty();
    assertThat(models().ofList(round.round().id()).identity().sha256()).isEqualTo(first.sha256());
  }

  @Test
  void neverReadsWithADamagedModelAndLearnsItAgain() throws Exception {
    receive(1_000);
    night();
    AdaptedModel model = store.findLast(consultation).orElseThrow();
    Path file = data.resolve("models").resolve(model.name()).resolve("words.scale.f32");
    Files.write(file, new byte[40_000], StandardOpenOption.WRITE);

    assertThat(analyse(ModelChoice.ADAPTED).modelSha256())
        .isEqualTo(original().identity().sha256());

    night();
    assertThat(store.findLast(consultation).orElseThrow().sha256()).isEqualTo(model.sha256());
    assertThat(analyse(ModelChoice.ADAPTED).modelSha256()).isEqualTo(model.sha256());
  }

  @Test
  void drawsASampleThatFitsAndHardlyChanges() {
    jdbc.sql(
            """
            insert into contribution.contribution
              (round_id, channel, received_at, text, commune, code)
            select :round, 'WEB', now(), n || ' ' || repeat('très longue phrase. ', 495), '06029',
                   'CCCC-' || lpad((n / 10000)::text, 4, '0') || '-'
                     || lpad((n % 10000)::text, 4, '0')
            from generate_series(1, 300) n
            """)
        .param("round", round.round().id().value())
        .update();

    ConsultationTexts.Sample sample = texts.sample(consultation);

    int characters = sample.texts().stream().mapToInt(String::length).sum();
    assertThat(characters).isBetween(1_490_000, 1_500_000);
    assertThat(texts.sample(consultation)).isEqualTo(sample);
    receive(1);
    assertThat(texts.sample(consultation).contributions())
        .filteredOn(sample.contributions()::contains)
        .hasSizeGreaterThanOrEqualTo(sample.contributions().size() - 1);
  }

  @Test
  void doesNotLearnAgainWhenACopyComesOrGoes() {
    receive(1_001);
    night();
    AdaptedModel model = store.findLast(consultation).orElseThrow();
    jdbc.sql(
            """
            update contribution.contribution set text = (
              select text from contribution.contribution where id = :said)
            where id = :copy
            """)
        .param("said", model.contributions().get(0))
        .param("copy", model.contributions().get(1))
        .update();
    night();
    AdaptedModel before = store.findLast(consultation).orElseThrow();
    assertThat(before.id()).as("a text is gone").isNotEqualTo(model.id());
    erase(model.contributions().get(0));

    night();

    AdaptedModel after = store.findLast(consultation).orElseThrow();
    assertThat(after.id()).as("its copy says the same").isEqualTo(before.id());
    assertThat(after.contributions()).hasSize(1_000);
    assertThat(analyse(ModelChoice.ADAPTED).modelSha256()).isEqualTo(before.sha256());
  }

  private void erase(long contribution) {
    jdbc.sql("delete from contribution.contribution where id = :id")
        .param("id", contribution)
        .update();
    jdbc.sql("update contribution.counter set visible = visible - 1 where round_id = :round")
        .param("round", round.round().id().value())
        .update();
  }

  private void night() {
    night("nightly");
  }

  /** Few steps: what is learned is measured elsewhere. */
  private void night(String setting) {
    new AdaptModels(
            new AdaptationSetting(setting, ""),
            store,
            folder(),
            texts,
            consultations,
            original,
            new Adaptation(2, 16),
            clock)
        .adaptAll();
  }

  private ReadingModels models() {
    return models("nightly");
  }

  private ReadingModels models(String setting) {
    return new ReadingModels(
        new AdaptationSetting(setting, ""), store, folder(), texts, consultations, runs, original);
  }

  private ModelFolder folder() {
    return new ModelFolder(data.toString());
  }

  private Embedder original() {
    return original.getObject();
  }

  private AnalysisRun analyse(ModelChoice choice) {
    RoundId id = round.round().id();
    RunId run = runs.insert(id, round.organiser(), choice, clock.instant()).orElseThrow();
    new RunAnalysis(contributions, runs, drafts, writing, models(), naming, 15, clock).run(run);
    AnalysisRun done = runs.find(run).orElseThrow();
    assertThat(done.state()).isEqualTo(AnalysisRun.State.DONE);
    return done;
  }

  /** Every problem of the round and who is in it. */
  private List<String> list() {
    return jdbc.sql(
            """
            select p.id || ' ' || p.state || ' ' || p.label || ' ' || m.contribution_id
            from problem.problem p join problem.membership m on m.problem_id = p.id
            where p.round_id = :round and p.state <> 'GONE'
            order by p.id, m.contribution_id
            """)
        .param("round", round.round().id().value())
        .query(String.class)
        .list();
  }

  private long recorded() {
    return jdbc.sql("select count(*) from problem.adaptation where consultation_id = :id")
        .param("id", consultation.value())
        .query(Long.class)
        .single();
  }

  private List<String> folders() {
    Path models = data.resolve("models");
    try (Stream<Path> files = Files.list(models)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Contributions of two sentences, on five subjects; one in seven names a thing of the place. */
  private void receive(int count) {
    jdbc.sql(
            """
            insert into contribution.contribution
              (round_id, channel, received_at, text, commune, code)
            select :round, 'WEB', now(),
                   (array['Le bus de sept heures est toujours en retard le matin',
                          'La mairie ne répond jamais au téléphone',
                          'Le guichet de la gare ferme trop tôt le soir',
                          'Le formulaire de la CAF est trop compliqué à remplir',
                          'Il manque un médecin dans le quartier'])[1 + n % 5]
                     || ' depuis ' || (last + n) || ' jours, tour ' || :round || '. '
                     || case when n % 7 = 0 then 'La zibulette du marché coûte trop cher aussi.'
                        else 'Personne ne s’occupe de nous dans cette commune.' end,
                   '06029', 'AAAA-' || lpad(((last + n) / 10000)::text, 4, '0') || '-'
                     || lpad(((last + n) % 10000)::text, 4, '0')
            from generate_series(1, :count) n,
                 (select coalesce(max(id), 0) as last from contribution.contribution) c
            """)
        .param("round", round.round().id().value())
        .param("count", count)
        .update();
    jdbc.sql(
            """
            insert into contribution.counter (round_id, channel, commune, visible)
            values (:round, 'WEB', '06029', :count)
            on conflict (round_id, channel, commune)
            do update set visible = contribution.counter.visible + excluded.visible
            """)
        .param("round", round.round().id().value())
        .param("count", count)
        .update();
  }
}
