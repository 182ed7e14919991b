package fr.boucle.platform.territory.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A commune to add, as it was typed.
 *
 * @param inseeCode code of the official geographic code
 * @param communeName official name
 */
public record CommuneForm(
    @Pattern(regexp = "[0-9AB]{5}", message = "{territory.commune.inseeCode.wrong}")
        String inseeCode,
    @NotBlank(message = "{territory.commune.name.missing}")
        @Size(max = 100, message = "{territory.commune.name.tooLong}")
        String communeName) {
  public CommuneForm(@Nullable String inseeCode, @Nullable String communeName) {
    this.inseeCode = Objects.requireNonNullElse(inseeCode, "").strip().toUpperCase(Locale.ROOT);
    this.communeName = Objects.requireNonNullElse(communeName, "").strip();
  }

  static CommuneForm empty() {
    return new CommuneForm("", "");
  }
}
