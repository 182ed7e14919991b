package fr.boucle.platform.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import fr.boucle.platform.BoucleIntegrationTest;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.contribution.Channel;
import fr.boucle.platform.contribution.Contributions;
import fr.boucle.platform.contribution.NewContribution;
import fr.boucle.platform.contribution.TestRound;
import fr.boucle.platform.identity.FirstAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The review, played by two analysts and an author: every act and its undoing, filters, map,
 * families, blind second readings, « mal classé » from the receipt page, a late contribution.
 */
@Tag("browser")
@BoucleIntegrationTest
class ReviewJourneyIT {
  private static final String PASSWORD = "une phrase assez longue";
  private static final List<String> BEGINNINGS =
      List.of("", "Bonjour. ", "Je vous écris car ", "Encore une fois : ", "À l’annexe : ");
  private static final List<List<String>> SUBJECTS =
      List.of(
          List.of(
              "Impossible d’obtenir un rendez-vous en préfecture pour mon titre de séjour.",
              "Aucun rendez-vous disponible à la préfecture depuis des mois.",
              "Le site de la préfecture ne propose jamais de rendez-vous."),
          List.of(
              "Le bus de sept heures arrive toujours en retard.",
              "Les bus sont en retard tous les matins et on attend sous la pluie.",
              "Trop de retards de bus le matin pour aller travailler."),
          List.of(
              "Je ne comprends pas le formulaire de la CAF sur internet.",
              "Le formulaire en ligne de la CAF est trop compliqué à remplir.",
              "Remplir le formulaire internet de la CAF est impossible sans aide."));

  @LocalServerPort int port;
  @Autowired ApplicationContext platform;
  @Autowired FirstAccess firstAccess;
  @Autowired Contributions contributions;
  @Autowired JdbcClient database;

  private final List<String> codes = new ArrayList<>();
  private RoundId round = new RoundId(1);
  private String desk = "";
  private String list = "";

  @Test
  void playsEveryActOfTheReview() {
    try (Browsers browsers = new Browsers();
        Visitor first = browsers.visitor(port);
        Visitor second = browsers.visitor(port);
        Visitor author = browsers.visitorWithoutJavaScript(port)) {
      enter(first, second);
      fillTheRound();
      analyse(first);
      actsAndUndoes(first);
      readsTwice(first, second);
      overview(first);
      attachesALateContribution(first);
      publish(first);
      contests(author, first);
    }
  }

  private void enter(Visitor first, Visitor second) {
    first
        .visit(firstAccess.open().orElseThrow())
        .fill("Prénom et nom", "Alix Fictive")
        .fill("Adresse électronique", "alix@exemple.fr")
        .fill("Mot de passe", PASSWORD)
        .press("Créer le compte");
    first
        .visit("/administration/comptes")
        .fill("Prénom et nom", "Sacha Fictif")
        .fill("Adresse électronique", "sacha@exemple.fr")
        .fill("Service", "Analyse (données fictives)");
    first.page().locator("#roles input[value=ANALYST]").check();
    first.press("Créer le compte et le lien");
    String link = first.page().locator(".notice code").innerText();
    second
        .visit(link.replaceFirst("^https?://[^/]+", ""))
        .fill("Mot de passe", PASSWORD)
        .press("Enregistrer et entrer");
  }

  private void fillTheRound() {
    TestRound open = TestRound.open(platform, "Relire ensemble");
    round = open.round().id();
    desk = "/analyser/tours/" + round.value();
    list = "/demarches/" + open.consultation().slug() + "/tours/1/problemes";
    for (List<String> subject : SUBJECTS) {
      for (int i = 0; i < 15; i++) {
        receive(
            BEGINNINGS.get(i % BEGINNINGS.size()) + subject.get(i % subject.size()),
            i % 3 == 0 ? Channel.NOTEBOOK : Channel.WEB,
            i % 2 == 0 ? "06029" : "06085");
      }
    }
    receive("Le jardin de la crèche mériterait un figuier centenaire.", Channel.WEB, "06029");
  }

