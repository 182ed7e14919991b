package fr.boucle.platform.vote.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.boucle.platform.BoucleIntegrationTest;
import fr.boucle.platform.StatementCounter;
import fr.boucle.platform.kernel.ReadableCode;
import fr.boucle.platform.vote.PollBrowser;
import fr.boucle.platform.vote.PollResult;
import fr.boucle.platform.vote.RightChannel;
import fr.boucle.platform.vote.TestPoll;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** The pages of the ballot box, without script. */
@BoucleIntegrationTest
class PollPagesIT {
  private static final int MOST_STATEMENTS = 9;

  @Autowired private WebApplicationContext platform;
  @Autowired private JdbcClient jdbc;

  @Test
  void keepsEverythingTypedOnARankedBallotThatRanksTwoAlike() throws Exception {
    TestPoll poll = TestPoll.open(platform, "schulze");
    PollBrowser voter = enter(poll, poll.codes(1).getFirst());
    Document form = voter.open(ballot(poll));
    assertThat(form.select("select[name^=choix-]")).hasSize(6);

    Document refused =
        Jsoup.parse(
            voter
                .send(
                    ballot(poll),
                    "tirage",
                    draw(form),
                    "choix-a",
                    "1",
                    "choix-b",
                    "1",
                    "choix-c",
                    "2")
                .getContentAsString());

    assertThat(refused.select("#errors").text()).contains("2 réponses ont le rang 1");
    assertThat(refused.select("select[name=choix-a] option[selected]").val()).isEqualTo("1");
    assertThat(refused.select("select[name=choix-c] option[selected]").val()).isEqualTo("2");
    assertThat(refused.select("#errors a").attr("href")).matches("#choix-[ab]");
    assertThat(poll.polls().countBallots(poll.id())).isZero();
    assertThat(
            voter
                .send(ballot(poll), "tirage", draw(refused), "choix-a", "1", "choix-b", "4")
                .getRedirectedUrl())
        .endsWith("/recu");
    assertThat(box(poll)).containsExactly(List.of("a=1", "b=2"));
  }

  @Test
  void readsGradesAndRefusesAGradeThatDoesNotExist() throws Exception {
    TestPoll poll = TestPoll.open(platform, "majority-judgment");
    PollBrowser voter = enter(poll, poll.codes(1).getFirst());
    Document form = voter.open(ballot(poll));
    assertThat(form.select("fieldset.graded")).hasSize(6);
    assertThat(form.select("fieldset.graded").get(0).select("input[type=radio]")).hasSize(5);

    assertThat(voter.send(ballot(poll), "tirage", draw(form), "choix-a", "9").getContentAsString())
        .contains("Ce bulletin ne peut pas être lu");
    voter.send(ballot(poll), "tirage", draw(form), "choix-a", "4", "choix-d", "0");

    assertThat(box(poll)).containsExactly(List.of("a=4", "d=0"));
  }

  @Test
  void aSingleChoiceIsOneAndAForgedBallotIsRefusedWhole() throws Exception {
    TestPoll poll = TestPoll.open(platform, "single-choice");
    PollBrowser voter = enter(poll, poll.codes(1).getFirst());
    Document form = voter.open(ballot(poll));
    assertThat(form.select("input[type=radio][name=choix]")).hasSize(6);

    voter.send(ballot(poll), "tirage", draw(form), "choix", "a", "choix", "b");
    voter.send(ballot(poll), "tirage", draw(form), "choix", "z");
    voter.send(ballot(poll), "tirage", draw(form), "choix-a", "1");
    assertThat(box(poll)).isEmpty();
    voter.send(ballot(poll), "tirage", draw(form), "choix", "b");

    assertThat(box(poll)).containsExactly(List.of("b"));
  }

