package fr.boucle.platform.vote.internal;

import fr.boucle.platform.vote.Poll;
import fr.boucle.platform.vote.PollOption;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/**
 * The file that lets anyone count again, in Pabulib's format ({@code .pb}). Ballots are sorted by
 * what they say and numbered in that order, so that the file carries nothing of the box but its
 * contents, and the same box always gives the same bytes.
 */
final class BallotFile {
  private BallotFile() {}

  /** Writes the file of a closed poll. */
  static String write(Poll poll, List<CastVote> votes) {
    List<String> ballots =
        votes.stream().map(vote -> String.join(",", vote.choices())).sorted().toList();
    var file = new StringBuilder();
    file.append("META\nkey;value\n")
        .append("description;")
        .append(cell(poll.title()))
        .append('\n')
        .append("num_projects;")
        .append(poll.options().size())
        .append('\n')
        .append("num_votes;")
        .append(ballots.size())
        .append('\n')
        .append("budget;")
        .append(poll.rule().seats())
        .append('\n')
        .append("vote_type;approval\n")
        .append("min_length;0\n")
        .append("max_length;")
        .append(poll.rule().maxChoices())
        .append('\n')
        .append("PROJECTS\nproject_id;cost;name\n");
    for (PollOption option : poll.options()) {
      file.append(option.key()).append(";1;").append(cell(option.title())).append('\n');
    }
    file.append("VOTES\nvoter_id;vote\n");
    for (int i = 0; i < ballots.size(); i++) {
      file.append(i + 1).append(';').append(ballots.get(i)).append('\n');
    }
    return file.toString();
  }

  /** SHA-256 of the file, 64 hexadecimal digits. */
  static String fingerprint(String file) {
    return HexFormat.of().formatHex(Hashes.sha256(file.getBytes(StandardCharsets.UTF_8)));
  }

  private static String cell(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.contains(";") || line.contains("\"")
        ? "\"" + line.replace("\"", "\"\"") + "\""
        : line;
  }
}
