package fr.boucle.platform.vote.web;

import fr.boucle.platform.ui.QrCode;
import fr.boucle.platform.vote.BallotKind;
import fr.boucle.platform.vote.Poll;
import fr.boucle.platform.vote.RuleOffer;
import fr.boucle.platform.vote.internal.PaperBallot;
import java.util.List;

/**
 * Ballots to print, one sheet each; the only time their codes can be read.
 *
 * @param poll the poll
 * @param rule its rule
 * @param address where one may also vote online
 * @param qr the same address to photograph
 * @param ballots one per code
 */
public record PaperBallotsPage(
    Poll poll, RuleOffer rule, String address, QrCode qr, List<PaperBallot> ballots) {

  /** True when the ballot asks for grades. */
  public boolean grades() {
    return rule.kind() == BallotKind.GRADES;
  }

  /** True when the ballot asks for ranks. */
  public boolean ranks() {
    return rule.kind() == BallotKind.RANKS;
  }
}
