package fr.boucle.platform.consultation.web;

import fr.boucle.platform.consultation.Charter;
import fr.boucle.platform.consultation.CharterPart;
import fr.boucle.platform.consultation.Phase;
import fr.boucle.platform.consultation.Step;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.ui.Typed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a {@link RoundForm} says.
 *
 * @param charter the parts that could be read
 * @param phases the phases that could be read, in order
 * @param errors one for each value typed that could not be read
 */
record RoundFormReading(Charter charter, List<Phase> phases, List<Reason> errors) {
  private static final int MOST_HOURS = 2000;
  private static final int MOST_CONTRIBUTIONS = 10_000_000;

  static RoundFormReading of(RoundForm form) {
    var errors = new ArrayList<Reason>();
    Optional<Integer> respondent = Typed.number(form.respondent(), Integer.MAX_VALUE);
    Optional<LocalDate> answerBy = Typed.day(form.answerBy());
    Optional<Integer> hours = Typed.number(form.weeklyAnalysisHours(), MOST_HOURS);
    Optional<Integer> forecast = Typed.number(form.expectedContributions(), MOST_CONTRIBUTIONS);
    unread(errors, CharterPart.ANSWER_BY, form.answerBy(), answerBy.isPresent());
    unread(errors, CharterPart.HOURS, form.weeklyAnalysisHours(), hours.isPresent());
    unread(errors, CharterPart.FORECAST, form.expectedContributions(), forecast.isPresent());
    List<Phase> phases = phases(form, errors);
    var charter =
        new Charter(
            form.open(),
            form.decided(),
            form.notNegotiable(),
            form.decider(),
            form.funding(),
            answerBy.orElse(null),
            respondent.map(id -> new AccountId(id)).orElse(null),
            hours.orElse(null),
            forecast.orElse(null));
    return new RoundFormReading(charter, phases, List.copyOf(errors));
  }

  private static void unread(
      List<Reason> errors, CharterPart part, String typed, boolean understood) {
    if (!typed.isEmpty() && !understood) {
      errors.add(Reason.on(part.field(), "consultation.refusal.unread." + part.field(), typed));
    }
  }

  private static List<Phase> phases(RoundForm form, List<Reason> errors) {
    var phases = new ArrayList<Phase>();
    for (Step step : Step.values()) {
      String typedFrom = form.from().get(step.rank() - 1);
      String typedTo = form.to().get(step.rank() - 1);
      if (!typedFrom.isEmpty() || !typedTo.isEmpty()) {
        phase(step, typedFrom, typedTo, errors).ifPresent(phases::add);
      }
    }
    return List.copyOf(phases);
  }

  private static Optional<Phase> phase(
      Step step, String typedFrom, String typedTo, List<Reason> errors) {
    Optional<LocalDate> from = Typed.day(typedFrom);
    Optional<LocalDate> to = Typed.day(typedTo);
    if (from.isEmpty()) {
      errors.add(Reason.on("from" + step.rank(), "consultation.refusal.unread.day", typedFrom));
    }
    if (to.isEmpty()) {
      errors.add(Reason.on("to" + step.rank(), "consultation.refusal.unread.day", typedTo));
    }
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      errors.add(
          Reason.on(
              "to" + step.rank(), "consultation.refusal.endsBeforeItBegins", to.get(), from.get()));
      return Optional.empty();
    }
    return from.flatMap(first -> to.map(last -> new Phase(step, first, last)));
  }
}
