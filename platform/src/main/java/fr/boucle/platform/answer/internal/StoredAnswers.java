package fr.boucle.platform.answer.internal;

import fr.boucle.platform.answer.Aim;
import fr.boucle.platform.answer.Answer;
import fr.boucle.platform.answer.AnswerCounts;
import fr.boucle.platform.answer.AnswerId;
import fr.boucle.platform.answer.Answers;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.contribution.ContributionId;
import fr.boucle.platform.kernel.Cursor;
import fr.boucle.platform.kernel.Stretch;
import fr.boucle.platform.problem.ProblemId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Answers as the pages see them. */
@Service
class StoredAnswers implements Answers {
  private final AnswerStore answers;
  private final JourneyStore journeys;
  private final Clock clock;

  StoredAnswers(AnswerStore answers, JourneyStore journeys, Clock clock) {
    this.answers = answers;
    this.journeys = journeys;
    this.clock = clock;
  }

  @Override
  public Optional<Answer> find(AnswerId id) {
    return answers.find(id);
  }

  @Override
  public Stretch<Answer> listIn(RoundId round, Cursor cursor, int size) {
    return answers.listIn(round, cursor, size);
  }

  @Override
  public long countIn(RoundId round) {
    return answers.countIn(round);
  }

  @Override
  public List<Answer> listTo(ProblemId problem) {
    return answers.listTo(new Aim.AtProblem(problem));
  }

  @Override
  public List<Answer> listReaching(ContributionId contribution) {
    return answers.listReaching(contribution);
  }

  @Override
  public Set<ProblemId> listAnswered(Collection<ProblemId> problems) {
    return answers.listAnswered(problems);
  }

  @Override
  public List<ContributionId> listIsolated(RoundId round, int most) {
    return journeys.listIsolated(round, most);
  }

  @Override
  public Optional<AnswerCounts> count(RoundId round) {
    return journeys.findBook(round).map(book -> book.countsOn(LocalDate.now(clock)));
  }
}
