package fr.boucle.platform.territory.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A territory to add, as it was typed.
 *
 * @param territoryName as people call it
 * @param communes official codes of its communes
 */
public record TerritoryForm(
    @NotBlank(message = "{territory.territory.name.missing}")
        @Size(max = 200, message = "{territory.territory.name.tooLong}")
        String territoryName,
    List<String> communes) {
  public TerritoryForm(@Nullable String territoryName, @Nullable List<String> communes) {
    this.territoryName = Objects.requireNonNullElse(territoryName, "").strip();
    this.communes = communes == null ? List.of() : List.copyOf(communes);
  }

  static TerritoryForm empty() {
    return new TerritoryForm("", List.of());
  }
}
