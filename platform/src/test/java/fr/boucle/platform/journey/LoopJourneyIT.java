package fr.boucle.platform.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.boucle.platform.BoucleIntegrationTest;
import fr.boucle.platform.identity.FirstAccess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The whole loop, played through the screen by an organiser, an analyst, a respondent and citizens:
 * on the real texts where they are at hand, on invented ones elsewhere. Figures that pages show are
 * compared with the database.
 */
@Tag("browser")
@BoucleIntegrationTest
class LoopJourneyIT {
  private static final Path REAL_TEXTS =
      Path.of("../../shared/data/detection/services_publics_2019_2021.csv");
  private static final Path INVENTED_TEXTS = Path.of("src/main/resources/demo/contributions.csv");
  private static final String PASSWORD = "une phrase assez longue";
  private static final int PUBLISHED = 4;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @LocalServerPort int port;
  @Autowired FirstAccess firstAccess;
  @Autowired JdbcClient database;

  private long round;
  private String slug = "";

  @Test
  void playsTheWholeLoop() {
    try (Browsers browsers = new Browsers();
        Visitor organiser = browsers.visitor(port);
        Visitor respondent = browsers.visitor(port);
        Visitor citizen = browsers.visitorWithoutJavaScript(port)) {
      organiser.visit("/").look("01-accueil-vide");
      createAccounts(organiser, respondent);
      openTheRound(organiser);
      String code = contribute(citizen);
      long received = importTexts(organiser) + 1;
      List<Long> problems = findProblems(organiser, received);
      citizen.visit("/suivi/" + code).sees("Le parcours");
      organiser.visit("/suivi/" + code).look("12-parcours-apres-publication");
      decidePriorities(organiser, citizen);
      long proposal = proposeAndAdopt(organiser, respondent, citizen, problems.getFirst());
      evaluate(organiser, respondent, proposal);
      refusesToCloseInSilence(organiser);
      answerEveryone(respondent, problems);
      everyoneHasAnAnswer(received);
      closeAndGoOn(organiser);
      citizen.visit("/suivi/" + code).sees("Notre réponse");
      organiser.visit("/suivi/" + code).look("25-parcours-repondu");
      climbsBackToAVerbatim(citizen, proposal);
    }
  }

  private void createAccounts(Visitor organiser, Visitor respondent) {
    organiser
        .visit(firstAccess.open().orElseThrow())
        .look("02-premier-acces")
        .fill("Prénom et nom", "Alix Fictive")
        .fill("Adresse électronique", "alix@exemple.fr")
        .fill("Mot de passe", PASSWORD)
        .press("Créer le compte")
        .look("03-organiser-vide");
    organiser
        .visit("/administration/comptes")
        .fill("Prénom et nom", "Sacha Fictif")
        .fill("Adresse électronique", "sacha@exemple.fr")
        .fill("Service", "Maison des solidarités (données fictives)")
        .press("Créer le compte et le lien")
        .sees("Cochez au moins un rôle");
    organiser.page().locator("#roles input[value=RESPONDENT]").check();
    organiser.press("Créer le compte et le lien").look("04-comptes");
    String link = organiser.page().locator(".notice code").innerText();
    respondent
        .visit(link.replaceFirst("^https?://[^/]+", ""))
        .fill("Mot de passe", PASSWORD)
        .press("Enregistrer et entrer");
  }

  private void openTheRound(Visitor organiser) {
    organiser
        .visit("/organiser/demarches/nouvelle")
        .fill("Titre", "Mieux accéder à mes droits")
        .fill(
            "De quoi s’agit-il",
            "Dites ce qui vous empêche d’obtenir vos droits. Données fictives.")
        .press("Créer la démarche")
        .look("05-preparation");
    organiser.press("Ouvrir le tour").sees("Il reste quelque chose à corriger");
    round = Long.parseLong(find("/organiser/tours/(\\d+)", organiser.path()));
    set(organiser, "open", "L’accueil, les horaires, la façon d’expliquer les décisions.");
    set(organiser, "decided", "Rien.");
    set(organiser, "notNegotiable", "Les montants des aides, fixés par la loi.");
    set(organiser, "decider", "La présidente du conseil départemental (données fictives)");
    set(organiser, "funding", "40 000 euros du budget de la modernisation, au plus.");
    set(organiser, "answerBy", LocalDate.now(ZoneId.of("Europe/Paris")).plusMonths(8).toString());
    set(organiser, "expectedContributions", "800");
    set(organiser, "weeklyAnalysisHours", "10");
    Locator respondents = organiser.page().locator("#respondent");
    respondents.selectOption(
        respondents
            .locator("option", new Locator.LocatorOptions().setHasText("Sacha"))
            .getAttribute("value"));
    organiser.press("Ouvrir le tour").look("06-tour-ouvert");
    slug = database.sql("select slug from consultation.consultation").query(String.class).single();
    organiser.visit("/").sees("Mieux accéder à mes droits").look("07-accueil");
    organiser.visit("/demarches/" + slug).sees("La Roquette-sur-Siagne").look("08-demarche");
  }

