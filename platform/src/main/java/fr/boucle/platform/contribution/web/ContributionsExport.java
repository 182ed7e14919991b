package fr.boucle.platform.contribution.web;

import fr.boucle.platform.consultation.Consultation;
import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.contribution.Contribution;
import fr.boucle.platform.contribution.Contributions;
import fr.boucle.platform.identity.OpenToEveryone;
import fr.boucle.platform.territory.Commune;
import fr.boucle.platform.territory.Territories;
import fr.boucle.platform.ui.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What people said in a round, as an open file: neither code, nor person, nor address. */
@Controller
class ContributionsExport {
  private final Rounds rounds;
  private final Territories territories;
  private final Contributions contributions;
  private final Words words;
  private final Clock clock;

  ContributionsExport(
      Rounds rounds,
      Territories territories,
      Contributions contributions,
      Words words,
      Clock clock) {
    this.rounds = rounds;
    this.territories = territories;
    this.contributions = contributions;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/demarches/{slug}/tours/{number}/contributions.csv")
  @OpenToEveryone
  void export(@PathVariable String slug, @PathVariable int number, HttpServletResponse response)
      throws IOException {
    Round round = rounds.getPublic(slug, number);
    Consultation consultation = rounds.getConsultation(round);
    Map<String, String> names =
        territories.get(consultation.territory()).communes().stream()
            .collect(Collectors.toMap(Commune::inseeCode, Commune::name));
    try (Csv csv = Csv.open(response, "%s-tour-%d.csv".formatted(slug, number))) {
      csv.row("id", "date", "canal", "code_insee", "commune", "texte");
      contributions.readAll(round.id(), said -> csv.row(cells(said, names)));
    }
  }

  private Object[] cells(Contribution said, Map<String, String> names) {
    String commune = Objects.requireNonNullElse(said.commune(), "");
    return new Object[] {
      said.id().value(),
      said.receivedAt().atZone(clock.getZone()).toLocalDate(),
      words.text("contribution.channel." + said.channel().name()),
      commune,
      names.getOrDefault(commune, ""),
      said.text()
    };
  }
}
