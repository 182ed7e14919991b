package fr.boucle.platform.consultation.web;

import fr.boucle.platform.consultation.CharterChange;
import fr.boucle.platform.consultation.CharterPart;
import fr.boucle.platform.consultation.Consultation;
import fr.boucle.platform.consultation.Gauge;
import fr.boucle.platform.consultation.Phase;
import fr.boucle.platform.consultation.PhaseMove;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.consultation.RoundPanel;
import fr.boucle.platform.consultation.RoundPanel.StepCard;
import fr.boucle.platform.consultation.RoundState;
import fr.boucle.platform.consultation.Step;
import fr.boucle.platform.consultation.internal.Overviews;
import fr.boucle.platform.consultation.internal.RoundChanges;
import fr.boucle.platform.identity.Account;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.identity.Accounts;
import fr.boucle.platform.territory.Commune;
import fr.boucle.platform.territory.Territories;
import fr.boucle.platform.territory.Territory;
import fr.boucle.platform.ui.Words;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what the public page of a round shows. */
@Component
class RoundViews {
  private final Overviews overviews;
  private final RoundChanges changes;
  private final ObjectProvider<RoundPanel> panels;
  private final Territories territories;
  private final Accounts accounts;
  private final Words words;

  RoundViews(
      Overviews overviews,
      RoundChanges changes,
      ObjectProvider<RoundPanel> panels,
      Territories territories,
      Accounts accounts,
      Words words) {
    this.overviews = overviews;
    this.changes = changes;
    this.panels = panels;
    this.territories = territories;
    this.accounts = accounts;
    this.words = words;
  }

  RoundPage page(Consultation consultation, Round round) {
    Territory territory = territories.get(consultation.territory());
    boolean draft = round.state() == RoundState.DRAFT;
    List<StepCard> cards =
        draft
            ? List.of()
            : panels.orderedStream().flatMap(panel -> panel.cards(round).stream()).toList();
    return new RoundPage(
        round.id().value(),
        consultation.slug(),
        consultation.title(),
        consultation.summary(),
        territory.name(),
        territory.communes().stream().map(Commune::name).toList(),
        round.number(),
        draft,
        round.state() == RoundState.CLOSED,
        round.collects(),
        round.current().rank(),
        round.charter(),
        respondent(round.charter().respondent()),
        cards.stream().filter(StepCard::calls).map(StepCard::card).toList(),
        phaseLines(round, cards),
        draft ? null : gauge(round),
        draft ? List.of() : changeLines(round),
        overviews.listRounds(round.consultation()).stream()
            .filter(one -> one.state() != RoundState.DRAFT)
            .map(Round::number)
            .toList());
  }

  private @Nullable Gauge gauge(Round round) {
    return panels
        .orderedStream()
        .flatMap(panel -> panel.gauge(round).stream())
        .findFirst()
        .orElse(null);
  }

  private String respondent(@Nullable AccountId id) {
    if (id == null) {
      return "";
    }
    Account account = accounts.get(id);
    return account.service().isEmpty()
        ? account.name()
        : words.text("consultation.round.respondent", account.name(), account.service());
  }

  private static List<RoundPage.PhaseLine> phaseLines(Round round, List<StepCard> cards) {
    return Arrays.stream(Step.values()).map(step -> phaseLine(step, round, cards)).toList();
  }

  private static RoundPage.PhaseLine phaseLine(Step step, Round round, List<StepCard> cards) {
    Phase dated =
        round.phases().stream().filter(phase -> phase.step() == step).findFirst().orElse(null);
    LocalDate from = dated == null ? null : dated.from();
    LocalDate to = dated == null ? null : dated.to();
    return new RoundPage.PhaseLine(
        step.rank(),
        from,
        to,
        cards.stream().filter(card -> card.step() == step).map(StepCard::card).toList());
  }

  private List<RoundPage.ChangeLine> changeLines(Round round) {
    return Stream.concat(
            changes.listMoves(round.id()).stream().map(this::line),
            changes.listCharterChanges(round.id()).stream().map(this::line))
        .sorted(Comparator.comparing(RoundPage.ChangeLine::at).reversed())
        .toList();
  }

  private RoundPage.ChangeLine line(PhaseMove move) {
    String sentence =
        words.text(
            "consultation.round.moved",
            words.text("ui.steps." + move.after().step().rank()),
            move.before().from(),
            move.before().to(),
            move.after().from(),
            move.after().to());
    return new RoundPage.ChangeLine(move.at(), sentence, "", "", move.reason());
  }

  private RoundPage.ChangeLine line(CharterChange change) {
    return new RoundPage.ChangeLine(
        change.at(),
        words.text("consultation.round.amended." + change.part().field()),
        readable(change.part(), change.before()),
        readable(change.part(), change.after()),
        change.reason());
  }

  private String readable(CharterPart part, String value) {
    return part == CharterPart.ANSWER_BY
        ? words.text("consultation.round.day", LocalDate.parse(value))
        : value;
  }
}
