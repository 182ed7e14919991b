package fr.boucle.platform.contribution.internal;

import fr.boucle.platform.contribution.Contact;
import fr.boucle.platform.contribution.Contribution;
import fr.boucle.platform.contribution.ContributionId;
import fr.boucle.platform.contribution.ContributionRefused;
import fr.boucle.platform.contribution.ContributionRestored;
import fr.boucle.platform.contribution.RefusalMotive;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.journal.Act;
import fr.boucle.platform.journal.Journal;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.kernel.Subject;
import fr.boucle.platform.notification.Message;
import fr.boucle.platform.notification.Notifications;
import fr.boucle.platform.ui.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Refuses to show a contribution, with a reason its author is told, or shows it again. */
@Service
public class ModerateContribution {
  private static final int LONGEST_EXPLANATION = 1_000;

  private final ContributionStore store;
  private final RefusalStore refusals;
  private final CounterStore counters;
  private final Notifications notifications;
  private final Journal journal;
  private final ApplicationEventPublisher events;
  private final Words words;
  private final Clock clock;

  ModerateContribution(
      ContributionStore store,
      RefusalStore refusals,
      CounterStore counters,
      Notifications notifications,
      Journal journal,
      ApplicationEventPublisher events,
      Words words,
      Clock clock) {
    this.store = store;
    this.refusals = refusals;
    this.counters = counters;
    this.notifications = notifications;
    this.journal = journal;
    this.events = events;
    this.words = words;
    this.clock = clock;
  }

  /** Refuses a contribution; refusing it twice changes nothing. */
  @Transactional
  public Result<ContributionId> refuse(
      Contribution said, RefusalMotive motive, String explanation, AccountId by) {
    String clean = Wording.clean(explanation);
    if (clean.length() > LONGEST_EXPLANATION) {
      return Result.refused(
          Reason.on("explanation", "contribution.refusal.explanation", LONGEST_EXPLANATION));
    }
    Instant now = clock.instant();
    if (refusals.insert(said.id(), motive, clean, by, now)) {
      counters.add(said.round(), said.channel(), said.commune(), -1, 1);
      String label = words.text("contribution.motive." + motive.name());
      record("contribution.act.refused", said, by, List.of(label));
      store.listContacts(List.of(said.id())).forEach(author -> tell(author, label, clean, now));
      events.publishEvent(new ContributionRefused(said.id(), said.round()));
    }
    return Result.accepted(said.id());
  }

  /** Shows a refused contribution again; does nothing when it is shown. */
  @Transactional
  public void restore(Contribution said, AccountId by) {
    if (refusals.delete(said.id())) {
      counters.add(said.round(), said.channel(), said.commune(), 1, -1);
      record("contribution.act.restored", said, by, List.of());
      events.publishEvent(new ContributionRestored(said.id(), said.round()));
    }
  }

  private void record(String kind, Contribution said, AccountId by, List<String> details) {
    journal.record(new Act(kind, new Subject("contribution", said.id().value()), by, details));
  }

  private void tell(Contact author, String motive, String explanation, Instant now) {
    notifications.enqueue(
        List.of(
            new Message(
                author.email(),
                words.text("contribution.letter.refused.subject"),
                words.text(
                    "contribution.letter.refused.text", motive, explanation, author.code().value()),
                "contribution-refused-%d-%d"
                    .formatted(author.contribution().value(), now.toEpochMilli()))));
  }
}
