package fr.boucle.platform.vote.internal;

import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.vote.Poll;
import fr.boucle.platform.vote.PollOption;
import fr.boucle.platform.vote.PollRule;
import fr.boucle.platform.vote.RuleOffer;
import fr.boucle.voting.Ballot;
import fr.boucle.voting.Rule;
import fr.boucle.voting.TieOrder;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A rule of polls, as a value: the ballot it reads, the rule of the voting library it is, and the
 * words that make the command line count by it.
 *
 * @param offer what organisers know of it
 * @param form its ballot
 * @param counting the library's rule, given the tie order of the poll
 * @param words options of {@code boucle count}, the seed left out
 */
record OfferedRule(
    RuleOffer offer,
    BallotForm form,
    BiFunction<PollRule, TieOrder, Rule> counting,
    Function<PollRule, String> words) {

  /** The rule of the library, ties going to the cheapest, then the most supported, then a draw. */
  Rule rule(PollRule rule, String seed) {
    return counting.apply(rule, TieOrder.byCostThenVotesThenDraw(seed));
  }

  /** What to type after the name of the file to count again. */
  String recount(PollRule rule, String seed) {
    return words.apply(rule) + " --seed " + seed;
  }

  /** Reads a ballot; a ballot with anything to mend is refused whole, never cut. */
  Result<List<String>> read(Poll poll, List<String> choices) {
    List<Optional<Mark>> parsed = choices.stream().map(Mark::parse).toList();
    List<Mark> marks = parsed.stream().flatMap(Optional::stream).toList();
    Set<String> known = poll.options().stream().map(PollOption::key).collect(Collectors.toSet());
    Set<String> keys = marks.stream().map(Mark::key).collect(Collectors.toCollection(HashSet::new));
    if (marks.size() != choices.size() || keys.size() != marks.size() || !known.containsAll(keys)) {
      return Result.refused(Reason.on("choices", "vote.refusal.ballot"));
    }
    List<Reason> reasons = form.objections(poll.rule(), marks);
    return reasons.isEmpty()
        ? Result.accepted(form.inOneWay(marks).stream().map(Mark::toString).toList())
        : new Result.Refused<>(reasons);
  }

  /** The library's ballot of one that was read before. */
  Ballot ballot(List<String> choices) {
    return form.ballot(choices.stream().map(Mark::parse).flatMap(Optional::stream).toList());
  }
}
