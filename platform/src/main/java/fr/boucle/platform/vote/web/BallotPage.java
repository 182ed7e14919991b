package fr.boucle.platform.vote.web;

import fr.boucle.platform.ui.FormErrors;
import fr.boucle.platform.ui.InLoop;
import fr.boucle.platform.ui.LoopPlace;
import fr.boucle.platform.vote.BallotKind;
import fr.boucle.platform.vote.Poll;
import fr.boucle.platform.vote.PollOption;
import fr.boucle.platform.vote.RightChannel;
import fr.boucle.platform.vote.RuleOffer;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A ballot to fill in.
 *
 * @param loop where it stands in the loop, null when that is not shown
 * @param poll the poll
 * @param rule its rule
 * @param channel by which way the ballot comes
 * @param options in the random order of this voter
 * @param draw random number of the form
 * @param chosen marks made so far
 * @param errors what is to mend
 */
public record BallotPage(
    @Nullable LoopPlace loop,
    Poll poll,
    RuleOffer rule,
    RightChannel channel,
    List<PollOption> options,
    String draw,
    List<String> chosen,
    FormErrors errors)
    implements InLoop {
  /** Where the ballot is sent. */
  public String action() {
    long id = poll.id().value();
    return channel == RightChannel.PAPER
        ? "/organiser/votations/%d/papier/bulletin".formatted(id)
        : "/votations/%d/bulletin".formatted(id);
  }

  /** True when an agent copies a paper ballot. */
  public boolean copied() {
    return channel == RightChannel.PAPER;
  }

  /** True when the person votes on a machine that others use too. */
  public boolean shared() {
    return channel == RightChannel.ROOM;
  }

  /** True for boxes and single choices. */
  public boolean picks() {
    return rule.kind() == BallotKind.CHECKS || rule.kind() == BallotKind.ONE;
  }

  /** True when the ballot asks for grades. */
  public boolean grades() {
    return rule.kind() == BallotKind.GRADES;
  }

  /** Ranks that can be given. */
  public List<Integer> ranks() {
    return IntStream.rangeClosed(1, poll.rule().maxChoices()).boxed().toList();
  }

  /** True when an option bears this number. */
  public boolean bears(PollOption option, int number) {
    return chosen.contains(option.key() + "=" + number);
  }
}
