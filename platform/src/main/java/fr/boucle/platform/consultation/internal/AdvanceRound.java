package fr.boucle.platform.consultation.internal;

import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.consultation.RoundId;
import fr.boucle.platform.consultation.Step;
import fr.boucle.platform.identity.Account;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.identity.Accounts;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves an open round forward, never back, in public. */
@Service
class AdvanceRound {
  private final RoundStore rounds;
  private final RoundActs acts;
  private final Accounts accounts;

  AdvanceRound(RoundStore rounds, RoundActs acts, Accounts accounts) {
    this.rounds = rounds;
    this.acts = acts;
    this.accounts = accounts;
  }

  @Transactional
  public void run(RoundId id, Step step) {
    Round round =
        rounds
            .find(id)
            .orElseThrow(() -> new NoSuchElementException("no round has id " + id.value()));
    if (rounds.advance(id, step)) {
      AccountId by = accounts.findCurrent().map(Account::id).orElse(null);
      acts.record(round, "consultation.act.step." + step.rank(), by);
    }
  }
}
