package fr.boucle.voting.pabulib;

import fr.boucle.voting.Explanation;
import fr.boucle.voting.Profile;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One election in Pabulib's format.
 *
 * @param meta the META section, in the order of the file
 * @param profile options, budget and ballots
 * @param names name of each project, by id; absent where the file gives none
 * @param selection what the file says became of each project, by id, as it is written there: 1 by
 *     the vote, 0 not, 2 in some other way; absent where it says nothing
 * @param warnings what the file says of itself and is not so; never fatal
 */
public record PbElection(
    Map<String, String> meta,
    Profile profile,
    Map<String, String> names,
    Map<String, String> selection,
    List<Explanation> warnings) {
  /** Copies the collections, keeping their order. */
  public PbElection {
    meta = Collections.unmodifiableMap(new LinkedHashMap<>(meta));
    names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    selection = Collections.unmodifiableMap(new LinkedHashMap<>(selection));
    warnings = List.copyOf(warnings);
  }

  /** Describes a profile that was not read from a file. */
  public static PbElection of(
      Profile profile, Map<String, String> meta, Map<String, String> names) {
    return new PbElection(meta, profile, names, Map.of(), List.of());
  }

  /** Lists the projects that the file says were selected by the vote ({@code selected} is 1). */
  public List<String> selected() {
    return selection.entrySet().stream()
        .filter(project -> project.getValue().equals("1"))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Finds the currency of the amounts, where the META section names one by its ISO 4217 code. */
  public Optional<Currency> findCurrency() {
    return findMeta("currency")
        .flatMap(code ->
            Currency.availableCurrencies()
                .filter(currency -> currency.getCurrencyCode().equals(code))
                .findFirst());
  }

  /** Finds a value of the META section. */
  public Optional<String> findMeta(String key) {
    return Optional.ofNullable(meta.get(key));
  }
}