  private String contribute(Visitor citizen) {
    citizen
        .visit("/demarches/" + slug)
        .go("Dites ce qui ne va pas")
        .fill(
            "Votre contribution",
            "Je n’arrive jamais à joindre la CAF par téléphone, personne ne répond.")
        .fill("Votre adresse électronique", "citoyenne@exemple.fr")
        .press("Envoyer");
    assertThat(citizen.heading()).isEqualTo("Votre contribution est arrivée");
    return citizen.page().locator(".code strong").innerText();
  }

  private long importTexts(Visitor organiser) {
    Path texts = Files.exists(REAL_TEXTS) ? REAL_TEXTS : INVENTED_TEXTS;
    System.out.println("journey on " + texts);
    organiser.visit("/demarches/" + slug + "/contribuer").look("09-contribuer");
    organiser.visit("/organiser/tours/" + round + "/importer").look("10-importer");
    organiser.page().locator("#file").setInputFiles(texts);
    organiser.press("Voir les premières lignes").look("10-import-verifier").press("Importer ces");
    waitFor(organiser, organiser.path(), "Terminée");
    organiser.look("10-import-fait");
    long accepted =
        database
            .sql("select count(*) from contribution.contribution where channel = 'IMPORT'")
            .query(Long.class)
            .single();
    assertThat(accepted).isGreaterThan(100);
    organiser.visit("/demarches/" + slug + "/tours/1/contributions").look("10-contributions");
    return accepted;
  }

  private List<Long> findProblems(Visitor analyst, long received) {
    String desk = "/analyser/tours/" + round;
    analyst.visit(desk).press("Repérer les problèmes récurrents");
    waitFor(analyst, desk, "Relancer l’analyse");
    analyst.look("11-relecture");
    long grouped =
        database
            .sql("select count(distinct contribution_id) from problem.membership")
            .query(Long.class)
            .single();
    analyst.sees(grouped + " dans au moins un problème");
    analyst.visit(desk + "/isolees").look("11-isolees");
    List<Long> largest = drafts();
    assertThat(largest).hasSizeGreaterThan(PUBLISHED);
    assertThat(grouped).isLessThanOrEqualTo(received);
    analyst.visit(desk + "?probleme=" + largest.getFirst());
    analyst.page().locator("#label").fill("Personne ne répond au téléphone");
    analyst.press("Renommer").sees("Personne ne répond au téléphone");
    analyst.visit(desk + "?probleme=" + largest.get(PUBLISHED));
    analyst.page().locator("#cible").fill(String.valueOf(largest.getFirst()));
    analyst.press("Fusionner dans l’autre").press("Annuler");
    assertThat(drafts()).contains(largest.get(PUBLISHED));
    for (long problem : largest.subList(0, PUBLISHED)) {
      analyst.visit(desk + "?probleme=" + problem).press("Valider (v)");
    }
    analyst.visit(desk).press("Publier les problèmes validés");
    analyst.visit("/demarches/" + slug + "/tours/1/problemes").look("11-problemes");
    analyst.visit("/problemes/" + largest.getFirst()).look("11-probleme");
    analyst.visit("/comment-ca-marche").look("11-comment-ca-marche");
    return largest.subList(0, PUBLISHED);
  }

  private List<Long> drafts() {
    return database
        .sql(
            """
            select p.id from problem.problem p
            join problem.membership l on l.problem_id = p.id
            where p.state = 'DRAFT'
            group by p.id order by count(*) desc, p.id
            """)
        .query(Long.class)
        .list();
  }

