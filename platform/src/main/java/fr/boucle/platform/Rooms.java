package fr.boucle.platform;

import java.util.List;

/** The rooms that own a schema, in the order in which their tables may refer to one another. */
final class Rooms {

  static final List<String> WITH_SCHEMA =
      List.of(
          "kernel",
          "identity",
          "territory",
          "vote",
          "commitment",
          "notification",
          "journal",
          "consultation",
          "contribution",
          "problem",
          "solution",
          "evaluation",
          "answer");

  private Rooms() {}
}
