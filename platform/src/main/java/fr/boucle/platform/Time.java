package fr.boucle.platform;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock that every room is given. */
@Configuration(proxyBeanMethods = false)
class Time {

  @Bean
  Clock clock(@Value("${boucle.zone:Europe/Paris}") String zone) {
    return Clock.system(ZoneId.of(zone));
  }
}