  private void decidePriorities(Visitor organiser, Visitor citizen) {
    String opening = "/organiser/tours/" + round + "/votation";
    organiser.visit(opening + "?regle=equal-shares").look("13-ouvrir-budget");
    organiser.visit(opening).go("Choisir une autre règle").look("13-regles");
    organiser.visit(opening).look("13-ouvrir-votation");
    Page page = organiser.page();
    page.evaluate("document.getElementById('closesAt').step = '1'");
    LocalDateTime closing =
        LocalDateTime.now(ZoneId.of("Europe/Paris"))
            .plusSeconds(100)
            .truncatedTo(ChronoUnit.SECONDS);
    page.locator("#closesAt").fill(closing.toString());
    set(organiser, "options", String.valueOf(PUBLISHED));
    set(organiser, "maxChoices", "2");
    set(organiser, "seats", "2");
    organiser.press("Ouvrir la votation");
    long poll = database.sql("select max(id) from vote.poll").query(Long.class).single();
    organiser.visit("/organiser/votations/" + poll).look("14-codes");
    set(organiser, "label", "Réunion du marché (données fictives)");
    set(organiser, "count", "3");
    organiser.press("Imprimer des billets").look("14-billets");
    List<String> codes = page.locator("p.code").allInnerTexts();
    vote(citizen, poll, codes.get(0));
    citizen
        .visit("/votations/" + poll)
        .fill("Votre code de vote", codes.get(0))
        .press("Ouvrir mon bulletin");
    citizen.sees("Ce code ne permet pas de voter ici");
    organiser.visit("/votations/" + poll).look("15-votation");
    vote(citizen, poll, codes.get(1));
    assertThat(citizen.visit("/votations/" + poll).page().content()).doesNotContain("<meter");
    waitFor(organiser, "/votations/" + poll, "Vérifiez vous-même");
    organiser.look("16-resultat");
    organiser.visit("/organiser/tours/" + round + "/priorites").look("17-priorites");
    Locator firstDrop = page.locator("input[name^=drop-]").first();
    firstDrop.check();
    organiser.press("Décider et publier l’ordre").sees("raison");
    page.locator("textarea[name^=reason-]")
        .first()
        .fill("Ce service dépend de l’État, nous lui avons transmis le problème.");
    organiser.press("Décider et publier l’ordre");
    organiser
        .visit("/demarches/" + slug + "/tours/1/problemes")
        .sees("Ce service dépend de l’État")
        .look("18-problemes-ordonnes");
  }

  private void vote(Visitor citizen, long poll, String code) {
    citizen
        .visit("/votations/" + poll)
        .fill("Votre code de vote", code)
        .press("Ouvrir mon bulletin");
    citizen.page().locator("input[name=choix]").first().check();
    citizen.press("Mettre mon bulletin dans l’urne").sees("Numéro de reçu");
  }

  private long proposeAndAdopt(
      Visitor organiser, Visitor respondent, Visitor citizen, long ignored) {
    long problem =
        database
            .sql(
                "select id from problem.problem where decided_rank is not null order by decided_rank limit 1")
            .query(Long.class)
            .single();
    citizen.visit("/problemes/" + problem + "/solutions").go("Proposer une solution");
    set(citizen, "why", "On perd des heures à chercher quelqu’un qui réponde.");
    set(citizen, "forWhom", "Les personnes sans internet.");
    set(citizen, "expectedChange", "Parler à une personne en moins de dix minutes.");
    set(citizen, "title", "Un numéro unique avec rappel");
    set(citizen, "description", "On laisse son numéro, un agent rappelle le jour même.");
    citizen.press("Envoyer la proposition");
    long proposal =
        database.sql("select max(id) from solution.proposal").query(Long.class).single();
    organiser.visit("/organiser/solutions/" + proposal).look("19-demander-avis");
    set(organiser, "dueOn", LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(20).toString());
    Locator experts = organiser.page().locator("#expert");
    experts.selectOption(
        experts
            .locator("option", new Locator.LocatorOptions().setHasText("Sacha"))
            .getAttribute("value"));
    organiser.press("Demander l’avis");
    respondent.visit("/repondre").look("20-mes-engagements");
    respondent.visit("/repondre/faisabilite/" + proposal);
    set(respondent, "cost", "Un demi-poste, soit 22 000 euros par an.");
    respondent.page().locator("#verdict input").first().check();
    set(respondent, "conclusion", "Faisable avec l’équipe actuelle à partir de mars.");
    respondent.press("Publier l’avis");
    organiser.visit("/organiser/solutions/" + proposal);
    organiser.page().locator("#choice input[value=ADOPTED]").check();
    set(organiser, "decisionReason", "C’est ce que vous avez demandé le plus souvent.");
    set(organiser, "nextStep", "Ouverture du numéro en mars.");
    organiser.press("Publier la décision");
    organiser.visit("/solutions/" + proposal).sees("Retenue").look("21-solution");
    return proposal;
  }

