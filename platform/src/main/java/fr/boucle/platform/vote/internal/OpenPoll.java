package fr.boucle.platform.vote.internal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.vote.NewPoll;
import fr.boucle.platform.vote.PollId;
import fr.boucle.platform.vote.PollOption;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a poll and plans its closing. */
@Service
class OpenPoll {
  private static final int KEY_BYTES = 32;
  private static final int MOST_OPTIONS = 500;
  private static final BigDecimal MOST_EUROS = BigDecimal.valueOf(1_000_000_000);

  private final PollStore polls;
  private final SchedulerClient scheduler;
  private final SecureRandom random = new SecureRandom();

  OpenPoll(PollStore polls, SchedulerClient scheduler) {
    this.polls = polls;
    this.scheduler = scheduler;
  }

  @Transactional
  Result<PollId> open(NewPoll poll, AccountId by) {
    List<Reason> reasons = objections(poll);
    if (!reasons.isEmpty()) {
      return new Result.Refused<>(reasons);
    }
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    PollId id = polls.insert(poll, key, by);
    scheduler.scheduleIfNotExists(
        new TaskInstance<Void>(ClosingTime.TASK, String.valueOf(id.value())),
        poll.closesAt().plusSeconds(1));
    return Result.accepted(id);
  }

  private List<Reason> objections(NewPoll poll) {
    var reasons = new ArrayList<Reason>();
    int options = poll.options().size();
    if (poll.title().isBlank()) {
      reasons.add(Reason.on("title", "vote.refusal.title"));
    }
    if (options < 2 || options > MOST_OPTIONS) {
      reasons.add(Reason.of("vote.refusal.options", options, MOST_OPTIONS));
    }
    if (poll.options().stream().map(PollOption::key).distinct().count() != options) {
      reasons.add(Reason.of("vote.refusal.optionTwice"));
    }
    Optional<OfferedRule> rule = OfferedRules.find(poll.rule().name());
    if (rule.isEmpty()) {
      reasons.add(Reason.on("rule", "vote.refusal.rule", poll.rule().name()));
    } else if (rule.get().offer().spendsBudget()) {
      reasons.addAll(objectionsToMoney(poll));
    }
    if (poll.rule().maxChoices() < 1 || poll.rule().maxChoices() > Math.max(options, 1)) {
      reasons.add(Reason.on("maxChoices", "vote.refusal.maxChoices", options));
    }
    if (poll.rule().seats() < 1 || poll.rule().seats() > Math.max(options, 1)) {
      reasons.add(Reason.on("seats", "vote.refusal.seats", options));
    }
    if (!poll.closesAt().isAfter(polls.now())) {
      reasons.add(Reason.on("closesAt", "vote.refusal.closesAt"));
    }
    return reasons;
  }

  private static List<Reason> objectionsToMoney(NewPoll poll) {
    var reasons = new ArrayList<Reason>();
    BigDecimal budget = poll.rule().budget();
    if (!isAmount(budget)) {
      reasons.add(Reason.on("budget", "vote.refusal.budget", MOST_EUROS));
    }
    for (PollOption option : poll.options()) {
      if (!isAmount(option.cost())) {
        reasons.add(
            Reason.on("cost-" + option.key(), "vote.refusal.cost", option.title(), MOST_EUROS));
      }
    }
    if (reasons.isEmpty()
        && poll.options().stream().noneMatch(option -> option.cost().compareTo(budget) <= 0)) {
      reasons.add(Reason.on("budget", "vote.refusal.budgetTooSmall"));
    }
    return reasons;
  }

  private static boolean isAmount(BigDecimal euros) {
    return euros.signum() > 0 && euros.scale() <= 2 && euros.compareTo(MOST_EUROS) <= 0;
  }
}
