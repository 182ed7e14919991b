package fr.boucle.platform.problem.web;

import fr.boucle.platform.contribution.Contributions;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.identity.Accounts;
import fr.boucle.platform.kernel.Page;
import fr.boucle.platform.kernel.PageRequest;
import fr.boucle.platform.problem.ActKind;
import fr.boucle.platform.problem.AnalysisRun;
import fr.boucle.platform.problem.Finding;
import fr.boucle.platform.problem.ProblemId;
import fr.boucle.platform.problem.ProblemState;
import fr.boucle.platform.problem.ReviewAct;
import fr.boucle.platform.problem.internal.ActStore;
import fr.boucle.platform.problem.internal.ContestStore;
import fr.boucle.platform.problem.internal.ReviewStore;
import fr.boucle.platform.problem.internal.ReviewStore.Sums;
import fr.boucle.platform.problem.internal.RunStore;
import fr.boucle.platform.ui.FormErrors;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out the review of a round. */
@Component
class ReviewDesk {
  private static final int LIST_SIZE = 50;
  private static final int VOICES_SIZE = 25;
  private static final int HISTORY = 12;

  private final RoundPlaces places;
  private final RunStore runs;
  private final ReviewStore review;
  private final ActStore acts;
  private final ContestStore contests;
  private final Contributions contributions;
  private final Voices voices;
  private final Accounts accounts;

  ReviewDesk(
      RoundPlaces places,
      RunStore runs,
      ReviewStore review,
      ActStore acts,
      ContestStore contests,
      Contributions contributions,
      Voices voices,
      Accounts accounts) {
    this.places = places;
    this.runs = runs;
    this.review = review;
    this.acts = acts;
    this.contests = contests;
    this.contributions = contributions;
    this.voices = voices;
    this.accounts = accounts;
  }

  ReviewPage page(
      long round, ReviewFilter filter, @Nullable Long problem, int voicesPage, FormErrors errors) {
    RoundPlace place = places.get(round);
    Page<Finding> list =
        review.list(
            place.id(), state(filter), filter.commune(), PageRequest.of(filter.page(), LIST_SIZE));
    Optional<Finding> open =
        list.items().stream()
            .filter(one -> problem == null || one.id().value() == problem)
            .findFirst()
            .or(() -> problem == null ? Optional.empty() : find(place, problem));
    Sums sums = review.sums(place.id());
    List<ActLine> history = lines(acts.listLast(place.id(), HISTORY));
    Optional<AnalysisRun> run = runs.findLast(place.id());
    return new ReviewPage(
        place,
        run.orElse(null),
        contributions.count(place.id()) - sums.received(),
        sums,
        filter,
        list,
        open.map(one -> voices.evidence(place, one, PageRequest.of(voicesPage, VOICES_SIZE)))
            .orElse(null),
        undoable(history),
        history,
        contests.listOpen(place.id()),
        errors);
  }

  private Optional<Finding> find(RoundPlace place, long problem) {
    return review.find(place.id(), new ProblemId(problem));
  }

  private static @Nullable ActLine undoable(List<ActLine> history) {
    return history.stream()
        .filter(line -> !line.act().undone())
        .filter(line -> line.act().kind() != ActKind.UNDONE)
        .findFirst()
        .filter(line -> line.act().kind().canBeUndone())
        .orElse(null);
  }

  private static Optional<ProblemState> state(ReviewFilter filter) {
    return Arrays.stream(ProblemState.values())
        .filter(state -> state.name().equals(filter.state()))
        .findFirst();
  }

  private List<ActLine> lines(List<ReviewAct> last) {
    Map<AccountId, String> names = new HashMap<>();
    return last.stream()
        .map(act -> new ActLine(act, names.computeIfAbsent(act.author(), this::name)))
        .toList();
  }

  private String name(AccountId id) {
    try {
      return accounts.get(id).name();
    } catch (NoSuchElementException gone) {
      return "?";
    }
  }
}
