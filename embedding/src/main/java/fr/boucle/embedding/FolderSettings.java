package fr.boucle.embedding;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence-transformers folder says of itself (« réglages du modèle »), read from the files
 * that library writes.
 *
 * <p>{@code boucle.json} ({@code {"prefix": "query: ", "pooling": "mean", "maxPieces": 256}}) may
 * be added by hand and wins, for models whose folder does not say that they want a prefix.
 *
 * @param prefix put before each text
 * @param maxPieces longer texts are cut
 * @param padId piece that fills a batch
 */
record FolderSettings(String prefix, Pooling pooling, int maxPieces, long padId) {
  private static final int DEFAULT_MAX_PIECES = 256;

  /** Files that decide the vectors, in name order: their hash is the identity of the model. */
  static final List<String> FILES =
      List.of(
          "1_Pooling/config.json",
          "boucle.json",
          "config.json",
          "config_sentence_transformers.json",
          "model.onnx",
          "model.onnx_data",
          "modules.json",
          "sentence_bert_config.json",
          "tokenizer.json");

  static FolderSettings read(Path folder) {
    JsonObject own = object(folder, "boucle.json");
    JsonObject sentences = object(folder, "config_sentence_transformers.json");
    refuseUnknownModules(folder);
    return new FolderSettings(
        own.has("prefix") ? own.get("prefix").getAsString() : defaultPrompt(sentences),
        pooling(folder, own),
        own.has("maxPieces")
            ? own.get("maxPieces").getAsInt()
            : integer(
                object(folder, "sentence_bert_config.json"), "max_seq_length", DEFAULT_MAX_PIECES),
        padId(folder));
  }

  private static String defaultPrompt(JsonObject sentences) {
    JsonElement name = sentences.get("default_prompt_name");
    if (name == null || name.isJsonNull() || !sentences.has("prompts")) {
      return "";
    }
    JsonElement prompt = sentences.getAsJsonObject("prompts").get(name.getAsString());
    return prompt == null ? "" : prompt.getAsString();
  }

  private static Pooling pooling(Path folder, JsonObject own) {
    if (own.has("pooling")) {
      String asked = own.get("pooling").getAsString();
      return switch (asked.toLowerCase(Locale.ROOT)) {
        case "mean" -> Pooling.MEAN;
        case "cls" -> Pooling.CLS;
        default ->
            throw new UnreadableModelException(
                "pooling \"%s\" in boucle.json of %s is unknown. Write \"mean\" or \"cls\"."
                    .formatted(asked, folder));
      };
    }
    JsonObject config = object(folder, "1_Pooling/config.json");
    if (config.isEmpty() || isTrue(config, "pooling_mode_mean_tokens")) {
      return Pooling.MEAN;
    }
    if (isTrue(config, "pooling_mode_cls_token")) {
      return Pooling.CLS;
    }
    throw new UnreadableModelException(
        "1_Pooling/config.json of %s asks for neither mean nor cls: only these are known. Choose another model."
            .formatted(folder));
  }

  private static void refuseUnknownModules(Path folder) {
    JsonElement modules = json(folder, "modules.json");
    if (modules == null) {
      return;
    }
    for (JsonElement module : modules.getAsJsonArray()) {
      String type = module.getAsJsonObject().get("type").getAsString();
      if (!type.endsWith(".Transformer")
          && !type.endsWith(".Pooling")
          && !type.endsWith(".Normalize")) {
        throw new UnreadableModelException(
            "modules.json of %s has a layer %s after the encoder, which would be left out. Choose another model."
                .formatted(folder, type));
      }
    }
  }

  private static long padId(Path folder) {
    JsonObject tokenizer = object(folder, "tokenizer.json");
    JsonElement padding = tokenizer.get("padding");
    if (padding != null && padding.isJsonObject()) {
      return padding.getAsJsonObject().get("pad_id").getAsLong();
    }
    JsonObject config = object(folder, "config.json");
    if (config.has("pad_token_id")) {
      return config.get("pad_token_id").getAsLong();
    }
    if (tokenizer.has("added_tokens")) {
      for (JsonElement added : tokenizer.getAsJsonArray("added_tokens")) {
        String content = added.getAsJsonObject().get("content").getAsString();
        if (content.equals("<pad>") || content.equals("[PAD]")) {
          return added.getAsJsonObject().get("id").getAsLong();
        }
      }
    }
    return 0;
  }

  private static boolean isTrue(JsonObject object, String name) {
    return object.has(name) && object.get(name).getAsBoolean();
  }

  private static int integer(JsonObject object, String name, int fallback) {
    JsonElement value = object.get(name);
    return value == null || value.isJsonNull() ? fallback : value.getAsInt();
  }

  private static JsonObject object(Path folder, String file) {
    JsonElement json = json(folder, file);
    return json == null ? new JsonObject() : json.getAsJsonObject();
  }

  private static @Nullable JsonElement json(Path folder, String file) {
    Path path = folder.resolve(file);
    if (!Files.exists(path)) {
      return null;
    }
    try {
      return JsonParser.parseString(Files.readString(path));
    } catch (IOException | JsonParseException e) {
      throw new UnreadableModelException(
          "file %s is not readable JSON: %s. Copy the whole folder again."
              .formatted(path, e.getMessage()),
          e);
    }
  }
}
