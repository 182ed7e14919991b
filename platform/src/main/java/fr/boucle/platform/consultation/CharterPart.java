package fr.boucle.platform.consultation;

import java.util.Objects;

/** The parts of a {@link Charter}, in the order of its form. */
public enum CharterPart {
  /** What is on the table. */
  OPEN("open"),
  /** What is already decided. */
  DECIDED("decided"),
  /** What is not on the table. */
  NOT_NEGOTIABLE("notNegotiable"),
  /** Who decides. */
  DECIDER("decider"),
  /** The funding principle. */
  FUNDING("funding"),
  /** The answer deadline, as an ISO date. */
  ANSWER_BY("answerBy"),
  /** The respondent, as the number of the account. */
  RESPONDENT("respondent"),
  /** Weekly hours of reading. */
  HOURS("weeklyAnalysisHours"),
  /** Expected number of contributions. */
  FORECAST("expectedContributions");

  private final String field;

  CharterPart(String field) {
    this.field = field;
  }

  /** Name of its form field, and last word of its message keys. */
  public String field() {
    return field;
  }

  /** Gives this part of a charter as plain text, empty when it is missing. */
  public String in(Charter charter) {
    return switch (this) {
      case OPEN -> charter.open();
      case DECIDED -> charter.decided();
      case NOT_NEGOTIABLE -> charter.notNegotiable();
      case DECIDER -> charter.decider();
      case FUNDING -> charter.funding();
      case ANSWER_BY -> Objects.toString(charter.answerBy(), "");
      case RESPONDENT -> {
        var respondent = charter.respondent();
        yield respondent == null ? "" : Long.toString(respondent.value());
      }
      case HOURS -> Objects.toString(charter.weeklyAnalysisHours(), "");
      case FORECAST -> Objects.toString(charter.expectedContributions(), "");
    };
  }
}
