package fr.boucle.analysis;

import fr.boucle.analysis.spi.LabelProposer;
import fr.boucle.analysis.text.Folding;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Lets a {@link LabelProposer} name the themes of a list already made (« intitulés proposés »).
 *
 * <p>A label is taken only when {@link LabelCheck} finds that people wrote it and no other theme
 * has it; otherwise the theme keeps its own. A validated theme is never shown to the proposer.
 * Nothing else of the list changes. Given the same answers, the list is the same.
 */
public final class ProposedLabels {
  /** Verbatims of one theme shown to the proposer, at most. */
  public static final int MOST_VERBATIMS = 10;

  /** Themes named, largest first: a run must end even where each answer takes long. */
  public static final int MOST_THEMES = 200;

  private final LabelProposer proposer;
  private final LabelCheck check = new LabelCheck();
  private final Set<String> taken = new HashSet<>();

  private ProposedLabels(LabelProposer proposer) {
    this.proposer = proposer;
  }

  /**
   * Returns the list with the labels that the proposer gave and that passed the check; its
   * provenance names the proposer.
   */
  public static Detected apply(Detected detected, LabelProposer proposer) {
    return new ProposedLabels(proposer).named(detected);
  }

  private Detected named(Detected detected) {
    detected.themes().forEach(theme -> taken.add(Folding.key(theme.label())));
    Map<String, Theme> renamed = new HashMap<>();
    detected.themes().stream()
        .filter(theme -> !theme.validated())
        .limit(MOST_THEMES)
        .forEach(theme ->
            label(theme)
                .ifPresent(label -> renamed.put(theme.id(), theme.withProposedLabel(label))));
    List<Theme> themes =
        detected.themes().stream()
            .map(t -> renamed.getOrDefault(t.id(), t))
            .sorted(Theme.READING_ORDER)
            .toList();
    List<Family> families =
        detected.families().stream()
            .map(family -> named(family, themes, renamed.keySet()))
            .toList();
    return new Detected(
        detected.contributions(),
        themes,
        families,
        detected.isolated(),
        detected.segments(),
        detected.map(),
        detected.provenance().withProposer(proposer.model()));
  }

  private Optional<String> label(Theme theme) {
    List<String> verbatims =
        Stream.concat(
                theme.evidence().stream().map(Evidence::text),
                theme.members().stream().map(Member::text))
            .distinct()
            .limit(MOST_VERBATIMS)
            .toList();
    return proposer
        .propose(verbatims, theme.terms())
        .flatMap(proposal -> check.read(proposal, theme))
        .filter(label -> taken.add(Folding.key(label)));
  }

  /** A family whose themes were renamed is named anew after them. */
  private static Family named(Family family, List<Theme> themes, Set<String> renamed) {
    return family.themeIds().stream().noneMatch(renamed::contains)
        ? family
        : new Family(
            family.id(),
            Families.label(
                themes.stream().filter(theme -> family.themeIds().contains(theme.id())).toList()),
            family.themeIds());
  }
}
