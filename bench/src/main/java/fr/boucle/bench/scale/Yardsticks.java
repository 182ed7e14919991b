package fr.boucle.bench.scale;

import fr.boucle.bench.semantics.EnglishModel;
import fr.boucle.embedding.SentenceTransformersModel;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.List;

/**
 * What the machine gives to plain work, measured in the same run (« étalons »): a cost beside them
 * means something on another machine.
 *
 * @param gigaflops blocked matrix multiplication in plain Java, billions of operations per second
 *     of processor
 * @param encoded sentences per second of processor through ONNX Runtime, one thread, MiniLM in
 *     bytes
 */
record Yardsticks(double gigaflops, double encoded) {
  private static final int SIDE = 1_024;
  private static final int BLOCK = 128;
  private static final int ROUNDS = 6;

  static Yardsticks measure(List<String> sentences) throws IOException {
    return new Yardsticks(multiplied(), encode(sentences));
  }

  private static double encode(List<String> sentences) throws IOException {
    try (SentenceTransformersModel model =
        EnglishModel.MINILM.loadFrom(Files.createTempDirectory("boucle-yardstick"))) {
      model.embedAll(sentences.subList(0, sentences.size() / 4));
      long start = processCpu();
      model.embedAll(sentences);
      return sentences.size() / ((processCpu() - start) / 1e9);
    }
  }

  private static double multiplied() {
    float[][] a = matrix(1);
    float[][] b = matrix(2);
    float[][] c = new float[SIDE][SIDE];
    multiply(a, b, c);
    long start = processCpu();
    for (int round = 0; round < ROUNDS; round++) {
      multiply(a, b, c);
    }
    double seconds = (processCpu() - start) / 1e9;
    if (!Float.isFinite(c[SIDE - 1][SIDE - 1])) {
      throw new IllegalStateException("the product is not finite");
    }
    return 2.0 * SIDE * SIDE * SIDE * ROUNDS / seconds / 1e9;
  }

  private static void multiply(float[][] a, float[][] b, float[][] c) {
    for (int block = 0; block < SIDE; block += BLOCK) {
      for (int i = 0; i < SIDE; i++) {
        for (int k = block; k < block + BLOCK; k += 4) {
          addRows(a[i], k, b[k], b[k + 1], b[k + 2], b[k + 3], c[i]);
        }
      }
    }
  }

  private static void addRows(
      float[] factors, int k, float[] b0, float[] b1, float[] b2, float[] b3, float[] sum) {
    float f0 = factors[k];
    float f1 = factors[k + 1];
    float f2 = factors[k + 2];
    float f3 = factors[k + 3];
    for (int j = 0; j < SIDE; j++) {
      sum[j] += f0 * b0[j] + f1 * b1[j] + f2 * b2[j] + f3 * b3[j];
    }
  }

  private static float[][] matrix(int start) {
    float[][] matrix = new float[SIDE][SIDE];
    for (int i = 0; i < SIDE; i++) {
      for (int j = 0; j < SIDE; j++) {
        matrix[i][j] = (float) ((start * 31 + i * 17 + j * 7) % 101) / 101;
      }
    }
    return matrix;
  }

  private static long processCpu() {
    return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
        .getProcessCpuTime();
  }
}
