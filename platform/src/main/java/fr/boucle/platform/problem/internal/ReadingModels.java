package fr.boucle.platform.problem.internal;

import fr.boucle.analysis.spi.Embedder;
import fr.boucle.embedding.FrenchModel;
import fr.boucle.platform.consultation.ConsultationId;
import fr.boucle.platform.consultation.Consultations;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.problem.AdaptedModel;
import fr.boucle.platform.problem.AnalysisRun;
import fr.boucle.platform.problem.ModelChoice;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Which model reads which texts: an analysis reads with the one its author chose, and what arrives
 * later is read with the one that made the list. The adapted model used last stays loaded.
 */
@Service
public class ReadingModels {
  private static final Logger LOG = LoggerFactory.getLogger(ReadingModels.class);

  private final AdaptationSetting setting;
  private final AdaptationStore store;
  private final ModelFolder folder;
  private final ConsultationTexts texts;
  private final Consultations consultations;
  private final RunStore runs;
  private final ObjectProvider<Embedder> original;
  private @Nullable FrenchModel last;

  ReadingModels(
      AdaptationSetting setting,
      AdaptationStore store,
      ModelFolder folder,
      ConsultationTexts texts,
      Consultations consultations,
      RunStore runs,
      ObjectProvider<Embedder> original) {
    this.setting = setting;
    this.store = store;
    this.folder = folder;
    this.texts = texts;
    this.consultations = consultations;
    this.runs = runs;
    this.original = original;
  }

  /** Finds the adapted model that the next analysis of a consultation may read with. */
  public Optional<AdaptedModel> findReady(ConsultationId consultation) {
    return setting.isNightly()
        ? store
            .findLast(consultation)
            .filter(
                model -> model.originalSha256().equals(original.getObject().identity().sha256()))
        : Optional.empty();
  }

  /** Finds the adapted model that read a list; empty for the one of the installation. */
  public Optional<AdaptedModel> findReaderOf(AnalysisRun run) {
    return ModelFolder.isAdapted(run.model())
        ? store.find(run.model(), run.modelSha256())
        : Optional.empty();
  }

  /**
   * Returns the model that an analysis reads with. An adapted model that learned from a text no
   * longer shown is not used.
   */
  Embedder forAnalysis(AnalysisRun run) {
    if (runs.choice(run.id()) != ModelChoice.ADAPTED) {
      return original.getObject();
    }
    Optional<AdaptedModel> ready = findReady(consultations.getRound(run.round()).consultation());
    if (ready.isPresent() && !texts.stillTeach(ready.get())) {
      LOG.info(
          "analysis run={} leaves model {} aside: texts are gone",
          run.id().value(),
          ready.get().name());
      return original.getObject();
    }
    return ready.flatMap(this::load).orElseGet(original::getObject);
  }

  /**
   * Returns the model that read the list of a round, for what arrives after it; the model of the
   * installation where that one is gone.
   */
  Embedder ofList(RoundId round) {
    return runs.findLastDone(round)
        .flatMap(this::findReaderOf)
        .flatMap(this::load)
        .orElseGet(original::getObject);
  }

  private synchronized Optional<Embedder> load(AdaptedModel model) {
    FrenchModel loaded = last;
    if (loaded == null || !loaded.identity().sha256().equals(model.sha256())) {
      loaded = folder.find(model.name(), model.sha256()).orElse(null);
      last = loaded;
    }
    if (loaded == null) {
      LOG.warn("model {} is missing: texts are read with the original one", model.name());
    }
    return Optional.ofNullable(loaded);
  }
}
