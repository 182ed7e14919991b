package fr.boucle.platform.contribution.web;

import fr.boucle.platform.contribution.ImportId;
import fr.boucle.platform.contribution.internal.Imports;
import fr.boucle.platform.identity.OpenTo;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.ui.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What was refused or left out of an import, as a file. */
@Controller
class RemarksExport {
  private final Imports imports;
  private final Words words;

  RemarksExport(Imports imports, Words words) {
    this.imports = imports;
    this.words = words;
  }

  @GetMapping("/organiser/importations/{id}/remarques.csv")
  @OpenTo({Role.ORGANISER, Role.ANALYST})
  void remarks(@PathVariable long id, HttpServletResponse response) throws IOException {
    ImportId source = imports.find(new ImportId(id)).orElseThrow(Rounds::notFound).id();
    try (Csv csv = Csv.open(response, "importation-%d-remarques.csv".formatted(id))) {
      csv.row(
          words.text("contribution.import.line"),
          words.text("contribution.import.outcome"),
          words.text("contribution.import.reason"),
          words.text("contribution.import.value"));
      imports.readRemarks(
          source,
          remark ->
              csv.row(
                  remark.line(),
                  words.text(
                      remark.reason().isRefusal()
                          ? "contribution.import.rowRefused"
                          : "contribution.import.rowNoted"),
                  words.text("contribution.import.remark." + remark.reason().name()),
                  remark.value()));
    }
  }
}
