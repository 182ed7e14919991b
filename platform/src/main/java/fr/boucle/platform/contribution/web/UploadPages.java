package fr.boucle.platform.contribution.web;

import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.contribution.internal.Imports;
import fr.boucle.platform.contribution.internal.UploadFile;
import fr.boucle.platform.identity.Accounts;
import fr.boucle.platform.identity.OpenTo;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.ui.FormErrors;
import fr.boucle.platform.ui.Html;
import fr.boucle.platform.ui.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Bringing a file (« importer »). */
@Controller
class UploadPages {
  private final Rounds rounds;
  private final UploadFile uploading;
  private final Imports imports;
  private final Accounts accounts;
  private final Words words;

  UploadPages(
      Rounds rounds, UploadFile uploading, Imports imports, Accounts accounts, Words words) {
    this.rounds = rounds;
    this.uploading = uploading;
    this.imports = imports;
    this.accounts = accounts;
    this.words = words;
  }

  @GetMapping("/organiser/tours/{id}/importer")
  @OpenTo({Role.ORGANISER, Role.ANALYST})
  ModelAndView form(@PathVariable long id, @RequestParam Optional<String> tropLourd) {
    Round round = rounds.get(id);
    return tropLourd.isPresent()
        ? refused(round, List.of(Reason.on("file", "contribution.import.file.tooHeavy")))
        : page(round, FormErrors.none());
  }

  @PostMapping("/organiser/tours/{id}/importer")
  @OpenTo({Role.ORGANISER, Role.ANALYST})
  ModelAndView upload(@PathVariable long id, @RequestParam MultipartFile file) throws IOException {
    Round round = rounds.get(id);
    String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    if (name.isEmpty() && file.isEmpty()) {
      return refused(round, List.of(Reason.on("file", "contribution.import.file.none")));
    }
    Path copy = Files.createTempFile("boucle-upload", ".tmp");
    try {
      file.transferTo(copy);
      return uploading
          .upload(round.id(), copy, name, accounts.getCurrent().id())
          .fold(
              added -> Html.redirect("/organiser/importations/" + added.value()),
              reasons -> refused(round, reasons));
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private ModelAndView refused(Round round, List<Reason> reasons) {
    ModelAndView page = page(round, FormErrors.of(reasons, words));
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView page(Round round, FormErrors errors) {
    return Html.page(
        "contribution/upload",
        new UploadPage(
            round.id().value(),
            rounds.getConsultation(round).at(round),
            imports.list(round.id()),
            errors));
  }
}
