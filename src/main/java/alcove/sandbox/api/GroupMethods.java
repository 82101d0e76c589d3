package alcove.sandbox.api;

import alcove.sandbox.state.Json;
import alcove.sandbox.state.UserGroup;
import alcove.sandbox.state.Workspace;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// `usergroups.*` that show the user groups.
final class GroupMethods {
  private final Workspace workspace;

  GroupMethods(Workspace workspace) {
    this.workspace = workspace;
  }

  void enter(Map<String, Method> table) {
    table.put("usergroups.list", this::list);
    table.put("usergroups.users.list", this::people);
  }

  private ObjectNode list(Args args) {
    if (args.has("team_id") && !args.text("team_id").equals(workspace.team().id())) {
      throw new Refused("invalid_team");
    }
    var answer = Json.object();
    var list = answer.putArray("usergroups");
    workspace.userGroups().all().stream()
        .filter(group -> group.enabled() || args.flag("include_disabled"))
        .map(group -> shown(group, args))
        .forEach(list::add);
    return answer;
  }

  /// The people of a group that was switched off are shown on request only; Slack does not say what
  /// is answered else.
  private ObjectNode people(Args args) {
    var group =
        workspace
            .userGroups()
            .find(args.text("usergroup"))
            .filter(found -> found.id().equals(args.text("usergroup")))
            .filter(found -> found.enabled() || args.flag("include_disabled"))
            .orElseThrow(() -> new Refused("no_such_subteam"));
    var answer = Json.object();
    group.people().forEach(answer.putArray("users")::add);
    return answer;
  }

  private ObjectNode shown(UserGroup group, Args args) {
    var json = group.json(workspace.team().id());
    if (!args.flag("include_count")) {
      json.remove("user_count");
    }
    if (args.flag("include_users")) {
      group.people().forEach(json.putArray("users")::add);
    }
    return json;
  }
}
