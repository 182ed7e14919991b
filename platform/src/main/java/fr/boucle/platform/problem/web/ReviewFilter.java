package fr.boucle.platform.problem.web;

import fr.boucle.platform.kernel.Cursor;
import fr.boucle.platform.problem.Part;
import fr.boucle.platform.problem.ProblemState;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a list shows, as it stands in its address.
 *
 * @param state state, empty for all
 * @param part commune and channel
 * @param cursor where the list is read from
 */
public record ReviewFilter(String state, Part part, Cursor cursor) {
  static final ReviewFilter ALL = new ReviewFilter("", Part.WHOLE, Cursor.START);

  /** Reads what a visitor chose; nonsense is all. */
  static ReviewFilter of(String state, String commune, String channel, String cursor) {
    return new ReviewFilter(
        Arrays.stream(ProblemState.values()).anyMatch(known -> known.name().equals(state))
            ? state
            : "",
        Part.of(commune, channel),
        Cursor.parse(cursor));
  }

  Optional<ProblemState> known() {
    return state.isEmpty() ? Optional.empty() : Optional.of(ProblemState.valueOf(state));
  }

  /** True when something is left out. */
  public boolean filters() {
    return !state.isEmpty() || !part.isWhole();
  }

  /** Code of the commune, empty for all. */
  public String commune() {
    return part.hasCommune() ? part.commune() : "";
  }

  /** Name of the channel, empty for all. */
  public String channel() {
    return part.hasChannel() ? part.channel() : "";
  }

  /** Query of an address that keeps the filter and begins the list anew. */
  public String query() {
    return "?etat=" + state + "&commune=" + commune() + "&canal=" + channel();
  }

  /** Query of an address that keeps the filter and the place in the list. */
  public String queryHere() {
    return query() + "&suite=" + cursor;
  }
}
