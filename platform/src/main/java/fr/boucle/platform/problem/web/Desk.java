package fr.boucle.platform.problem.web;

import fr.boucle.platform.problem.internal.ReviewStore.Sums;
import fr.boucle.platform.problem.internal.ReviewStore.Waiting;
import org.jspecify.annotations.Nullable;

/**
 * What every page of the analyst's desk shows: where one is, what waits, what can be undone.
 *
 * @param place where
 * @param tab the page of the desk that is open
 * @param sums sums of the round
 * @param waiting what waits beside the list
 * @param undoable the last act, if it can be undone
 * @param canAct true for an analyst; an organiser reads only
 */
public record Desk(
    RoundPlace place,
    Tab tab,
    Sums sums,
    Waiting waiting,
    @Nullable ActLine undoable,
    boolean canAct) {

  /** Pages of the desk. */
  public enum Tab {
    /** « Problèmes ». */
    LIST(""),
    /** « Carte ». */
    MAP("/carte"),
    /** « Familles ». */
    FAMILIES("/familles"),
    /** « Isolées ». */
    ISOLATED("/isolees"),
    /** « Demandes des auteurs ». */
    REQUESTS("/demandes"),
    /** « Doubles lectures ». */
    READINGS("/lectures"),
    /** « Derniers actes ». */
    HISTORY("/actes");

    private final String path;

    Tab(String path) {
      this.path = path;
    }
  }

  /** Address of a page of the desk. */
  public String href(Tab other) {
    return place.review() + other.path;
  }

  /** What waits on a page of the desk, 0 for nothing. */
  public long waits(Tab other) {
    return switch (other) {
      case ISOLATED -> sums.isolated();
      case REQUESTS -> waiting.requests();
      case READINGS -> waiting.toRead() + waiting.toDecide();
      default -> 0;
    };
  }
}
