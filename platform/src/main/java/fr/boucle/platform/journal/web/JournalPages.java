package fr.boucle.platform.journal.web;

import fr.boucle.platform.identity.OpenToEveryone;
import fr.boucle.platform.journal.Entry;
import fr.boucle.platform.journal.Journal;
import fr.boucle.platform.journal.internal.ReadJournal;
import fr.boucle.platform.journal.internal.SealedEntry;
import fr.boucle.platform.journal.web.VerificationPage.Answer;
import fr.boucle.platform.kernel.Page;
import fr.boucle.platform.kernel.PageRequest;
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
  ModelAndView whole(@RequestParam(defaultValue = "0") int page) {
    return list(register.list(PageRequest.of(page, PER_PAGE)), "/journal", true);
  }

  @GetMapping("/journal/sujets/{type:[a-z][a-z-]*}/{id:[1-9][0-9]{0,17}}")
  @OpenToEveryone
  ModelAndView about(
      @PathVariable String type,
      @PathVariable long id,
      @RequestParam(defaultValue = "0") int page) {
    return list(
        journal.list(new Subject(type, id), PageRequest.of(page, PER_PAGE)),
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

  private ModelAndView list(Page<Entry> found, String href, boolean whole) {
    List<JournalPage.Line> lines = found.items().stream().map(this::line).toList();
    List<JournalPage.Day> days =
        lines.stream()
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
        new JournalPage(
            days,
            new Page<>(lines, found.request(), found.total()),
            href,
            whole,
            register.findLastVerification()));
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
