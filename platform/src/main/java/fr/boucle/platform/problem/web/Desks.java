package fr.boucle.platform.problem.web;

import fr.boucle.platform.identity.Account;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.identity.Accounts;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.problem.ReviewAct;
import fr.boucle.platform.problem.internal.ActStore;
import fr.boucle.platform.problem.internal.ReviewStore;
import fr.boucle.platform.problem.internal.ReviewStore.AtDesk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;

/** Lays out what every page of the analyst's desk shows, and signs acts with names. */
@Component
class Desks {
  private static final int HISTORY = 50;

  private final RoundPlaces places;
  private final ReviewStore review;
  private final ActStore acts;
  private final Accounts accounts;

  Desks(RoundPlaces places, ReviewStore review, ActStore acts, Accounts accounts) {
    this.places = places;
    this.review = review;
    this.acts = acts;
    this.accounts = accounts;
  }

  Desk of(long round, Desk.Tab tab) {
    RoundPlace place = places.get(round);
    Account reader = accounts.getCurrent();
    AtDesk counts = review.atDesk(place.id(), reader.id());
    return new Desk(
        place,
        tab,
        counts.sums(),
        counts.waiting(),
        acts.findUndoable(place.id()).map(act -> line(act, reader)).orElse(null),
        reader.roles().contains(Role.ANALYST));
  }

  List<ActLine> history(RoundPlace place) {
    Map<AccountId, String> names = new HashMap<>();
    return acts.listLast(place.id(), HISTORY).stream()
        .map(act -> new ActLine(act, names.computeIfAbsent(act.author(), this::name)))
        .toList();
  }

  /** Name of an agent, a question mark when the account is gone. */
  String name(AccountId id) {
    try {
      return accounts.get(id).name();
    } catch (NoSuchElementException gone) {
      return "?";
    }
  }

  private ActLine line(ReviewAct act, Account reader) {
    return new ActLine(act, act.author().equals(reader.id()) ? reader.name() : name(act.author()));
  }
}
