package fr.boucle.embedding;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One ONNX session that turns pieces of text into vectors (« encodeur »). One thread per call, so
 * that as many callers as cores use the machine fully: the runtime's own threads waste half of it
 * by waiting. Safe for use by several threads.
 */
final class OnnxEncoder implements AutoCloseable {
  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final String output;
  private final boolean alreadyPooled;
  private final int dimensions;

  OnnxEncoder(Path model) {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      session = environment.createSession(model.toString(), options);
      Map<String, NodeInfo> outputs = session.getOutputInfo();
      NodeInfo vectors =
          outputs.getOrDefault("last_hidden_state", outputs.values().iterator().next());
      output = vectors.getName();
      long[] shape = ((TensorInfo) vectors.getInfo()).getShape();
      alreadyPooled = shape.length == 2;
      dimensions = Math.toIntExact(shape[shape.length - 1]);
    } catch (OrtException e) {
      throw new UnreadableModelException(
          "file %s is not a model that ONNX Runtime can run: %s. Copy the whole folder again."
              .formatted(model, e.getMessage()),
          e);
    }
    if (dimensions <= 0) {
      throw new UnreadableModelException(
          "output %s of %s does not say its size. Export the model with a fixed last dimension."
              .formatted(output, model));
    }
  }

  int dimensions() {
    return dimensions;
  }

  /**
   * Encodes texts of any lengths as one batch.
   *
   * @param pieces identifiers of the pieces of each text, at least one each
   * @param padId fills the shorter texts
   * @return one vector per text, of length 1
   */
  float[][] encode(List<long[]> pieces, long padId, Pooling pooling) {
    int longest = pieces.stream().mapToInt(p -> p.length).max().orElse(0);
    long[] ids = new long[pieces.size() * longest];
    long[] mask = new long[ids.length];
    for (int text = 0; text < pieces.size(); text++) {
      long[] own = pieces.get(text);
      for (int i = 0; i < longest; i++) {
        ids[text * longest + i] = i < own.length ? own[i] : padId;
        mask[text * longest + i] = i < own.length ? 1 : 0;
      }
    }
    long[] shape = {pieces.size(), longest};
    Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
    try {
      feed(inputs, "input_ids", ids, shape);
      feed(inputs, "attention_mask", mask, shape);
      feed(inputs, "token_type_ids", new long[ids.length], shape);
      try (OrtSession.Result result = session.run(inputs)) {
        FloatBuffer values = ((OnnxTensor) result.get(output).orElseThrow()).getFloatBuffer();
        return pool(values, pieces, longest, pooling);
      }
    } catch (OrtException e) {
      throw new IllegalStateException(
          "the model could not read %d texts: %s".formatted(pieces.size(), e.getMessage()), e);
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private void feed(Map<String, OnnxTensor> inputs, String name, long[] values, long[] shape)
      throws OrtException {
    if (session.getInputNames().contains(name)) {
      inputs.put(name, OnnxTensor.createTensor(environment, LongBuffer.wrap(values), shape));
    }
  }

  private float[][] pool(FloatBuffer values, List<long[]> pieces, int longest, Pooling pooling) {
    float[][] vectors = new float[pieces.size()][dimensions];
    for (int text = 0; text < vectors.length; text++) {
      if (alreadyPooled) {
        Pooling.CLS.pool(values, text, 1, vectors[text]);
      } else {
        pooling.pool(values, text * longest, pieces.get(text).length, vectors[text]);
      }
      UnitLength.normalize(vectors[text]);
    }
    return vectors;
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the model could not be closed", e);
    }
  }
}
