package fr.boucle.platform.ui;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** The message bundles of all rooms, French first, English beside it ({@code *_en.properties}). */
@Configuration(proxyBeanMethods = false)
class Bundles implements WebMvcConfigurer {
  private static final String PATTERN = "classpath*:messages/*.properties";

  @Bean
  MessageSource messageSource() throws IOException {
    Resource[] files = new PathMatchingResourcePatternResolver().getResources(PATTERN);
    List<String> names =
        Arrays.stream(files)
            .map(Resource::getFilename)
            .filter(name -> name != null && !name.contains("_"))
            .map(name -> "classpath:messages/" + name.replace(".properties", ""))
            .sorted()
            .toList();
    var source = new ReloadableResourceBundleMessageSource();
    source.setBasenames(names.toArray(String[]::new));
    source.setDefaultEncoding(StandardCharsets.UTF_8.name());
    source.setFallbackToSystemLocale(false);
    source.setDefaultLocale(Locale.FRENCH);
    return source;
  }

  @Bean
  LocalValidatorFactoryBean defaultValidator(MessageSource messages) {
    var validator = new LocalValidatorFactoryBean();
    validator.setValidationMessageSource(messages);
    return validator;
  }

  @Bean
  LocaleResolver localeResolver() {
    var resolver = new CookieLocaleResolver("langue");
    resolver.setDefaultLocale(Locale.FRENCH);
    return resolver;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    var change = new LocaleChangeInterceptor();
    change.setParamName("langue");
    change.setIgnoreInvalidLocale(true);
    registry.addInterceptor(change);
  }
}
