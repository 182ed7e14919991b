package fr.boucle.platform.vote.internal;

import fr.boucle.platform.kernel.ReadableCode;
import fr.boucle.platform.vote.Poll;
import fr.boucle.platform.vote.RightChannel;
import fr.boucle.platform.vote.VotingRight;
import java.util.List;
import org.springframework.stereotype.Service;

/** Makes paper ballots of codes just issued. */
@Service
public class PrintBallots {
  /** Most ballots in one print: more is not one page that a browser can hold. */
  public static final int MOST = 500;

  private final BoxStore box;

  PrintBallots(BoxStore box) {
    this.box = box;
  }

  /** Gives each code its ballot. */
  public List<PaperBallot> of(Poll poll, List<ReadableCode> codes) {
    byte[] key = box.findKey(poll.id()).orElseThrow();
    return codes.stream()
        .map(code ->
            new PaperBallot(
                code.value(),
                BallotOrder.of(
                    poll,
                    new VotingRight(
                        poll.id(), Hashes.hmac(key, code.value()), RightChannel.PAPER))))
        .toList();
  }
}
