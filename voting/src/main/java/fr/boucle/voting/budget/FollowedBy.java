package fr.boucle.voting.budget;

import fr.boucle.voting.Explanation;
import fr.boucle.voting.Outcome;
import fr.boucle.voting.Profile;
import fr.boucle.voting.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A rule, then a plain count of what is left of the budget.
 *
 * @param first rule that elects first
 * @param rest plain count that spends the rest
 * @param name name of the whole
 */
public record FollowedBy(Rule first, PlainCount rest, String name) implements Rule {
  /** Keeps the outcome unless more people are better served by the plain count. */
  public ComparedWith comparedWith(PlainCount plain) {
    return new ComparedWith(this, plain);
  }

  @Override
  public SortedMap<String, String> parameters() {
    SortedMap<String, String> parameters = new TreeMap<>(first.parameters());
    parameters.putAll(rest.parameters());
    parameters.put("then", rest.name());
    return parameters;
  }

  @Override
  public String description(Locale locale) {
    return Explanation.of("rule.followed", first.description(locale), rest.description(locale))
        .sentence(locale);
  }

  @Override
  public Outcome count(Profile profile) {
    rest.admission().check(profile);
    Outcome before = first.count(profile);
    Electorate voters = new Electorate(profile, rest.utility(), rest.ties());
    Report report = new Report(voters, rest.ties());
    boolean[] taken = new boolean[voters.projects()];
    Map<String, Integer> places = new HashMap<>();
    voters.options.forEach(option -> places.put(option.id(), places.size()));
    for (String id : before.winners()) {
      int place = Objects.requireNonNull(places.get(id));
      taken[place] = true;
      report.win(place, Explanation.of("followed.first", id, first.name()));
    }
    rest.fill(voters, taken, voters.budget.subtract(report.spent()), report);
    report.prependTies(before.ties());
    Explanation headline =
        Explanation.of("followed.outcome", before.winners().size(), report.winners().size())
            .because(List.of(before.explanation()));
    return report.outcome(this, before.iterations(), headline);
  }
}
