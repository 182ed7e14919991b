package fr.boucle.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Groups of statements before they are made into themes.
 *
 * @param of group of each statement, or {@link Groups#NONE} for one that stays isolated
 * @param staying statements that are in the theme of the list before in which they were
 * @param held statements that stay with their group although a new search puts them elsewhere
 */
record Grouping(int[] of, BitSet staying, BitSet held) {

  /** Groups without a list before. */
  static Grouping afresh(int[] of) {
    return new Grouping(of, new BitSet(), new BitSet());
  }

  /** Returns whether a statement is where the list before had it. */
  boolean stays(int statement) {
    return staying.get(statement);
  }

  /** Returns the statements of each group, by rising number of group. */
  Collection<List<Integer>> members() {
    Map<Integer, List<Integer>> members = new TreeMap<>();
    for (int s = 0; s < of.length; s++) {
      if (of[s] != Groups.NONE) {
        members.computeIfAbsent(of[s], g -> new ArrayList<>()).add(s);
      }
    }
    return members.values();
  }
}
