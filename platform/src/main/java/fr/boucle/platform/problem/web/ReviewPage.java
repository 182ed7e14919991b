package fr.boucle.platform.problem.web;

import fr.boucle.platform.kernel.Page;
import fr.boucle.platform.problem.AnalysisRun;
import fr.boucle.platform.problem.Finding;
import fr.boucle.platform.problem.internal.ContestStore.OpenContest;
import fr.boucle.platform.problem.internal.ReviewStore.Sums;
import fr.boucle.platform.ui.FormErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The review: list on the left, evidence on the right, undo always in sight.
 *
 * @param place where
 * @param run the last analysis, null before the first
 * @param unread contributions that no analysis has read yet
 * @param sums sums of the round
 * @param filter what the list shows
 * @param list problems, largest first
 * @param open the problem under review, null when there is none
 * @param undoable the last act, if it can be undone
 * @param history last acts, newest first
 * @param contests « mal classé » waiting
 * @param errors why the last act was refused
 */
public record ReviewPage(
    RoundPlace place,
    @Nullable AnalysisRun run,
    long unread,
    Sums sums,
    ReviewFilter filter,
    Page<Finding> list,
    @Nullable Evidence open,
    @Nullable ActLine undoable,
    List<ActLine> history,
    List<OpenContest> contests,
    FormErrors errors) {

  /** True while an analysis is under way. */
  public boolean waiting() {
    AnalysisRun last = run;
    return last != null && last.isUnderWay();
  }

  /** Address of this page with another problem open. */
  public String href(Finding problem) {
    return filter.href(place, problem.id().value());
  }
}
