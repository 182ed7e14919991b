package fr.boucle.platform.vote.internal;

import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.kernel.ReadableCode;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.kernel.Subject;
import fr.boucle.platform.vote.NewPoll;
import fr.boucle.platform.vote.Poll;
import fr.boucle.platform.vote.PollId;
import fr.boucle.platform.vote.PollResult;
import fr.boucle.platform.vote.Polls;
import fr.boucle.platform.vote.RightChannel;
import fr.boucle.platform.vote.RuleOffer;
import fr.boucle.platform.vote.VotingRight;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The door of the room. */
@Service
class StoredPolls implements Polls {
  private final PollStore polls;
  private final BoxStore box;
  private final ResultStore results;
  private final CodeStore codes;
  private final OpenPoll opening;
  private final ClosePoll closing;
  private final IssueCodes issuing;
  private final CastBallot casting;

  StoredPolls(
      PollStore polls,
      BoxStore box,
      ResultStore results,
      CodeStore codes,
      OpenPoll opening,
      ClosePoll closing,
      IssueCodes issuing,
      CastBallot casting) {
    this.polls = polls;
    this.box = box;
    this.results = results;
    this.codes = codes;
    this.opening = opening;
    this.closing = closing;
    this.issuing = issuing;
    this.casting = casting;
  }

  @Override
  public List<RuleOffer> listRules() {
    return OfferedRules.list().stream().map(OfferedRule::offer).toList();
  }

  @Override
  public Result<PollId> open(NewPoll poll, AccountId by) {
    return opening.open(poll, by);
  }

  @Override
  public Result<PollResult> close(PollId poll, AccountId by) {
    return closing.close(poll);
  }

  @Override
  public Poll get(PollId id) {
    return polls
        .find(id)
        .orElseThrow(() -> new NoSuchElementException("no poll has id " + id.value()));
  }

  @Override
  public Optional<Poll> findAbout(Subject subject) {
    return polls.findAbout(subject);
  }

  @Override
  public Optional<PollResult> findResult(PollId id) {
    return results.find(id);
  }

  @Override
  public Result<List<ReadableCode>> issueCodes(PollId poll, String label, int count, AccountId by) {
    return issuing.issue(poll, label, count, IssueCodes.MOST, by);
  }

  @Override
  public Result<ReadableCode> cast(PollId poll, ReadableCode code, List<String> choices) {
    String hash = Hashes.hmac(box.findKey(poll).orElseThrow(), code.value());
    if (!codes.isIssued(poll, hash)) {
      return Result.refused(Reason.on("code", "vote.refusal.code"));
    }
    return casting.cast(
        new VotingRight(poll, hash, RightChannel.CODE), BallotOrder.draw(), choices);
  }

  @Override
  public long countBallots(PollId poll) {
    return box.count(poll);
  }
}