  private void receive(String text, Channel channel, String commune) {
    contributions
        .receive(new NewContribution(round, channel, text, commune, null))
        .fold(
            receipt -> codes.add(receipt.code().value()),
            reasons -> {
              throw new IllegalStateException("refused: " + reasons);
            });
  }

  private void analyse(Visitor analyst) {
    analyst.visit(desk).press("Repérer les problèmes récurrents");
    await(analyst, desk, "Relancer l’analyse");
    analyst.sees("W par cœur").look("31-relecture");
    assertThat(problems()).hasSizeGreaterThanOrEqualTo(3);
    analyst.sees("ce qui lui ressemble est dans ce problème").sees("La plus proche ici");
    analyst.visit(desk + "?commune=06085&canal=NOTEBOOK").sees("ici").look("31-relecture-filtree");
    analyst.visit(desk).choose("Commune", "06085");
    analyst.page().waitForURL(Pattern.compile("commune=06085"));
  }

  private void actsAndUndoes(Visitor analyst) {
    List<Long> start = problems();
    long one = start.get(0);
    long other = start.get(1);
    open(analyst, one);
    analyst.fill("Nom du problème", "La préfecture ne répond pas").press("Renommer");
    analyst.sees("a renommé").press("Annuler");
    assertThat(problems()).isEqualTo(start);
    open(analyst, one);
    tick(analyst, 2);
    analyst.fill("Nom du problème", "Une partie à part").press("Séparer");
    analyst.sees("Une partie à part").press("Annuler");
    open(analyst, one);
    tick(analyst, 1);
    analyst.fill("Autre problème", String.valueOf(other)).press("Déplacer");
    analyst.sees("a déplacé").press("Annuler");
    open(analyst, one);
    analyst.fill("Autre problème", String.valueOf(other)).press("Fusionner");
    assertThat(problems()).hasSize(start.size() - 1);
    analyst.press("Annuler");
    assertThat(problems()).isEqualTo(start);
    open(analyst, one);
    analyst.page().keyboard().press("v");
    analyst.page().getByText("Rouvrir").first().waitFor();
    analyst.page().keyboard().press("u");
    analyst.page().getByText("Valider (v)").first().waitFor();
    analyst.press("Renommer").visit(desk + "/actes").sees("a renommé").look("32-actes");
    analyst.visit(desk).press("Annuler");
  }

  private void readsTwice(Visitor first, Visitor second) {
    long problem = problems().getFirst();
    open(first, problem);
    first.page().locator(".tools summary").click();
    first.page().locator("input[name=verdict][value=HOLDS]").check();
    first.fill("Pourquoi, en une phrase", "Tout parle du même guichet").press("Donner à lire");
    open(first, problem);
    first.page().locator(".tools summary").click();
    tick(first, 1);
    first.page().locator("input[name=verdict][value=FAILS]").check();
    first.press("Donner à lire");
    first.visit(desk + "/lectures").sees("Rien ne vous attend");
    second.visit(desk + "/lectures").sees("2 lectures vous attendent");
    assertThat(second.page().content()).doesNotContain("Tout parle du même guichet");
    second.look("33-lectures-en-attente");
    say(second, "HOLDS", "Un seul sujet");
    say(second, "HOLDS", "Elle en parle");
    second.sees("Un désaccord à trancher").sees("Tout parle du même guichet");
    second.page().locator("input[name=decision][value=HOLDS]").check();
    second.fill("Raison", "La seconde phrase le dit").press("Trancher");
    second.sees("1 fois sur 2").sees("trop peu de lectures").look("33-lectures-terminees");
    open(first, problem);
    first.sees("2 doubles lectures");
  }

  private void say(Visitor reader, String verdict, String why) {
    Locator form = reader.page().locator("form[action$='/dire']").first();
    form.locator("input[value=" + verdict + "]").check();
    form.locator("input[name=note]").fill(why);
    form.locator("button").click();
    reader.page().waitForLoadState();
  }

