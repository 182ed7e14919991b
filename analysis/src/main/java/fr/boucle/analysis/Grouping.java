package fr.boucle.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Groups of statements before they are made into themes. */
final class Grouping {
  private final int[] groups;
  private final BitSet staying;
  private final BitSet held;

  /**
   * Keeps groups.
   *
   * @param groups group of each statement, or {@link Groups#NONE} for one that stays isolated
   * @param staying statements that are in the theme of the list before in which they were
   * @param held statements that stay with their group although a new search puts them elsewhere
   */
  Grouping(int[] groups, BitSet staying, BitSet held) {
    this.groups = groups;
    this.staying = staying;
    this.held = held;
  }

  /** Groups without a list before. */
  static Grouping afresh(int[] groups) {
    return new Grouping(groups, new BitSet(), new BitSet());
  }

  /** Returns the number of statements. */
  int size() {
    return groups.length;
  }

  boolean isToStayIsolated(int statement) {
    return groups[statement] == Groups.NONE;
  }

  boolean stays(int statement) {
    return staying.get(statement);
  }

  boolean isHeld(int statement) {
    return held.get(statement);
  }

  /** Returns the statements of each group, by rising number of group. */
  Collection<List<Integer>> members() {
    Map<Integer, List<Integer>> members = new TreeMap<>();
    for (int s = 0; s < groups.length; s++) {
      if (groups[s] != Groups.NONE) {
        members.computeIfAbsent(groups[s], g -> new ArrayList<>()).add(s);
      }
    }
    return members.values();
  }
}
