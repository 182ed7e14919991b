package fr.boucle.embedding;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes a model folder with a tokenizer of XLM-R's shape: Unigram, Metaspace, {@code <s> text
 * </s>}, padding identifier 1.
 */
final class XlmRobertaFolder {
  static final int PAD = 1;
  private static final List<String> WORDS =
      List.of(
          "▁le", "▁la", "▁bus", "▁est", "▁en", "▁retard", "▁mair", "ie", "▁ferm", "ée", "▁école",
          "▁trop", "▁cher", "s", "▁", "e", "a", "r", "t", "u");

  private XlmRobertaFolder() {}

  /**
   * Writes {@code tokenizer.json}.
   *
   * @param fillers meaningless pieces added after the words, to reach a vocabulary of real size
   * @return rows that the model needs
   */
  static int writeTokenizer(Path folder, int fillers) throws IOException {
    JsonArray vocabulary = new JsonArray();
    for (String special : List.of("<s>", "<pad>", "</s>", "<unk>")) {
      vocabulary.add(piece(special, 0));
    }
    for (int i = 0; i < WORDS.size(); i++) {
      vocabulary.add(piece(WORDS.get(i), -2 - 0.25 * i));
    }
    for (int i = 0; i < fillers; i++) {
      vocabulary.add(piece("ꙮ" + i, -20));
    }
    JsonObject tokenizer =
        JsonParser.parseString(
                """
                {"version": "1.0", "truncation": null, "padding": null,
                 "added_tokens": [
                   {"id": 0, "content": "<s>", "single_word": false, "lstrip": false, "rstrip": false, "normalized": false, "special": true},
                   {"id": 1, "content": "<pad>", "single_word": false, "lstrip": false, "rstrip": false, "normalized": false, "special": true},
                   {"id": 2, "content": "</s>", "single_word": false, "lstrip": false, "rstrip": false, "normalized": false, "special": true},
                   {"id": 3, "content": "<unk>", "single_word": false, "lstrip": false, "rstrip": false, "normalized": false, "special": true}],
                 "normalizer": {"type": "Sequence", "normalizers": [{"type": "NFKC"}, {"type": "Replace", "pattern": {"Regex": " {2,}"}, "content": " "}]},
                 "pre_tokenizer": {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always", "split": true},
                 "post_processor": {"type": "TemplateProcessing",
                   "single": [{"SpecialToken": {"id": "<s>", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}}, {"SpecialToken": {"id": "</s>", "type_id": 0}}],
                   "pair": [{"Sequence": {"id": "A", "type_id": 0}}, {"Sequence": {"id": "B", "type_id": 0}}],
                   "special_tokens": {"<s>": {"id": "<s>", "ids": [0], "tokens": ["<s>"]}, "</s>": {"id": "</s>", "ids": [2], "tokens": ["</s>"]}}},
                 "decoder": {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always", "split": true}}
                """)
            .getAsJsonObject();
    JsonObject model = new JsonObject();
    model.addProperty("type", "Unigram");
    model.addProperty("unk_id", 3);
    model.add("vocab", vocabulary);
    tokenizer.add("model", model);
    Files.writeString(folder.resolve("tokenizer.json"), tokenizer.toString());
    return vocabulary.size();
  }

  /** Identifier of a piece of the vocabulary. */
  static int id(String piece) {
    return 4 + WORDS.indexOf(piece);
  }

  private static JsonArray piece(String text, double score) {
    JsonArray piece = new JsonArray();
    piece.add(text);
    piece.add(score);
    return piece;
  }
}