  private void overview(Visitor analyst) {
    analyst.visit(desk + "/carte").look("34-carte");
    Locator disc = analyst.page().locator("svg a").first();
    disc.focus();
    disc.press("Enter");
    analyst.page().waitForURL(Pattern.compile("probleme=\\d+"));
    analyst.visit(desk + "/familles").look("35-familles");
    analyst.visit(desk + "/isolees").look("35-isolees");
  }

  private void attachesALateContribution(Visitor analyst) {
    receive("Encore un bus en retard ce matin.", Channel.WEB, "06029");
    receive("Merci beaucoup.", Channel.WEB, "06029");
    await(analyst, desk, codes.size() + " contributions lues =");
    assertThat(database.sql("select count(*) from problem.arrival").query(Long.class).single())
        .isZero();
    assertThat(
            database
                .sql("select count(*) from problem.membership where belonging = 'LIVE'")
                .query(Long.class)
                .single())
        .isPositive();
  }

  private void publish(Visitor analyst) {
    analyst.visit(desk).press("Valider tous les brouillons nommés");
    analyst.press("Publier les problèmes validés").visit(list).look("36-problemes");
    analyst
        .visit(list + "?commune=06085&canal=NOTEBOOK")
        .sees("Ici :")
        .look("36-problemes-filtres");
    analyst.visit(list + "/carte").look("36-carte");
    analyst.visit(list + "/familles").look("36-familles");
    analyst.visit(list + "/non-regroupees").look("36-non-regroupees");
    analyst.visit("/problemes/" + problems().getFirst()).look("36-probleme");
    analyst.visit("/comment-ca-marche").sees("Ce que valent ses résultats").look("36-comment");
  }

  private void contests(Visitor author, Visitor analyst) {
    String code = codes.getFirst();
    contest(author, code);
    author.sees("en attente de relecture");
    analyst.visit("/suivi/" + code).look("37-conteste");
    author.press("Retirer ma demande");
    author.sees("demande retirée");
    contest(author, code);
    analyst.visit(desk + "/demandes").sees("Je parlais d’autre chose").look("37-demandes");
    analyst.fill("Pourquoi la laisser ici", "Vous citez la préfecture.").press("Laisser");
    author.visit("/suivi/" + code).sees("laissée à sa place").sees("Vous citez la préfecture.");
    analyst.visit(desk + "/demandes").press("Reprendre cette demande");
    analyst.press("Retirer de ce problème");
    author.visit("/suivi/" + code).sees("rangée autrement");
    analyst.visit("/suivi/" + code).look("37-range-autrement");
    analyst.visit(desk).press("Annuler");
    author.visit("/suivi/" + code).sees("en attente de relecture");
  }

  private void contest(Visitor author, String code) {
    author.visit("/suivi/" + code);
    author.page().locator("details:has(form[action$='/mal-classe']) summary").first().click();
    author.fill("Ce que vous vouliez dire", "Je parlais d’autre chose");
    author.press("Demander une relecture").sees("C’est noté");
  }

  private void open(Visitor analyst, long problem) {
    analyst.visit(desk + "?probleme=" + problem);
  }

  private static void tick(Visitor analyst, int most) {
    for (int i = 0; i < most; i++) {
      analyst.page().locator("input[name=contribution]").nth(i).check();
    }
  }

  private List<Long> problems() {
    return database
        .sql(
            """
            select id from problem.problem
            where round_id = :round and state <> 'GONE' and contributions > 0
            order by contributions desc, id
            """)
        .param("round", round.value())
        .query(Long.class)
        .list();
  }

  private static void await(Visitor visitor, String path, String words) {
    Pattern expected = Pattern.compile(words);
    for (int tries = 0; tries < 120; tries++) {
      visitor.visit(path);
      if (expected.matcher(visitor.page().locator("body").innerText()).find()) {
        return;
      }
      visitor.page().waitForTimeout(500);
    }
    throw new AssertionError("never saw « " + words + " » on " + path);
  }
}
