package alcove.sandbox.state;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// A group of people with a handle, such as `@coordinators`.
///
/// @param created in seconds of the epoch, as `updated`
/// @param disabled when it was switched off; 0 for never
/// @param by who changed it last
public record UserGroup(
    String id,
    String handle,
    String name,
    List<String> people,
    long created,
    long updated,
    long disabled,
    String by) {
  public UserGroup {
    people = List.copyOf(people);
  }

  public boolean enabled() {
    return disabled == 0;
  }

  UserGroup with(List<String> others, long now, String actor) {
    return new UserGroup(id, handle, name, others, created, now, disabled, actor);
  }

  UserGroup named(String otherHandle, String otherName, long now, String actor) {
    return new UserGroup(id, otherHandle, otherName, people, created, now, disabled, actor);
  }

  UserGroup switched(boolean on, long now, String actor) {
    return new UserGroup(id, handle, name, people, created, now, on ? 0 : now, actor);
  }

  /// The subteam object of Slack, without its people.
  public ObjectNode json(String team) {
    var json = Json.object().put("id", id).put("team_id", team);
    json.put("is_usergroup", true).put("is_subteam", true).put("is_external", false);
    json.put("name", name).put("description", "").put("handle", handle);
    json.put("date_create", created).put("date_update", updated).put("date_delete", disabled);
    json.putNull("auto_type").put("created_by", by).put("updated_by", by);
    if (enabled()) {
      json.putNull("deleted_by");
    } else {
      json.put("deleted_by", by);
    }
    var prefs = json.putObject("prefs");
    prefs.putArray("channels");
    prefs.putArray("groups");
    return json.put("user_count", people.size()).put("channel_count", 0);
  }
}
