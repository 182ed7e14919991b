package fr.boucle.cli;

import fr.boucle.voting.pabulib.FileFormatException;
import fr.boucle.voting.pabulib.PbElection;
import fr.boucle.voting.pabulib.PbReader;
import fr.boucle.voting.pabulib.PrefLibReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the ballots that a person gives: a Pabulib file, or rankings in PrefLib's format. */
final class ElectionFile {
  private static final Pattern PREFLIB = Pattern.compile(".*\\.(soc|soi|toc|toi)");

  private ElectionFile() {}

  static PbElection read(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new RefusedInputException("count.folder", file);
    }
    try {
      return PREFLIB.matcher(file.toString()).matches() ? rankings(file) : PbReader.read(file);
    } catch (FileFormatException refused) {
      throw new RefusedInputException("count.refused", file, refused.sentence(Messages.language()));
    }
  }

  private static PbElection rankings(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      return PbElection.of(PrefLibReader.read(reader), Map.of(), Map.of());
    }
  }
}
