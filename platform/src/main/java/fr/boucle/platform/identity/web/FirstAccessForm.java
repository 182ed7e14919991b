package fr.boucle.platform.identity.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Who the first administrator is. */
public record FirstAccessForm(
    @NotBlank(message = "{identity.form.name.missing}")
        @Size(max = 200, message = "{identity.form.name.long}")
        String name,
    @NotBlank(message = "{identity.form.email.missing}")
        @Email(message = "{identity.form.email.wrong}")
        @Size(max = 320, message = "{identity.form.email.wrong}")
        String email,
    @NotNull String password) {

  static FirstAccessForm empty() {
    return new FirstAccessForm("", "", "");
  }
}
