package fr.boucle.analysis;

import fr.boucle.analysis.Member.Belonging;
import fr.boucle.analysis.graph.NeighbourGraph;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts every statement in a slot: a validated theme, a kept community, or none.
 *
 * <p>Validated themes come first and keep their statements. A community half of which is validated
 * in one theme, or was in it in the list before, joins that theme; of another, what was in it
 * stays; a community of too few contributions is undone. What is left joins, weakly, the slot where
 * most of its neighbours are, unless it is to stay isolated. What a community brought with fewer of
 * its neighbours than that asks belongs weakly too.
 */
final class Placement {
  private final Reading reading;
  private final NeighbourGraph graph;
  private final Frozen frozen;
  private final Grouping grouping;
  private final int[] slots;
  private final Belonging[] belongings;
  private final boolean[] repeated;
  private int slotCount;

  Placement(
      Reading reading,
      NeighbourGraph graph,
      Frozen frozen,
      Grouping grouping,
      int smallest,
      double attachThreshold) {
    this.reading = reading;
    this.graph = graph;
    this.frozen = frozen;
    this.grouping = grouping;
    this.slots = new int[grouping.size()];
    this.belongings = new Belonging[slots.length];
    this.repeated = reading.repeated();
    Arrays.fill(slots, Groups.NONE);
    Arrays.fill(belongings, Belonging.CORE);
    this.slotCount = frozen.validated().size();
    placeValidated();
    placeCommunities(smallest);
    attachRest(attachThreshold);
    doubtFaint(attachThreshold);
  }

  /** Returns the number of slots; the first ones are the validated themes, in order. */
  int slotCount() {
    return slotCount;
  }

  Groups groups() {
    return new Groups(graph, slots, repeated);
  }

  Belonging belonging(int statement) {
    return belongings[statement];
  }

  private void placeValidated() {
    Map<SegmentRef, Integer> places = new HashMap<>();
    for (int v = 0; v < frozen.validated().size(); v++) {
      for (SegmentRef ref : frozen.validated().get(v).members()) {
        places.putIfAbsent(ref, v);
      }
    }
    for (int s = 0; s < slots.length && !places.isEmpty(); s++) {
      int[] votes = new int[frozen.validated().size()];
      for (Segment segment : reading.statements().get(s).segments()) {
        Integer place = places.get(segment.ref());
        if (place != null) {
          votes[place]++;
          if (slots[s] == Groups.NONE || votes[place] > votes[slots[s]]) {
            slots[s] = place;
            belongings[s] = Belonging.VALIDATED;
          }
        }
      }
    }
  }

  private void placeCommunities(int smallest) {
    for (List<Integer> community : grouping.members()) {
      int home = mostValidated(community);
      List<Integer> free = community.stream().filter(s -> slots[s] == Groups.NONE).toList();
      List<Integer> staying =
          home == Groups.NONE ? List.of() : free.stream().filter(grouping::stays).toList();
      long settled =
          staying.size()
              + community.stream().filter(s -> home != Groups.NONE && slots[s] == home).count();
      boolean joins = home != Groups.NONE && 2 * settled >= community.size();
      (joins ? free : staying).forEach(s -> place(s, home, Belonging.WEAK));
      if (!joins) {
        List<Integer> others =
            free.stream().filter(s -> home == Groups.NONE || !grouping.stays(s)).toList();
        if (reading.contributions(others) >= smallest) {
          int slot = slotCount++;
          others.forEach(s -> place(s, slot, grouping.isHeld(s) ? Belonging.WEAK : Belonging.CORE));
        }
      }
    }
  }

  private void place(int statement, int slot, Belonging belonging) {
    if (!isRefused(statement, slot)) {
      slots[statement] = slot;
      belongings[statement] = belonging;
    }
  }

  /**
   * Returns the validated theme of which a community holds most statements, the first of equals.
   */
  private int mostValidated(List<Integer> community) {
    int[] votes = new int[frozen.validated().size()];
    int most = Groups.NONE;
    for (int s : community) {
      if (belongings[s] == Belonging.VALIDATED) {
        votes[slots[s]]++;
      }
    }
    for (int v = 0; v < votes.length; v++) {
      if (votes[v] > (most == Groups.NONE ? 0 : votes[most])) {
        most = v;
      }
    }
    return most;
  }

  private void attachRest(double threshold) {
    Groups before = new Groups(graph, slots.clone(), repeated);
    for (int s = 0; s < slots.length; s++) {
      if (slots[s] == Groups.NONE && !grouping.isToStayIsolated(s)) {
        int best = before.bestOf(s);
        if (best != Groups.NONE && before.affinity(s, best) >= threshold && !isRefused(s, best)) {
          slots[s] = best;
          belongings[s] = Belonging.WEAK;
        }
      }
    }
  }

  /** What the search placed with less than would attach it is no surer than what was attached. */
  private void doubtFaint(double threshold) {
    Groups groups = groups();
    for (int s = 0; s < slots.length; s++) {
      if (slots[s] != Groups.NONE
          && belongings[s] == Belonging.CORE
          && groups.affinity(s, slots[s]) < threshold) {
        belongings[s] = Belonging.WEAK;
      }
    }
  }

  private boolean isRefused(int statement, int slot) {
    if (slot >= frozen.validated().size() || frozen.refused().isEmpty()) {
      return false;
    }
    String themeId = frozen.validated().get(slot).themeId();
    return reading.statements().get(statement).segments().stream()
        .anyMatch(segment -> frozen.refused().contains(new Frozen.Refusal(themeId, segment.ref())));
  }
}
