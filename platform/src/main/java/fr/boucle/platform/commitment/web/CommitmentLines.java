package fr.boucle.platform.commitment.web;

import fr.boucle.platform.commitment.Commitment;
import fr.boucle.platform.commitment.CommitmentLinks;
import fr.boucle.platform.commitment.CommitmentMoves;
import fr.boucle.platform.commitment.CommitmentMoves.Move;
import fr.boucle.platform.kernel.Stretch;
import fr.boucle.platform.ui.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes promises as lines of a page. */
@Component
class CommitmentLines {
  private final CommitmentMoves moves;
  private final ObjectProvider<CommitmentLinks> links;
  private final Words words;
  private final Clock clock;

  CommitmentLines(
      CommitmentMoves moves, ObjectProvider<CommitmentLinks> links, Words words, Clock clock) {
    this.moves = moves;
    this.links = links;
    this.words = words;
    this.clock = clock;
  }

  Stretch<CommitmentLine> forPublic(Stretch<Commitment> page) {
    return lines(page, commitment -> first(links -> links.findPage(commitment)));
  }

  Stretch<CommitmentLine> forDebtor(Stretch<Commitment> page) {
    return lines(page, commitment -> first(links -> links.findDesk(commitment)));
  }

  private Stretch<CommitmentLine> lines(
      Stretch<Commitment> page, Function<Commitment, Optional<String>> address) {
    Map<Long, Move> lastMoves = moves.findLast(page.items());
    LocalDate today = LocalDate.now(clock);
    return page.map(commitment ->
        line(
            commitment,
            Optional.ofNullable(lastMoves.get(commitment.id().value())),
            address.apply(commitment),
            today));
  }

  private CommitmentLine line(
      Commitment commitment, Optional<Move> move, Optional<String> href, LocalDate today) {
    String style = styleOf(commitment, today);
    return new CommitmentLine(
        words.text(commitment.kind(), commitment.about()),
        commitment.debtorName(),
        commitment.dueOn(),
        style,
        words.text("commitment.state." + style),
        commitment.settledOn(),
        commitment.reason(),
        move.map(Move::from).orElse(null),
        move.map(Move::reason).orElse(""),
        href.orElse(null));
  }

  private static String styleOf(Commitment commitment, LocalDate today) {
    return switch (commitment.state()) {
      case KEPT -> "kept";
      case RELEASED -> "neutral";
      case OPEN -> commitment.isLateOn(today) ? "late" : "waiting";
    };
  }

  private Optional<String> first(Function<CommitmentLinks, Optional<String>> question) {
    return links.orderedStream().flatMap(link -> question.apply(link).stream()).findFirst();
  }
}
