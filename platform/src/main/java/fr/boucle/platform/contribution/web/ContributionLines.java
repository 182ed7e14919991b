package fr.boucle.platform.contribution.web;

import fr.boucle.platform.contribution.Contribution;
import fr.boucle.platform.territory.Commune;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Prepares contributions to be listed. */
final class ContributionLines {
  private static final int SHOWN = 600;
  private static final int LONGEST_WHOLE = 800;

  private final Map<String, String> names;

  ContributionLines(List<Commune> communes) {
    this.names = communes.stream().collect(Collectors.toMap(Commune::inseeCode, Commune::name));
  }

  ContributionLine line(Contribution said) {
    int cut = said.text().length() <= LONGEST_WHOLE ? said.text().length() : cut(said.text());
    return new ContributionLine(
        said.id().value(),
        said.text().substring(0, cut),
        said.text().substring(cut),
        said.commune() == null ? "" : names.getOrDefault(said.commune(), ""),
        said.channel(),
        said.receivedAt());
  }

  private static int cut(String text) {
    int space = text.lastIndexOf(' ', SHOWN);
    return space > SHOWN / 2 ? space : text.offsetByCodePoints(0, SHOWN / 2);
  }
}
