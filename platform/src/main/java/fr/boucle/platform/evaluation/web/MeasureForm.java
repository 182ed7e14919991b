package fr.boucle.platform.evaluation.web;

import fr.boucle.platform.evaluation.Indicator;
import fr.boucle.platform.kernel.Reason;
import fr.boucle.platform.kernel.Result;
import fr.boucle.platform.ui.Typed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A measure as it is typed. */
public record MeasureForm(String amount, String measuredOn, String measureSource) {
  private static final int LONGEST_SOURCE = 500;

  public MeasureForm(
      @Nullable String amount, @Nullable String measuredOn, @Nullable String measureSource) {
    this.amount = Typed.text(amount);
    this.measuredOn = Typed.text(measuredOn);
    this.measureSource = Typed.text(measureSource);
  }

  static MeasureForm empty() {
    return new MeasureForm("", "", "");
  }

  Result<Indicator.Measure> read() {
    var number = Typed.amount(amount);
    var on = Typed.day(measuredOn);
    List<Reason> reasons = new ArrayList<>();
    if (number.isEmpty()) {
      reasons.add(Reason.on("amount", "evaluation.form.amount.wrong"));
    }
    if (on.isEmpty()) {
      reasons.add(Reason.on("measuredOn", "evaluation.form.day.wrong"));
    }
    if (measureSource.isEmpty() || measureSource.length() > LONGEST_SOURCE) {
      reasons.add(Reason.on("measureSource", "evaluation.form.source.missing"));
    }
    return number.isPresent() && on.isPresent() && reasons.isEmpty()
        ? Result.accepted(new Indicator.Measure(on.get(), number.get(), measureSource))
        : new Result.Refused<>(reasons);
  }
}
