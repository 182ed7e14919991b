package fr.boucle.platform.consultation.web;

import fr.boucle.platform.consultation.Consultation;
import fr.boucle.platform.consultation.OpeningRules;
import fr.boucle.platform.consultation.Phase;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.consultation.RoundPanel;
import fr.boucle.platform.consultation.RoundState;
import fr.boucle.platform.consultation.Step;
import fr.boucle.platform.identity.Account;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.ui.Task;
import fr.boucle.platform.ui.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What awaits a person in a round (« Ce qui vous attend »), from this room and the others. */
@Component
class RoundTasks {
  private final ObjectProvider<RoundPanel> panels;
  private final Words words;
  private final Clock clock;

  RoundTasks(ObjectProvider<RoundPanel> panels, Words words, Clock clock) {
    this.panels = panels;
    this.words = words;
    this.clock = clock;
  }

  /** Lists what awaits a person in one round, what is due first coming first. */
  List<TaskLine> list(Consultation consultation, Round round, Account account) {
    return inOrder(tasks(consultation, round, account));
  }

  /** A round beside its consultation. */
  record Place(Consultation consultation, Round round) {}

  /** Lists what awaits a person in several rounds, what is due first coming first. */
  List<TaskLine> list(List<Place> places, Account account) {
    return inOrder(
        places.stream()
            .flatMap(place -> tasks(place.consultation(), place.round(), account).stream())
            .toList());
  }

  private List<Task> tasks(Consultation consultation, Round round, Account account) {
    var tasks = new ArrayList<Task>();
    if (account.roles().contains(Role.ORGANISER)) {
      own(consultation, round).ifPresent(tasks::add);
    }
    if (round.state() == RoundState.OPEN) {
      panels.orderedStream().forEach(panel -> tasks.addAll(panel.tasks(round, account)));
    }
    return tasks;
  }

  private Optional<Task> own(Consultation consultation, Round round) {
    String href = "/organiser/tours/" + round.id().value();
    LocalDate today = LocalDate.now(clock);
    List<Object> names = List.of(consultation.title(), round.number());
    return switch (round.state()) {
      case DRAFT -> {
        int missing = OpeningRules.objections(round.charter(), round.phases(), today).size();
        yield Optional.of(
            missing == 0
                ? new Task("consultation.task.open", names, href, null)
                : new Task(
                    "consultation.task.prepare",
                    Stream.concat(names.stream(), Stream.of(missing)).toList(),
                    href,
                    null));
      }
      case OPEN -> {
        Phase phase = round.phases().get(round.current().rank() - 1);
        String act = round.current() == Step.EVALUATE ? "close" : "advance";
        yield Optional.of(new Task("consultation.task." + act, names, href, phase.to()))
            .filter(task -> phase.to().isBefore(today));
      }
      case CLOSED -> Optional.empty();
    };
  }

  private List<TaskLine> inOrder(List<Task> tasks) {
    LocalDate today = LocalDate.now(clock);
    return tasks.stream()
        .sorted(Comparator.comparing(Task::dueOn, Comparator.nullsLast(Comparator.naturalOrder())))
        .map(task -> {
          LocalDate dueOn = task.dueOn();
          return new TaskLine(
              words.text(task.key(), task.args()),
              task.href(),
              dueOn,
              dueOn != null && dueOn.isBefore(today));
        })
        .toList();
  }
}
