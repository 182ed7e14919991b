package fr.boucle.voting;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything a rule needs to know of a vote (« urne » and what it decides): the options, the
 * budget, and the ballots, equal ones merged with the number of people who cast them. Merging never
 * changes a result. Blank ballots count in {@link #size()}.
 */
public final class Profile {
  private final Map<String, Option> options;
  private final BigDecimal budget;
  private final Map<Ballot, Long> ballots;
  private final long size;

  private Profile(Builder builder) {
    this.options = Collections.unmodifiableMap(new LinkedHashMap<>(builder.options));
    this.budget = builder.budget;
    this.ballots = Collections.unmodifiableMap(new LinkedHashMap<>(builder.ballots));
    this.size = builder.ballots.values().stream().reduce(0L, Math::addExact);
  }

  /** Starts a profile over options without cost. */
  public static Builder over(String... ids) {
    return over(Stream.of(ids).map(Option::of).toList());
  }

  /** Starts a profile over options, listed in the order in which they are shown. */
  public static Builder over(List<Option> options) {
    return new Builder(options);
  }

  /** Lists the options in the order in which they were given. */
  public List<Option> options() {
    return List.copyOf(options.values());
  }

  /** Returns the ids of the options. */
  public Set<String> ids() {
    return options.keySet();
  }

  /** Returns what may be spent, in currency units; zero when no money is at stake. */
  public BigDecimal budget() {
    return budget;
  }

  /** Returns each distinct ballot with the number of people who cast it. */
  public Map<Ballot, Long> ballots() {
    return ballots;
  }

  /** Returns the number of ballots cast, blank ones included. */
  public long size() {
    return size;
  }

  /** Returns the same options and ballots with another budget. */
  public Profile withBudget(BigDecimal other) {
    Builder builder = new Builder(options()).budget(other);
    builder.ballots.putAll(ballots);
    return builder.build();
  }

  /** Collects ballots; not safe for several threads. */
  public static final class Builder {
    private final Map<String, Option> options = new LinkedHashMap<>();
    private final Map<Ballot, Long> ballots = new LinkedHashMap<>();
    private BigDecimal budget = BigDecimal.ZERO;
    private int choicesAllowed = Integer.MAX_VALUE;

    private Builder(List<Option> given) {
      for (Option option : given) {
        if (options.put(option.id(), option) != null) {
          throw new InvalidProfileException("option.twice", option.id());
        }
      }
    }

    /**
     * Sets what may be spent.
     *
     * @param amount currency units, not negative
     */
    public Builder budget(BigDecimal amount) {
      if (amount.signum() < 0) {
        throw new InvalidProfileException("budget.negative", amount);
      }
      budget = amount;
      return this;
    }

    /**
     * Sets how many options one ballot may name; a ballot that names more is refused whole, never
     * cut.
     */
    public Builder atMost(int choices) {
      choicesAllowed = choices;
      return this;
    }

    /** Adds one ballot. */
    public Builder add(Ballot ballot) {
      return add(ballot, 1);
    }

    /**
     * Adds equal ballots.
     *
     * @param count how many people cast it, at least 1
     */
    public Builder add(Ballot ballot, long count) {
      if (count < 1) {
        throw new InvalidProfileException("ballot.count", count);
      }
      check(ballot);
      ballots.merge(ballot, count, Math::addExact);
      return this;
    }

    private void check(Ballot ballot) {
      if (ballot.named().size() > choicesAllowed) {
        throw new InvalidProfileException("ballot.long", ballot.named().size(), choicesAllowed);
      }
      for (String id : ballot.named()) {
        if (!options.containsKey(id)) {
          throw new InvalidProfileException("ballot.unknown", id);
        }
      }
    }

    /** Returns the profile. */
    public Profile build() {
      return new Profile(this);
    }
  }
}
