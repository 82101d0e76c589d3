package alcove.sandbox.delivery;

import alcove.sandbox.state.Channel;
import alcove.sandbox.state.Form;
import alcove.sandbox.state.Happening;
import alcove.sandbox.state.Json;
import alcove.sandbox.state.Profile;
import alcove.sandbox.state.UserGroup;
import alcove.sandbox.state.Workspace;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// What happened, as the events that Slack makes of it; none when the app has not asked for them,
/// has not the scope, or cannot see the place.
///
/// Of a private channel an app hears only while its bot is in it. Of a public one it hears what
/// becomes of the channel wherever its bot is, but who comes and goes only from inside.
final class Events {
  private final Workspace workspace;
  private final MessageEvents messages;
  private final RoomEvents rooms;
  private final PeopleEvents people;

  Events(Workspace workspace) {
    this.workspace = workspace;
    this.messages = new MessageEvents(workspace);
    this.rooms = new RoomEvents(workspace);
    this.people = new PeopleEvents(workspace);
  }

  /// The envelopes to deliver. Called under the workspace's lock.
  List<ObjectNode> of(Happening happening) {
    return switch (happening) {
      case Happening.TokensRevoked(var people, var bots) ->
          parting("tokens_revoked", revoked(people, bots));
      case Happening.Uninstalled() -> parting("app_uninstalled", Json.object());
      case Happening other -> told(other).filter(this::wanted).map(this::envelope).toList();
    };
  }

  private Stream<Told> told(Happening happening) {
    return switch (happening) {
      case Happening.Said(var channel, var message) ->
          near(channel)
              .filter(place -> place.has(bot()))
              .flatMap(place -> messages.said(place, message));
      case Happening.Edited(var channel, var before, var after) ->
          inside(channel, place -> messages.edited(place, before, after));
      case Happening.Deleted(var channel, var message) ->
          inside(channel, place -> messages.deleted(place, message));
      case Happening.Converted(var channel, var actor) ->
          inside(channel, place -> messages.converted(place, actor));
      case Happening.Reacted reacted ->
          inside(reacted.channel(), place -> messages.reacted(place, reacted));
      case Happening.HomeOpened(var person) -> Stream.of(homeOpened(person));
      case Happening.Joined(var channel, var person, var inviter) ->
          inside(channel, place -> rooms.joined(place, person, inviter));
      case Happening.Left(var channel, var person, var actor) -> left(channel, person, actor);
      case Happening.Created(var channel) -> near(channel).filter(Events::open).map(rooms::created);
      case Happening.Renamed(var channel, _) -> near(channel).map(rooms::renamed);
      case Happening.Archived(var channel, var actor) ->
          near(channel).map(place -> rooms.archived(place, "archive", actor));
      case Happening.Unarchived(var channel, var actor) ->
          near(channel).map(place -> rooms.archived(place, "unarchive", actor));
      case Happening.Removed(var place, var actor) ->
          Stream.of(place).filter(this::visible).map(gone -> rooms.deleted(gone, actor));
      case Happening.Shared(var channel, var other) ->
          near(channel).map(place -> rooms.shared(place, other));
      case Happening.Unshared(var channel, var other) ->
          near(channel).map(place -> rooms.unshared(place, other));
      case Happening.Renumbered(var before, var now) ->
          near(now).map(place -> rooms.renumbered(place, before));
      case Happening.PersonChanged changed ->
          person(changed.person()).flatMap(who -> people.changed(who, changed));
      case Happening.TeamRenamed(var name) -> Stream.of(people.teamRenamed(name));
      case Happening.PersonCame(var person) -> person(person).flatMap(people::came);
      case Happening.GroupCreated(var group) ->
          group(group).map(found -> people.group(found, "subteam_created"));
      case Happening.GroupUpdated(var group) ->
          group(group).map(found -> people.group(found, "subteam_updated"));
      case Happening.GroupPeopleChanged(var group, var before, var added, var removed) ->
          group(group).map(found -> people.groupPeople(found, before, added, removed));
      case Happening.Topic _,
          Happening.Purpose _,
          Happening.TokensRevoked _,
          Happening.Uninstalled _ ->
          Stream.empty();
    };
  }

  private Stream<Told> left(String channel, String person, String actor) {
    return person.equals(bot())
        ? workspace.channels().find(channel).stream().map(place -> rooms.botLeft(place, actor))
        : inside(channel, place -> rooms.left(place, person));
  }

  private Stream<Told> inside(String channel, Function<Channel, Told> event) {
    return workspace.channels().find(channel).filter(place -> place.has(bot())).map(event).stream();
  }

  private Stream<Channel> near(String channel) {
    return workspace.channels().find(channel).filter(this::visible).stream();
  }

  private boolean visible(Channel place) {
    return open(place) || place.has(bot());
  }

  private static boolean open(Channel place) {
    return place.kind() == Channel.Kind.PUBLIC;
  }

  private Stream<Profile> person(String id) {
    return workspace.person(id).stream();
  }

  private Stream<UserGroup> group(String id) {
    return workspace.userGroups().find(id).stream();
  }

  private Told homeOpened(String person) {
    return new Told("app_home_opened", "", () -> home(person), false);
  }

  private ObjectNode home(String person) {
    var now = workspace.now().getEpochSecond();
    var im = workspace.channels().im(bot(), person, now);
    var event = Json.object().put("user", person).put("channel", im.id()).put("tab", "home");
    workspace
        .views()
        .home(person)
        .ifPresent(home -> {
          var values = Form.state(home.view().path("blocks"), Json.object());
          event.set("view", home.json(workspace.app(), workspace.team().id(), values));
        });
    return event.put("type", "app_home_opened").put("event_ts", workspace.nextTs());
  }

  private static ObjectNode revoked(List<String> people, List<String> bots) {
    var event = Json.object();
    var tokens = event.putObject("tokens");
    people.forEach(tokens.putArray("oauth")::add);
    bots.forEach(tokens.putArray("bot")::add);
    return event;
  }

  /// What the app hears when it is no longer there; by then nobody authorizes it.
  private List<ObjectNode> parting(String type, ObjectNode event) {
    if (!workspace.app().events().contains(type)) {
      return List.of();
    }
    event.put("type", type).put("event_ts", workspace.nextTs());
    return List.of(envelope(event, false).without(List.of("authorizations")));
  }

  private boolean wanted(Told told) {
    var app = workspace.app();
    return app.installed()
        && app.events().contains(told.name())
        && (told.scope().isEmpty() || app.scopes().contains(told.scope()));
  }

  private ObjectNode envelope(Told told) {
    return envelope(told.event().get(), told.shared());
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

  private String bot() {
    return workspace.app().names().botUser();
  }
}
