package fr.boucle.platform.problem.internal;

import fr.boucle.analysis.spi.Embedder;
import fr.boucle.embedding.FrenchModel;
import fr.boucle.platform.consultation.ConsultationId;
import fr.boucle.platform.consultation.Consultations;
import fr.boucle.platform.consultation.Step;
import fr.boucle.platform.problem.AdaptedModel;
import fr.boucle.training.Adaptation;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Adapts the French model to the texts of each consultation that can still be analysed, has enough
 * of them, and changed since. Touches no list: only an analysis that a person starts reads with it.
 */
@Service
class AdaptModels {
  private static final Logger LOG = LoggerFactory.getLogger(AdaptModels.class);
  private static final int ENOUGH_CONTRIBUTIONS = 1_000;
  private static final long SEED = 7;

  private final AdaptationSetting setting;
  private final AdaptationStore store;
  private final ModelFolder folder;
  private final ConsultationTexts texts;
  private final Consultations consultations;
  private final ObjectProvider<Embedder> original;
  private final Adaptation recipe;
  private final Clock clock;

  AdaptModels(
      AdaptationSetting setting,
      AdaptationStore store,
      ModelFolder folder,
      ConsultationTexts texts,
      Consultations consultations,
      ObjectProvider<Embedder> original,
      Adaptation recipe,
      Clock clock) {
    this.setting = setting;
    this.store = store;
    this.folder = folder;
    this.texts = texts;
    this.consultations = consultations;
    this.original = original;
    this.recipe = recipe;
    this.clock = clock;
  }

  /**
   * Adapts what is to be adapted, one consultation after the other, then deletes what is unused.
   */
  void adaptAll() {
    List<ConsultationId> open =
        setting.isNightly()
            ? consultations.listOpenRounds().stream()
                .filter(round -> round.current().compareTo(Step.DETECT) <= 0)
                .map(round -> round.consultation())
                .distinct()
                .toList()
            : List.of();
    for (ConsultationId consultation : open) {
      try {
        adapt(consultation);
      } catch (RuntimeException | LinkageError failure) {
        LOG.error("cannot adapt the model to consultation={}", consultation.value(), failure);
      }
    }
    int gone = store.letGo(open, clock.instant());
    folder.keepOnly(store::isKept);
    if (gone > 0) {
      LOG.info("adapted models deleted={}", gone);
    }
  }

  private void adapt(ConsultationId consultation) {
    if (texts.count(consultation) < ENOUGH_CONTRIBUTIONS
        || !(original.getObject() instanceof FrenchModel model)) {
      return;
    }
    ConsultationTexts.Sample sample = texts.sample(consultation);
    Optional<AdaptedModel> learned = learned(consultation, sample, model);
    if (learned.isPresent()) {
      store.setContributions(learned.get().id(), sample.contributions());
      return;
    }
    long start = System.nanoTime();
    Adaptation.Adapted adapted = recipe.of(model, sample.texts(), SEED);
    if (adapted.model().identity().equals(model.identity())) {
      LOG.info("consultation={} teaches the model nothing", consultation.value());
      return;
    }
    folder.write(adapted.model().weights());
    double seconds = (System.nanoTime() - start) / 1e9;
    store.insert(
        new AdaptedModel(
            0,
            consultation,
            adapted.model().identity().name(),
            adapted.model().identity().sha256(),
            model.identity().sha256(),
            adapted.textsSha256(),
            sample.contributions(),
            adapted.newWords(),
            adapted.pairs(),
            seconds,
            clock.instant()));
    LOG.info(
        "adapted consultation={} contributions={} pairs={} newWords={} seconds={}",
        consultation.value(),
        sample.contributions().size(),
        adapted.pairs(),
        adapted.newWords(),
        Math.round(seconds));
  }

  /**
   * The newest model, if it learned from exactly these texts and is still whole. Other
   * contributions may say them: copies come and go.
   */
  private Optional<AdaptedModel> learned(
      ConsultationId consultation, ConsultationTexts.Sample sample, FrenchModel model) {
    return store
        .findLast(consultation)
        .filter(last -> last.originalSha256().equals(model.identity().sha256()))
        .filter(last -> last.textsSha256().equals(Adaptation.hashOf(sample.texts())))
        .filter(last -> folder.find(last.name(), last.sha256()).isPresent());
  }
}
