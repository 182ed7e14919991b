package fr.boucle.analysis.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a French contribution into sentences and list items.
 *
 * <p>Written for texts as people type them: abbreviations, initials, decimals and web addresses do
 * not end a sentence; a full stop without the following space does, and so do bullets and
 * numbering; a long text without punctuation is cut before its connectors. Pieces of fewer than
 * {@value #SHORT_WORDS} words stay with their neighbour. Nothing but white space and bullets is
 * lost.
 */
public final class Sentences {
  private static final int SHORT_WORDS = 3;
  private static final int LONG_WORDS = 45;

  private static final Pattern LINE = Pattern.compile("\\R+");
  private static final Pattern BULLET =
      Pattern.compile(
          "^\\s*(?:[-–—•●▪◦*+>·]+|\\(?[0-9]{1,2}\\s?[.)°/-](?![0-9])|\\(?[a-hA-H]\\))\\s*");
  private static final Pattern INLINE_BULLET =
      Pattern.compile(
          "(?<=[.!?;:,)…])\\s+(?=[-–—•●▪◦*]\\s*\\p{L})|(?<=\\s)(?=[•●▪◦]\\s*\\p{L})|(?<=[.;:!?]\\s)(?=[0-9]{1,2}\\s?[.)°-]\\s?\\p{Lu})");
  private static final Pattern END = Pattern.compile("(?:[.!?…]+[\"»”)]*|;|:)(?:\\s+|$)");
  private static final Pattern FULL_STOP = Pattern.compile("[.!?…][\"»”)]*$");
  private static final Pattern GLUED_STOP =
      Pattern.compile(
          "(?<=[\\p{Ll}0-9)])([.!?…]+)(?=\\p{Lu}\\p{L}*[\\p{Ll}']|[AÀÉÊCJLMNSTYD]['’ ])");
  private static final Pattern GLUED_WORD =
      Pattern.compile(
          "(?<=\\p{Ll}{3})(?=(?:Il|Ils|Elle|Elles|On|Nous|Vous|Je|J['’]|Le|La|Les|L['’]|Un|Une|Des|Ce|Cette|Ces|Mon|Ma|Mes|Après|Depuis|Pour|Suite|Merci|Cordialement|Bonjour|En|Et|Mais|Aucun|Aucune|Impossible|Suis|Voici)(?:\\s|(?<=['’])))");
  private static final Pattern ABBREVIATED =
      Pattern.compile(
          "(?:^|[\\s('’\"«])(?:m|mm|mme|mmes|mlle|mlles|mr|mrs|dr|drs|pr|me|st|ste|art|al|av|bd|bld|ch|chap|env|ex|p|pp|cf|no|n|vol|tél|tel|fig|réf|ref|app|appt|bât|bat|c\\.-à-d|c-à-d|resp|dép|dept|min|max|nb|approx|\\p{Lu}|(?:\\p{L}\\.)+\\p{L})\\.$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern ADDRESS = Pattern.compile("(?:www\\.|https?:|@)\\S*$");
  private static final Pattern CONNECTOR =
      Pattern.compile(
          "(?:,\\s+|\\s+)(?=(?:mais|et puis|puis|ensuite|par contre|de plus|en plus|par ailleurs|alors que|pourtant|donc|car|aussi il|également|d'autre part|du coup|en effet|malheureusement)\\s)|,\\s+(?=(?:je|j'|il|on|nous|la|le|les|l'|pas de|aucun|plus de|manque)\\b)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Sentences() {}

  /**
   * A sentence as it is read, which may be a part of the one its author wrote: authors also join
   * sentences by semicolons, colons and connectors.
   *
   * @param text the part
   * @param whole what the author wrote up to a full stop or the end of the line
   */
  public record Part(String text, String whole) {}

  /** Returns the sentences of a text in order, trimmed, none empty. */
  public static List<String> of(String text) {
    return parts(text).stream().map(Part::text).toList();
  }

  /** Returns the sentences of a text in order, with what they are part of. */
  public static List<Part> parts(String text) {
    List<Part> parts = new ArrayList<>();
    for (String block : blocks(text)) {
      String spaced =
          GLUED_WORD.matcher(GLUED_STOP.matcher(block).replaceAll("$1 ")).replaceAll(". ");
      for (String piece : INLINE_BULLET.split(spaced, -1)) {
        String bare = BULLET.matcher(piece).replaceFirst("");
        addParts(joinShort(cut(bare)), parts);
      }
    }
    return parts;
  }

  private static void addParts(List<String> sentences, List<Part> parts) {
    int start = 0;
    for (int end = 1; end <= sentences.size(); end++) {
      if (end == sentences.size() || FULL_STOP.matcher(sentences.get(end - 1)).find()) {
        String whole = String.join(" ", sentences.subList(start, end));
        for (String sentence : sentences.subList(start, end)) {
          List<String> read = words(sentence) > LONG_WORDS ? cutLong(sentence) : List.of(sentence);
          read.forEach(part -> parts.add(new Part(part, whole)));
        }
        start = end;
      }
    }
  }

  /** Lines, a line that continues the one before being joined to it. */
  private static List<String> blocks(String text) {
    List<String> blocks = new ArrayList<>();
    for (String raw : LINE.split(text, -1)) {
      String line = raw.strip();
      if (line.isEmpty()) {
        continue;
      }
      boolean continues =
          !blocks.isEmpty()
              && Character.isLowerCase(line.charAt(0))
              && !BULLET.matcher(line).find()
              && !blocks.getLast().matches("(?s).*[.!?;:…,]$");
      if (continues) {
        blocks.set(blocks.size() - 1, blocks.getLast() + " " + line);
      } else {
        blocks.add(line);
      }
    }
    return blocks;
  }

  private static List<String> cut(String block) {
    List<String> pieces = new ArrayList<>();
    Matcher end = END.matcher(block);
    int start = 0;
    while (end.find()) {
      String piece = block.substring(start, end.end()).strip();
      if (!endsInAbbreviation(piece, block, end.end())) {
        add(pieces, piece);
        start = end.end();
      }
    }
    add(pieces, block.substring(start).strip());
    return pieces;
  }

  private static boolean endsInAbbreviation(String piece, String block, int next) {
    if (!piece.endsWith(".")) {
      return false;
    }
    if (ADDRESS.matcher(piece).find()
        && next < block.length()
        && Character.isLowerCase(block.charAt(next))) {
      return true;
    }
    if (ABBREVIATED.matcher(piece).find()) {
      return true;
    }
    return (piece.endsWith("etc.") || piece.endsWith("..."))
        && next < block.length()
        && Character.isLowerCase(block.charAt(next));
  }

  private static List<String> joinShort(List<String> pieces) {
    List<String> joined = new ArrayList<>();
    String waiting = "";
    for (String piece : pieces) {
      String whole = waiting.isEmpty() ? piece : waiting + " " + piece;
      waiting = "";
      if (words(whole) >= SHORT_WORDS) {
        joined.add(whole);
      } else if (whole.endsWith(":") || joined.isEmpty()) {
        waiting = whole;
      } else {
        joined.set(joined.size() - 1, joined.getLast() + " " + whole);
      }
    }
    add(joined, waiting);
    return joined;
  }

  private static List<String> cutLong(String sentence) {
    List<String> pieces = new ArrayList<>();
    Matcher connector = CONNECTOR.matcher(sentence);
    int start = 0;
    while (connector.find()) {
      boolean enoughBefore = words(sentence.substring(start, connector.start())) >= LONG_WORDS / 3;
      boolean enoughAfter = words(sentence.substring(connector.end())) >= LONG_WORDS / 3;
      if (enoughBefore && enoughAfter) {
        add(pieces, sentence.substring(start, connector.start()).strip());
        start = connector.end();
      }
    }
    add(pieces, sentence.substring(start).strip());
    return pieces;
  }

  private static void add(List<String> pieces, String piece) {
    if (piece.codePoints().anyMatch(Character::isLetterOrDigit)) {
      pieces.add(piece);
    }
  }

  private static int words(String text) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean letter = Character.isLetterOrDigit(text.charAt(i));
      words += letter && !inside ? 1 : 0;
      inside = letter;
    }
    return words;
  }
}
