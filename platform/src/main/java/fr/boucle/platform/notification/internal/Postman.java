package fr.boucle.platform.notification.internal;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands letters to the mail server. */
@Component
@EnableConfigurationProperties(MailServer.class)
class Postman {
  private static final String TIMEOUT_MS = "15000";

  private final Optional<JavaMailSender> sender;
  private final String from;

  Postman(MailServer server, ObjectProvider<JavaMailSender> configuredBySpring) {
    this.sender =
        server.host().isBlank()
            ? Optional.ofNullable(configuredBySpring.getIfAvailable())
            : Optional.of(connect(server));
    this.from = server.from().isBlank() ? "ne-pas-repondre@" + hostOf(sender) : server.from();
  }

  boolean canSend() {
    return sender.isPresent();
  }

  /**
   * Hands over one letter.
   *
   * @throws org.springframework.mail.MailException if the server does not take it
   * @throws MessagingException if the letter cannot be written as a message
   */
  void send(Letter letter) throws MessagingException {
    JavaMailSender server =
        sender.orElseThrow(() -> new IllegalStateException("no mail server is configured"));
    MimeMessage message = server.createMimeMessage();
    var writer = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
    writer.setFrom(from);
    writer.setTo(letter.recipient());
    writer.setSubject(letter.subject().replaceAll("[\\r\\n]+", " "));
    writer.setText(letter.body(), false);
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("X-Boucle-Letter", stableName(letter.key()));
    server.send(message);
  }

  private static String stableName(String key) {
    return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static JavaMailSender connect(MailServer server) {
    var sender = new JavaMailSenderImpl();
    sender.setHost(server.host());
    sender.setPort(server.port());
    sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
    Properties properties = sender.getJavaMailProperties();
    if (!server.username().isBlank()) {
      sender.setUsername(server.username());
      sender.setPassword(server.password());
      properties.put("mail.smtp.auth", "true");
    }
    properties.put("mail.smtp.starttls.enable", String.valueOf(server.starttls()));
    properties.put("mail.smtp.starttls.required", String.valueOf(server.starttls()));
    properties.put("mail.smtp.connectiontimeout", TIMEOUT_MS);
    properties.put("mail.smtp.timeout", TIMEOUT_MS);
    properties.put("mail.smtp.writetimeout", TIMEOUT_MS);
    return sender;
  }

  private static String hostOf(Optional<JavaMailSender> sender) {
    return sender
        .filter(JavaMailSenderImpl.class::isInstance)
        .map(JavaMailSenderImpl.class::cast)
        .map(JavaMailSenderImpl::getHost)
        .orElse("localhost");
  }
}
