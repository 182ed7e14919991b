package fr.boucle.voting.opinion;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who answered what to which statement. Participants and statements are sorted: ids made of digits
 * by their number, before all others, which sort by code points.
 */
public final class Answers {
  /** An answer to a statement. */
  public enum Answer {
    /** « D'accord » */
    AGREE(1),
    /** « Pas d'accord » */
    DISAGREE(-1),
    /** « Je passe » */
    PASS(0);

    final int sign;

    Answer(int sign) {
      this.sign = sign;
    }
  }

  private final List<String> participants;
  private final List<String> statements;
  private final Map<String, Integer> places = new HashMap<>();

  /** Statements answered by each participant, in order, and the signs of the answers. */
  final int[][] statementsOf;

  final int[][] signsOf;

  private Answers(Map<String, Map<String, Answer>> rows) {
    this.participants = sorted(rows.keySet());
    TreeSet<String> ids = new TreeSet<>(order());
    rows.values().forEach(row -> ids.addAll(row.keySet()));
    this.statements = List.copyOf(ids);
    statements.forEach(id -> places.put(id, places.size()));
    this.statementsOf = new int[participants.size()][];
    this.signsOf = new int[participants.size()][];
    for (int p = 0; p < statementsOf.length; p++) {
      Map<String, Answer> row = new TreeMap<>(order());
      row.putAll(Objects.requireNonNull(rows.get(participants.get(p))));
      statementsOf[p] = row.keySet().stream().mapToInt(this::place).toArray();
      signsOf[p] = row.values().stream().mapToInt(answer -> answer.sign).toArray();
    }
  }

  /** Lists the participants who answered something. */
  public List<String> participants() {
    return participants;
  }

  /** Lists the statements that someone answered. */
  public List<String> statements() {
    return statements;
  }

  int place(String statement) {
    return Objects.requireNonNull(places.get(statement));
  }

  private static List<String> sorted(Iterable<String> ids) {
    TreeSet<String> sorted = new TreeSet<>(order());
    ids.forEach(sorted::add);
    return List.copyOf(sorted);
  }

  private static Comparator<String> order() {
    Comparator<String> words = Comparator.comparing(id -> !isNumber(id));
    return words
        .thenComparingLong(id -> isNumber(id) ? Long.parseLong(id) : 0L)
        .thenComparing(fr.boucle.voting.TieOrder::compareIds);
  }

  private static boolean isNumber(String id) {
    return !id.isEmpty() && id.length() < 18 && id.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Collects answers; the last answer of a participant to a statement replaces the former ones. */
  public static final class Builder {
    private final Map<String, Map<String, Answer>> rows = new HashMap<>();

    /** Adds an answer. */
    public Builder add(String participant, String statement, Answer answer) {
      rows.computeIfAbsent(participant, id -> new HashMap<>()).put(statement, answer);
      return this;
    }

    /** Returns the answers. */
    public Answers build() {
      return new Answers(rows);
    }
  }

  @Override
  public String toString() {
    int answers = Arrays.stream(statementsOf).mapToInt(row -> row.length).sum();
    return participants.size() + " × " + statements.size() + " (" + answers + ")";
  }
}
