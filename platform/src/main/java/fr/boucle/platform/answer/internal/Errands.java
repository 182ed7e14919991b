package fr.boucle.platform.answer.internal;

import org.springframework.stereotype.Service;

/**
 * The work that follows an event without being done inside it: following rounds, delivering
 * answers. One runner at a time; what is left after a crash is taken up again.
 */
@Service
class Errands {
  private final JourneyStore journeys;
  private final AnswerStore answers;
  private final FollowRound follow;
  private final DeliverAnswers deliver;

  Errands(JourneyStore journeys, AnswerStore answers, FollowRound follow, DeliverAnswers deliver) {
    this.journeys = journeys;
    this.answers = answers;
    this.follow = follow;
    this.deliver = deliver;
  }

  /** Does all that is waiting. */
  void run() {
    journeys.listToFollow().forEach(follow::follow);
    answers.listToDeliver().forEach(deliver::deliver);
  }
}
