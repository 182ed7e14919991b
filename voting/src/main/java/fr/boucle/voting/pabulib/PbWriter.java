package fr.boucle.voting.pabulib;

import fr.boucle.voting.Ballot;
import fr.boucle.voting.InvalidProfileException;
import fr.boucle.voting.Option;
import fr.boucle.voting.Profile;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes an election in Pabulib's format, so that anyone can count it again with any tool.
 *
 * <p>Ballots come sorted by what they say and numbered from 1: the file tells nothing of who voted
 * or when, and the same box always gives the same bytes.
 */
public final class PbWriter {
  private final Appendable out;

  private PbWriter(Appendable out) {
    this.out = out;
  }

  /**
   * Writes one election.
   *
   * @param election profile and META values; number of projects and votes, budget and vote type are
   *     written from the profile
   * @param out where to write, not closed
   * @throws InvalidProfileException if the ballots are of kinds that one file cannot hold together
   */
  public static void write(PbElection election, Appendable out) throws IOException {
    new PbWriter(out).write(election);
  }

  private void write(PbElection election) throws IOException {
    Profile profile = election.profile();
    String type = voteType(profile);
    row(List.of("META"));
    row(List.of("key", "value"));
    for (Map.Entry<String, String> entry : meta(election, type).entrySet()) {
      row(List.of(entry.getKey(), entry.getValue()));
    }
    projects(election);
    votes(profile, type);
  }

  private static Map<String, String> meta(PbElection election, String type) {
    Profile profile = election.profile();
    Map<String, String> meta = new LinkedHashMap<>(election.meta());
    meta.put("num_projects", String.valueOf(profile.options().size()));
    meta.put("num_votes", String.valueOf(profile.size()));
    meta.put("budget", profile.budget().toPlainString());
    meta.put("vote_type", type);
    return meta;
  }

  private void projects(PbElection election) throws IOException {
    boolean selection = !election.selection().isEmpty();
    row(List.of("PROJECTS"));
    row(
        selection
            ? List.of("project_id", "cost", "name", "selected")
            : List.of("project_id", "cost", "name"));
    for (Option option : election.profile().options()) {
      List<String> cells = new ArrayList<>();
      cells.add(option.id());
      cells.add(option.cost().toPlainString());
      cells.add(election.names().getOrDefault(option.id(), ""));
      if (selection) {
        cells.add(election.selection().getOrDefault(option.id(), ""));
      }
      row(cells);
    }
  }

  private void votes(Profile profile, String type) throws IOException {
    boolean withPoints = type.equals("scoring");
    row(List.of("VOTES"));
    row(withPoints ? List.of("voter_id", "vote", "points") : List.of("voter_id", "vote"));
    Map<List<String>, Long> sorted = new TreeMap<>(PbWriter::compareCells);
    profile
        .ballots()
        .forEach((ballot, count) -> sorted.merge(cells(ballot, withPoints), count, Math::addExact));
    long voter = 0;
    for (Map.Entry<List<String>, Long> entry : sorted.entrySet()) {
      for (long copy = 0; copy < entry.getValue(); copy++) {
        voter++;
        List<String> cells = new ArrayList<>(List.of(String.valueOf(voter)));
        cells.addAll(entry.getKey());
        row(cells);
      }
    }
  }

  private static int compareCells(List<String> left, List<String> right) {
    return String.join(";", left).compareTo(String.join(";", right));
  }

  private static List<String> cells(Ballot ballot, boolean withPoints) {
    String ids = ids(ballot.named());
    return withPoints ? List.of(ids, points(ballot)) : List.of(ids);
  }

  private static String ids(Collection<String> named) {
    for (String id : named) {
      if (id.contains(",")) {
        throw new InvalidProfileException("option.comma", id);
      }
    }
    return String.join(",", named);
  }

  private static String points(Ballot ballot) {
    return switch (ballot) {
      case Ballot.Points given ->
          given.points().values().stream()
              .map(BigDecimal::toPlainString)
              .collect(Collectors.joining(","));
      case Ballot.Grades given ->
          given.grades().values().stream().map(String::valueOf).collect(Collectors.joining(","));
      default -> ballot.named().stream().map(id -> "1").collect(Collectors.joining(","));
    };
  }

  private static String voteType(Profile profile) {
    List<String> types =
        profile.ballots().keySet().stream()
            .filter(ballot -> !ballot.named().isEmpty())
            .map(PbWriter::voteType)
            .distinct()
            .toList();
    if (types.size() > 1) {
      throw new InvalidProfileException("ballot.mixed", types);
    }
    return types.isEmpty() ? "approval" : types.getFirst();
  }

  private static String voteType(Ballot ballot) {
    return switch (ballot) {
      case Ballot.Approval approval -> "approval";
      case Ballot.SingleChoice choice -> "choose-1";
      case Ballot.Points points -> "scoring";
      case Ballot.Grades grades -> "scoring";
      case Ballot.Ordinal ordinal when ordinal.ranks().size() == ordinal.named().size() ->
          "ordinal";
      case Ballot.Ordinal ordinal -> throw new InvalidProfileException("ballot.equalranks");
      case Ballot.Consent consent -> throw new InvalidProfileException("ballot.consent");
    };
  }

  private void row(List<String> cells) throws IOException {
    out.append(cells.stream().map(PbWriter::cell).collect(Collectors.joining(";"))).append('\n');
  }

  private static String cell(String text) {
    boolean plain =
        text.equals(text.strip()) && text.chars().noneMatch(c -> ";\"\n\r".indexOf(c) >= 0);
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
