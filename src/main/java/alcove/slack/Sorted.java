package alcove.slack;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.util.json.GsonFactory;
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

  /// Somebody pressed, submitted or picked something. Bolt's own requests build a reader for every
  /// kind of block anew for each press, which takes longer than all that is done about it; so these
  /// are read here, with one reader, and pass Bolt by.
  sealed interface Interaction extends Sorted {
    /// The workspace it came from.
    String team();

    RequestType type();
  }

  record Pressed(BlockActionPayload payload) implements Interaction {
    @Override
    public String team() {
      return payload.getTeam().getId();
    }

    @Override
    public RequestType type() {
      return RequestType.BlockAction;
    }

    @Override
    public String toString() {
      return "Pressed[]";
    }
  }

  record Submitted(ViewSubmissionPayload payload) implements Interaction {
    @Override
    public String team() {
      return payload.getTeam().getId();
    }

    @Override
    public RequestType type() {
      return RequestType.ViewSubmission;
    }

    @Override
    public String toString() {
      return "Submitted[]";
    }
  }

  /// A shortcut of Slack's menus.
  record Shortcut(String team, String callback, String person, String trigger)
      implements Interaction {
    @Override
    public RequestType type() {
      return RequestType.GlobalShortcut;
    }

    @Override
    public String toString() {
      return "Shortcut[]";
    }
  }

  /// Slack asks whether the address is ours; it wants this word back.
  record Challenge(String word) implements Sorted {}

  /// Nothing for us to do: Slack tests the connection, or sends what this version does not know.
  record Nothing() implements Sorted {}

  /// Not a request of Slack's form.
  record Rubbish() implements Sorted {}

  Gson GSON = GsonFactory.createSnakeCase();

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
      return interaction(payload);
    }
    if (fields.containsKey("command")) {
      return new ForBolt(new SlashCommandRequest(body, command(fields), NO_HEADERS));
    }
    return fields.containsKey("ssl_check") ? new Nothing() : new Rubbish();
  }

  private static Sorted interaction(String json) throws IOException {
    return switch (type(json)) {
      case "block_actions" -> new Pressed(GSON.fromJson(json, BlockActionPayload.class));
      case "view_submission" -> new Submitted(GSON.fromJson(json, ViewSubmissionPayload.class));
      case "shortcut", "message_action" -> shortcut(JsonParser.parseString(json).getAsJsonObject());
      case "" -> new Rubbish();
      case String _ -> new Nothing();
    };
  }

  private static Shortcut shortcut(JsonObject json) {
    return new Shortcut(
        json.getAsJsonObject("team").get("id").getAsString(),
        json.get("callback_id").getAsString(),
        json.getAsJsonObject("user").get("id").getAsString(),
        json.get("trigger_id").getAsString());
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
