package fr.boucle.voting.pabulib;

import fr.boucle.voting.Explanation;
import fr.boucle.voting.Profile;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One election in Pabulib's format.
 *
 * @param meta the META section, in the order of the file
 * @param profile options, budget and ballots
 * @param names name of each project, by id; absent where the file gives none
 * @param selected ids that the file says were selected ({@code selected} is 1)
 * @param warnings what the file says of itself and is not so; never fatal
 */
public record PbElection(
    Map<String, String> meta,
    Profile profile,
    Map<String, String> names,
    Set<String> selected,
    List<Explanation> warnings) {
  /** Copies the collections, keeping their order. */
  public PbElection {
    meta = Collections.unmodifiableMap(new LinkedHashMap<>(meta));
    names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    selected = Collections.unmodifiableSet(new LinkedHashSet<>(selected));
    warnings = List.copyOf(warnings);
  }

  /** Describes a profile that was not read from a file. */
  public static PbElection of(
      Profile profile, Map<String, String> meta, Map<String, String> names) {
    return new PbElection(meta, profile, names, Set.of(), List.of());
  }

  /** Finds a value of the META section. */
  public Optional<String> findMeta(String key) {
    return Optional.ofNullable(meta.get(key));
  }
}
