package fr.boucle.platform.vote.web;

import fr.boucle.platform.ui.FormErrors;
import fr.boucle.platform.vote.Poll;
import fr.boucle.platform.vote.PollOption;
import fr.boucle.platform.vote.PollResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A poll, open or closed.
 *
 * @param poll the poll
 * @param ballots number of ballots cast, the only figure before closing
 * @param over true once the closing time has come
 * @param agent true when an agent is signed in and may vote with the account
 * @param result the result, null until it is counted
 * @param explanation why this is the result, one sentence a line
 * @param errors what is to mend
 */
public record PollPage(
    Poll poll,
    long ballots,
    boolean over,
    boolean agent,
    @Nullable PollResult result,
    List<String> explanation,
    FormErrors errors) {
  private static final int FEW = 10;

  /** Titles by option. */
  public Map<String, String> titles() {
    Map<String, String> titles = new HashMap<>();
    for (PollOption option : poll.options()) {
      titles.put(option.key(), option.title());
    }
    return titles;
  }

  /** Width of an option's bar, in thousandths of the number of ballots. */
  public long permille(long votes) {
    PollResult counted = result;
    return counted == null || counted.ballots() == 0 ? 0 : votes * 1000 / counted.ballots();
  }

  /** True when so few people voted that a ballot may be guessed. */
  public boolean few() {
    return ballots < FEW;
  }
}
