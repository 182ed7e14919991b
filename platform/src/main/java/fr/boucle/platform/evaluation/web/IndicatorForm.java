package fr.boucle.platform.evaluation.web;

import fr.boucle.platform.evaluation.Indicator;
import fr.boucle.platform.evaluation.NewIndicator;
import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.solution.ProposalId;
import fr.boucle.platform.ui.Typed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An indicator as it is typed. Amounts accept a comma; the value before may stay empty, and the
 * page then says that the indicator cannot be interpreted.
 */
public record IndicatorForm(
    String name,
    String definition,
    String unit,
    String source,
    String baseline,
    String baselineOn,
    String target,
    String targetOn,
    String owner) {
  public IndicatorForm(
      @Nullable String name,
      @Nullable String definition,
      @Nullable String unit,
      @Nullable String source,
      @Nullable String baseline,
      @Nullable String baselineOn,
      @Nullable String target,
      @Nullable String targetOn,
      @Nullable String owner) {
    this.name = Typed.text(name);
    this.definition = Typed.text(definition);
    this.unit = Typed.text(unit);
    this.source = Typed.text(source);
    this.baseline = Typed.text(baseline);
    this.baselineOn = Typed.text(baselineOn);
    this.target = Typed.text(target);
    this.targetOn = Typed.text(targetOn);
    this.owner = Typed.text(owner);
  }

  static IndicatorForm empty() {
    return new IndicatorForm("", "", "", "", "", "", "", "", "");
  }

  /** Reads the form; every field that is not right gives its reason. */
  Result<NewIndicator> read(ProposalId proposal) {
    var reasons = new ArrayList<Reason>();
    required(reasons, "name", name, 200);
    required(reasons, "definition", definition, 2000);
    required(reasons, "unit", unit, 60);
    required(reasons, "source", source, 500);
    Indicator.@Nullable Value before =
        baseline.isEmpty() && baselineOn.isEmpty()
            ? null
            : value(reasons, "baseline", baseline, baselineOn);
    Indicator.@Nullable Value aim = value(reasons, "target", target, targetOn);
    if (!owner.matches("\\d{1,18}")) {
      reasons.add(Reason.on("owner", "evaluation.form.owner.missing"));
    }
    if (!reasons.isEmpty() || aim == null) {
      return new Result.Refused<>(reasons);
    }
    return Result.accepted(
        new NewIndicator(
            proposal,
            name,
            definition,
            unit,
            source,
            before,
            aim,
            new AccountId(Long.parseLong(owner))));
  }

  private static void required(List<Reason> reasons, String field, String typed, int longest) {
    if (typed.isEmpty()) {
      reasons.add(Reason.on(field, "evaluation.form." + field + ".missing"));
    } else if (typed.length() > longest) {
      reasons.add(Reason.on(field, "evaluation.form.tooLong", longest));
    }
  }

  private static Indicator.@Nullable Value value(
      List<Reason> reasons, String field, String amount, String day) {
    var number = Typed.amount(amount);
    var on = Typed.day(day);
    if (number.isEmpty()) {
      reasons.add(Reason.on(field, "evaluation.form." + field + ".wrong"));
    }
    if (on.isEmpty()) {
      reasons.add(Reason.on(field + "On", "evaluation.form.day.wrong"));
    }
    return number.isPresent() && on.isPresent()
        ? new Indicator.Value(number.get(), on.get())
        : null;
  }
}