  private void evaluate(Visitor organiser, Visitor respondent, long proposal) {
    LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
    organiser
        .visit("/organiser/solutions/" + proposal + "/indicateur")
        .look("22-indicateur-choisir");
    set(organiser, "name", "Attente avant de parler à une personne");
    set(organiser, "definition", "Moyenne des appels d’une semaine, tous services.");
    set(organiser, "unit", "minutes");
    set(organiser, "source", "Compteur du standard");
    set(organiser, "baseline", "42");
    set(organiser, "baselineOn", today.minusDays(60).toString());
    set(organiser, "target", "10");
    set(organiser, "targetOn", today.plusDays(90).toString());
    organiser.press("Enregistrer l’indicateur");
    String indicator = organiser.path();
    String desk = indicator.replace("/indicateurs/", "/repondre/indicateurs/");
    for (String[] measure : new String[][] {{"31", "30"}, {"18,5", "10"}}) {
      respondent.visit(desk);
      set(respondent, "amount", measure[0]);
      set(respondent, "measuredOn", today.minusDays(Long.parseLong(measure[1])).toString());
      set(respondent, "measureSource", "Compteur du standard");
      respondent.press("Enregistrer la mesure");
    }
    respondent.visit(desk).look("23-mesurer");
    respondent.page().locator("#outcome input[value=PARTLY]").check();
    set(respondent, "reason", "L’attente a baissé de plus de moitié, sans atteindre dix minutes.");
    respondent.press("Publier la conclusion");
    organiser.visit(indicator).sees("Cela a marché en partie").look("23-indicateur");
    organiser.visit("/organiser/tours/" + round + "/bilan");
    set(
        organiser,
        "lessons",
        "Le téléphone compte plus que le site. Nous aurions dû commencer par là.");
    organiser.press("Publier le bilan");
    organiser
        .visit("/demarches/" + slug + "/tours/1/bilan")
        .sees("Le téléphone compte plus")
        .look("24-bilan");
  }

  private void refusesToCloseInSilence(Visitor organiser) {
    organiser.visit("/organiser/tours/" + round).press("Clore").sees("n’ont pas encore de réponse");
    organiser.look("24-cloture-refusee");
  }

  private void answerEveryone(Visitor respondent, List<Long> problems) {
    respondent.visit("/repondre/tours/" + round).look("24-repondre");
    for (long problem : problems) {
      respondent.visit("/repondre/problemes/" + problem);
      set(
          respondent,
          "text",
          "Vous avez été nombreux à le dire. Voici ce qui est décidé et pour quand.");
      respondent.press("Envoyer la réponse");
    }
    respondent.visit("/repondre/tours/" + round + "/isolees").look("24-repondre-isolees");
    set(
        respondent,
        "text",
        "Nous avons lu votre contribution. Elle est transmise au service concerné.");
    respondent.press("Envoyer la réponse");
  }

  private void everyoneHasAnAnswer(long received) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    String unanswered = "select count(*) from answer.journey where not answered";
    while (database.sql(unanswered).query(Long.class).single() > 0
        && System.nanoTime() < deadline) {
      pause();
    }
    assertThat(database.sql(unanswered).query(Long.class).single()).isZero();
    assertThat(database.sql("select count(*) from answer.journey").query(Long.class).single())
        .isEqualTo(received);
  }

  private void closeAndGoOn(Visitor organiser) {
    organiser.visit("/demarches/" + slug + "/tours/1/reponses").look("26-reponses");
    organiser.visit("/organiser/tours/" + round).press("Clore");
    organiser.visit("/organiser/tours/" + round + "/bilan").press("Préparer le tour 2");
    organiser.sees("Préparer le tour 2");
    assertThat(
            database
                .sql("select count(*) from evaluation.carried_problem")
                .query(Long.class)
                .single())
        .isEqualTo(PUBLISHED);
    organiser.visit("/journal").look("27-journal");
    organiser.visit("/engagements").look("28-engagements");
    organiser.visit("/organiser").look("29-organiser");
    organiser.visit("/administration/courriels").look("30-courriels");
  }

  /** From a published result, three clicks lead back to what somebody wrote (R74). */
  private void climbsBackToAVerbatim(Visitor citizen, long proposal) {
    long indicator =
        database
            .sql("select id from evaluation.indicator where proposal_id = :proposal")
            .param("proposal", proposal)
            .query(Long.class)
            .single();
    citizen.visit("/indicateurs/" + indicator);
    citizen.page().locator(".eyebrow a[href^='/problemes/']").click();
    citizen.page().waitForLoadState();
    assertThat(citizen.page().locator("blockquote, q").count()).isPositive();
  }

  private static void set(Visitor visitor, String field, String value) {
    visitor.page().locator("[name=" + field + "]").first().fill(value);
  }

  private static void waitFor(Visitor visitor, String path, String words) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    Pattern wanted = Pattern.compile(words);
    do {
      pause();
      visitor.visit(path);
    } while (!wanted.matcher(visitor.page().locator("main").innerText()).find()
        && System.nanoTime() < deadline);
    assertThat(visitor.page().locator("main").innerText()).containsPattern(words);
  }

  private static void pause() {
    try {
      Thread.sleep(1_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the platform", e);
    }
  }

  private static String find(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
    return matcher.group(1);
  }
}
