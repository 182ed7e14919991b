package fr.boucle.platform.identity.web;

import fr.boucle.platform.identity.Role;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An account to create. */
public record AccountForm(
    @NotBlank(message = "{identity.form.name.missing}")
        @Size(max = 200, message = "{identity.form.name.long}")
        String name,
    @NotBlank(message = "{identity.form.email.missing}")
        @Email(message = "{identity.form.email.wrong}")
        @Size(max = 320, message = "{identity.form.email.wrong}")
        String email,
    @Size(max = 200, message = "{identity.form.name.long}") @Nullable String service,
    @Nullable Set<Role> roles) {

  static AccountForm empty() {
    return new AccountForm("", "", "", Set.of());
  }

  /** The service typed, empty when none. */
  public String serviceOrEmpty() {
    return service == null ? "" : service;
  }

  /** The roles ticked, none when none. */
  public Set<Role> chosenRoles() {
    return roles == null ? Set.of() : roles;
  }
}
