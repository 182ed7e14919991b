package fr.boucle.voting;

import java.util.Locale;

/**
 * Options, ballots or parameters that cannot be counted as they are. The message says in plain
 * French which value is wrong and what to do; {@link #sentence(Locale)} gives it in English too.
 */
public final class InvalidProfileException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient Explanation reason;

  /**
   * Refuses with a sentence of the library's bundle.
   *
   * @param key message key, without its prefix {@code refused.}
   * @param arguments names and values shown in the sentence
   */
  public InvalidProfileException(String key, Object... arguments) {
    this(Explanation.of("refused." + key, arguments));
  }

  /** Refuses a ballot of a kind that a rule does not read. */
  public static InvalidProfileException unreadable(String rule, Ballot ballot) {
    String kind =
        switch (ballot) {
          case Ballot.Approval given -> "ballot.approval";
          case Ballot.SingleChoice given -> "ballot.singlechoice";
          case Ballot.Points given -> "ballot.points";
          case Ballot.Ordinal given -> "ballot.ordinal";
          case Ballot.Grades given -> "ballot.grades";
          case Ballot.Consent given -> "ballot.consent";
        };
    return new InvalidProfileException("ballot.kind", rule, Explanation.of(kind));
  }

  private InvalidProfileException(Explanation reason) {
    super(reason.sentence(Locale.FRENCH));
    this.reason = reason;
  }

  /** Returns the refusal in the given language. */
  public String sentence(Locale locale) {
    return reason.sentence(locale);
  }

  /** Returns the sentence with its values, in any language. */
  public Explanation reason() {
    return reason;
  }
}
