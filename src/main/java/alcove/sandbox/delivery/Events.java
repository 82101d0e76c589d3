package alcove.sandbox.delivery;

import alcove.sandbox.state.Channel;
import alcove.sandbox.state.Form;
import alcove.sandbox.state.Happening;
import alcove.sandbox.state.Json;
import alcove.sandbox.state.Posted;
import alcove.sandbox.state.Workspace;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What happened, as the event that Slack makes of it; nothing when the app has not asked for it,
/// has not the scope, or cannot see the place.
final class Events {
  private final Workspace workspace;

  Events(Workspace workspace) {
    this.workspace = workspace;
  }

  /// The envelope to deliver. Called under the workspace's lock.
  Optional<ObjectNode> of(Happening happening) {
    return switch (happening) {
      case Happening.Said(var channel, var message) ->
          in(channel).flatMap(place -> message(place, said(place, message)));
      case Happening.Edited(var channel, var before, var after) ->
          in(channel).flatMap(place -> message(place, edited(place, before, after)));
      case Happening.Deleted(var channel, var message) ->
          in(channel).flatMap(place -> message(place, deleted(place, message)));
      case Happening.HomeOpened(var person) ->
          event("app_home_opened", "", homeOpened(person), false);
      case Happening.Joined(var channel, var person, var inviter) ->
          in(channel).flatMap(place -> joined(place, person, inviter));
      case Happening.Left(var channel, var person, var actor) -> left(channel, person, actor);
      case Happening.Renamed(var channel) -> in(channel).flatMap(this::renamed);
      case Happening.Archived(var channel, var actor) ->
          in(channel).flatMap(place -> room(place, "archive", actor));
      case Happening.Unarchived(var channel, var actor) ->
          in(channel).flatMap(place -> room(place, "unarchive", actor));
      case Happening.Shared(var channel, var other) ->
          in(channel).flatMap(place -> shared(place, other));
      case Happening.Opened(var channel, var actor) ->
          in(channel).flatMap(place -> message(place, opened(place, actor)));
      case Happening.PersonChanged(var person) -> person("user_change", person);
      case Happening.PersonCame(var person) -> person("team_join", person);
      case Happening.TokensRevoked(var people, var bots) ->
          parting("tokens_revoked", revoked(people, bots));
      case Happening.Uninstalled() -> parting("app_uninstalled", Json.object());
    };
  }

  private Optional<Channel> in(String channel) {
    return workspace
        .channels()
        .find(channel)
        .filter(place -> place.has(workspace.app().names().botUser()));
  }

  private Optional<ObjectNode> message(Channel place, ObjectNode event) {
    var name = "message." + place.kind().scope();
    if (!subscribed(name, place.kind().scope() + ":history")) {
      return Optional.empty();
    }
    event.put("type", "message").put("channel", place.id());
    event.put("channel_type", place.kind() == Channel.Kind.IM ? "im" : prefix(place));
    return Optional.of(envelope(event, place.shared()));
  }

  private ObjectNode said(Channel place, Posted message) {
    var event = message.json(workspace.app(), workspace.team().id());
    return event.put("event_ts", message.ts()).put("channel", place.id());
  }

  private ObjectNode edited(Channel place, Posted before, Posted after) {
    var event = Json.object().put("subtype", "message_changed").put("hidden", true);
    event.set("message", after.json(workspace.app(), workspace.team().id()));
    event.set("previous_message", before.json(workspace.app(), workspace.team().id()));
    var ts = after.editedTs();
    return event.put("channel", place.id()).put("ts", ts).put("event_ts", ts);
  }

  private ObjectNode deleted(Channel place, Posted message) {
    var event = Json.object().put("subtype", "message_deleted").put("hidden", true);
    event.set("previous_message", message.json(workspace.app(), workspace.team().id()));
    var ts = workspace.nextTs();
    return event
        .put("channel", place.id())
        .put("deleted_ts", message.ts())
        .put("ts", ts)
        .put("event_ts", ts);
  }

  private ObjectNode opened(Channel place, String actor) {
    var ts = workspace.nextTs();
    return Json.object()
        .put("subtype", "channel_convert_to_public")
        .put("user", actor)
        .put("channel", place.id())
        .put("ts", ts)
        .put("event_ts", ts);
  }

  private ObjectNode homeOpened(String person) {
    var now = workspace.now().getEpochSecond();
    var im = workspace.channels().im(workspace.app().names().botUser(), person, now);
    var event = Json.object().put("user", person).put("channel", im.id()).put("tab", "home");
    workspace
        .views()
        .home(person)
        .ifPresent(home -> {
          var values = Form.state(home.view().path("blocks"), Json.object());
          event.set("view", home.json(workspace.app(), workspace.team().id(), values));
        });
    return event;
  }