  @Test
  void onePersonVotesOnceWhateverTheWayAndEachWayIsCounted() throws Exception {
    TestPoll poll = TestPoll.open(platform, "approval");
    PollBrowser agent = PollBrowser.organiser(platform, "papier@exemple.invalid");
    String desk = "/organiser/votations/" + poll.id().value();
    Document sheets =
        Jsoup.parse(
            agent
                .send(desk + "/codes", "label", "Réunion", "count", "3", "format", "bulletins")
                .getContentAsString());
    List<String> codes = sheets.select(".sheet .code").eachText();
    assertThat(codes).hasSize(3);
    assertThat(sheets.select(".sheet").get(0).select(".sheet-options .box")).hasSize(6);
    assertThat(sheets.select(".sheet svg[role=img] path")).hasSize(3);

    String asPrinted = sheets.select(".sheet").get(0).select(".sheet-options li").text();
    agent.send(desk + "/papier", "code", codes.getFirst());
    Document copy = agent.open(desk + "/papier/bulletin");
    assertThat(titles(copy)).isEqualTo(asPrinted);
    Document tooMany =
        Jsoup.parse(
            agent
                .send(
                    desk + "/papier/bulletin",
                    "tirage",
                    draw(copy),
                    "choix",
                    "a",
                    "choix",
                    "b",
                    "choix",
                    "c",
                    "choix",
                    "d")
                .getContentAsString());
    assertThat(tooMany.select("input[checked]").eachAttr("value"))
        .containsExactlyInAnyOrder("a", "b", "c", "d");
    agent.send(desk + "/papier/bulletin", "tirage", draw(copy), "choix", "a");
    assertThat(agent.open(desk + "/papier").select(".notice--done").text()).contains("dans l’urne");
    PollBrowser sameCodeOnline = PollBrowser.visitor(platform);
    assertThat(
            sameCodeOnline
                .send("/votations/" + poll.id().value() + "/code", "code", codes.getFirst())
                .getContentAsString())
        .contains("Ce code ne permet pas de voter ici");

    PollBrowser online = enter(poll, new ReadableCode(codes.get(1)));
    online.send(ballot(poll), "tirage", draw(online.open(ballot(poll))), "choix", "b");
    assertThat(agent.send(desk + "/papier", "code", codes.get(1)).getContentAsString())
        .contains("Ce code ne permet pas de voter ici");

    kiosk(poll, codes.get(2));

    PollResult result = poll.close();
    assertThat(result.channels())
        .isEqualTo(Map.of(RightChannel.PAPER, 1L, RightChannel.CODE, 1L, RightChannel.ROOM, 1L));
    assertThat(
            PollBrowser.visitor(platform)
                .open("/votations/" + poll.id().value())
                .select("section[aria-labelledby=channels] .count")
                .eachText())
        .containsExactly("1 en ligne, avec un code", "1 sur une borne ou en salle", "1 sur papier");
    assertThat(
            jdbc.sql("select count(*) from vote.code where poll_id = :poll")
                .param("poll", poll.id().value())
                .query(Long.class)
                .single())
        .isEqualTo(3);
  }

  /** A shared machine forgets the person before the next one. */
  private void kiosk(TestPoll poll, String code) throws Exception {
    String start = "/votations/" + poll.id().value() + "/borne";
    PollBrowser machine = PollBrowser.visitor(platform);
    assertThat(machine.open(start).select(".kiosk input[name=code]")).hasSize(1);
    assertThat(machine.send(start, "code", code).getRedirectedUrl()).isEqualTo(ballot(poll));
    Document form = machine.open(ballot(poll));
    assertThat(form.select(".kiosk .choice")).hasSize(6);
    machine.send(ballot(poll), "tirage", draw(form), "choix", "c");
    var receipt = machine.download("/votations/" + poll.id().value() + "/recu");
    assertThat(receipt.getHeader("Refresh")).isEqualTo("60;url=" + start);
    machine.open(start);
    assertThat(machine.status("/votations/" + poll.id().value() + "/recu")).isEqualTo(302);
    assertThat(machine.send(ballot(poll), "tirage", draw(form), "choix", "c").getRedirectedUrl())
        .isEqualTo("/votations/" + poll.id().value());
  }

