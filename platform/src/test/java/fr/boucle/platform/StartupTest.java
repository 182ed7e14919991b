package fr.boucle.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.Runtime.Version;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StartupTest {
  @Test
  void acceptsTheJavaWeTestWith() {
    assertThatCode(() -> Startup.refuseUnsafeJava(Version.parse("25.0.3+9"), List.of("-Xmx512m")))
        .doesNotThrowAnyException();
  }

  @Test
  void refusesAJavaThatMayDamageData() {
    assertThatThrownBy(() -> Startup.refuseUnsafeJava(Version.parse("25.0.2"), List.of()))
        .hasMessageContaining("WRONG_JAVA");
    assertThatThrownBy(() ->
            Startup.refuseUnsafeJava(
                Version.parse("25.0.3"), List.of("-XX:+UseCompactObjectHeaders")))
        .hasMessageContaining("WRONG_JAVA");
  }
}
