package fr.boucle.platform.kernel;

/**
 * A setting of the installation that cannot be used (« réglage »): the platform does not start, and
 * says what to write instead.
 */
public final class WrongSetting extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String name;
  private final String value;
  private final String allowed;

  /**
   * Refuses a setting.
   *
   * @param name the environment variable
   * @param value what it holds
   * @param allowed what it may hold
   */
  public WrongSetting(String name, String value, String allowed) {
    super("%s (%s) must be one of: %s.".formatted(name, value, allowed));
    this.name = name;
    this.value = value;
    this.allowed = allowed;
  }

  public String name() {
    return name;
  }

  public String value() {
    return value;
  }

  public String allowed() {
    return allowed;
  }
}
