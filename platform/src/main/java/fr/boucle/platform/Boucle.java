package fr.boucle.platform;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/**
 * Starts the platform from the words of the command line and says where it answers, or in one
 * sentence why it cannot and what to do.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(
    systemName = "Boucle",
    sharedModules = {"kernel", "ui"})
public class Boucle {

  /** Runs the program; the exit codes are those of {@link Obstacle}. */
  public static void main(String[] arguments) {
    var exitCode = run(List.of(arguments), System.getenv(), System.out, System.err);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  static int run(
      List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
    var sentences = StartSentences.in(environment);
    try {
      var launch = Launch.parse(arguments, environment);
      switch (launch.purpose()) {
        case SERVE -> new Startup(launch, environment).serve(sentences, out);
        case REHEARSE -> new Startup(launch, environment).rehearse();
        case CHECK_DATABASE -> out.println(checkDatabase(environment, sentences));
      }
      return 0;
    } catch (StartRefusal refusal) {
      err.println(refusal.sentence(sentences));
      return refusal.obstacle().exitCode();
    }
  }

  private static String checkDatabase(Map<String, String> environment, StartSentences sentences) {
    return ExternalDatabase.find(environment)
        .map(database -> sentences.get("start.database", ExternalDatabase.check(database)))
        .orElseThrow(() -> new StartRefusal(Obstacle.WRONG_USAGE, null, "BOUCLE_DB_URL="));
  }
}
