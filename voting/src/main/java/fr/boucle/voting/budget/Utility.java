package fr.boucle.voting.budget;

import fr.boucle.voting.Ballot;
import fr.boucle.voting.InvalidProfileException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/**
 * What a funded project is worth to a person who supports it (« satisfaction »). With whole weights
 * per person, and the project's cost as a common factor for {@link #COST}, every utility stays an
 * integer.
 */
public enum Utility {
  /** Its cost: what one wants is money spent on what one supports. */
  COST("cost", true),
  /** One: what one wants is many projects. */
  CARDINALITY("cardinality", false),
  /** The points one gave it. */
  POINTS("points", false) {
    @Override
    List<Weight> weights(Ballot ballot) {
      if (!(ballot instanceof Ballot.Points given)) {
        return refuse(ballot);
      }
      List<Weight> weights = new ArrayList<>();
      given.points().forEach((id, points) -> weights.add(new Weight(id, points)));
      return weights;
    }
  },
  /**
   * Its Borda score on one's ballot: one less than the number of projects ranked, minus the number
   * of projects ranked above it. As in pabutools, the last project of a ballot gets nothing from
   * it.
   */
  BORDA("borda", false) {
    @Override
    List<Weight> weights(Ballot ballot) {
      if (!(ballot instanceof Ballot.Ordinal ranking)) {
        return refuse(ballot);
      }
      List<Weight> weights = new ArrayList<>();
      int last = ranking.named().size() - 1;
      int above = 0;
      for (SortedSet<String> rank : ranking.ranks()) {
        for (String id : rank) {
          weights.add(new Weight(id, BigDecimal.valueOf(last - above)));
        }
        above += rank.size();
      }
      return weights;
    }
  };

  /** What one ballot gives to one project. */
  record Weight(String id, BigDecimal value) {}

  private final String label;
  private final boolean proportionalToCost;

  Utility(String label, boolean proportionalToCost) {
    this.label = label;
    this.proportionalToCost = proportionalToCost;
  }

  /** Returns the word used in names of rules. */
  String label() {
    return label;
  }

  /** Tells whether the utility of a project is its weight times its cost. */
  boolean isProportionalToCost() {
    return proportionalToCost;
  }

  /** Lists what a ballot gives to each project that it names. */
  List<Weight> weights(Ballot ballot) {
    return ballot.supported().stream().map(id -> new Weight(id, BigDecimal.ONE)).toList();
  }

  List<Weight> refuse(Ballot ballot) {
    if (ballot.named().isEmpty()) {
      return List.of();
    }
    throw InvalidProfileException.unreadable(label, ballot);
  }
}
