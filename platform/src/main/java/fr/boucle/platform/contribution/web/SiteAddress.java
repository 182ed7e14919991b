package fr.boucle.platform.contribution.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The full address of a page: under {@code BOUCLE_ADDRESS} where it is set, otherwise where the
 * visitor found this site.
 */
@Component
class SiteAddress {
  private final String configured;

  SiteAddress(@Value("${boucle.address:}") String configured) {
    this.configured = configured.replaceAll("/+$", "");
  }

  String of(String path) {
    return configured.isEmpty()
        ? ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString()
        : configured + path;
  }
}
