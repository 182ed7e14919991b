package fr.boucle.platform.identity.internal;

import fr.boucle.platform.identity.Account;
import fr.boucle.platform.identity.Role;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Sessions, headers and the door of every request. */
@Configuration(proxyBeanMethods = false)
class Security {
  private static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  private static final SavedRequestAwareAuthenticationSuccessHandler WELCOME = welcome();

  private static SavedRequestAwareAuthenticationSuccessHandler welcome() {
    var handler = new SavedRequestAwareAuthenticationSuccessHandler();
    handler.setDefaultTargetUrl("/organiser");
    return handler;
  }

  @Bean
  SecurityFilterChain doors(HttpSecurity http, RouteAccess routes, SignInThrottle throttle)
      throws Exception {
    var forms = new FormGuard();
    return http.authorizeHttpRequests(requests ->
            requests
                .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers("/actuator/health/**", "/actuator/health")
                .permitAll()
                .requestMatchers("/actuator/**")
                .denyAll()
                .anyRequest()
                .access(routes))
        .formLogin(form ->
            form.loginPage("/connexion")
                .usernameParameter("email")
                .passwordParameter("password")
                .successHandler((request, response, person) -> {
                  throttle.succeeded(request);
                  WELCOME.onAuthenticationSuccess(request, response, person);
                })
                .failureHandler((request, response, refusal) -> {
                  throttle.failed(request);
                  response.sendRedirect("/connexion?refus");
                }))
        .addFilterBefore(throttle, UsernamePasswordAuthenticationFilter.class)
        .logout(logout -> logout.logoutUrl("/deconnexion").logoutSuccessUrl("/"))
        .csrf(csrf -> csrf.csrfTokenRepository(FormGuard.tokens()))
        .exceptionHandling(
            refusals -> refusals.accessDeniedHandler(forms).authenticationEntryPoint(forms))
        .headers(headers ->
            headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                    permissions -> permissions.policy("camera=(), microphone=(), geolocation=()"))
                .crossOriginOpenerPolicy(Customizer.withDefaults())
                .crossOriginResourcePolicy(Customizer.withDefaults()))
        .build();
  }

  @Bean
  PasswordEncoder passwords() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  @Bean
  UserDetailsService people(AccountStore accounts) {
    return email -> {
      Account account =
          accounts
              .findActiveByEmail(email)
              .orElseThrow(() -> new UsernameNotFoundException("no active account"));
      String hash =
          accounts
              .findPasswordHash(account.id())
              .orElseThrow(() -> new UsernameNotFoundException("no password chosen yet"));
      return new SignedIn(
          account.id(),
          account.email(),
          hash,
          AuthorityUtils.createAuthorityList(account.roles().stream().map(Role::name).toList()));
    };
  }
}
