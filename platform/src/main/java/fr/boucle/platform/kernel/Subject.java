package fr.boucle.platform.kernel;

/**
 * What an act, a commitment or a poll is about, as a plain reference that a tool can keep without
 * knowing the room that owns it.
 *
 * @param type singular noun of the owning room, lower case, for example {@code round}
 * @param id identifier inside that room, positive
 */
public record Subject(String type, long id) {
  public Subject {
    if (!type.matches("[a-z][a-z-]*") || id <= 0) {
      throw new IllegalArgumentException(
          "subject (%s, %d) must be a lower-case noun and a positive id".formatted(type, id));
    }
  }
}
