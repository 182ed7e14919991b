package fr.boucle.platform.notification.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server, from {@code BOUCLE_SMTP_HOST}, {@code BOUCLE_SMTP_PORT}, {@code
 * BOUCLE_SMTP_USERNAME}, {@code BOUCLE_SMTP_PASSWORD}, {@code BOUCLE_SMTP_FROM}, {@code
 * BOUCLE_SMTP_STARTTLS}. Spring's own {@code spring.mail.*} are understood too.
 *
 * @param host name of the server, empty when none
 * @param port TCP port
 * @param username empty when the server asks for none
 * @param password empty when the server asks for none
 * @param from address of the sender; empty gives {@code ne-pas-repondre@} followed by the host
 * @param starttls false only for a server on a trusted local network
 */
@ConfigurationProperties("boucle.smtp")
record MailServer(
    @DefaultValue("") String host,
    @DefaultValue("587") int port,
    @DefaultValue("") String username,
    @DefaultValue("") String password,
    @DefaultValue("") String from,
    @DefaultValue("true") boolean starttls) {}
