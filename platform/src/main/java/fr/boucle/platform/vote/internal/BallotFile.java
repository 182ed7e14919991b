package fr.boucle.platform.vote.internal;

import fr.boucle.platform.vote.Poll;
import fr.boucle.platform.vote.PollOption;
import fr.boucle.voting.Option;
import fr.boucle.voting.Profile;
import fr.boucle.voting.pabulib.PbElection;
import fr.boucle.voting.pabulib.PbWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The file that lets anyone count again, in Pabulib's format ({@code .pb}). Ballots are sorted by
 * what they say and numbered in that order, so that the file carries nothing of the box but its
 * contents, and the same box always gives the same bytes. What the platform counts is what the file
 * says.
 */
final class BallotFile {
  private final PbElection election;

  private BallotFile(PbElection election) {
    this.election = election;
  }

  /**
   * Makes the file of a closed poll.
   *
   * @param box number of ballots by what they say
   */
  static BallotFile of(Poll poll, Map<List<String>, Long> box) {
    OfferedRule rule = OfferedRules.get(poll.rule());
    boolean money = rule.offer().spendsBudget();
    Map<String, String> names = new LinkedHashMap<>();
    poll.options().forEach(option -> names.put(option.key(), oneLine(option.title())));
    Profile.Builder profile =
        Profile.over(poll.options().stream().map(option -> priced(option, money)).toList())
            .atMost(poll.rule().maxChoices())
            .budget(money ? poll.rule().budget() : BigDecimal.valueOf(poll.rule().seats()));
    box.forEach((choices, people) -> profile.add(rule.ballot(choices), people));
    return new BallotFile(PbElection.of(profile.build(), meta(poll), names));
  }

  Profile profile() {
    return election.profile();
  }

  void write(Appendable out) throws IOException {
    PbWriter.write(election, out);
  }

  /** SHA-256 of the file in UTF-8, 64 hexadecimal digits. */
  String fingerprint() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      write(new DigestedText(digest));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform provides SHA-256", impossible);
    } catch (IOException impossible) {
      throw new UncheckedIOException("a digest never fails to be fed", impossible);
    }
  }

  /** Values that the writer knows keep their place in the file and are written by it. */
  private static Map<String, String> meta(Poll poll) {
    Map<String, String> meta = new LinkedHashMap<>();
    meta.put("description", oneLine(poll.title()));
    meta.put("num_projects", "");
    meta.put("num_votes", "");
    meta.put("budget", "");
    meta.put("vote_type", "");
    meta.put("min_length", "0");
    meta.put("max_length", String.valueOf(poll.rule().maxChoices()));
    return meta;
  }

  private static Option priced(PollOption option, boolean money) {
    return money ? new Option(option.key(), option.cost()) : Option.of(option.key(), 1);
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /** Text whose UTF-8 bytes go to a digest, piece by piece; pieces end between characters. */
  private record DigestedText(MessageDigest digest) implements Appendable {
    @Override
    public Appendable append(CharSequence text) {
      digest.update(text.toString().getBytes(StandardCharsets.UTF_8));
      return this;
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) {
      return append(text.subSequence(start, end));
    }

    @Override
    public Appendable append(char character) {
      return append(String.valueOf(character));
    }
  }
}
