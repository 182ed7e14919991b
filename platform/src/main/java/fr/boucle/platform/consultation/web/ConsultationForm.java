package fr.boucle.platform.consultation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A consultation to create, as it was typed.
 *
 * @param territory number of the territory, empty while none is chosen
 */
public record ConsultationForm(
    @NotBlank(message = "{consultation.create.title.missing}")
        @Size(max = 200, message = "{consultation.create.title.tooLong}")
        String title,
    @NotBlank(message = "{consultation.create.summary.missing}")
        @Size(max = 2000, message = "{consultation.create.summary.tooLong}")
        String summary,
    @NotBlank(message = "{consultation.create.territory.missing}") String territory) {
  public ConsultationForm(
      @Nullable String title, @Nullable String summary, @Nullable String territory) {
    this.title = Objects.requireNonNullElse(title, "").strip();
    this.summary = Objects.requireNonNullElse(summary, "").strip().replace("\r\n", "\n");
    this.territory = Objects.requireNonNullElse(territory, "").strip();
  }

  static ConsultationForm empty() {
    return new ConsultationForm("", "", "");
  }
}
