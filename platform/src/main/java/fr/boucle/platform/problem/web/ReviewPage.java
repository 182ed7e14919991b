package fr.boucle.platform.problem.web;

import fr.boucle.platform.identity.Account;
import fr.boucle.platform.kernel.Stretch;
import fr.boucle.platform.problem.AnalysisRun;
import fr.boucle.platform.problem.Finding;
import fr.boucle.platform.ui.FormErrors;
import fr.boucle.platform.ui.InLoop;
import fr.boucle.platform.ui.LoopPlace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The review: list on the left, evidence on the right.
 *
 * @param desk what every page of the desk shows
 * @param run the last analysis, null before the first
 * @param reading which model read it, and which may read the next
 * @param unread contributions that no analysis has read yet, negative when some are gone
 * @param filter what the list shows
 * @param list problems, those with the most contributions shown first
 * @param open the problem under review, null when there is none
 * @param readings what two analysts said of it
 * @param analysts to whom a second reading can be given
 * @param errors why the last act was refused
 */
public record ReviewPage(
    Desk desk,
    @Nullable AnalysisRun run,
    ReadingChoice reading,
    long unread,
    ReviewFilter filter,
    Stretch<Finding> list,
    @Nullable Evidence open,
    List<ReadingLine> readings,
    List<Account> analysts,
    FormErrors errors)
    implements InLoop {

  /** Where. */
  public RoundPlace place() {
    return desk.place();
  }

  /** True while an analysis is under way. */
  public boolean waiting() {
    AnalysisRun last = run;
    return last != null && last.isUnderWay();
  }

  /** Address of this page with another problem open. */
  public String href(Finding problem) {
    return place().review() + filter.queryHere() + "&probleme=" + problem.id().value() + "#preuves";
  }

  @Override
  public LoopPlace loop() {
    return place().loop();
  }
}
