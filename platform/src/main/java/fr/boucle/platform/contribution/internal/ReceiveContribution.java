package fr.boucle.platform.contribution.internal;

import fr.boucle.platform.contribution.Contribution;
import fr.boucle.platform.contribution.ContributionId;
import fr.boucle.platform.contribution.ContributionReceived;
import fr.boucle.platform.contribution.NewContribution;
import fr.boucle.platform.contribution.Receipt;
import fr.boucle.platform.kernel.ReadableCode;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Receives what a person says and hands over a receipt. */
@Service
public class ReceiveContribution {
  private final ContributionStore store;
  private final CounterStore counters;
  private final PersonKeys persons;
  private final ReceivingRules rules;
  private final Acknowledgement acknowledgement;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  ReceiveContribution(
      ContributionStore store,
      CounterStore counters,
      PersonKeys persons,
      ReceivingRules rules,
      Acknowledgement acknowledgement,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.counters = counters;
    this.persons = persons;
    this.rules = rules;
    this.acknowledgement = acknowledgement;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Receives a contribution.
   *
   * @param said what the person says
   * @param formKey drawn when the form was shown; the same form sent twice with the same words
   *     gives the same receipt, with other words another contribution. Null when it comes from no
   *     form
   */
  @Transactional
  public Result<Receipt> receive(NewContribution said, @Nullable String formKey) {
    NewContribution clean = clean(said);
    List<Reason> objections = rules.objectionsTo(clean);
    if (!objections.isEmpty()) {
      return new Result.Refused<>(objections);
    }
    byte[] key = formKey == null ? null : fingerprint(formKey, clean);
    String person = clean.email() == null ? null : persons.keys().of(clean.email());
    ReadableCode code = ReadableCode.draw(random);
    Optional<ContributionId> added = store.insert(clean, code, person, key, clock.instant());
    return added
        .map(id -> Result.accepted(register(id, clean, code)))
        .orElseGet(() -> Result.accepted(receiptOf(Objects.requireNonNull(key))));
  }

  private Receipt register(ContributionId id, NewContribution said, ReadableCode code) {
    if (said.email() != null) {
      store.insertContact(id, said.email());
      acknowledgement.write(said.round(), id, code, said.email());
    }
    counters.add(said.round(), said.channel(), said.commune(), 1, 0);
    events.publishEvent(new ContributionReceived(id, said.round()));
    return new Receipt(id, code);
  }

  private Receipt receiptOf(byte[] formKey) {
    Contribution known =
        store
            .findByFormKey(formKey)
            .orElseThrow(
                () -> new IllegalStateException("a form was received and cannot be found"));
    return new Receipt(known.id(), known.code());
  }

  private static NewContribution clean(NewContribution said) {
    String email = said.email() == null ? "" : said.email().strip();
    String commune = said.commune() == null ? "" : said.commune().strip();
    return new NewContribution(
        said.round(),
        said.channel(),
        Wording.clean(said.text()),
        commune.isEmpty() ? null : commune,
        email.isEmpty() ? null : email);
  }

  private static byte[] fingerprint(String formKey, NewContribution said) {
    MessageDigest digest = Sha256.begin();
    for (String part :
        new String[] {
          formKey,
          String.valueOf(said.round().value()),
          said.text(),
          Objects.requireNonNullElse(said.commune(), ""),
          Objects.requireNonNullElse(said.email(), "")
        }) {
      digest.update(part.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    return digest.digest();
  }
}
