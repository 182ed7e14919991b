package fr.boucle.voting.budget;

import fr.boucle.voting.Explanation;
import fr.boucle.voting.Outcome;
import fr.boucle.voting.Profile;
import fr.boucle.voting.Rule;
import fr.boucle.voting.Satisfaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A rule checked against the plain count (comparison step, « étape de comparaison »): its outcome
 * is kept unless strictly more people have more winners among those they support under the plain
 * count.
 *
 * <p>Source: equalshares.net; used with add1 in Wieliczka, Poland, in 2023.
 *
 * @param first rule that is checked
 * @param plain plain count that it is compared with
 */
public record ComparedWith(Rule first, PlainCount plain) implements Rule {
  @Override
  public String name() {
    return first.name() + "+comparison";
  }

  @Override
  public SortedMap<String, String> parameters() {
    SortedMap<String, String> parameters = new TreeMap<>(plain.parameters());
    parameters.putAll(first.parameters());
    parameters.put("against", plain.name());
    return parameters;
  }

  @Override
  public String description(Locale locale) {
    return Explanation.of("rule.comparison", first.description(locale)).sentence(locale);
  }

  @Override
  public Outcome count(Profile profile) {
    Outcome shares = first.count(profile);
    Outcome greedy = plain.count(profile);
    Satisfaction people = Satisfaction.compare(profile, shares.winners(), greedy.winners());
    boolean keeps = people.second() <= people.first();
    Outcome kept = keeps ? shares : greedy;
    Outcome other = keeps ? greedy : shares;
    List<Explanation> reasons = new ArrayList<>();
    reasons.add(kept.explanation());
    reasons.add(other.explanation());
    return new Outcome(
        name(),
        parameters(),
        kept.winners(),
        kept.totalCost(),
        kept.budget(),
        kept.iterations(),
        kept.standings(),
        kept.ties(),
        Explanation.of(
                keeps ? "comparison.kept" : "comparison.replaced",
                first.name(),
                plain.name(),
                people.first(),
                people.second())
            .because(reasons));
  }
}
