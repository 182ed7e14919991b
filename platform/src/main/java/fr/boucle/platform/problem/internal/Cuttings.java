package fr.boucle.platform.problem.internal;

import fr.boucle.analysis.Cutting;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.problem.AnalysisRun;
import org.springframework.stereotype.Component;

/** How the last analysis of a round cut contributions: what the numbers of sentences count. */
@Component
class Cuttings {
  private final RunStore runs;

  Cuttings(RunStore runs) {
    this.runs = runs;
  }

  Cutting of(RoundId round) {
    return new Cutting(areStories(round));
  }

  boolean areStories(RoundId round) {
    return runs.findLastDone(round).filter(AnalysisRun::stories).isPresent();
  }
}
