package fr.boucle.platform.contribution.web;

import fr.boucle.platform.consultation.Round;
import fr.boucle.platform.contribution.ImportId;
import fr.boucle.platform.contribution.internal.Import;
import fr.boucle.platform.contribution.internal.ImportState;
import fr.boucle.platform.contribution.internal.Imports;
import fr.boucle.platform.contribution.internal.reading.Column;
import fr.boucle.platform.contribution.internal.reading.Columns;
import fr.boucle.platform.contribution.internal.reading.Reading;
import fr.boucle.platform.contribution.internal.reading.TextEncoding;
import fr.boucle.platform.identity.OpenTo;
import fr.boucle.platform.identity.Role;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.ui.FormErrors;
import fr.boucle.platform.ui.Html;
import fr.boucle.platform.ui.Words;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** From a file that is here to contributions: look, correct, start, follow, take back. */
@Controller
class ImportPages {
  private static final String HOME = "/organiser/importations/";

  private final Imports imports;
  private final ImportViews views;
  private final Rounds rounds;
  private final Words words;

  ImportPages(Imports imports, ImportViews views, Rounds rounds, Words words) {
    this.imports = imports;
    this.views = views;
    this.rounds = rounds;
    this.words = words;
  }

  @GetMapping("/organiser/importations/{id}")
  @OpenTo({Role.ORGANISER, Role.ANALYST})
  ModelAndView show(@PathVariable long id) throws IOException {
    return page(get(id), FormErrors.none());
  }

  @PostMapping("/organiser/importations/{id}/relire")
  @OpenTo({Role.ORGANISER, Role.ANALYST})
  ModelAndView reread(
      @PathVariable long id, @RequestParam TextEncoding encoding, @RequestParam Separator separator)
      throws IOException {
    Import source = getAwaiting(id);
    var wished =
        new Reading(
            source.reading().kind(),
            encoding,
            separator.character(),
            source.reading().header(),
            source.reading().columns());
    return answer(source, imports.reread(source, wished));
  }

  @PostMapping("/organiser/importations/{id}/lancer")
  @OpenTo({Role.ORGANISER, Role.ANALYST})
  ModelAndView start(@PathVariable long id, @RequestParam Map<String, String> form)
      throws IOException {
    Import source = get(id);
    if (source.state() != ImportState.UPLOADED) {
      return Html.redirect(HOME + id);
    }
    Reading asked = source.reading();
    var confirmed =
        new Reading(
            asked.kind(),
            asked.encoding(),
            asked.separator(),
            form.containsKey("header"),
            columns(form));
    return answer(source, imports.start(source, confirmed));
  }

  @PostMapping("/organiser/importations/{id}/abandonner")
  @OpenTo({Role.ORGANISER, Role.ANALYST})
  ModelAndView drop(@PathVariable long id) {
    Import source = get(id);
    imports.drop(source.id());
    return Html.redirect("/organiser/tours/" + source.round().value() + "/importer");
  }

  @PostMapping("/organiser/importations/{id}/annuler")
  @OpenTo({Role.ORGANISER, Role.ANALYST})
  ModelAndView undo(@PathVariable long id) throws IOException {
    Import source = get(id);
    return answer(source, imports.undo(source));
  }

  private ModelAndView answer(Import source, Result<ImportId> result) throws IOException {
    if (result instanceof Result.Refused<ImportId>(List<Reason> reasons)) {
      ModelAndView page = page(source, FormErrors.of(reasons, words));
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    return Html.redirect(HOME + source.id().value());
  }

  private ModelAndView page(Import source, FormErrors errors) throws IOException {
    Round round = rounds.get(source.round().value());
    return Html.page("contribution/import", views.page(source, round, errors));
  }

  private static Columns columns(Map<String, String> form) {
    var places = new EnumMap<Column, Integer>(Column.class);
    for (Column column : Column.values()) {
      Optional.ofNullable(form.get(column.name()))
          .filter(place -> place.matches("\\d{1,3}"))
          .ifPresent(place -> places.put(column, Integer.valueOf(place)));
    }
    return new Columns(places);
  }

  private Import getAwaiting(long id) {
    return imports
        .find(new ImportId(id))
        .filter(source -> source.state() == ImportState.UPLOADED)
        .orElseThrow(Rounds::notFound);
  }

  private Import get(long id) {
    return imports.find(new ImportId(id)).orElseThrow(Rounds::notFound);
  }
}
