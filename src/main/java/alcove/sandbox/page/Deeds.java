package alcove.sandbox.page;

import alcove.sandbox.delivery.Done;
import alcove.sandbox.delivery.Interactions.Pressed;
import alcove.sandbox.delivery.Place;
import alcove.sandbox.delivery.Rooms;
import alcove.sandbox.state.Channel;
import alcove.sandbox.state.Json;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What the page does for a person: `{as, do, …}`.
final class Deeds {
  private final Stage stage;

  Deeds(Stage stage) {
    this.stage = stage;
  }

  /// Answers `{ok, error?}` once the app has answered; of a conversation that was begun, `channel`
  /// besides.
  ObjectNode act(JsonNode deed) {
    var done = does(Json.text(deed, "as"), deed);
    stage.settle().run();
    var json = Json.object().put("ok", done.ok());
    if (!done.ok()) {
      return json.put("error", done.error());
    }
    begun(Json.text(deed, "as"), deed).ifPresent(channel -> json.put("channel", channel));
    return json;
  }

  private Optional<String> begun(String as, JsonNode deed) {
    var workspace = stage.workspace();
    return workspace.atomically(() ->
        switch (Json.text(deed, "do")) {
          case "create" -> workspace.channels().named(Json.text(deed, "name")).map(Channel::id);
          case "talk" -> workspace.channels().knownIm(as, Json.text(deed, "with")).map(Channel::id);
          default -> Optional.empty();
        });
  }

  private Done does(String as, JsonNode deed) {
    var can = stage.interactions();
    var channel = Json.text(deed, "channel");
    return switch (Json.text(deed, "do")) {
      case "command" ->
          Json.text(deed, "thread").isEmpty()
              ? can.command(as, channel, Json.text(deed, "text"))
              : notInThreads(as, Json.text(deed, "text"));
      case "message" ->
          stage.talk().says(as, channel, Json.text(deed, "text"), Json.text(deed, "thread"));
      case "react" ->
          stage
              .talk()
              .reacts(
                  as, new Place.OnMessage(channel, Json.text(deed, "ts")), Json.text(deed, "name"));
      case "submit" -> can.submit(as, Json.text(deed, "view"), deed.path("values"));
      case "close" -> can.close(as, Json.text(deed, "view"));
      case "home" -> can.openHome(as);
      case "shortcut" -> shortcut(as, deed);
      case "read" -> read(as, channel);
      case "create" -> create(as, deed);
      case "talk" -> stage.talk().begins(as, Json.text(deed, "with"));
      case "action" -> action(as, deed);
      default -> new Done("unknown_deed", "");
    };
  }

  private Done create(String as, JsonNode deed) {
    var kind = deed.path("private").asBoolean() ? Channel.Kind.PRIVATE : Channel.Kind.PUBLIC;
    return new Rooms(stage.workspace()).create(as, kind, Json.text(deed, "name"));
  }

  private Done shortcut(String as, JsonNode deed) {
    var callbackId = Json.text(deed, "callback_id");
    return place(deed.path("where")) instanceof Place.OnMessage place
        ? stage.interactions().shortcut(as, place, callbackId)
        : stage.interactions().shortcut(as, callbackId);
  }

  /// Answers the options that the app gives for what was typed.
  ObjectNode options(JsonNode asked) {
    var json = Json.object();
    var pressed =
        new Pressed(Json.text(asked, "block_id"), Json.text(asked, "action_id"), Json.object());
    var done =
        stage
            .interactions()
            .suggest(
                Json.text(asked, "as"),
                place(asked.path("where")),
                pressed,
                Json.text(asked, "typed"),
                json::setAll);
    return json.put("ok", done.ok()).put("error", done.error());
  }

  /// Takes a file for a form, and answers the file object that the form then holds.
  ObjectNode attach(JsonNode given) {
    var json = Json.object();
    try {
      var bytes = Base64.getDecoder().decode(Json.text(given, "bytes"));
      var done =
          stage
              .talk()
              .attaches(
                  Json.text(given, "as"),
                  Json.text(given, "name"),
                  bytes,
                  file -> json.set("file", file));
      return json.put("ok", done.ok()).put("error", done.error());
    } catch (IllegalArgumentException _) {
      return json.put("ok", false).put("error", "not_base64");
    }
  }

  /// Slack's client does not carry commands out in a thread.
  private Done notInThreads(String as, String typed) {
    var workspace = stage.workspace();
    workspace.atomically(() -> {
      var word = typed.split("\\s", 2)[0];
      workspace.toasts().show(as, word + " is not supported in threads. Sorry!");
      workspace.changed();
      return as;
    });
    return new Done("not_in_threads", "");
  }

  private Done action(String as, JsonNode deed) {
    var pressed =
        new Pressed(Json.text(deed, "block_id"), Json.text(deed, "action_id"), chosen(deed));
    return stage.interactions().act(as, place(deed.path("where")), pressed, deed.path("values"));
  }

  /// The element's own fields: what is left of the deed.
  private static ObjectNode chosen(JsonNode deed) {
    var chosen = ((ObjectNode) deed).deepCopy();
    for (var other : new String[] {"as", "do", "where", "block_id", "action_id", "values"}) {
      chosen.remove(other);
    }
    return chosen;
  }

  private static Place place(JsonNode where) {
    if (where.has("message")) {
      var message = where.path("message");
      return new Place.OnMessage(Json.text(message, "channel"), Json.text(message, "ts"));
    }
    return where.has("view") ? new Place.InModal(Json.text(where, "view")) : new Place.AtHome();
  }

  private Done read(String as, String channelId) {
    var workspace = stage.workspace();
    workspace.atomically(() -> {
      workspace
          .channels()
          .find(channelId)
          .filter(channel -> channel.has(as))
          .ifPresent(channel -> channel.readBy(as));
      workspace.changed();
      return as;
    });
    return new Done("", "");
  }
}
