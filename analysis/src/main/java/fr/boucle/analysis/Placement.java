package fr.boucle.analysis;

import fr.boucle.analysis.Member.Belonging;
import fr.boucle.analysis.graph.NeighbourGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts every statement in a slot: a validated theme, a kept community, or none.
 *
 * <p>Validated themes come first and keep their statements. A community half of which is validated
 * in one theme joins that theme; a community of too few contributions is undone. What is left
 * joins, weakly, the slot where most of its neighbours are.
 */
final class Placement {
  private final Reading reading;
  private final NeighbourGraph graph;
  private final Frozen frozen;
  private final int[] slots;
  private final Belonging[] belongings;
  private int slotCount;

  Placement(
      Reading reading,
      NeighbourGraph graph,
      Frozen frozen,
      int[] communities,
      int smallest,
      double attachThreshold) {
    this.reading = reading;
    this.graph = graph;
    this.frozen = frozen;
    this.slots = new int[communities.length];
    this.belongings = new Belonging[communities.length];
    Arrays.fill(slots, Groups.NONE);
    Arrays.fill(belongings, Belonging.CORE);
    this.slotCount = frozen.validated().size();
    placeValidated();
    placeCommunities(communities, smallest);
    attachRest(attachThreshold);
  }

  /** Returns the number of slots; the first ones are the validated themes, in order. */
  int slotCount() {
    return slotCount;
  }

  Groups groups() {
    return new Groups(graph, slots);
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

  private void placeCommunities(int[] communities, int smallest) {
    Map<Integer, List<Integer>> members = new HashMap<>();
    for (int s = 0; s < communities.length; s++) {
      members.computeIfAbsent(communities[s], c -> new ArrayList<>()).add(s);
    }
    for (int c = 0; c < members.size(); c++) {
      List<Integer> community = members.getOrDefault(c, List.of());
      List<Integer> free = community.stream().filter(s -> slots[s] == Groups.NONE).toList();
      int home = validatedHome(community);
      if (home == Groups.NONE && contributions(free) < smallest) {
        continue;
      }
      int slot = home == Groups.NONE ? slotCount++ : home;
      for (int s : free) {
        if (!isRefused(s, slot)) {
          slots[s] = slot;
          belongings[s] = home == Groups.NONE ? Belonging.CORE : Belonging.WEAK;
        }
      }
    }
  }

  private int validatedHome(List<Integer> community) {
    int[] votes = new int[frozen.validated().size()];
    for (int s : community) {
      if (belongings[s] == Belonging.VALIDATED) {
        votes[slots[s]]++;
      }
    }
    for (int v = 0; v < votes.length; v++) {
      if (2 * votes[v] >= community.size()) {
        return v;
      }
    }
    return Groups.NONE;
  }

  private void attachRest(double threshold) {
    Groups before = new Groups(graph, slots.clone());
    for (int s = 0; s < slots.length; s++) {
      if (slots[s] == Groups.NONE) {
        int best = before.bestOf(s);
        if (best != Groups.NONE && before.affinity(s, best) >= threshold && !isRefused(s, best)) {
          slots[s] = best;
          belongings[s] = Belonging.WEAK;
        }
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

  private int contributions(List<Integer> statements) {
    Set<String> ids = new HashSet<>();
    for (int s : statements) {
      reading
          .statements()
          .get(s)
          .segments()
          .forEach(segment -> ids.add(segment.ref().documentId()));
    }
    return ids.size();
  }
}
