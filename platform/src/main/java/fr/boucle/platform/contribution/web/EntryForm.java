package fr.boucle.platform.contribution.web;

import fr.boucle.platform.contribution.Channel;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an agent types for somebody.
 *
 * @param channel where it comes from
 * @param text what the person wrote or said
 * @param commune official code, empty when not said
 * @param email where to answer, empty when none
 * @param key drawn when the form was shown
 */
public record EntryForm(Channel channel, String text, String commune, String email, String key) {
  static final List<Channel> CHANNELS = List.of(Channel.NOTEBOOK, Channel.PHONE, Channel.ON_BEHALF);
  private static final Set<Channel> ALLOWED = EnumSet.copyOf(CHANNELS);

  public EntryForm(
      @Nullable Channel channel,
      @Nullable String text,
      @Nullable String commune,
      @Nullable String email,
      @Nullable String key) {
    this.channel = channel == null || !ALLOWED.contains(channel) ? Channel.NOTEBOOK : channel;
    this.text = Objects.requireNonNullElse(text, "");
    this.commune = Objects.requireNonNullElse(commune, "");
    this.email = Objects.requireNonNullElse(email, "");
    this.key = key == null || key.isBlank() ? UUID.randomUUID().toString() : key;
  }
}
