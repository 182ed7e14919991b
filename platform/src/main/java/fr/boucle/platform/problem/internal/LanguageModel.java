package fr.boucle.platform.problem.internal;

import fr.boucle.analysis.spi.Embedder;
import fr.boucle.embedding.ConfiguredModel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The language model of this installation, loaded at the first analysis. */
@Configuration(proxyBeanMethods = false)
class LanguageModel {

  @Bean
  @Lazy
  Embedder embedder() {
    return ConfiguredModel.load(System.getenv());
  }
}
