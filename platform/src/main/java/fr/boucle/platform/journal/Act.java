package fr.boucle.platform.journal;

import fr.boucle.platform.identity.AccountId;
import fr.boucle.platform.kernel.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A public act to be recorded.
 *
 * @param kind message key of its sentence, {@code room.act.name}; its arguments are {@code details}
 * @param subject what it is about
 * @param author who did it, null for the system itself
 * @param details plain values for the sentence, public, no personal data of citizens
 */
public record Act(String kind, Subject subject, @Nullable AccountId author, List<String> details) {
  public Act {
    details = List.copyOf(details);
  }
}
