package fr.boucle.voting.pabulib;

import fr.boucle.voting.Explanation;
import fr.boucle.voting.InvalidProfileException;
import fr.boucle.voting.Option;
import fr.boucle.voting.Profile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a Pabulib {@code .pb} file: sections META, PROJECTS and VOTES, cells separated by
 * semicolons. Accepts what real files hold: byte order mark, CRLF, quoted cells, a comma or a point
 * as decimal sign, {@code None} for nothing, blank ballots, ids repeated in a ballot, costs above
 * the budget.
 *
 * @see <a href="https://pabulib.org/format">the format</a>
 */
public final class PbReader {
  private static final Pattern SPACES = Pattern.compile("[\\s\u00A0\u202F]");
  private static final int MOST_DIGITS = 200;
  private static final int MOST_SHOWN = 40;

  private final Rows rows;
  private final Map<String, String> meta = new LinkedHashMap<>();
  private final List<Option> options = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<String, String> selection = new LinkedHashMap<>();
  private final List<Explanation> warnings = new ArrayList<>();
  private BigDecimal budget = BigDecimal.ZERO;
  private Profile.@Nullable Builder profile;

  private PbReader(Rows rows) {
    this.rows = rows;
  }

  /** Reads a file in UTF-8. */
  public static PbElection read(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return read(reader);
    } catch (java.nio.charset.CharacterCodingException notUtf8) {
      FileFormatException refused = new FileFormatException(1, "encoding");
      refused.initCause(notUtf8);
      throw refused;
    }
  }

  /** Reads characters; the caller closes the reader. */
  public static PbElection read(Reader reader) throws IOException {
    PbReader file = new PbReader(new Rows(reader));
    try {
      return file.read();
    } catch (InvalidProfileException refusal) {
      throw new FileFormatException(file.rows.line(), refusal.reason());
    }
  }

  private PbElection read() throws IOException {
    List<String> row = rows.next();
    while (row != null) {
      row =
          switch (row.getFirst().toUpperCase(Locale.ROOT)) {
            case "META" -> section(this::readMeta);
            case "PROJECTS" -> section(this::readProject);
            case "VOTES" -> readVotes();
            default -> throw refused("section", shown(row.getFirst()));
          };
    }
    Profile read = Objects.requireNonNullElseGet(profile, this::builder).build();
    if (read.options().isEmpty()) {
      throw refused("empty");
    }
    compareWithMeta("num_votes", read.size());
    compareWithMeta("num_projects", options.size());
    return new PbElection(meta, read, names, selection, warnings);
  }

  private interface RowReader {
    void read(Columns columns, List<String> row) throws IOException;
  }

  private @Nullable List<String> section(RowReader reader) throws IOException {
    List<String> header = rows.next();
    if (header == null) {
      throw refused("header");
    }
    Columns columns = new Columns(header);
    List<String> row = rows.next();
    while (row != null && !isSection(row)) {
      reader.read(columns, row);
      row = rows.next();
    }
    return row;
  }

  /** A spreadsheet may have added empty cells. */
  private static boolean isSection(List<String> row) {
    return Set.of("META", "PROJECTS", "VOTES").contains(row.getFirst().toUpperCase(Locale.ROOT))
        && row.stream().skip(1).allMatch(String::isEmpty);
  }

  private void readMeta(Columns columns, List<String> row) {
    String value = row.size() > 1 ? row.get(1) : "";
    meta.put(row.getFirst(), value);
    if (row.getFirst().equals("budget")) {
      budget = number(value);
      Profile.over().budget(budget);
    }
  }

  private void readProject(Columns columns, List<String> row) throws IOException {
    String id = required(columns, row, "project_id");
    BigDecimal cost = number(required(columns, row, "cost"));
    if (!ids.add(id)) {
      throw new InvalidProfileException("option.twice", id);
    }
    options.add(new Option(id, cost));
    columns.find(row, "name").ifPresent(name -> names.put(id, name));
    columns.find(row, "selected").ifPresent(said -> selection.put(id, said));
  }

  private @Nullable List<String> readVotes() throws IOException {
    if (options.isEmpty()) {
      throw refused("order");
    }
    profile = builder();
    String type = meta.get("vote_type");
    if (type == null) {
      throw refused("type.absent");
    }
    BallotReader ballots = BallotReader.find(type.toLowerCase(Locale.ROOT));
    if (ballots == null) {
      throw refused("type.unknown", type);
    }
    Profile.Builder box = profile;
    return section((columns, row) -> {
      if (!columns.has("vote")) {
        throw refused("cell", "vote");
      }
      box.add(
          ballots.read(
              columns.find(row, "vote").orElse(""), columns.find(row, "points").orElse("")));
    });
  }

  private Profile.Builder builder() {
    return Profile.over(options).budget(budget);
  }

  private void compareWithMeta(String key, long found) {
    String announced = meta.get(key);
    if (announced != null && !announced.equals(String.valueOf(found))) {
      warnings.add(Explanation.of("file.announced." + key, announced, found));
    }
  }

  private String required(Columns columns, List<String> row, String column) throws IOException {
    return columns.find(row, column).orElseThrow(() -> refused("cell", column));
  }

  /** Reads 12500, 12500.50, 12500,50 and 12 500, with any kind of space. */
  private static BigDecimal number(String text) {
    try {
      BigDecimal number = new BigDecimal(SPACES.matcher(text).replaceAll("").replace(',', '.'));
      if (Math.abs(number.scale()) + number.precision() <= MOST_DIGITS) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // Refused below.
    }
    throw new InvalidProfileException("number", shown(text));
  }

  /** Shortens what a file holds instead of what was expected, and hides what cannot be read. */
  private static String shown(String text) {
    String readable = text.replaceAll("[^\\p{L}\\p{N}\\p{P}\\p{S} ]", "?");
    return readable.length() <= MOST_SHOWN ? readable : readable.substring(0, MOST_SHOWN) + "…";
  }

  private FileFormatException refused(String key, Object... arguments) {
    return new FileFormatException(rows.line(), key, arguments);
  }
}
