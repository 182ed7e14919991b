package fr.boucle.analysis;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * What people decided and no analysis may undo.
 *
 * @param validated themes a person validated, named, merged or filled by hand
 * @param refused sentences a person took out of a theme: they never return to it by machine
 */
public record Frozen(List<Validated> validated, Set<Refusal> refused) {
  public Frozen {
    validated = List.copyOf(validated);
    refused = Set.copyOf(refused);
  }

  /** Returns the absence of any human decision. */
  public static Frozen nothing() {
    return new Frozen(List.of(), Set.of());
  }

  /**
   * Returns the SHA-256, in hexadecimal, of every decision in a fixed order; empty when there is
   * none.
   */
  public String sha256() {
    if (validated.isEmpty() && refused.isEmpty()) {
      return "";
    }
    List<String> lines = new ArrayList<>();
    for (Validated theme : validated) {
      theme
          .members()
          .forEach(ref ->
              lines.add(
                  "+"
                      + theme.themeId()
                      + "\0"
                      + theme.label()
                      + "\0"
                      + ref.documentId()
                      + "\0"
                      + ref.index()));
    }
    refused.forEach(
        r -> lines.add("-" + r.themeId() + "\0" + r.ref().documentId() + "\0" + r.ref().index()));
    lines.sort(null);
    return HexFormat.of()
        .formatHex(
            Corpus.newDigest().digest(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * A theme as a person left it; it comes back with this id, this label and at least these members.
   *
   * @param themeId kept
   * @param label kept
   * @param members sentences confirmed by a person
   */
  public record Validated(String themeId, String label, Set<SegmentRef> members) {
    public Validated {
      members = Set.copyOf(members);
    }
  }

  /**
   * A sentence that a person said is not in a theme (« mal classé »).
   *
   * @param themeId the theme
   * @param ref the sentence
   */
  public record Refusal(String themeId, SegmentRef ref) {}
}