  @Test
  void findsAReceiptNumberInTheListOfBallotsCounted() throws Exception {
    TestPoll poll = TestPoll.open(platform, "approval");
    ReadableCode receipt =
        poll.polls()
            .cast(poll.id(), poll.codes(1).getFirst(), List.of("a"))
            .fold(number -> number, reasons -> new ReadableCode("0000-0000-0000"));
    String list = "/votations/" + poll.id().value() + "/numeros";
    poll.close();
    PollBrowser visitor = PollBrowser.visitor(platform);

    assertThat(visitor.open(list).select(".numbers code").eachText())
        .containsExactly(receipt.value());
    assertThat(
            visitor
                .open(list + "?numero=" + receipt.value().toLowerCase(java.util.Locale.ROOT))
                .select(".notice--done"))
        .hasSize(1);
    assertThat(visitor.open(list + "?numero=0000-0000-0000").select(".notice--warn")).hasSize(1);
  }

  @Test
  void saysNothingOfTheResultBeforeClosing() throws Exception {
    TestPoll poll = TestPoll.open(platform, "approval");
    poll.cast(12, 3);
    PollBrowser agent = PollBrowser.organiser(platform, "secret@exemple.invalid");
    String open = "/votations/" + poll.id().value();

    for (String path :
        List.of(open, open + "/borne", "/organiser" + open, "/organiser" + open + "/papier")) {
      assertThat(agent.open(path).select("meter, .winners, #recount")).as(path).isEmpty();
    }
    for (String path : List.of(open + "/numeros", open + "/bulletins.pb")) {
      assertThat(agent.status(path)).as(path).isEqualTo(404);
    }
  }

  @Test
  void keepsEveryPageToAFewStatementsAndItsListsPaged() throws Exception {
    TestPoll poll = TestPoll.open(platform, "schulze");
    for (int batch = 0; batch < 30; batch++) {
      poll.codes(1);
    }
    poll.cast(230, 5);
    String open = "/votations/" + poll.id().value();
    PollBrowser agent = PollBrowser.organiser(platform, "compte@exemple.invalid");
    PollBrowser voter = enter(poll, poll.codes(1).getFirst());
    agent.send("/organiser" + open + "/papier", "code", poll.codes(1).getFirst().value());

    bounded(voter, open, open + "/borne");
    voter = enter(poll, poll.codes(1).getFirst());
    bounded(voter, open + "/bulletin");
    bounded(
        agent,
        "/organiser" + open,
        "/organiser" + open + "?page=1",
        "/organiser" + open + "/papier/bulletin",
        "/organiser" + open + "/papier");
    assertThat(agent.open("/organiser" + open).select("tbody tr")).hasSize(20);
    poll.close();

    bounded(voter, open, open + "/numeros", open + "/numeros?page=1", open + "/bulletins.pb");
    bounded(agent, open, "/organiser" + open);
    assertThat(voter.open(open + "/numeros").select(".numbers li")).hasSize(200);
    assertThat(voter.open(open + "/numeros?page=1").select(".numbers li")).hasSize(30);
  }

  private long publications() {
    return jdbc.sql("select count(*) from kernel.event_publication").query(Long.class).single();
  }

  private void bounded(PollBrowser person, String... paths) throws Exception {
    // Other rooms may still be hearing what happened before; their statements are not the page's.
    await().until(() -> publications() == 0);
    try (var counter = new StatementCounter()) {
      for (String path : paths) {
        counter.drain();
        person.download(path);
        assertThat(counter.drain()).as(path).isNotEmpty().hasSizeLessThanOrEqualTo(MOST_STATEMENTS);
      }
    }
  }

  private PollBrowser enter(TestPoll poll, ReadableCode code) throws Exception {
    PollBrowser voter = PollBrowser.visitor(platform);
    assertThat(
            voter
                .send("/votations/" + poll.id().value() + "/code", "code", code.value())
                .getRedirectedUrl())
        .isEqualTo(ballot(poll));
    return voter;
  }

  private static String ballot(TestPoll poll) {
    return "/votations/" + poll.id().value() + "/bulletin";
  }

  private static String draw(Document form) {
    return form.select("[name=tirage]").val();
  }

  private static String titles(Document form) {
    return String.join(
        " ", form.select(".choice span").stream().map(span -> span.ownText()).toList());
  }

  private List<List<String>> box(TestPoll poll) {
    return jdbc.sql("select choices from vote.ballot where poll_id = :poll order by id")
        .param("poll", poll.id().value())
        .query((row, n) -> List.of((String[]) row.getArray("choices").getArray()))
        .list();
  }
}
