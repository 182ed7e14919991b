package fr.boucle.training;

import fr.boucle.embedding.FrenchModel;
import fr.boucle.embedding.FrenchWeights;
import fr.boucle.embedding.SentenceTransformersModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The recipe as a command. {@code distil PAIRS TEACHER OUT [COUNT]} makes a model from nothing with
 * the teacher of a folder, about an hour of two cores for 561,000 pairs; {@code refine PAIRS
 * GLOSSARY OUT} teaches the shipped lexicon and glossary to the first version of our model, or to
 * the one in the folder named by {@code BASE=} as fifth argument, about a minute. OUT is named
 * after the model.
 */
public final class TrainFrenchModel {
  private static final long SEED = 20_261_123;
  private static final int SENTENCES = 20_000;
  private static final int FIRST_VERSION_PAIRS = 561_152;

  private TrainFrenchModel() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 4) {
      throw new IllegalArgumentException(
          "%d arguments given. Write: distil PAIRS TEACHER OUT [COUNT], or refine PAIRS GLOSSARY OUT BASE."
              .formatted(arguments.length));
    }
    PairFiles pairs = new PairFiles(Path.of(arguments[1]));
    Path out = Path.of(arguments[3]);
    String name = out.toAbsolutePath().normalize().getFileName().toString();
    switch (arguments[0]) {
      case "distil" -> {
        int count = arguments.length > 4 ? Integer.parseInt(arguments[4]) : FIRST_VERSION_PAIRS;
        distil(pairs, Path.of(arguments[2]), count, name, out.resolveSibling(name + ".teacher.f16"))
            .write(out);
      }
      case "refine" -> {
        FrenchModel base =
            arguments.length > 4 ? FrenchModel.load(Path.of(arguments[4])) : FrenchModel.load();
        String glossary = Files.readString(Path.of(arguments[2]), StandardCharsets.UTF_8);
        refine(pairs, base, glossary, name).weights().write(out);
      }
      default ->
          throw new IllegalArgumentException(
              "command \"%s\" is unknown. Write distil or refine.".formatted(arguments[0]));
    }
  }

  static FrenchWeights distil(
      PairFiles files, Path teacherFolder, int count, String name, Path vectors)
      throws IOException {
    FrenchWeights words = FrenchModel.load().weights();
    List<TranslatedPair> pairs =
        new CoverageSelection().choose(files.translated(Integer.MAX_VALUE), count, SEED);
    try (SentenceTransformersModel teacher = SentenceTransformersModel.load(teacherFolder)) {
      Matrix targets =
          new TeacherVectors(vectors)
              .of(teacher, pairs.stream().map(TranslatedPair::english).toList());
      return new Distillation()
          .train(
              name,
              words.vocabulary(),
              words.counts(),
              words.buckets(),
              pairs,
              targets,
              files.french(Integer.MAX_VALUE),
              SEED);
    }
  }

  static FrenchModel refine(PairFiles files, FrenchModel base, String glossary, String name)
      throws IOException {
    List<String> sentences =
        files.translated(SENTENCES).stream().map(TranslatedPair::french).toList();
    return new Refinement().refine(base, name, glossary, Lexicon.shipped(), sentences, SEED);
  }
}
