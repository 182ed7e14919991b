package fr.boucle.platform.answer.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An answer as it is typed. */
public record AnswerForm(
    @NotBlank(message = "{answer.write.text.missing}")
        @Size(max = 10000, message = "{answer.write.text.tooLong}")
        @Nullable String text) {

  static AnswerForm empty() {
    return new AnswerForm("");
  }

  /** What was typed, never null. */
  public String typed() {
    return Objects.requireNonNullElse(text, "").strip();
  }
}
