package fr.boucle.platform.problem.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What the list of the review shows.
 *
 * @param state state, empty for all
 * @param commune commune, empty for all
 * @param page page of the list, from 0
 */
public record ReviewFilter(String state, String commune, int page) {
  static final ReviewFilter ALL = new ReviewFilter("", "", 0);

  /** Address of the review with this filter and a problem open. */
  public String href(RoundPlace place, long problem) {
    return base(place) + "&page=" + page + "&probleme=" + problem + "#preuves";
  }

  /** Address of the review with this filter. */
  public String base(RoundPlace place) {
    return place.review()
        + "?etat="
        + URLEncoder.encode(state, StandardCharsets.UTF_8)
        + "&commune="
        + URLEncoder.encode(commune, StandardCharsets.UTF_8);
  }
}
