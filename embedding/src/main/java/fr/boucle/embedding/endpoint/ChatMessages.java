package fr.boucle.embedding.endpoint;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is sent and what is read. The texts travel as values of a JSON object which is itself the
 * one string of the user's message: no text can close its place and pass for a message.
 */
final class ChatMessages {
  private static final int MOST_TEXTS = 10;
  private static final int MOST_CHARACTERS = 400;
  private static final int MOST_TERMS = 10;
  private static final int MOST_TERM_CHARACTERS = 40;
  private static final int MOST_TOKENS = 60;

  private final Gson gson = new GsonBuilder().disableHtmlEscaping().create();
  private final String instructions = instructions();
  private final String model;
  private final long seed;

  ChatMessages(String model, long seed) {
    this.model = model;
    this.seed = seed;
  }

  private record Message(@Nullable String role, @Nullable String content) {}

  private record Choice(@Nullable Message message) {}

  private record Answer(@Nullable List<@Nullable Choice> choices) {}

  /** Returns the body of a request. */
  String question(List<String> texts, List<String> terms) {
    JsonObject data = new JsonObject();
    data.add("termes", array(terms, MOST_TERMS, MOST_TERM_CHARACTERS));
    data.add("textes", array(texts, MOST_TEXTS, MOST_CHARACTERS));
    JsonArray messages = new JsonArray();
    messages.add(gson.toJsonTree(new Message("system", instructions)));
    messages.add(gson.toJsonTree(new Message("user", gson.toJson(data))));
    JsonObject body = new JsonObject();
    body.addProperty("model", model);
    body.add("messages", messages);
    body.addProperty("temperature", 0);
    body.addProperty("seed", seed);
    body.addProperty("max_tokens", MOST_TOKENS);
    body.addProperty("stream", false);
    return gson.toJson(body);
  }

  /** Returns the text of an answer, or nothing when it is not one. */
  Optional<String> answer(byte[] body) {
    try {
      return Optional.ofNullable(
              gson.fromJson(new String(body, StandardCharsets.UTF_8), Answer.class))
          .map(Answer::choices)
          .filter(choices -> !choices.isEmpty())
          .map(List::getFirst)
          .map(Choice::message)
          .map(Message::content);
    } catch (JsonParseException garbage) {
      return Optional.empty();
    }
  }

  private static JsonArray array(List<String> texts, int most, int mostCharacters) {
    JsonArray array = new JsonArray();
    texts.stream().limit(most).forEach(text -> array.add(cut(text, mostCharacters)));
    return array;
  }

  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
  }

  private static String instructions() {
    try (InputStream in = ChatMessages.class.getResourceAsStream("label-prompt.txt")) {
      if (in == null) {
        throw new IllegalStateException("label-prompt.txt is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
