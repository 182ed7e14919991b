package fr.boucle.platform.vote.internal;

import fr.boucle.platform.kernel.ReadableCode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * A ballot of the box.
 *
 * @param id 128 random bits, 32 hexadecimal digits
 * @param choices what it says, in the one way in which its rule writes it; empty for a blank ballot
 */
record CastVote(String id, List<String> choices) {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int ID_BYTES = 16;
  private static final int RECEIPT_CHARACTERS = 12;

  CastVote {
    choices = List.copyOf(choices);
  }

  /**
   * Makes the ballot of one form. The identifier is a hash of the form's own random number: the
   * same form sent twice is the same ballot, and nothing in it leads to the right that was used.
   *
   * @param draw random number carried by the form, at least 128 bits
   */
  static CastVote of(String draw, List<String> choices) {
    byte[] hash = Hashes.sha256(("boucle-ballot\n" + draw).getBytes(StandardCharsets.UTF_8));
    return new CastVote(HexFormat.of().formatHex(Arrays.copyOf(hash, ID_BYTES)), choices);
  }

  /**
   * The receipt number: 60 bits of the hash of the ballot. Without the identifier, which stays in
   * the box, it says nothing of the choices.
   */
  ReadableCode receipt() {
    byte[] hash =
        Hashes.sha256((id + "\n" + String.join(",", choices)).getBytes(StandardCharsets.UTF_8));
    var code = new StringBuilder();
    for (int i = 0; i < RECEIPT_CHARACTERS; i++) {
      code.append(i > 0 && i % 4 == 0 ? "-" : "").append(ALPHABET.charAt(hash[i] & 31));
    }
    return new ReadableCode(code.toString());
  }
}
