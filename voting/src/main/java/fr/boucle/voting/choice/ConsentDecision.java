package fr.boucle.voting.choice;

import fr.boucle.voting.Ballot;
import fr.boucle.voting.Ballot.Consent.Position;
import fr.boucle.voting.Explanation;
import fr.boucle.voting.InvalidProfileException;
import fr.boucle.voting.Outcome;
import fr.boucle.voting.Profile;
import fr.boucle.voting.Rational;
import fr.boucle.voting.Rule;
import fr.boucle.voting.TieOrder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Decision by consent (« consentement »): a proposal passes when the quorum is reached, someone
 * agrees and no objection stands. A ballot in {@link Position#OBJECTION} is an objection upheld
 * after discussion; whoever runs the vote turns lifted or withdrawn ones into another position, and
 * keeps their reasons. Where a fallback was announced, a proposal with objections may still pass by
 * majority.
 *
 * @param quorum participation needed, null for none
 * @param fallback share of agreement among agree, disagree and objection that a proposal with
 *     objections must exceed, null when objections always stop it
 */
public record ConsentDecision(@Nullable Quorum quorum, @Nullable Rational fallback)
    implements Rule {
  /** One objection stops a proposal. */
  public static ConsentDecision withoutFallback(@Nullable Quorum quorum) {
    return new ConsentDecision(quorum, null);
  }

  @Override
  public String name() {
    return "consent";
  }

  @Override
  public SortedMap<String, String> parameters() {
    SortedMap<String, String> parameters = Ranking.parameters(TieOrder.byId());
    if (quorum != null) {
      parameters.put("quorum", quorum.share() + " of " + quorum.eligible());
    }
    if (fallback != null) {
      parameters.put("fallback", fallback.toString());
    }
    return parameters;
  }

  @Override
  public Outcome count(Profile profile) {
    Map<String, EnumMap<Position, Long>> positions = positions(profile);
    boolean decides = quorum == null || quorum.isReachedBy(profile.size());
    Map<String, Long> votes = Ranking.supporters(profile);
    Ranking<Long> ranking = Ranking.of(profile, votes, votes, TieOrder.byId());
    List<String> winners = new ArrayList<>();
    List<Explanation> reasons = new ArrayList<>();
    if (quorum != null) {
      String key = decides ? "quorum.reached" : "quorum.missed";
      reasons.add(Explanation.of(key, profile.size(), quorum.ballotsNeeded(), quorum.eligible()));
    }
    for (String id : ranking.order()) {
      EnumMap<Position, Long> answers = Objects.requireNonNull(positions.get(id));
      boolean passes = decides && passes(answers);
      if (passes) {
        winners.add(id);
      }
      String key = passes ? "consent.passes" : "consent.fails";
      reasons.add(
          Explanation.of(
              key,
              id,
              get(answers, Position.AGREE),
              get(answers, Position.ABSTAIN),
              get(answers, Position.DISAGREE),
              get(answers, Position.OBJECTION)));
    }
    return ranking.outcome(
        this,
        profile,
        winners,
        ranking.standings(Rational::of, winners),
        Explanation.of("consent.outcome", winners.size(), profile.size()).because(reasons));
  }

  private boolean passes(EnumMap<Position, Long> answers) {
    long agree = get(answers, Position.AGREE);
    long objections = get(answers, Position.OBJECTION);
    if (agree == 0) {
      return false;
    }
    if (objections == 0) {
      return true;
    }
    long expressed = agree + objections + get(answers, Position.DISAGREE);
    return fallback != null && Rational.of(agree, expressed).compareTo(fallback) > 0;
  }

  private static long get(EnumMap<Position, Long> answers, Position position) {
    return answers.getOrDefault(position, 0L);
  }

  private Map<String, EnumMap<Position, Long>> positions(Profile profile) {
    Map<String, EnumMap<Position, Long>> positions = new HashMap<>();
    profile.ids().forEach(id -> positions.put(id, new EnumMap<>(Position.class)));
    for (Map.Entry<Ballot, Long> entry : profile.ballots().entrySet()) {
      if (!(entry.getKey() instanceof Ballot.Consent answer)) {
        throw InvalidProfileException.unreadable(name(), entry.getKey());
      }
      Objects.requireNonNull(positions.get(answer.proposal()))
          .merge(answer.position(), entry.getValue(), Math::addExact);
    }
    return positions;
  }
}
