package fr.boucle.embedding.endpoint;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where labels are asked for (« point d'accès »), by whom and with what key.
 *
 * @param completions the address that answers, ending in {@code /chat/completions}; http or https
 * @param model name of the model, as the endpoint knows it
 * @param key secret of the account, empty when the endpoint wants none; never printed
 */
public record EndpointSettings(URI completions, String model, String key) {
  /** Environment variable that holds the address; labels are asked for nowhere without it. */
  public static final String ADDRESS = "BOUCLE_LABEL_ENDPOINT";

  /** Environment variable that names the model. */
  public static final String MODEL = "BOUCLE_LABEL_MODEL";

  /** Environment variable that holds the key. */
  public static final String KEY = "BOUCLE_LABEL_KEY";

  private static final String PATH = "/chat/completions";

  /**
   * Reads settings typed by a person.
   *
   * @param address what comes before {@code /chat/completions}, for instance {@code
   *     http://localhost:11434/v1}
   * @throws UnusableEndpointException when the address is not a plain http or https address, the
   *     model has no name, or the key could not be sent
   */
  public static EndpointSettings of(String address, String model, String key) {
    String name = model.strip();
    String secret = key.strip();
    if (name.isEmpty()) {
      throw new UnusableEndpointException("no model is named for " + ADDRESS + "; give " + MODEL);
    }
    if (!secret.chars().allMatch(c -> c > ' ' && c < 127)) {
      throw new UnusableEndpointException(KEY + " holds a character that no key has");
    }
    return new EndpointSettings(completions(address.strip()), name, secret);
  }

  /**
   * Reads the settings of an installation.
   *
   * @param environment variables by name, normally {@code System.getenv()}
   * @return nothing when no address is given
   * @throws UnusableEndpointException as {@link #of} does
   */
  public static Optional<EndpointSettings> from(Map<String, String> environment) {
    String address = environment.getOrDefault(ADDRESS, "").strip();
    return address.isEmpty()
        ? Optional.empty()
        : Optional.of(
            of(address, environment.getOrDefault(MODEL, ""), environment.getOrDefault(KEY, "")));
  }

  private static URI completions(String address) {
    String base = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    try {
      URI uri = new URI(base);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      // A name and a password in an address, or what follows a question mark, would be printed.
      boolean bare =
          uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
      if (web && bare && uri.getHost() != null) {
        return new URI(base + PATH);
      }
    } catch (URISyntaxException unreadable) {
      // The address may hold a secret: it is not repeated.
    }
    throw new UnusableEndpointException(
        "the address must be like https://host/v1, without user, question mark or hash. Correct %s."
            .formatted(ADDRESS));
  }

  /** Leaves the key out. */
  @Override
  public String toString() {
    return "EndpointSettings[" + completions + ", " + model + "]";
  }
}
