package fr.boucle.platform.problem.internal;

import fr.boucle.platform.consultation.Consultations;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.consultation.RoundState;
import fr.boucle.platform.consultation.Step;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.journal.Act;
import fr.boucle.platform.journal.Journal;
import fr.boucle.platform.kernel.Cursor;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.kernel.Subject;
import fr.boucle.platform.problem.Finding;
import fr.boucle.platform.problem.Part;
import fr.boucle.platform.vote.NewPoll;
import fr.boucle.platform.vote.PollId;
import fr.boucle.platform.vote.PollOption;
import fr.boucle.platform.vote.Polls;
import fr.boucle.platform.vote.RuleOffer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the published problems of a round to the vote. */
@Service
public class OpenPriorityPoll {
  /** Most problems on one ballot: more cannot be read by a voter. */
  public static final int MOST_OPTIONS = 60;

  private static final int LONGEST_TITLE = 300;

  private final Consultations consultations;
  private final ListStore lists;
  private final VoiceStore voices;
  private final Polls polls;
  private final Journal journal;

  OpenPriorityPoll(
      Consultations consultations,
      ListStore lists,
      VoiceStore voices,
      Polls polls,
      Journal journal) {
    this.consultations = consultations;
    this.lists = lists;
    this.voices = voices;
    this.polls = polls;
    this.journal = journal;
  }

  /** Opens the poll. */
  @Transactional
  public Result<PollId> open(RoundId id, PriorityPoll wanted, AccountId by) {
    Round round = consultations.getRound(id);
    Subject subject = subject(id);
    if (round.state() != RoundState.OPEN || round.current() != Step.DECIDE) {
      return Result.refused(Reason.of("problem.refusal.notDeciding"));
    }
    if (polls.findAbout(subject).isPresent()) {
      return Result.refused(Reason.of("problem.refusal.pollExists"));
    }
    Optional<RuleOffer> rule =
        polls.listRules().stream().filter(offer -> offer.name().equals(wanted.rule())).findFirst();
    if (rule.isEmpty()) {
      return Result.refused(Reason.on("rule", "problem.refusal.rule"));
    }
    int asked = rule.get().spendsBudget() ? wanted.costs().size() : wanted.options();
    if (asked < 2 || asked > MOST_OPTIONS) {
      return Result.refused(
          rule.get().spendsBudget()
              ? Reason.on("costs", "problem.refusal.costs", asked)
              : Reason.on("options", "problem.refusal.options", MOST_OPTIONS));
    }
    List<PollOption> ballot = ballot(id, rule.get(), wanted);
    Result<PollId> opened =
        polls.open(
            new NewPoll(
                subject,
                wanted.title().strip(),
                ballot,
                rule.get()
                    .with(wanted.maxChoices(), wanted.seats(), wanted.budget(), ballot.size()),
                wanted.closesAt()),
            by);
    if (opened instanceof Result.Accepted<PollId>(PollId poll)) {
      journal.record(
          new Act(
              "problem.act.pollOpened",
              subject,
              by,
              List.of(wanted.title(), wanted.closesAt().toString())));
      return Result.accepted(poll);
    }
    return opened;
  }

  /** Lists the problems that may be put to the vote, those that concern most people first. */
  public List<Finding> listCandidates(RoundId round) {
    return candidates(round, MOST_OPTIONS);
  }

  /** What a poll on the priorities of a round is about. */
  public static Subject subject(RoundId round) {
    return new Subject("round", round.value());
  }

  private List<PollOption> ballot(RoundId round, RuleOffer rule, PriorityPoll wanted) {
    List<Finding> problems =
        rule.spendsBudget()
            ? candidates(round, MOST_OPTIONS).stream()
                .filter(problem -> wanted.costs().containsKey(problem.id().value()))
                .toList()
            : candidates(round, wanted.options());
    Map<Long, List<String>> quotes =
        voices.quotesOf(problems.stream().map(problem -> problem.id().value()).toList(), 1);
    return problems.stream()
        .map(problem ->
            option(
                problem,
                quotes.getOrDefault(problem.id().value(), List.of()),
                wanted.costs().getOrDefault(problem.id().value(), BigDecimal.ZERO)))
        .toList();
  }

  private List<Finding> candidates(RoundId round, int most) {
    return lists.listPublished(round, Part.WHOLE, Cursor.START, most).items();
  }

  private static PollOption option(Finding problem, List<String> quotes, BigDecimal cost) {
    String detail = quotes.isEmpty() ? "" : quotes.getFirst();
    return new PollOption(
        String.valueOf(problem.id().value()),
        problem.label(),
        detail.substring(0, Math.min(detail.length(), LONGEST_TITLE)),
        cost);
  }
}
