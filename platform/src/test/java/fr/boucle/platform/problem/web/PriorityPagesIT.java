package fr.boucle.platform.problem.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.boucle.platform.BoucleIntegrationTest;
import fr.boucle.platform.StatementCounter;
import fr.boucle.platform.consultation.Consultations;
import fr.boucle.platform.consultation.Step;
import fr.boucle.platform.contribution.TestRound;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.kernel.ReadableCode;
import fr.boucle.platform.problem.internal.OpenPriorityPoll;
import fr.boucle.platform.vote.Poll;
import fr.boucle.platform.vote.PollBrowser;
import fr.boucle.platform.vote.PollOption;
import fr.boucle.platform.vote.Polls;
import fr.boucle.platform.vote.TestPoll;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.context.WebApplicationContext;

/** The organiser's pages of the vote on priorities, without script. */
@BoucleIntegrationTest
class PriorityPagesIT {
  private static final int MOST_STATEMENTS = 14;
  private static final String CLOSING = LocalDateTime.of(2099, 3, 31, 20, 0).toString();

  @Autowired private WebApplicationContext platform;
  @Autowired private JdbcClient jdbc;
  @Autowired private Polls polls;
  @Autowired private Consultations consultations;
  @Autowired private TransactionOperations transactions;

  private TestRound test;
  private PollBrowser organiser;
  private final List<Long> problems = new ArrayList<>();

  @BeforeEach
  void publishProblems(TestInfo info) throws Exception {
    test = TestRound.open(platform, info.getDisplayName());
    organiser =
        PollBrowser.organiser(platform, info.getDisplayName().hashCode() + "@exemple.invalid");
    jdbc.sql("insert into problem.tally (round_id) values (:round)")
        .param("round", round())
        .update();
    problems.clear();
    for (String label : List.of("Guichets fermés", "Courriers illisibles", "Site en panne")) {
      problems.add(
          jdbc.sql(
                  """
                  insert into problem.problem
                    (round_id, state, label, kind, contributions, people)
                  values (:round, 'PUBLISHED', :label, 'PROBLEM', 2, 2)
                  returning id
                  """)
              .param("round", round())
              .param("label", label)
              .query(Long.class)
              .single());
    }
    transactions.executeWithoutResult(
        status -> consultations.advance(test.round().id(), Step.DECIDE));
  }

  @Test
  void describesEveryRuleAndOpensABudgetWithTheCostsTyped() throws Exception {
    Document rules = organiser.open(opening() + "/regle");
    assertThat(rules.select("main li h2")).hasSize(polls.listRules().size());
    assertThat(rules.select("a[href$=regle=equal-shares]")).hasSize(1);
    Document form = organiser.open(opening() + "?regle=equal-shares");
    assertThat(form.select("input[name^=cost-]")).hasSize(3);

    Document refused = send("budget", "beaucoup", "cost-" + problems.get(0), "12 000,50");
    assertThat(refused.select("#errors").text()).contains("Donnez un coût à deux problèmes");
    assertThat(refused.select("#budget").val()).isEqualTo("beaucoup");
    assertThat(refused.select("[name=cost-" + problems.get(0) + "]").val()).isEqualTo("12 000,50");
    Document wrongMoney =
        send(
            "budget",
            "beaucoup",
            "cost-" + problems.get(0),
            "12 000,50",
            "cost-" + problems.get(1),
            "cher");
    assertThat(wrongMoney.select("#errors a").eachAttr("href"))
        .containsExactly("#budget", "#cost-" + problems.get(1));

    assertThat(
            send(
                    "budget",
                    "20000",
                    "cost-" + problems.get(0),
                    "12 000,50",
                    "cost-" + problems.get(1),
                    "8000")
                .text())
        .isEmpty();
    Poll poll = polls.findAbout(OpenPriorityPoll.subject(test.round().id())).orElseThrow();
    assertThat(poll.rule().name()).isEqualTo("equal-shares");
    assertThat(poll.rule().budget()).isEqualByComparingTo("20000");
    assertThat(poll.options().stream().map(PollOption::cost).toList())
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactlyInAnyOrder(new BigDecimal("12000.50"), new BigDecimal("8000"));
  }

  @Test
  void keepsTheOrganisersReasonsBesideTheOrderAndRefusesADropWithoutOne() throws Exception {
    bounded(opening(), opening() + "/regle", opening() + "?regle=plain-count", decision());
    send("rule", "approval", "options", "3", "maxChoices", "2", "seats", "1");
    Poll poll = polls.findAbout(OpenPriorityPoll.subject(test.round().id())).orElseThrow();
    String favourite = String.valueOf(problems.get(2));
    for (ReadableCode code :
        polls
            .issueCodes(poll.id(), "Réunion", 2, new AccountId(1))
            .fold(codes -> codes, reasons -> List.<ReadableCode>of())) {
      polls.cast(poll.id(), code, List.of(favourite));
    }
    bounded(decision());
    new TestPoll(polls, jdbc, polls.listRules().getFirst(), poll.id()).close();
    bounded(decision());

    Document refused =
        Jsoup.parse(organiser.send(decision(), "drop-" + favourite, "oui").getContentAsString());
    assertThat(refused.select("#errors a").attr("href")).isEqualTo("#reason-" + favourite);
    assertThat(refused.select("#drop-" + favourite).hasAttr("checked")).isTrue();
    organiser.send(
        decision(),
        "drop-" + favourite,
        "oui",
        "reason-" + favourite,
        "L’hébergeur en est chargé <b>");

    Document list = PollBrowser.visitor(platform).open("/problemes/" + favourite);
    assertThat(list.select("main").text())
        .contains("L’hébergeur en est chargé <b>")
        .contains("Le vote l’avait mis au rang 1");
  }

  private Document send(String... fields) throws Exception {
    List<String> all =
        new ArrayList<>(List.of("title", "Par quoi commencer ?", "closesAt", CLOSING));
    if (!List.of(fields).contains("rule")) {
      all.addAll(List.of("rule", "equal-shares", "maxChoices", "2"));
    }
    all.addAll(List.of(fields));
    return Jsoup.parse(organiser.send(opening(), all.toArray(String[]::new)).getContentAsString());
  }

  private long publications() {
    return jdbc.sql("select count(*) from kernel.event_publication").query(Long.class).single();
  }

  private void bounded(String... paths) throws Exception {
    // Other rooms may still be hearing what happened before; their statements are not the page's.
    await().until(() -> publications() == 0);
    try (var counter = new StatementCounter()) {
      for (String path : paths) {
        counter.drain();
        organiser.download(path);
        assertThat(counter.drain()).as(path).isNotEmpty().hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
      }
    }
  }

  private String opening() {
    return "/organiser/tours/" + round() + "/votation";
  }

  private String decision() {
    return "/organiser/tours/" + round() + "/priorites";
  }

  private long round() {
    return test.round().id().value();
  }
}
