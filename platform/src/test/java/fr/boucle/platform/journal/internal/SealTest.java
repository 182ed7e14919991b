package fr.boucle.platform.journal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.journal.Act;
import fr.boucle.platform.kernel.Subject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The seal of an entry. */
class SealTest {
  private static final Instant AT = Instant.parse("2027-03-01T08:00:00.123456Z");

  @Test
  void writesEachFieldWithItsLengthInBytes() {
    byte[] bytes = Seal.canonical(1, AT, act("é", "b"), "Zoé", Seal.FIRST_PREVIOUS);
    assertThat(new String(bytes, StandardCharsets.UTF_8))
        .isEqualTo(
            "16:boucle-journal-1,1:1,27:2027-03-01T08:00:00.123456Z,8:room.act,5:round,1:7,1:3,"
                + "4:Zoé,1:2,2:é,1:b,64:"
                + "0".repeat(64)
                + ",");
  }

  @Test
  void givesTheHashThatAnotherProgramComputes() {
    // Computed with Python's hashlib over the bytes of the test above.
    assertThat(Seal.of(1, AT, act("é", "b"), "Zoé", Seal.FIRST_PREVIOUS))
        .isEqualTo("f550d19cef8d77f1a1ad1cbf8d05a71783a12abede8d89dda434327ac11357e2");
  }

  @Test
  void tellsApartDetailsThatWouldReadTheSameOnceJoined() {
    assertThat(Seal.of(1, AT, act("a,b"), "", Seal.FIRST_PREVIOUS))
        .isNotEqualTo(Seal.of(1, AT, act("a", "b"), "", Seal.FIRST_PREVIOUS));
    assertThat(Seal.of(1, AT, act("ab", ""), "", Seal.FIRST_PREVIOUS))
        .isNotEqualTo(Seal.of(1, AT, act("a", "b"), "", Seal.FIRST_PREVIOUS));
  }

  private static Act act(String... details) {
    return new Act("room.act", new Subject("round", 7), new AccountId(3), List.of(details));
  }
}
