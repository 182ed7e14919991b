package fr.boucle.platform.problem.internal;

import fr.boucle.platform.consultation.Consultations;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.consultation.RoundState;
import fr.boucle.platform.consultation.Step;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.journal.Act;
import fr.boucle.platform.journal.Journal;
import fr.boucle.platform.kernel.PageRequest;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.kernel.Subject;
import fr.boucle.platform.problem.Finding;
import fr.boucle.platform.vote.NewPoll;
import fr.boucle.platform.vote.PollId;
import fr.boucle.platform.vote.PollOption;
import fr.boucle.platform.vote.PollRule;
import fr.boucle.platform.vote.Polls;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the published problems of a round to the vote. */
@Service
public class OpenPriorityPoll {
  /** Most problems on one ballot: more cannot be read by a voter. */
  public static final int MOST_OPTIONS = 60;

  private static final int LONGEST_TITLE = 300;

  private final Consultations consultations;
  private final ReviewStore review;
  private final Polls polls;
  private final Journal journal;

  OpenPriorityPoll(Consultations consultations, ReviewStore review, Polls polls, Journal journal) {
    this.consultations = consultations;
    this.review = review;
    this.polls = polls;
    this.journal = journal;
  }

  /**
   * Opens the poll.
   *
   * @param options how many problems are put to the vote: those that concern most people
   */
  @Transactional
  public Result<PollId> open(
      RoundId id,
      String title,
      int options,
      int maxChoices,
      int seats,
      Instant closesAt,
      AccountId by) {
    Round round = consultations.getRound(id);
    Subject subject = subject(id);
    if (round.state() != RoundState.OPEN || round.current() != Step.DECIDE) {
      return Result.refused(Reason.of("problem.refusal.notDeciding"));
    }
    if (polls.findAbout(subject).isPresent()) {
      return Result.refused(Reason.of("problem.refusal.pollExists"));
    }
    if (options < 2 || options > MOST_OPTIONS) {
      return Result.refused(Reason.on("options", "problem.refusal.options", MOST_OPTIONS));
    }
    Result<PollId> opened =
        polls.open(
            new NewPoll(
                subject,
                title.strip(),
                ballot(id, options),
                new PollRule("approval", maxChoices, seats),
                closesAt),
            by);
    if (opened instanceof Result.Accepted<PollId>(PollId poll)) {
      journal.record(
          new Act("problem.act.pollOpened", subject, by, List.of(title, closesAt.toString())));
      return Result.accepted(poll);
    }
    return opened;
  }

  /** What a poll on the priorities of a round is about. */
  public static Subject subject(RoundId round) {
    return new Subject("round", round.value());
  }

  private List<PollOption> ballot(RoundId round, int options) {
    List<Finding> problems = review.listPublished(round, "", new PageRequest(0, options)).items();
    Map<Long, List<String>> quotes =
        review.quotesOf(problems.stream().map(problem -> problem.id().value()).toList(), 1);
    List<PollOption> ballot = new ArrayList<>();
    for (Finding problem : problems) {
      List<String> quote = quotes.getOrDefault(problem.id().value(), List.of());
      String detail = quote.isEmpty() ? "" : quote.getFirst();
      ballot.add(
          new PollOption(
              String.valueOf(problem.id().value()),
              problem.label(),
              detail.substring(0, Math.min(detail.length(), LONGEST_TITLE))));
    }
    return ballot;
  }
}
