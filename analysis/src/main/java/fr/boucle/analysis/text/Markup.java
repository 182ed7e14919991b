package fr.boucle.analysis.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Plain text of what a rich-text editor exported (« balises »): tags of HTML elements are taken
 * away, entities become the character they stand for. Everything else stays as typed: {@code 3 < 5}
 * and {@code A & B} hold neither.
 *
 * <p>Entities are decoded once, so the result may hold a tag that was written as text: it is not
 * safe to put in a page unescaped.
 */
public final class Markup {
  private static final Set<String> INLINE =
      Set.of(
          ("a abbr acronym b bdi bdo big button cite code del dfn em font i img input ins kbd label link mark meta"
                  + " o:p q s samp select small span strike strong sub sup textarea time tt u var")
              .split(" ", -1));

  /** Elements that begin a line, or end one. */
  private static final Set<String> BLOCKS =
      Set.of(
          ("address article aside audio blockquote body br caption center dd details div dl dt fieldset figcaption"
                  + " figure footer form h1 h2 h3 h4 h5 h6 head header hr html iframe li main nav object ol option p"
                  + " pre section summary table tbody td tfoot th thead title tr ul video")
              .split(" ", -1));

  /** Elements whose content nobody reads. */
  private static final Set<String> HIDDEN = Set.of("script", "style");

  private static final Pattern TAG =
      Pattern.compile("</?([A-Za-z][A-Za-z0-9:]{0,11}+)(?:[\\s/][^<>]*+)?>");
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#([0-9]{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([A-Za-z][A-Za-z0-9]{1,9}));");
  private static final Pattern LINE_END = Pattern.compile("[ \\t]*+\\R\\s*+");
  private static final String COMMENT = "<!--";
  private static final String COMMENT_END = "-->";

  /** Names of the characters from U+00A0 to U+00FF in their order (HTML 4.01, section 24.2). */
  private static final String LATIN_1 =
      "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute"
          + " micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml"
          + " Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc"
          + " Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml"
          + " aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc"
          + " otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

  private static final Map<String, String> CHARACTERS = characters();

  private final String text;
  private final StringBuilder plain;
  private final Set<String> neverEnded = new HashSet<>();
  private boolean tagged;

  private Markup(String text) {
    this.text = text;
    this.plain = new StringBuilder(text.length());
  }

  /** Returns the text without its markup, or the very text when it holds none. */
  public static String plain(String text) {
    return text.indexOf('<') < 0 && text.indexOf('&') < 0 ? text : new Markup(text).read();
  }

  private String read() {
    Matcher tag = TAG.matcher(text);
    Matcher entity = ENTITY.matcher(text);
    int at = 0;
    while (at < text.length()) {
      int end = at;
      if (text.charAt(at) == '<') {
        end = text.startsWith(COMMENT, at) ? comment(at) : tag(tag, at);
      } else if (text.charAt(at) == '&') {
        end = entity(entity, at);
      }
      if (end == at) {
        plain.append(text.charAt(at));
        end++;
      }
      at = end;
    }
    return tagged ? LINE_END.matcher(plain).replaceAll("\n").strip() : plain.toString();
  }

  private int comment(int at) {
    int end = neverEnded.contains(COMMENT) ? -1 : text.indexOf(COMMENT_END, at);
    if (end < 0) {
      neverEnded.add(COMMENT);
      return at;
    }
    tagged = true;
    return end + COMMENT_END.length();
  }

  /** Reads the tag that begins here; returns where it ends, or where it begins if it is none. */
  private int tag(Matcher tag, int at) {
    if (!tag.region(at, text.length()).lookingAt()) {
      return at;
    }
    String name = tag.group(1).toLowerCase(Locale.ROOT);
    if (HIDDEN.contains(name)) {
      tagged = true;
      return hidden(name, tag.end());
    }
    if (BLOCKS.contains(name)) {
      plain.append('\n');
    } else if (!INLINE.contains(name)) {
      return at;
    }
    tagged = true;
    return tag.end();
  }

  /** Returns the end of what nobody reads; an element that never ends hides nothing. */
  private int hidden(String name, int content) {
    if (!neverEnded.contains(name)) {
      Matcher end = Pattern.compile("</" + name + "\\s*+>", Pattern.CASE_INSENSITIVE).matcher(text);
      if (end.find(content)) {
        return end.end();
      }
      neverEnded.add(name);
    }
    return content;
  }

  private int entity(Matcher entity, int at) {
    if (!entity.region(at, text.length()).lookingAt()) {
      return at;
    }
    String character =
        entity.group(3) != null
            ? CHARACTERS.get(entity.group(3))
            : numbered(
                entity.group(1) != null
                    ? Integer.parseInt(entity.group(1))
                    : Integer.parseInt(entity.group(2), 16));
    if (character == null) {
      return at;
    }
    plain.append(character);
    return entity.end();
  }

  private static @Nullable String numbered(int point) {
    boolean isText =
        Character.isValidCodePoint(point)
            && (point >= ' ' || point == '\n' || point == '\t')
            && Character.getType(point) != Character.SURROGATE;
    return isText ? spaced(Character.toString(point)) : null;
  }

  /** An editor writes a no-break space for any second space: it is one like the others. */
  private static String spaced(String character) {
    return character.equals("\u00a0") ? " " : character;
  }

  private static Map<String, String> characters() {
    Map<String, String> characters =
        new HashMap<>(
            Map.ofEntries(
                Map.entry("quot", "\""),
                Map.entry("amp", "&"),
                Map.entry("apos", "'"),
                Map.entry("lt", "<"),
                Map.entry("gt", ">"),
                Map.entry("OElig", "Œ"),
                Map.entry("oelig", "œ"),
                Map.entry("Yuml", "Ÿ"),
                Map.entry("euro", "€"),
                Map.entry("ndash", "–"),
                Map.entry("mdash", "—"),
                Map.entry("lsquo", "‘"),
                Map.entry("rsquo", "’"),
                Map.entry("sbquo", "‚"),
                Map.entry("ldquo", "“"),
                Map.entry("rdquo", "”"),
                Map.entry("bdquo", "„"),
                Map.entry("lsaquo", "‹"),
                Map.entry("rsaquo", "›"),
                Map.entry("hellip", "…"),
                Map.entry("bull", "•"),
                Map.entry("dagger", "†"),
                Map.entry("permil", "‰"),
                Map.entry("trade", "™"),
                Map.entry("rarr", "→"),
                Map.entry("ensp", " "),
                Map.entry("emsp", " "),
                Map.entry("thinsp", " "),
                Map.entry("zwnj", ""),
                Map.entry("zwj", "")));
    String[] names = LATIN_1.split(" ", -1);
    for (int i = 0; i < names.length; i++) {
      characters.put(names[i], spaced(Character.toString(0xA0 + i)));
    }
    characters.put("shy", "");
    return Map.copyOf(characters);
  }
}
