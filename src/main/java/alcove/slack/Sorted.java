package alcove.slack;

import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.request.builtin.GlobalShortcutRequest;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.ViewClosedRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;

/// A request whose signature held, sorted by what it is. Bolt's own parser is passed by: it prints
/// the whole of every body that it does not know, and reads each one three times to find that out.
sealed interface Sorted {
  /// For Bolt.
  record ForBolt(Request<?> request) implements Sorted {
    @Override
    public String toString() {
      return "ForBolt[]";
    }
  }

  /// Slack asks whether the address is ours; it wants this word back.
  record Challenge(String word) implements Sorted {}

  /// Nothing for us to do: Slack tests the connection, or sends what this version does not know.
  record Nothing() implements Sorted {}

  /// Not a request of Slack's form.
  record Rubbish() implements Sorted {}

  RequestHeaders NO_HEADERS = new RequestHeaders(Map.of());

  static Sorted sort(String body) {
    try {
      return body.startsWith("{") ? event(body) : form(body, Form.parse(body));
    } catch (IOException | RuntimeException rubbish) {
      // The SDK's readers fail in many ways on a payload that lacks something, and some of them
      // quote it. That it was rubbish is all there is to know.
      return new Rubbish();
    }
  }

  private static Sorted event(String body) throws IOException {
    return switch (type(body)) {
      case "event_callback" -> new ForBolt(new EventRequest(body, NO_HEADERS));
      case "url_verification" -> challenge(body);
      case "" -> new Rubbish();
      case String _ -> new Nothing();
    };
  }

  private static Sorted challenge(String body) {
    var word = JsonParser.parseString(body).getAsJsonObject().get("challenge").getAsString();
    var isWord = word.length() <= 200 && word.chars().allMatch(c -> c > ' ' && c < 127 && c != '<');
    return isWord ? new Challenge(word) : new Rubbish();
  }

  private static Sorted form(String body, Map<String, String> fields) throws IOException {
    var payload = fields.get("payload");
    if (payload != null) {
      return interaction(body, payload);
    }
    if (fields.containsKey("command")) {
      return new ForBolt(new SlashCommandRequest(body, command(fields), NO_HEADERS));
    }
    return fields.containsKey("ssl_check") ? new Nothing() : new Rubbish();
  }

  private static Sorted interaction(String body, String json) throws IOException {
    return switch (type(json)) {
      case "block_actions" -> new ForBolt(new BlockActionRequest(body, json, NO_HEADERS));
      case "view_submission" -> new ForBolt(new ViewSubmissionRequest(body, json, NO_HEADERS));
      case "view_closed" -> new ForBolt(new ViewClosedRequest(body, json, NO_HEADERS));
      case "shortcut" -> new ForBolt(new GlobalShortcutRequest(body, json, NO_HEADERS));
      case "message_action" -> new ForBolt(new MessageShortcutRequest(body, json, NO_HEADERS));
      case "" -> new Rubbish();
      case String _ -> new Nothing();
    };
  }

  private static SlashCommandPayload command(Map<String, String> fields) {
    var payload = new SlashCommandPayload();
    payload.setCommand(fields.get("command"));
    payload.setText(fields.getOrDefault("text", ""));
    payload.setTeamId(fields.get("team_id"));
    payload.setUserId(fields.get("user_id"));
    payload.setChannelId(fields.get("channel_id"));
    payload.setTriggerId(fields.get("trigger_id"));
    payload.setResponseUrl(fields.get("response_url"));
    return payload;
  }

  /// The top-level `type`, read no further than needed; empty when there is none.
  private static String type(String json) throws IOException {
    var reader = new JsonReader(new StringReader(json));
    reader.beginObject();
    while (reader.hasNext()) {
      if (reader.nextName().equals("type")) {
        return reader.nextString();
      }
      reader.skipValue();
    }
    return "";
  }
}
