package fr.boucle.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fr.boucle.voting.budget.Completion;
import fr.boucle.voting.budget.EqualShares;
import fr.boucle.voting.budget.Phragmen;
import fr.boucle.voting.budget.PlainCount;
import fr.boucle.voting.budget.Utility;
import fr.boucle.voting.choice.ApprovalCount;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Committees of abcvoting: each file gives, for each rule, all the committees that some way of
 * breaking ties may elect. Candidates cost 1 and the budget is the size of the committee. All 480
 * profiles are counted (the folder's two other files are a licence and a program).
 */
class CommitteeReferenceTest {
  private static final Pattern RESULT =
      Pattern.compile("- rule_id: (\\S+)\\s+result: (\\[\\[[^:]*]])\\s+resolute: (true|false)");

  @Test
  void electsCommitteesOfApprovalVoting() throws IOException {
    check("av", (profile, seats) -> ApprovalCount.electing(seats));
  }

  @Test
  void electsCommitteesOfSequentialPhragmen() throws IOException {
    check("seqphragmen", (profile, seats) -> Phragmen.sequential().includingUnsupported());
  }

  @Test
  void electsCommitteesOfEqualSharesCompletedByPhragmen() throws IOException {
    check(
        "equal-shares",
        (profile, seats) ->
            EqualShares.with(Utility.CARDINALITY).completedBy(Completion.phragmen()));
  }

  @Test
  void electsCommitteesOfEqualSharesCompletedByVotes() throws IOException {
    check(
        "equal-shares-with-av-completion",
        (profile, seats) -> EqualShares.with(Utility.CARDINALITY).then(PlainCount.byVotes()));
  }

  private interface RuleFor {
    Rule of(Profile profile, int seats);
  }

  private static void check(String ruleId, RuleFor rule) throws IOException {
    List<String> differences = new ArrayList<>();
    int checked = 0;
    for (Path file : SharedData.list("abcvoting", ".yaml")) {
      String text = Files.readString(file);
      Set<Set<String>> expected = committees(text, ruleId);
      if (!expected.isEmpty()) {
        checked++;
        int seats = Integer.parseInt(field(text, "committeesize: (\\d+)"));
        Profile profile = profile(text, seats);
        Outcome outcome = rule.of(profile, seats).count(profile);
        Set<String> committee = new HashSet<>(outcome.winners());
        if (!expected.contains(complete(committee, profile, seats))) {
          differences.add(file.getFileName() + " " + committee + " not in " + expected);
        }
      }
    }
    assumeThat(checked).isPositive();
    assertThat(differences).isEmpty();
    assertThat(checked).isEqualTo(480);
  }

  /** abcvoting fills empty seats with candidates nobody approves; we leave them empty. */
  private static Set<String> complete(Set<String> committee, Profile profile, int seats) {
    Set<String> supported = new HashSet<>();
    profile.ballots().keySet().forEach(ballot -> supported.addAll(ballot.supported()));
    Set<String> full = new HashSet<>(committee);
    for (Option option : profile.options()) {
      if (full.size() < seats && !supported.contains(option.id())) {
        full.add(option.id());
      }
    }
    return full;
  }

  private static Profile profile(String text, int seats) {
    int candidates = Integer.parseInt(field(text, "num_cand: (\\d+)"));
    List<Option> options = new ArrayList<>();
    for (int i = 0; i < candidates; i++) {
      options.add(Option.of(String.valueOf(i), 1));
    }
    Profile.Builder profile = Profile.over(options).budget(BigDecimal.valueOf(seats));
    for (Set<String> ballot : lists(field(text, "(?s)profile: \\[(.*?)]\\s*num_cand"))) {
      profile.add(new Ballot.Approval(List.copyOf(ballot)));
    }
    return profile.build();
  }

  private static Set<Set<String>> committees(String text, String ruleId) {
    Set<Set<String>> committees = new HashSet<>();
    Matcher result = RESULT.matcher(text);
    while (result.find()) {
      if (result.group(1).equals(ruleId)) {
        String all = result.group(2);
        committees.addAll(lists(all.substring(1, all.length() - 1)));
      }
    }
    return committees;
  }

  private static List<Set<String>> lists(String text) {
    List<Set<String>> lists = new ArrayList<>();
    Matcher list = Pattern.compile("\\[([^\\[\\]]*)]").matcher(text);
    while (list.find()) {
      Set<String> ids = new HashSet<>();
      for (String id : list.group(1).split(",", -1)) {
        if (!id.isBlank()) {
          ids.add(id.strip());
        }
      }
      lists.add(ids);
    }
    return lists;
  }

  private static String field(String text, String pattern) {
    Matcher field = Pattern.compile(pattern).matcher(text);
    if (!field.find()) {
      throw new IllegalArgumentException(pattern);
    }
    return field.group(1);
  }
}
