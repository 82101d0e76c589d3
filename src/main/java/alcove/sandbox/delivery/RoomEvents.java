package alcove.sandbox.delivery;

import alcove.sandbox.state.Channel;
import alcove.sandbox.state.Json;
import alcove.sandbox.state.Workspace;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/// What becomes of channels and of who is in them, as events.
final class RoomEvents {
  private final Workspace workspace;

  RoomEvents(Workspace workspace) {
    this.workspace = workspace;
  }

  /// @param inviter empty for one who came alone
  Told joined(Channel place, String person, String inviter) {
    return about(
        place,
        "member_joined_channel",
        () -> {
          var event = membership(place, person);
          return inviter.isEmpty() ? event : event.put("inviter", inviter);
        });
  }

  Told left(Channel place, String person) {
    return about(place, "member_left_channel", () -> membership(place, person));
  }

  /// The bot hears of its own going by another event.
  Told botLeft(Channel place, String actor) {
    return about(place, prefix(place) + "_left", () -> here(place).put("actor_id", actor));
  }

  Told created(Channel place) {
    return about(
        place,
        "channel_created",
        () -> nested(named(place).put("creator", place.creator()).put("is_private", false)));
  }

  Told renamed(Channel place) {
    return about(
        place,
        prefix(place) + "_rename",
        () ->
            nested(
                named(place)
                    .put("is_channel", place.kind() == Channel.Kind.PUBLIC)
                    .put("is_mpim", false)));
  }

  /// @param what `archive` or `unarchive`
  Told archived(Channel place, String what, String actor) {
    return about(place, prefix(place) + "_" + what, () -> here(place).put("user", actor));
  }

  Told deleted(Channel place, String actor) {
    return about(
        place,
        prefix(place) + "_deleted",
        () -> {
          var event = here(place).put("actor_id", actor);
          return place.kind() == Channel.Kind.PRIVATE
              ? event.put("date_deleted", workspace.now().getEpochSecond())
              : event;
        });
  }

  Told shared(Channel place, String otherTeam) {
    return about(place, "channel_shared", () -> here(place).put("connected_team_id", otherTeam));
  }

  Told unshared(Channel place, String otherTeam) {
    return about(
        place,
        "channel_unshared",
        () ->
            here(place)
                .put("previously_connected_team_id", otherTeam)
                .put("is_ext_shared", place.shared()));
  }

  Told renumbered(Channel place, String before) {
    return new Told(
        "channel_id_changed",
        "",
        () ->
            event("channel_id_changed")
                .put("old_channel_id", before)
                .put("new_channel_id", place.id()),
        place.shared());
  }

  private Told about(Channel place, String type, Supplier<ObjectNode> fields) {
    return new Told(
        type,
        place.kind().scope() + ":read",
        () -> event(type).setAll(fields.get()),
        place.shared());
  }

  private ObjectNode event(String type) {
    return Json.object().put("type", type).put("event_ts", workspace.nextTs());
  }

  private ObjectNode membership(Channel place, String person) {
    var type = place.kind() == Channel.Kind.PRIVATE ? "G" : "C";
    var team = workspace.person(person).map(found -> found.teamId()).orElse(workspace.team().id());
    return here(place).put("user", person).put("channel_type", type).put("team", team);
  }

  private static ObjectNode here(Channel place) {
    return Json.object().put("channel", place.id());
  }

  private static ObjectNode named(Channel place) {
    return Json.object()
        .put("id", place.id())
        .put("name", place.name())
        .put("name_normalized", place.name())
        .put("created", place.created());
  }

  private static ObjectNode nested(ObjectNode channel) {
    var event = Json.object();
    event.set("channel", channel);
    return event;
  }

  private static String prefix(Channel place) {
    return place.kind() == Channel.Kind.PUBLIC ? "channel" : "group";
  }
}