  private Optional<ObjectNode> joined(Channel place, String person, String inviter) {
    var event = membership(place, person);
    if (!inviter.isEmpty()) {
      event.put("inviter", inviter);
    }
    return event("member_joined_channel", read(place), event, place.shared());
  }

  /// The bot hears of its own going by another event.
  private Optional<ObjectNode> left(String channel, String person, String actor) {
    if (person.equals(workspace.app().names().botUser())) {
      var event = Json.object().put("channel", channel).put("actor_id", actor);
      return workspace
          .channels()
          .find(channel)
          .flatMap(place -> event(prefix(place) + "_left", read(place), event, place.shared()));
    }
    return in(channel)
        .flatMap(place ->
            event("member_left_channel", read(place), membership(place, person), place.shared()));
  }

  private ObjectNode membership(Channel place, String person) {
    var type = place.kind() == Channel.Kind.PRIVATE ? "G" : "C";
    return Json.object()
        .put("user", person)
        .put("channel", place.id())
        .put("channel_type", type)
        .put("team", workspace.team().id());
  }

  private Optional<ObjectNode> renamed(Channel place) {
    var channel =
        Json.object()
            .put("id", place.id())
            .put("name", place.name())
            .put("name_normalized", place.name())
            .put("created", place.created())
            .put("is_channel", place.kind() == Channel.Kind.PUBLIC)
            .put("is_mpim", false);
    JsonNode event = Json.object().set("channel", channel);
    return event(prefix(place) + "_rename", read(place), (ObjectNode) event, place.shared());
  }

  private Optional<ObjectNode> room(Channel place, String what, String actor) {
    var event = Json.object().put("channel", place.id()).put("user", actor);
    return event(prefix(place) + "_" + what, read(place), event, place.shared());
  }

  private Optional<ObjectNode> shared(Channel place, String otherTeam) {
    var event = Json.object().put("connected_team_id", otherTeam).put("channel", place.id());
    return event("channel_shared", read(place), event, true);
  }

  private Optional<ObjectNode> person(String type, String id) {
    return workspace
        .person(id)
        .flatMap(who -> {
          var event = Json.object().put("cache_ts", workspace.now().getEpochSecond());
          event.set("user", workspace.userJson(who));
          return event(type, "users:read", event, false);
        });
  }

  private Optional<ObjectNode> event(String type, String scope, ObjectNode event, boolean shared) {
    if (!subscribed(type, scope)) {
      return Optional.empty();
    }
    event.put("type", type).put("event_ts", workspace.nextTs());
    return Optional.of(envelope(event, shared));
  }

  private static ObjectNode revoked(List<String> people, List<String> bots) {
    var event = Json.object();
    var tokens = event.putObject("tokens");
    people.forEach(tokens.putArray("oauth")::add);
    bots.forEach(tokens.putArray("bot")::add);
    return event;
  }

  /// What the app hears when it is no longer there; by then nobody authorizes it.
  private Optional<ObjectNode> parting(String type, ObjectNode event) {
    if (!workspace.app().events().contains(type)) {
      return Optional.empty();
    }
    event.put("type", type).put("event_ts", workspace.nextTs());
    return Optional.of(envelope(event, false).without(List.of("authorizations")));
  }

  private boolean subscribed(String name, String scope) {
    var app = workspace.app();
    return app.installed()
        && app.events().contains(name)
        && (scope.isEmpty() || app.scopes().contains(scope));
  }

  private ObjectNode envelope(ObjectNode event, boolean shared) {
    var app = workspace.app().names();
    var team = workspace.team().id();
    var json = Json.object().put("token", "sandbox").put("team_id", team);
    json.put("context_team_id", team).putNull("context_enterprise_id");
    json.put("api_app_id", app.appId()).set("event", event);
    json.put("type", "event_callback")
        .put("event_id", workspace.ids().next("Ev"))
        .put("event_time", workspace.now().getEpochSecond());
    json.putArray("authorizations")
        .addObject()
        .putNull("enterprise_id")
        .put("team_id", team)
        .put("user_id", app.botUser())
        .put("is_bot", true)
        .put("is_enterprise_install", false);
    return json.put("is_ext_shared_channel", shared)
        .put("event_context", "4-" + workspace.ids().small());
  }

  private static String read(Channel place) {
    return place.kind().scope() + ":read";
  }

  private static String prefix(Channel place) {
    return place.kind() == Channel.Kind.PUBLIC ? "channel" : "group";
  }
}
