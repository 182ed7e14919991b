package fr.boucle.platform.journal.web;

import fr.boucle.platform.identity.OpenToEveryone;
import fr.boucle.platform.journal.Entry;
import fr.boucle.platform.journal.internal.ReadJournal;
import fr.boucle.platform.journal.internal.SealedEntry;
import fr.boucle.platform.kernel.SpreadsheetCell;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole register as a file. The JSON lines hold exactly what each seal is computed from; in the
 * CSV, cells that a spreadsheet would take for formulas begin with an apostrophe.
 */
@Controller
class JournalDownloads {
  private static final String[] COLUMNS = {
    "sequence", "at", "kind", "subject", "author", "sentence", "previousHash", "hash"
  };

  private final ReadJournal register;
  private final Sentences sentences;
  private final JsonMapper json;

  JournalDownloads(ReadJournal register, Sentences sentences, JsonMapper json) {
    this.register = register;
    this.sentences = sentences;
    this.json = json;
  }

  @GetMapping("/journal.jsonl")
  @OpenToEveryone
  void jsonLines(HttpServletResponse response) throws IOException {
    Writer out = writer(response, "application/jsonl", "journal.jsonl");
    register.forEach(sealed -> writeLine(out, json.writeValueAsString(sealedFields(sealed))));
    out.flush();
  }

  @GetMapping("/journal.csv")
  @OpenToEveryone
  void csv(HttpServletResponse response) throws IOException {
    Writer out = writer(response, "text/csv", "journal.csv");
    var printer = new CSVPrinter(out, CSVFormat.RFC4180.builder().setHeader(COLUMNS).get());
    register.forEach(sealed -> print(printer, sealed));
    printer.flush();
  }

  private static Writer writer(HttpServletResponse response, String type, String file)
      throws IOException {
    response.setContentType(type + ";charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=" + file);
    return response.getWriter();
  }

  private static Map<String, Object> sealedFields(SealedEntry sealed) {
    Entry entry = sealed.entry();
    var author = entry.act().author();
    var fields = new LinkedHashMap<String, Object>();
    fields.put("sequence", entry.sequence());
    fields.put("at", entry.at().toString());
    fields.put("kind", entry.act().kind());
    fields.put("subjectType", entry.act().subject().type());
    fields.put("subjectId", entry.act().subject().id());
    fields.put("authorId", author == null ? "" : Long.toString(author.value()));
    fields.put("authorName", entry.authorName());
    fields.put("details", entry.act().details());
    fields.put("previousHash", sealed.previousHash());
    fields.put("hash", entry.hash());
    return fields;
  }

  private void print(CSVPrinter printer, SealedEntry sealed) {
    Entry entry = sealed.entry();
    Stream<String> cells =
        Stream.of(
            Long.toString(entry.sequence()),
            entry.at().toString(),
            entry.act().kind(),
            entry.act().subject().type() + " " + entry.act().subject().id(),
            entry.authorName(),
            sentences.of(entry.act()),
            sealed.previousHash(),
            entry.hash());
    try {
      printer.printRecord(cells.map(SpreadsheetCell::neutralise));
    } catch (IOException e) {
      throw new UncheckedIOException("the reader of journal.csv went away", e);
    }
  }

  private static void writeLine(Writer out, String line) {
    try {
      out.append(line).append('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("the reader of journal.jsonl went away", e);
    }
  }
}
