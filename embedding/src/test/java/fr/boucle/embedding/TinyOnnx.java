package fr.boucle.embedding;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A real ONNX model of eight operators, written field by field in protobuf's wire format: hidden
 * state of a piece = its row of a small table + (pieces of the text that are not padding) x a fixed
 * vector. Like XLM-R it depends on the padding identifier, so a batch filled with a wrong one gives
 * other vectors.
 */
final class TinyOnnx {
  static final int DIMENSIONS = 8;
  private static final int INT64 = 7;
  private static final int FLOAT = 1;

  private TinyOnnx() {}

  /**
   * Writes the model.
   *
   * @param vocabulary rows of the table
   * @param padId piece that does not count
   * @param tokenTypes whether the model also asks for token_type_ids, as BERT does
   */
  static byte[] model(int vocabulary, long padId, boolean tokenTypes) {
    Message graph = new Message();
    graph.message(1, node("Gather", "hidden_raw", "table", "input_ids"));
    graph.message(1, node("Equal", "is_pad", "input_ids", "pad"));
    graph.message(1, node("Not", "is_text", "is_pad"));
    graph.message(
        1,
        node("Cast", "as_float", "is_text")
            .message(5, new Message().text(1, "to").number(3, FLOAT).number(20, 2)));
    graph.message(1, node("ReduceSum", "length", "as_float", "axis"));
    graph.message(1, node("Unsqueeze", "length3", "length", "last"));
    graph.message(1, node("Mul", "shift", "length3", "direction"));
    graph.message(1, node("Add", "last_hidden_state", "hidden_raw", "shift"));
    graph.text(2, "tiny");
    graph.message(5, floats("table", table(vocabulary), vocabulary, DIMENSIONS));
    graph.message(
        5, floats("direction", new float[] {.3f, 0, -.2f, 0, .1f, 0, 0, .4f}, DIMENSIONS));
    graph.message(5, longs("pad", padId));
    graph.message(5, longs("axis", 1));
    graph.message(5, longs("last", 2));
    graph.message(11, value("input_ids", INT64, 0));
    graph.message(11, value("attention_mask", INT64, 0));
    if (tokenTypes) {
      graph.message(11, value("token_type_ids", INT64, 0));
    }
    graph.message(12, value("last_hidden_state", FLOAT, DIMENSIONS));
    Message model = new Message().number(1, 8).message(7, graph);
    return model.message(8, new Message().text(1, "").number(2, 13)).bytes();
  }

  static float[] table(int vocabulary) {
    float[] table = new float[vocabulary * DIMENSIONS];
    for (int i = 0; i < table.length; i++) {
      table[i] = (float) Math.sin(1.7 * i + 0.3 * (i % 5));
    }
    return table;
  }

  private static Message node(String operator, String output, String... inputs) {
    Message node = new Message();
    for (String input : inputs) {
      node.text(1, input);
    }
    return node.text(2, output).text(4, operator);
  }

  private static Message floats(String name, float[] values, int... dims) {
    Message tensor = new Message();
    for (int dim : dims) {
      tensor.number(1, dim);
    }
    ByteBuffer raw =
        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    raw.asFloatBuffer().put(values);
    return tensor.number(2, FLOAT).text(8, name).raw(9, raw.array());
  }

  private static Message longs(String name, long value) {
    ByteBuffer raw = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(value);
    return new Message().number(1, 1).number(2, INT64).text(8, name).raw(9, raw.array());
  }

  /**
   * An input or output of shape (batch, pieces), or (batch, pieces, dimensions) when there are any.
   */
  private static Message value(String name, int type, int dimensions) {
    Message shape = new Message();
    shape.message(1, new Message().text(2, "batch"));
    shape.message(1, new Message().text(2, "pieces"));
    if (dimensions > 0) {
      shape.message(1, new Message().number(1, dimensions));
    }
    Message tensor = new Message().number(1, type).message(2, shape);
    return new Message().text(1, name).message(2, new Message().message(1, tensor));
  }

  /** Protobuf's wire format: varints and length-delimited fields. */
  private static final class Message {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Message number(int field, long value) {
      varint((long) field << 3);
      varint(value);
      return this;
    }

    Message text(int field, String value) {
      return raw(field, value.getBytes(StandardCharsets.UTF_8));
    }

    Message message(int field, Message value) {
      return raw(field, value.bytes());
    }

    Message raw(int field, byte[] value) {
      varint(((long) field << 3) | 2);
      varint(value.length);
      out.writeBytes(value);
      return this;
    }

    byte[] bytes() {
      return out.toByteArray();
    }

    private void varint(long value) {
      long rest = value;
      while ((rest & ~0x7FL) != 0) {
        out.write((int) ((rest & 0x7F) | 0x80));
        rest >>>= 7;
      }
      out.write((int) rest);
    }
  }
}
