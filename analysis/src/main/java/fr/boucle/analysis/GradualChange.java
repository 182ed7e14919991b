package fr.boucle.analysis;

import fr.boucle.analysis.graph.NeighbourGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Brings the list before toward what a new search finds, no faster than a reader can follow («
 * évolution de la liste »).
 *
 * <p>A theme of the list before goes on in the found group that holds most of it, and what is new
 * goes where the search puts it. What the search would split off, merge or move is a block: the
 * statements of one theme found in another group. Blocks move as wholes, those that raise
 * modularity most first, each if the groups of what was known still agree with the list before
 * (adjusted Rand index over segments) as much as asked.
 */
final class GradualChange {
  private final NeighbourGraph graph;
  private final double resolution;
  private final int[] before;
  private final int[] known;
  private final int[] found;
  private final boolean[] movable;
  private final int[] groups;
  private final int[] destinations;

  /**
   * Makes the groups.
   *
   * @param resolution of the search that found the groups
   * @param before theme of each statement in the list before, from 0, or {@link Groups#NONE}
   * @param known number of segments of each statement that were in that theme
   * @param found group of each statement in the new search, from 0
   * @param movable whether a statement may move
   * @param leastAgreement in [0..1]; 1 moves nothing
   */
  GradualChange(
      NeighbourGraph graph,
      double resolution,
      int[] before,
      int[] known,
      int[] found,
      boolean[] movable,
      double leastAgreement) {
    this.graph = graph;
    this.resolution = resolution;
    this.before = before;
    this.known = known;
    this.found = found;
    this.movable = movable;
    this.destinations = destinations(Arrays.stream(found).max().orElse(Groups.NONE) + 1);
    this.groups = new int[found.length];
    for (int s = 0; s < groups.length; s++) {
      groups[s] = before[s] == Groups.NONE ? destinations[found[s]] : before[s];
    }
    var kept = new KeptPairs(before, known);
    for (Block block : blocks()) {
      if (kept.agreementAfter(block.from, block.to, block.known) >= leastAgreement) {
        kept.move(block.from, block.to, block.known);
        block.statements.forEach(s -> groups[s] = block.to);
      }
    }
  }

  /** Returns the group of a statement; the themes of the list before keep their numbers. */
  int of(int statement) {
    return groups[statement];
  }

  /** Returns whether a statement stays in its theme although the search would put it elsewhere. */
  boolean isHeld(int statement) {
    return groups[statement] != destinations[found[statement]];
  }

  /** Says under which number each found group goes on: that of its theme, else a new one. */
  private int[] destinations(int foundGroups) {
    int themes = Arrays.stream(before).max().orElse(Groups.NONE) + 1;
    Map<Cell, Integer> shared = new TreeMap<>(Cell.IN_ORDER);
    for (int s = 0; s < before.length; s++) {
      if (before[s] != Groups.NONE) {
        shared.merge(new Cell(before[s], found[s]), known[s], Integer::sum);
      }
    }
    Cell[] homes = new Cell[themes];
    shared.forEach((cell, size) -> {
      Cell home = homes[cell.theme];
      if (home == null || size > shared.getOrDefault(home, 0)) {
        homes[cell.theme] = cell;
      }
    });
    int[] heirs = new int[foundGroups];
    Arrays.setAll(heirs, group -> themes + group);
    int[] largest = new int[foundGroups];
    for (Cell home : homes) {
      int size = home == null ? 0 : shared.getOrDefault(home, 0);
      if (home != null && size > largest[home.group]) {
        largest[home.group] = size;
        heirs[home.group] = home.theme;
      }
    }
    return heirs;
  }

  private List<Block> blocks() {
    Map<Cell, List<Integer>> apart = new HashMap<>();
    double[] degrees = new double[groups.length];
    Map<Integer, Double> weights = new HashMap<>();
    double total = 0;
    for (int s = 0; s < groups.length; s++) {
      degrees[s] = Arrays.stream(graph.weights()[s]).sum();
      total += degrees[s];
      weights.merge(groups[s], degrees[s], Double::sum);
      if (isHeld(s) && movable[s]) {
        apart.computeIfAbsent(new Cell(before[s], found[s]), c -> new ArrayList<>()).add(s);
      }
    }
    List<Block> blocks = new ArrayList<>();
    for (var entry : apart.entrySet()) {
      int from = entry.getKey().theme;
      int to = destinations[entry.getKey().group];
      double links = 0;
      double degree = 0;
      int size = 0;
      for (int s : entry.getValue()) {
        links += linksTo(s, to, from, entry.getKey().group);
        degree += degrees[s];
        size += known[s];
      }
      double expected =
          degree
              * (weights.getOrDefault(to, 0.0) - (weights.getOrDefault(from, 0.0) - degree))
              * resolution
              / total;
      blocks.add(new Block(from, to, entry.getValue(), size, links - expected));
    }
    blocks.sort(Block.LARGEST_GAIN_FIRST);
    return blocks;
  }

  /** Returns the weight of the links to a group, less that to the rest of the theme left. */
  private double linksTo(int statement, int to, int from, int foundGroup) {
    double links = 0;
    int[] targets = graph.targets()[statement];
    for (int e = 0; e < targets.length; e++) {
      double weight = graph.weights()[statement][e];
      if (groups[targets[e]] == to) {
        links += weight;
      } else if (groups[targets[e]] == from
          && !(movable[targets[e]] && found[targets[e]] == foundGroup)) {
        links -= weight;
      }
    }
    return links;
  }

  /** Where a theme and a found group meet. */
  private record Cell(int theme, int group) {
    static final Comparator<Cell> IN_ORDER =
        Comparator.comparingInt(Cell::theme).thenComparingInt(Cell::group);
  }

  /** Statements of one theme that the search puts in another group. */
  private record Block(int from, int to, List<Integer> statements, int known, double gain) {
    static final Comparator<Block> LARGEST_GAIN_FIRST =
        Comparator.comparingDouble((Block b) -> -b.gain)
            .thenComparingInt(Block::from)
            .thenComparingInt(Block::to);
  }
}
