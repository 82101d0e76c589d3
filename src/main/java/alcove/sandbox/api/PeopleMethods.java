package alcove.sandbox.api;

import alcove.sandbox.state.Json;
import alcove.sandbox.state.Profile;
import alcove.sandbox.state.Workspace;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// `users.*` and `team.info`.
final class PeopleMethods {
  private final Workspace workspace;
  private final Access access;

  PeopleMethods(Workspace workspace, Access access) {
    this.workspace = workspace;
    this.access = access;
  }

  void enter(Map<String, Method> table) {
    table.put("users.info", this::info);
    table.put("users.list", this::list);
    table.put("team.info", this::team);
  }

  private ObjectNode info(Args args) {
    var person = access.person(args.text("user"), "user_not_found");
    if (workspace.stranger(person)) {
      throw new Refused("user_not_visible");
    }
    var json = workspace.userJson(person);
    if (args.flag("include_locale")) {
      json.put("locale", "en-US");
    }
    return Json.object().set("user", json);
  }

  /// People from elsewhere are listed only when they share a channel with the app.
  private ObjectNode list(Args args) {
    var seen =
        workspace.people().stream()
            .filter(person -> person.kind() != Profile.Kind.FOREIGN || !workspace.stranger(person))
            .toList();
    return Pages.answer(args, "members", seen, workspace::userJson)
        .put("cache_ts", workspace.now().getEpochSecond());
  }

  private ObjectNode team(Args args) {
    var team = workspace.team();
    if (args.has("team") && !args.text("team").equals(team.id())) {
      throw new Refused("team_not_found");
    }
    var json =
        Json.object()
            .put("id", team.id())
            .put("name", team.name())
            .put("url", "https://" + team.domain() + ".slack.com/")
            .put("domain", team.domain())
            .put("email_domain", "");
    return Json.object().set("team", json);
  }
}
