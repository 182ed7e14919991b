package fr.boucle.platform.journal.web;

import fr.boucle.platform.identity.OpenToEveryone;
import fr.boucle.platform.journal.Entry;
import fr.boucle.platform.journal.Journal;
import fr.boucle.platform.journal.internal.ReadJournal;
import fr.boucle.platform.journal.internal.SealedEntry;
import fr.boucle.platform.journal.web.VerificationPage.Answer;
import fr.boucle.platform.kernel.Cursor;
import fr.boucle.platform.kernel.Stretch;
import fr.boucle.platform.kernel.Subject;
import fr.boucle.platform.ui.Html;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The register, open to everyone. */
@Controller
class JournalPages {
  private static final int PER_PAGE = 50;
  private static final int SHORT_HASH = 12;

  private final ReadJournal register;
  private final Journal journal;
  private final Sentences sentences;
  private final Clock clock;

  JournalPages(ReadJournal register, Journal journal, Sentences sentences, Clock clock) {
    this.register = register;
    this.journal = journal;
    this.sentences = sentences;
    this.clock = clock;
  }

  @GetMapping("/journal")
  @OpenToEveryone
  ModelAndView whole(@RequestParam(defaultValue = "") String suite) {
    return list(register.list(Cursor.parse(suite), PER_PAGE), register.count(), "/journal", true);
  }

  @GetMapping("/journal/sujets/{type:[a-z][a-z-]*}/{id:[1-9][0-9]{0,17}}")
  @OpenToEveryone
  ModelAndView about(
      @PathVariable String type,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String suite) {
    var subject = new Subject(type, id);
    return list(
        journal.list(subject, Cursor.parse(suite), PER_PAGE),
        journal.count(subject),
        "/journal/sujets/" + type + "/" + id,
        false);
  }

  @GetMapping("/journal/{sequence:[1-9][0-9]{0,17}}")
  @OpenToEveryone
  ModelAndView entry(@PathVariable long sequence) {
    SealedEntry sealed =
        register
            .find(sequence)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Entry entry = sealed.entry();
    return Html.page(
        "journal/entry",
        new EntryPage(
            sequence,
            entry.at(),
            sentences.of(entry.act()),
            entry.authorName(),
            entry.act().kind(),
            entry.act().subject().type() + " " + entry.act().subject().id(),
            entry.act().details(),
            sealed.previousHash(),
            entry.hash(),
            sealed.isGenuine()));
  }

  @GetMapping("/journal/verification")
  @OpenToEveryone
  ModelAndView verification(@RequestParam(defaultValue = "") String empreinte) {
    String noted = empreinte.strip().toLowerCase(Locale.ROOT);
    boolean readable = noted.matches("[0-9a-f]{64}");
    Optional<SealedEntry> found =
        readable ? register.findByHash(noted).filter(SealedEntry::isGenuine) : Optional.empty();
    Answer answer =
        noted.isEmpty()
            ? Answer.NONE
            : !readable ? Answer.UNREADABLE : found.isPresent() ? Answer.KEPT : Answer.LOST;
    long sequence = found.map(sealed -> sealed.entry().sequence()).orElse(0L);
    return Html.page(
        "journal/verification",
        new VerificationPage(register.findLastVerification(), empreinte, answer, sequence));
  }

  private ModelAndView list(Stretch<Entry> found, long total, String href, boolean whole) {
    Stretch<JournalPage.Line> lines = found.map(this::line);
    List<JournalPage.Day> days =
        lines.items().stream()
            .collect(
                Collectors.groupingBy(
                    line -> line.at().atZone(clock.getZone()).toLocalDate(),
                    LinkedHashMap::new,
                    Collectors.toList()))
            .entrySet()
            .stream()
            .map(day -> new JournalPage.Day(day.getKey(), day.getValue()))
            .toList();
    return Html.page(
        "journal/list",
        new JournalPage(days, lines, total, href, whole, register.findLastVerification()));
  }

  private JournalPage.Line line(Entry entry) {
    return new JournalPage.Line(
        entry.sequence(),
        entry.at(),
        sentences.of(entry.act()),
        entry.authorName(),
        entry.hash().substring(0, SHORT_HASH));
  }
}
