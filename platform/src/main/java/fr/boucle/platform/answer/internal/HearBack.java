package fr.boucle.platform.answer.internal;

import fr.boucle.platform.answer.Heard;
import fr.boucle.platform.contribution.Contribution;
import fr.boucle.platform.contribution.ContributionId;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks whoever was answered whether they felt heard (R23). */
@Service
public class HearBack {
  private final HeardStore store;
  private final AnswerStore answers;

  HearBack(HeardStore store, AnswerStore answers) {
    this.store = store;
    this.answers = answers;
  }

  /** Records or changes how its author felt; refused while the contribution has no answer. */
  @Transactional
  public Result<ContributionId> record(Contribution contribution, Heard heard) {
    if (answers.listReaching(contribution.id()).isEmpty()) {
      return Result.refused(Reason.of("answer.heard.tooEarly"));
    }
    store.put(contribution.id(), contribution.round(), heard);
    return Result.accepted(contribution.id());
  }

  /** Finds what the author of a contribution said. */
  public Optional<Heard> find(ContributionId contribution) {
    return store.find(contribution);
  }
}
