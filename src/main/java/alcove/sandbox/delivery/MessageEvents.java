package alcove.sandbox.delivery;

import alcove.sandbox.state.Channel;
import alcove.sandbox.state.Happening;
import alcove.sandbox.state.Json;
import alcove.sandbox.state.Posted;
import alcove.sandbox.state.Workspace;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What is said, as events of the kind `message`: they need the scope that opens the history.
///
/// Slack also says by such messages who came, left, or set a topic, beside the events that tell it
/// without the history.
final class MessageEvents {
  private final Workspace workspace;

  MessageEvents(Workspace workspace) {
    this.workspace = workspace;
  }

  /// The message, and each file of it to those who may see files.
  Stream<Told> said(Channel place, Posted message) {
    var said =
        told(
            place,
            () ->
                message
                    .json(workspace.app(), workspace.team().id())
                    .put("event_ts", message.ts())
                    .put("channel", place.id()));
    var files = message.files().values().stream().map(file -> shared(place, message, file));
    return Stream.concat(Stream.of(said), files);
  }

  private Told shared(Channel place, Posted message, JsonNode file) {
    return new Told(
        "file_shared",
        "files:read",
        () -> {
          var id = Json.text(file, "id");
          var event = Json.object().put("type", "file_shared").put("file_id", id);
          event.put("user_id", message.user()).put("channel_id", place.id());
          event.putObject("file").put("id", id);
          return event.put("event_ts", workspace.nextTs());
        },
        place.shared());
  }

  Told edited(Channel place, Posted before, Posted after) {
    return told(
        place,
        () -> {
          var event = Json.object().put("subtype", "message_changed").put("hidden", true);
          event.set("message", after.json(workspace.app(), workspace.team().id()));
          event.set("previous_message", before.json(workspace.app(), workspace.team().id()));
          return at(event, after.editedTs());
        });
  }

  Told deleted(Channel place, Posted message) {
    return told(
        place,
        () -> {
          var event = Json.object().put("subtype", "message_deleted").put("hidden", true);
          event.set("previous_message", message.json(workspace.app(), workspace.team().id()));
          return at(event, workspace.nextTs()).put("deleted_ts", message.ts());
        });
  }

  /// A channel's conversion has no event of its own: only who may read what is said there hears it.
  Told converted(Channel place, String actor) {
    var subtype = place.kind() == Channel.Kind.PUBLIC ? "public" : "private";
    return told(
        place,
        () ->
            at(
                Json.object().put("subtype", "channel_convert_to_" + subtype).put("user", actor),
                workspace.nextTs()));
  }

  /// Who may read reactions hears of them, wherever the app is.
  Told reacted(Channel place, Happening.Reacted reacted) {
    var type = reacted.given() ? "reaction_added" : "reaction_removed";
    return new Told(
        type,
        "reactions:read",
        () -> {
          var event = Json.object().put("type", type).put("user", reacted.person());
          event.put("reaction", reacted.name()).put("item_user", reacted.message().user());
          event
              .putObject("item")
              .put("type", "message")
              .put("channel", place.id())
              .put("ts", reacted.message().ts());
          return event.put("event_ts", workspace.nextTs());
        },
        place.shared());
  }

  private Told told(Channel place, Supplier<ObjectNode> event) {
    var kind = place.kind().scope();
    return new Told(
        "message." + kind,
        kind + ":history",
        () ->
            event
                .get()
                .put("type", "message")
                .put("channel", place.id())
                .put("channel_type", type(place)),
        place.shared());
  }

  private static String type(Channel place) {
    return switch (place.kind()) {
      case PUBLIC -> "channel";
      case PRIVATE -> "group";
      case IM -> "im";
      case MPIM -> "mpim";
    };
  }

  private static ObjectNode at(ObjectNode event, String ts) {
    return event.put("ts", ts).put("event_ts", ts);
  }
}
