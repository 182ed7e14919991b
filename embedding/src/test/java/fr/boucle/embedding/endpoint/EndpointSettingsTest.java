package fr.boucle.embedding.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointSettingsTest {
  @Test
  void asksNobodyUntilAnAddressIsGiven() {
    assertThat(EndpointSettings.from(Map.of())).isEmpty();
    assertThat(EndpointSettings.from(Map.of(EndpointSettings.ADDRESS, "  "))).isEmpty();
    assertThat(EndpointSettings.from(Map.of(EndpointSettings.MODEL, "m"))).isEmpty();
  }

  @Test
  void readsTheEnvironment() {
    EndpointSettings settings =
        EndpointSettings.from(
                Map.of(
                    EndpointSettings.ADDRESS, "https://albert.exemple.fr/v1/",
                    EndpointSettings.MODEL, " albert-large ",
                    EndpointSettings.KEY, "s3cret"))
            .orElseThrow();

    assertThat(settings.completions())
        .isEqualTo(URI.create("https://albert.exemple.fr/v1/chat/completions"));
    assertThat(settings.model()).isEqualTo("albert-large");
    assertThat(settings.key()).isEqualTo("s3cret");
    assertThat(settings.toString()).doesNotContain("s3cret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "albert",
        "ftp://exemple.fr/v1",
        "file:///etc/passwd",
        "jar:http://exemple.fr/v1",
        "http:///v1",
        "https://",
        "https://moi:s3cret@exemple.fr/v1",
        "https://exemple.fr/v1?key=s3cret",
        "https://exemple.fr/v1#s3cret",
        "https://exemple.fr/v 1/s3cret"
      })
  void refusesAnAddressThatIsNotPlainWebWithoutRepeatingIt(String address) {
    assertThatThrownBy(() -> EndpointSettings.of(address, "m", ""))
        .isInstanceOf(UnusableEndpointException.class)
        .hasMessageContaining(EndpointSettings.ADDRESS)
        .hasMessageNotContaining("s3cret");
  }

  @Test
  void refusesAMissingModelAndAKeyThatNoHeaderHolds() {
    assertThatThrownBy(() -> EndpointSettings.of("https://exemple.fr", " ", ""))
        .isInstanceOf(UnusableEndpointException.class)
        .hasMessageContaining(EndpointSettings.MODEL);
    assertThatThrownBy(() -> EndpointSettings.of("https://exemple.fr", "m", "a\r\nHost: b"))
        .isInstanceOf(UnusableEndpointException.class)
        .hasMessageContaining(EndpointSettings.KEY)
        .hasMessageNotContaining("Host: b");
  }
}
