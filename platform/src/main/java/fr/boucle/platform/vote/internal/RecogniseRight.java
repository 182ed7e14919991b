package fr.boucle.platform.vote.internal;

import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.kernel.ReadableCode;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.vote.PollId;
import fr.boucle.platform.vote.RightChannel;
import fr.boucle.platform.vote.VotingRight;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Turns a code or an account into a right. Unknown, used, cancelled and foreign codes get one and
 * the same answer after the same work.
 */
@Service
public class RecogniseRight {
  private static final Logger LOG = LoggerFactory.getLogger(RecogniseRight.class);
  private static final Duration WINDOW = Duration.ofMinutes(10);
  private static final int MOST_WRONG_HERE = 10;

  /**
   * A kiosk is one address for everyone in the room. Codes have 60 bits: even at the bound for all
   * addresses together, finding one of 100,000 valid codes takes some 40,000 years.
   */
  private static final int MOST_WRONG_AT_A_KIOSK = 100;

  private static final int MOST_WRONG_EVERYWHERE = 5_000;

  private final CodeStore codes;
  private final BoxStore box;
  private final Clock clock;

  RecogniseRight(CodeStore codes, BoxStore box, Clock clock) {
    this.codes = codes;
    this.box = box;
    this.clock = clock;
  }

  /**
   * Reads a typed code.
   *
   * @param from where the request comes from, an address or an agent; only its HMAC is kept, with
   *     the number of wrong attempts
   * @param channel by which way the ballot comes
   */
  public Result<VotingRight> byCode(PollId poll, String typed, String from, RightChannel channel) {
    byte[] key = box.findKey(poll).orElseThrow();
    boolean shared = channel == RightChannel.ROOM;
    String addressHash = Hashes.hmac(key, (shared ? "kiosk\n" : "address\n") + from);
    int most = shared ? MOST_WRONG_AT_A_KIOSK : MOST_WRONG_HERE;
    Instant window = windowOf(clock.instant());
    CodeStore.Wrong wrong = codes.wrongSince(poll, addressHash, window);
    if (wrong.here() >= most || wrong.everywhere() >= MOST_WRONG_EVERYWHERE) {
      return Result.refused(Reason.on("code", "vote.refusal.tooMany", WINDOW.toMinutes()));
    }
    Optional<ReadableCode> code = ReadableCode.parse(typed);
    String hash = Hashes.hmac(key, code.map(ReadableCode::value).orElse(typed));
    var right = new VotingRight(poll, hash, channel);
    boolean issued = codes.isIssued(poll, hash);
    boolean signed = box.isSigned(right);
    if (issued && !signed) {
      return Result.accepted(right);
    }
    codes.countWrong(poll, addressHash, window);
    if (wrong.everywhere() + 1 >= MOST_WRONG_EVERYWHERE) {
      LOG.warn("poll {} received {} wrong codes in a window", poll.value(), MOST_WRONG_EVERYWHERE);
    }
    return Result.refused(Reason.on("code", "vote.refusal.code"));
  }

  /** Gives an agent the one right of their account. */
  public VotingRight byAccount(PollId poll, AccountId account) {
    byte[] key = box.findKey(poll).orElseThrow();
    return new VotingRight(
        poll, Hashes.hmac(key, "account\n" + account.value()), RightChannel.ACCOUNT);
  }

  private static Instant windowOf(Instant now) {
    long seconds = WINDOW.toSeconds();
    return Instant.ofEpochSecond(Math.floorDiv(now.getEpochSecond(), seconds) * seconds);
  }
}
