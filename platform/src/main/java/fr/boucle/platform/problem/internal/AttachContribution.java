package fr.boucle.platform.problem.internal;

import fr.boucle.analysis.Attachment.Match;
import fr.boucle.analysis.Isolated;
import fr.boucle.analysis.Segment;
import fr.boucle.analysis.text.Kinds;
import fr.boucle.analysis.text.Sentences;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.contribution.Contribution;
import fr.boucle.platform.contribution.ContributionId;
import fr.boucle.platform.contribution.Contributions;
import fr.boucle.platform.problem.AnalysisRun;
import fr.boucle.platform.problem.internal.ArrivalStore.Arrival;
import fr.boucle.platform.problem.internal.DraftStore.Placed;
import fr.boucle.platform.problem.internal.DraftStore.Read;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Attaches a contribution that came after the analysis to the problems it resembles, or leaves it
 * isolated with the cause. Both are counted at once.
 */
@Service
class AttachContribution {
  private final Contributions contributions;
  private final KnownTexts known;
  private final ArrivalStore arrivals;
  private final DraftStore drafts;
  private final RunStore runs;
  private final CorrectPublished correcting;
  private final TransactionTemplate transaction;
  private final Kinds kinds = new Kinds();

  AttachContribution(
      Contributions contributions,
      KnownTexts known,
      ArrivalStore arrivals,
      DraftStore drafts,
      RunStore runs,
      CorrectPublished correcting,
      TransactionTemplate transaction) {
    this.contributions = contributions;
    this.known = known;
    this.arrivals = arrivals;
    this.drafts = drafts;
    this.runs = runs;
    this.correcting = correcting;
    this.transaction = transaction;
  }

  void attach(Arrival arrival) {
    RoundId round = new RoundId(arrival.round());
    ContributionId id = new ContributionId(arrival.contribution());
    List<Contribution> found =
        contributions.findRefusal(id).isPresent() ? List.of() : contributions.list(List.of(id));
    if (found.isEmpty()) {
      arrivals.forgetArrival(arrival.contribution());
      return;
    }
    Contribution said = found.getFirst();
    List<Placed> placed =
        known.of(round).attach(said.text()).stream().map(match -> placed(said, match)).toList();
    transaction.executeWithoutResult(status -> write(round, said, placed));
  }

  private void write(RoundId round, Contribution said, List<Placed> placed) {
    drafts.lock(round);
    if (runs.findLast(round).filter(AnalysisRun::isUnderWay).isPresent()) {
      return;
    }
    long id = said.id().value();
    arrivals.forgetArrival(id);
    if (arrivals.isRead(id)) {
      return;
    }
    List<Placed> still = placed.stream().filter(one -> drafts.isThere(one.problem())).toList();
    arrivals.add(round, read(said, still.isEmpty()), drafts, still);
    correcting.changed(round, still.stream().map(Placed::problem).toList());
  }

  private Read read(Contribution said, boolean isolated) {
    long id = said.id().value();
    String commune = said.commune();
    String hash = WriteDrafts.hash(said.text());
    return new Read(
        id,
        WriteDrafts.person(id, said.person()),
        commune == null ? "" : commune,
        said.channel().name(),
        hash,
        hash,
        isolated,
        isolated ? cause(said.text()).name() : "");
  }

  /** Why a text stands alone, told as the analysis tells it. */
  private Isolated.Cause cause(String text) {
    Set<Segment.Kind> said =
        Sentences.of(text).stream()
            .map(kinds::of)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Segment.Kind.class)));
    if (said.stream().anyMatch(Segment.Kind::makesThemes)) {
      return Isolated.Cause.SINGULAR;
    }
    return said.contains(Segment.Kind.GREETING) ? Isolated.Cause.NO_PROBLEM : Isolated.Cause.EMPTY;
  }

  private static Placed placed(Contribution said, Match match) {
    return new Placed(
        WriteDrafts.problemOf(match.themeId()),
        said.id().value(),
        "LIVE",
        match.score(),
        List.of(match.segment().ref().index()),
        Quote.of(said.text(), match.sentence(), match.segment().text()),
        List.of(),
        Long.valueOf(match.nearest().documentId()));
  }
}
