package fr.boucle.platform.evaluation.web;

import fr.boucle.platform.commitment.Commitments;
import fr.boucle.platform.consultation.Consultation;
import fr.boucle.platform.consultation.Consultations;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.consultation.RoundState;
import fr.boucle.platform.contribution.Contributions;
import fr.boucle.platform.evaluation.CarriedProblem;
import fr.boucle.platform.evaluation.Evaluations;
import fr.boucle.platform.evaluation.ReviewFigures;
import fr.boucle.platform.evaluation.internal.PrepareNextRound;
import fr.boucle.platform.evaluation.internal.PublishReview;
import fr.boucle.platform.identity.Accounts;
import fr.boucle.platform.identity.OpenTo;
import fr.boucle.platform.identity.OpenToEveryone;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.kernel.Page;
import fr.boucle.platform.kernel.PageRequest;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.kernel.Subject;
import fr.boucle.platform.problem.Problem;
import fr.boucle.platform.problem.ProblemId;
import fr.boucle.platform.problem.Problems;
import fr.boucle.platform.solution.Solutions;
import fr.boucle.platform.ui.Card;
import fr.boucle.platform.ui.FormErrors;
import fr.boucle.platform.ui.Html;
import fr.boucle.platform.ui.Words;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The review of a round, its publication, and the round that follows. */
@Controller
class ReviewPages {
  private static final int SHOWN = 20;
  private static final int LONGEST_LESSONS = 10_000;

  private final Evaluations evaluations;
  private final PublishReview publish;
  private final PrepareNextRound next;
  private final Consultations consultations;
  private final Contributions contributions;
  private final Problems problems;
  private final Solutions solutions;
  private final Commitments commitments;
  private final List<ReviewFigures> figures;
  private final Accounts accounts;
  private final Words words;

  ReviewPages(
      Evaluations evaluations,
      PublishReview publish,
      PrepareNextRound next,
      Consultations consultations,
      Contributions contributions,
      Problems problems,
      Solutions solutions,
      Commitments commitments,
      List<ReviewFigures> figures,
      Accounts accounts,
      Words words) {
    this.evaluations = evaluations;
    this.publish = publish;
    this.next = next;
    this.consultations = consultations;
    this.contributions = contributions;
    this.problems = problems;
    this.solutions = solutions;
    this.commitments = commitments;
    this.figures = List.copyOf(figures);
    this.accounts = accounts;
    this.words = words;
  }

  @GetMapping("/demarches/{slug}/tours/{number}/bilan")
  @OpenToEveryone
  ModelAndView show(@PathVariable String slug, @PathVariable int number) {
    return page(find(slug, number), "", FormErrors.none());
  }

  @GetMapping("/organiser/tours/{id}/bilan")
  @OpenTo(Role.ORGANISER)
  ModelAndView prepare(@PathVariable long id) {
    return page(consultations.getRound(new RoundId(id)), "", FormErrors.none());
  }

  @PostMapping("/organiser/tours/{id}/bilan")
  @OpenTo(Role.ORGANISER)
  ModelAndView publish(@PathVariable long id, @RequestParam(defaultValue = "") String lessons) {
    Round round = consultations.getRound(new RoundId(id));
    return publish(round, lessons.strip())
        .fold(
            done -> Html.redirect("/organiser/tours/" + id + "/bilan"),
            reasons -> page(round, lessons, FormErrors.of(reasons, words)));
  }

  @PostMapping("/organiser/tours/{id}/tour-suivant")
  @OpenTo(Role.ORGANISER)
  ModelAndView openNext(@PathVariable long id) {
    RoundId round = new RoundId(id);
    return next.prepare(round, accounts.getCurrent().id())
        .fold(
            draft -> Html.redirect("/organiser/tours/" + draft.value() + "/preparation"),
            reasons -> page(consultations.getRound(round), "", FormErrors.of(reasons, words)));
  }

  @GetMapping("/demarches/{slug}/tours/{number}/reprise")
  @OpenToEveryone
  ModelAndView carried(@PathVariable String slug, @PathVariable int number) {
    Round round = find(slug, number);
    List<CarriedProblem> carried = evaluations.listCarriedTo(round.id());
    List<ProblemId> ids = carried.stream().map(CarriedProblem::problem).toList();
    return Html.page(
        "evaluation/carried",
        new CarriedPage(
            consultations.get(round.consultation()),
            round,
            carried,
            solutions.listOf(ids),
            evaluations.listStates(ids)));
  }

  private Result<RoundId> publish(Round round, String lessons) {
    if (lessons.isEmpty() || lessons.length() > LONGEST_LESSONS) {
      return Result.refused(Reason.on("lessons", "evaluation.form.lessons.missing"));
    }
    return publish.publish(round.id(), lessons, accounts.getCurrent());
  }

  private Round find(String slug, int number) {
    return consultations
        .findRound(slug, number)
        .filter(round -> round.state() != RoundState.DRAFT)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private ModelAndView page(Round round, String lessons, FormErrors errors) {
    Consultation consultation = consultations.get(round.consultation());
    Page<Problem> published = problems.listPublished(round.id(), PageRequest.of(0, SHOWN));
    List<ProblemId> ids = published.items().stream().map(Problem::id).toList();
    List<Card> added =
        figures.stream().flatMap(room -> room.figuresOf(round.id()).stream()).toList();
    boolean organiser =
        accounts
            .findCurrent()
            .filter(account -> account.roles().contains(Role.ORGANISER))
            .isPresent();
    return Html.page(
        "evaluation/review",
        new ReviewPage(
            consultation,
            round,
            contributions.count(round.id()),
            published.total(),
            published.items(),
            solutions.listIn(round.id()),
            evaluations.listStates(ids),
            commitments.countIn(new Subject("round", round.id().value())),
            added,
            evaluations.findReview(round.id()).orElse(null),
            organiser,
            lessons,
            errors));
  }
}
