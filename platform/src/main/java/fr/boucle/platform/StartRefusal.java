package fr.boucle.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends a start that cannot succeed; carries what the person is told. */
final class StartRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Obstacle obstacle;
  private final transient List<String> details;

  StartRefusal(Obstacle obstacle, @Nullable Throwable cause, String... details) {
    super(obstacle + " " + List.of(details), cause);
    this.obstacle = obstacle;
    this.details = List.of(details);
  }

  Obstacle obstacle() {
    return obstacle;
  }

  /** The sentence, with what to do. */
  String sentence(StartSentences sentences) {
    return sentences.get(obstacle.key(), details.toArray());
  }
}
