package fr.boucle.platform.problem.web;

import fr.boucle.platform.problem.AdaptedModel;
import fr.boucle.platform.problem.AnalysisRun;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How problems are found, in plain words, with the provenance of the last list.
 *
 * @param run the last analysis that ended well, null before the first
 * @param reader the adapted model that read it, null for the one of the installation
 * @param quality what was measured of the method
 */
public record HowPage(
    @Nullable AnalysisRun run, @Nullable AdaptedModel reader, MeasuredQuality quality) {
  private static final Pattern SETTING = Pattern.compile("(\\w+)=([^,\\]]+)");
  private static final Set<String> EXPLAINED =
      Set.of(
          "seed",
          "neighbours",
          "lexicalWeight",
          "denseWeight",
          "consensusRuns",
          "granularity",
          "smallestTheme",
          "attachThreshold",
          "evidence",
          "resolution");

  /**
   * A setting of the analysis.
   *
   * @param name as the library calls it
   * @param value as it was used
   */
  public record Setting(String name, String value) {

    /** Message key of what it means. */
    public String key() {
      return "problem.setting." + (EXPLAINED.contains(name) ? name : "other");
    }
  }

  /** Every setting of the last analysis, to replay it. */
  public List<Setting> settings() {
    AnalysisRun last = run;
    Map<String, String> used = new LinkedHashMap<>();
    SETTING
        .matcher(last == null ? "" : last.parameters())
        .results()
        .forEach(found -> used.put(found.group(1), found.group(2)));
    return used.entrySet().stream().map(one -> new Setting(one.getKey(), one.getValue())).toList();
  }

  /** Whether texts were sent elsewhere to ask for names. */
  public boolean namesWereAsked() {
    AnalysisRun last = run;
    return last != null && !last.labelModel().isEmpty();
  }
}
