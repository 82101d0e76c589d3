package alcove.sandbox.delivery;

import alcove.sandbox.state.Happening;
import alcove.sandbox.state.Json;
import alcove.sandbox.state.Profile;
import alcove.sandbox.state.UserGroup;
import alcove.sandbox.state.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// What becomes of people and of their groups, as events. Of a stranger who shares no channel with
/// the app nothing is told.
final class PeopleEvents {
  private final Workspace workspace;

  PeopleEvents(Workspace workspace) {
    this.workspace = workspace;
  }

  Stream<Told> changed(Profile person, Happening.PersonChanged what) {
    var types = new ArrayList<>(List.of("user_change"));
    if (what.profile()) {
      types.add("user_profile_changed");
    }
    if (what.status()) {
      types.add("user_status_changed");
    }
    return types.stream().filter(_ -> !workspace.stranger(person)).map(type -> about(person, type));
  }

  Told teamRenamed(String name) {
    return told("team_rename", "team:read", () -> Json.object().put("name", name));
  }

  Stream<Told> came(Profile person) {
    return Stream.of(about(person, "team_join")).filter(_ -> !workspace.stranger(person));
  }

  Told group(UserGroup group, String type) {
    return told(
        type,
        "usergroups:read",
        () -> {
          var subteam = group.json(workspace.team().id());
          var people = subteam.putArray("users");
          group.people().forEach(people::add);
          var event = Json.object();
          event.set("subteam", subteam);
          return event;
        });
  }

  /// @param before when it was changed before
  Told groupPeople(UserGroup group, long before, List<String> added, List<String> removed) {
    return told(
        "subteam_members_changed",
        "usergroups:read",
        () -> {
          var event = Json.object().put("subteam_id", group.id());
          event.put("team_id", workspace.team().id());
          event.put("date_previous_update", before).put("date_update", group.updated());
          list(event, "added_users", added);
          list(event, "removed_users", removed);
          return event;
        });
  }

  private Told about(Profile person, String type) {
    return told(
        type,
        "users:read",
        () -> {
          var event = Json.object().put("cache_ts", workspace.now().getEpochSecond());
          event.set("user", workspace.userJson(person));
          return event;
        });
  }

  private Told told(String type, String scope, Supplier<ObjectNode> fields) {
    return new Told(
        type,
        scope,
        () ->
            Json.object()
                .put("type", type)
                .put("event_ts", workspace.nextTs())
                .setAll(fields.get()),
        false);
  }

  private static void list(ObjectNode event, String name, List<String> people) {
    people.forEach(event.putArray(name)::add);
    event.put(name + "_count", people.size());
  }
}
