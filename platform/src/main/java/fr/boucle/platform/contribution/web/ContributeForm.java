package fr.boucle.platform.contribution.web;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed.
 *
 * @param text what they say
 * @param commune official code, empty when not said
 * @param email where to answer, empty when none
 * @param key drawn when the form was shown
 * @param site left empty by people, filled by robots
 */
public record ContributeForm(String text, String commune, String email, String key, String site) {
  public ContributeForm(
      @Nullable String text,
      @Nullable String commune,
      @Nullable String email,
      @Nullable String key,
      @Nullable String site) {
    this.text = Objects.requireNonNullElse(text, "");
    this.commune = Objects.requireNonNullElse(commune, "");
    this.email = Objects.requireNonNullElse(email, "");
    this.key = key == null || key.isBlank() ? UUID.randomUUID().toString() : key;
    this.site = Objects.requireNonNullElse(site, "");
  }

  static ContributeForm empty() {
    return new ContributeForm("", "", "", "", "");
  }
}
