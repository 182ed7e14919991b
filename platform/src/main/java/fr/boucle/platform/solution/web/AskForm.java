package fr.boucle.platform.solution.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is asked whether a proposal can be done, and by when. */
public record AskForm(
    @NotBlank(message = "{solution.ask.expert.missing}")
        @Pattern(regexp = "\\d{1,18}", message = "{solution.ask.expert.missing}")
        @Nullable String expert,
    @NotBlank(message = "{solution.ask.dueOn.missing}") @Nullable String dueOn,
    @Size(max = 2000, message = "{solution.propose.tooLong}") @Nullable String reason) {

  static AskForm empty() {
    return new AskForm("", "", "");
  }

  Optional<LocalDate> day() {
    try {
      return Optional.of(LocalDate.parse(ProposalForm.typed(dueOn)));
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }
}
