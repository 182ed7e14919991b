package fr.boucle.voting.pabulib;

import fr.boucle.voting.Ballot;
import fr.boucle.voting.InvalidProfileException;
import fr.boucle.voting.Option;
import fr.boucle.voting.Profile;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads PrefLib's ordinal files ({@code .soc}, {@code .soi}, {@code .toc}, {@code .toi}): header
 * lines that begin with {@code #}, then lines such as {@code 12: 3,{1,4},2} for twelve people who
 * put 3 first, then 1 and 4 equally, then 2. Options are named by their numbers.
 *
 * @see <a href="https://preflib.github.io/PrefLib-Jekyll/format">the format</a>
 */
public final class PrefLibReader {
  private static final Pattern ALTERNATIVE = Pattern.compile("# *ALTERNATIVE NAME (\\d+):.*");
  private static final Pattern ORDER = Pattern.compile("(\\d+) *:(.*)");
  private static final Pattern RANK = Pattern.compile("\\{([^}]*)}|([^,{}]+)");

  private PrefLibReader() {}

  /** Reads one profile; the caller closes the reader. */
  public static Profile read(BufferedReader reader) throws IOException {
    List<Option> options = new ArrayList<>();
    int number = 1;
    String line = reader.readLine();
    line = line != null && line.startsWith("\uFEFF") ? line.substring(1) : line;
    while (line != null && (line.startsWith("#") || line.isBlank())) {
      Matcher alternative = ALTERNATIVE.matcher(line);
      if (alternative.matches()) {
        options.add(Option.of(alternative.group(1)));
      }
      line = reader.readLine();
      number++;
    }
    Profile.Builder profile = Profile.over(options);
    while (line != null) {
      if (!line.isBlank()) {
        add(profile, line.strip(), number);
      }
      line = reader.readLine();
      number++;
    }
    return profile.build();
  }

  private static void add(Profile.Builder profile, String line, int number) throws IOException {
    Matcher order = ORDER.matcher(line);
    if (!order.matches()) {
      throw new FileFormatException(number, "preflib", line);
    }
    try {
      profile.add(ballot(order.group(2)), Long.parseLong(order.group(1)));
    } catch (InvalidProfileException refusal) {
      throw new FileFormatException(number, refusal.reason());
    } catch (NumberFormatException tooManyPeople) {
      throw new FileFormatException(number, "preflib", line);
    }
  }

  private static Ballot ballot(String text) {
    List<SortedSet<String>> ranks = new ArrayList<>();
    Matcher rank = RANK.matcher(text);
    while (rank.find()) {
      String ids = rank.group(1) == null ? rank.group(2) : rank.group(1);
      SortedSet<String> equal = new TreeSet<>();
      for (String id : ids.split(",", -1)) {
        if (!id.isBlank()) {
          equal.add(id.strip());
        }
      }
      ranks.add(equal);
    }
    return new Ballot.Ordinal(ranks);
  }
}
