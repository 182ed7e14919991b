package fr.boucle.platform.vote.internal;

import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.kernel.Page;
import fr.boucle.platform.kernel.PageRequest;
import fr.boucle.platform.kernel.ReadableCode;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.vote.CodeBatch;
import fr.boucle.platform.vote.PollId;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws single-use codes; what is kept cannot be turned back into a code. */
@Service
public class IssueCodes {
  /** Most codes in one batch. */
  public static final int MOST = 20_000;

  private static final int LONGEST_LABEL = 200;

  private final CodeStore codes;
  private final BoxStore box;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  IssueCodes(CodeStore codes, BoxStore box, Clock clock) {
    this.codes = codes;
    this.box = box;
    this.clock = clock;
  }

  /**
   * Issues a batch.
   *
   * @param label what the codes are for, 1 to 200 characters
   * @param count how many
   * @param most how many at most, in [1..{@value #MOST}]
   */
  @Transactional
  public Result<List<ReadableCode>> issue(
      PollId poll, String label, int count, int most, AccountId by) {
    if (count < 1 || count > most) {
      return Result.refused(Reason.on("count", "vote.refusal.count", most));
    }
    if (label.isBlank() || label.length() > LONGEST_LABEL) {
      return Result.refused(Reason.on("label", "vote.refusal.label", LONGEST_LABEL));
    }
    byte[] key = box.findKey(poll).orElseThrow();
    if (!box.holdOpen(poll)) {
      return Result.refused(Reason.of("vote.refusal.closed"));
    }
    Set<ReadableCode> drawn = new LinkedHashSet<>();
    while (drawn.size() < count) {
      drawn.add(ReadableCode.draw(random));
    }
    long batch = codes.insertBatch(poll, label.strip(), count, by, clock.instant());
    codes.insertCodes(
        poll, batch, drawn.stream().map(code -> Hashes.hmac(key, code.value())).toList());
    return Result.accepted(List.copyOf(drawn));
  }

  @Transactional
  public boolean cancel(PollId poll, long batch) {
    return codes.cancelBatch(poll, batch, clock.instant());
  }

  /** Lists the batches of a poll, the latest first. */
  public Page<CodeBatch> list(PollId poll, PageRequest asked) {
    return codes.listBatches(poll, asked);
  }
}
