package fr.boucle.voting;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One step of an explanation (« pourquoi »): an exact value, a sentence that says it, and the steps
 * that led to it.
 *
 * @param value exact number that the sentence is about, null when there is none
 * @param key message key in the bundle {@code fr/boucle/voting/sentences}
 * @param arguments values put in the sentence: text, numbers, {@link Money}, lists of ids, or other
 *     sentences
 * @param children reasons of this step, in reading order
 */
public record Explanation(
    @Nullable Rational value, String key, List<Object> arguments, List<Explanation> children) {
  private static final int DIGITS_SHOWN = 2;

  /** Copies the lists. */
  public Explanation {
    arguments = List.copyOf(arguments);
    children = List.copyOf(children);
  }

  /** Returns a sentence without value or children. */
  public static Explanation of(String key, Object... arguments) {
    return new Explanation(null, key, List.of(arguments), List.of());
  }

  /** Returns the same sentence about an exact value. */
  public Explanation about(Rational exact) {
    return new Explanation(exact, key, arguments, children);
  }

  /** Returns the same step with its reasons. */
  public Explanation because(List<Explanation> reasons) {
    return new Explanation(value, key, arguments, reasons);
  }

  /**
   * Writes the sentence; fractions are rounded to the hundredth, {@link #value()} stays exact, and
   * amounts of money have no unit.
   *
   * @param locale English for English, any other language gives French
   */
  public String sentence(Locale locale) {
    return sentence(locale, null);
  }

  /**
   * Writes the sentence with its amounts of money in a currency.
   *
   * @param locale English for English, any other language gives French
   * @param currency what amounts are counted in; null writes numbers alone
   */
  public String sentence(Locale locale, @Nullable Currency currency) {
    Locale spoken = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
    ResourceBundle bundle = ResourceBundle.getBundle("fr.boucle.voting.sentences", spoken);
    Object[] shown =
        arguments.stream().map(argument -> readable(argument, spoken, currency)).toArray();
    return new MessageFormat(bundle.getString(key), spoken).format(shown);
  }

  /** Writes the sentence and its reasons, one per line, reasons indented by two spaces. */
  public String text(Locale locale) {
    return text(locale, null);
  }

  /**
   * Writes the same lines with amounts of money in a currency.
   *
   * @param currency what amounts are counted in; null writes numbers alone
   */
  public String text(Locale locale, @Nullable Currency currency) {
    StringBuilder text = new StringBuilder();
    write(text, "", locale, currency);
    return text.toString();
  }

  private void write(
      StringBuilder text, String indent, Locale locale, @Nullable Currency currency) {
    text.append(indent).append(sentence(locale, currency)).append('\n');
    for (Explanation child : children) {
      child.write(text, indent + "  ", locale, currency);
    }
  }

  private static Object readable(Object argument, Locale spoken, @Nullable Currency currency) {
    return switch (argument) {
      case Money amount -> amount.text(spoken, currency);
      case Rational fraction -> fraction.toDecimal(DIGITS_SHOWN);
      case BigDecimal amount -> amount;
      case Number number -> number;
      case Explanation words -> words.sentence(spoken, currency);
      case List<?> ids -> ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
      default -> argument.toString();
    };
  }
}
