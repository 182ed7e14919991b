package fr.boucle.platform.problem.web;

import fr.boucle.platform.contribution.Contributions;
import fr.boucle.platform.identity.Account;
import fr.boucle.platform.identity.Accounts;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.kernel.Cursor;
import fr.boucle.platform.kernel.Stretch;
import fr.boucle.platform.problem.AdaptedModel;
import fr.boucle.platform.problem.AnalysisRun;
import fr.boucle.platform.problem.Finding;
import fr.boucle.platform.problem.ModelChoice;
import fr.boucle.platform.problem.ProblemId;
import fr.boucle.platform.problem.internal.DoubleReadingStore;
import fr.boucle.platform.problem.internal.ListStore;
import fr.boucle.platform.problem.internal.ReadingModels;
import fr.boucle.platform.problem.internal.RunStore;
import fr.boucle.platform.ui.FormErrors;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out the review of a round. */
@Component
class ReviewDesk {
  private static final int LIST_SIZE = 30;

  private final Desks desks;
  private final RunStore runs;
  private final ListStore lists;
  private final DoubleReadingStore readings;
  private final ReadingLines lines;
  private final Contributions contributions;
  private final Voices voices;
  private final Accounts accounts;
  private final ReadingModels models;

  ReviewDesk(
      Desks desks,
      RunStore runs,
      ListStore lists,
      DoubleReadingStore readings,
      ReadingLines lines,
      Contributions contributions,
      Voices voices,
      Accounts accounts,
      ReadingModels models) {
    this.desks = desks;
    this.runs = runs;
    this.lists = lists;
    this.readings = readings;
    this.lines = lines;
    this.contributions = contributions;
    this.voices = voices;
    this.accounts = accounts;
    this.models = models;
  }

  ReviewPage page(
      long round,
      ReviewFilter filter,
      @Nullable Long problem,
      Cursor voicesFrom,
      FormErrors errors) {
    Desk desk = desks.of(round, Desk.Tab.LIST);
    RoundPlace place = desk.place();
    Stretch<Finding> list =
        lists.listToReview(place.id(), filter.known(), filter.part(), filter.cursor(), LIST_SIZE);
    Optional<Finding> open = open(place, list, problem);
    Optional<AnalysisRun> run = runs.findLast(place.id());
    return new ReviewPage(
        desk,
        run.orElse(null),
        reading(place, run),
        contributions.count(place.id()) - desk.sums().received(),
        filter,
        list,
        open.map(one -> voices.evidence(place, one, filter.part(), voicesFrom)).orElse(null),
        open.filter(one -> desk.waiting().anyRead())
            .map(one -> lines.of(readings.listOf(one.id())))
            .orElse(List.of()),
        open.isEmpty() || !desk.canAct() ? List.of() : others(),
        errors);
  }

  private ReadingChoice reading(RoundPlace place, Optional<AnalysisRun> run) {
    Optional<AdaptedModel> ready = models.findReady(place.consultation().id());
    return new ReadingChoice(
        run.flatMap(models::findReaderOf).orElse(null),
        ready.orElse(null),
        ready
            .flatMap(model -> run)
            .map(last -> runs.choice(last.id()))
            .orElse(ModelChoice.NOT_OFFERED));
  }

  /** The page of a refused act, on the problem it concerned if any. */
  ReviewPage refused(long round, FormErrors errors) {
    return page(round, ReviewFilter.ALL, null, Cursor.START, errors);
  }

  private Optional<Finding> open(RoundPlace place, Stretch<Finding> list, @Nullable Long problem) {
    return list.items().stream()
        .filter(one -> problem == null || one.id().value() == problem)
        .findFirst()
        .or(() ->
            problem == null ? Optional.empty() : lists.find(place.id(), new ProblemId(problem)));
  }

  private List<Account> others() {
    Account reader = accounts.getCurrent();
    return accounts.listWithRole(Role.ANALYST).stream()
        .filter(one -> !one.id().equals(reader.id()))
        .toList();
  }
}
