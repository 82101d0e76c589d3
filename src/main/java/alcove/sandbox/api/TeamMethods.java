package alcove.sandbox.api;

import alcove.sandbox.state.Json;
import alcove.sandbox.state.Team;
import alcove.sandbox.state.Workspace;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// `team.info`, `auth.teams.list`, `bots.info`: the workspace, and the app's own bot.
final class TeamMethods {
  private final Workspace workspace;

  TeamMethods(Workspace workspace) {
    this.workspace = workspace;
  }

  void enter(Map<String, Method> table) {
    table.put("team.info", this::info);
    table.put("auth.teams.list", this::list);
    table.put("bots.info", this::bot);
  }

  private ObjectNode info(Args args) {
    var team = workspace.team();
    here(args, "team", team.id());
    here(args, "domain", team.domain());
    var json =
        named(team)
            .put("url", "https://" + team.domain() + ".slack.com/")
            .put("domain", team.domain())
            .put("email_domain", "");
    return Json.object().set("team", json);
  }

  private ObjectNode list(Args args) {
    return Pages.answer(args, "teams", List.of(workspace.team()), TeamMethods::named);
  }

  /// The sandbox knows the ids of this app alone.
  private ObjectNode bot(Args args) {
    here(args, "team_id", workspace.team().id());
    var names = workspace.app().names();
    if (!args.text("bot").equals(names.botId())) {
      throw new Refused("bot_not_found");
    }
    var json =
        Json.object()
            .put("id", names.botId())
            .put("deleted", false)
            .put("name", names.name())
            .put("updated", workspace.now().getEpochSecond())
            .put("app_id", names.appId())
            .put("user_id", names.botUser());
    json.putObject("icons");
    return Json.object().set("bot", json);
  }

  private static ObjectNode named(Team team) {
    return Json.object().put("id", team.id()).put("name", team.name());
  }

  private static void here(Args args, String name, String only) {
    if (args.has(name) && !args.text(name).equals(only)) {
      throw new Refused("team_not_found");
    }
  }
}
