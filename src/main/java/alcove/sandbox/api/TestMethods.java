package alcove.sandbox.api;

import alcove.sandbox.blockkit.BlockKit;
import alcove.sandbox.blockkit.Problem;
import alcove.sandbox.blockkit.Surface;
import alcove.sandbox.install.Tokens;
import alcove.sandbox.install.Tokens.Kind;
import alcove.sandbox.install.Tokens.Standing;
import alcove.sandbox.state.Json;
import alcove.sandbox.state.Workspace;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// `api.test`, `auth.test` and `blocks.validate`.
final class TestMethods {
  private static final int VALIDATED = 100_000;

  private final Workspace workspace;
  private final Tokens tokens;

  TestMethods(Workspace workspace, Tokens tokens) {
    this.workspace = workspace;
    this.tokens = tokens;
  }

  void enter(Map<String, Method> table) {
    table.put("api.test", TestMethods::api);
    table.put("auth.test", this::auth);
    table.put("blocks.validate", TestMethods::validate);
  }

  private static ObjectNode api(Args args) {
    var given = args.values().deepCopy();
    given.remove("token");
    if (args.has("error")) {
      var more = Json.object();
      more.set("args", given);
      throw new Refused(args.text("error"), List.of(), more);
    }
    return given.isEmpty() ? Json.object() : Json.object().set("args", given);
  }

  private ObjectNode auth(Args args) {
    var json =
        Json.object()
            .put("url", "https://" + workspace.team().domain() + ".slack.com/")
            .put("team", workspace.team().name())
            .put("team_id", workspace.team().id())
            .put("is_enterprise_install", false);
    if (tokens.of(args.token()) instanceof Standing.Good(var token) && token.kind() == Kind.USER) {
      workspace.person(token.person()).ifPresent(person -> json.put("user", person.handle()));
      return json.put("user_id", token.person());
    }
    var names = workspace.app().names();
    return json.put("user", names.name())
        .put("user_id", names.botUser())
        .put("bot_id", names.botId());
  }

  private static ObjectNode validate(Args args) {
    var given = Stream.of("blocks", "view", "message").filter(args::has).toList();
    if (given.size() != 1) {
      throw new Refused(
          "invalid_arguments", "must provide exactly one of `blocks`, `view`, or `message`");
    }
    var what = given.getFirst();
    var json = args.json(what, "invalid_arguments").orElseThrow();
    if (Json.ascii(json).length() > VALIDATED) {
      throw new Refused("invalid_arguments", "must be less than 100001 characters: " + what);
    }
    var problems =
        switch (what) {
          case "blocks" -> BlockKit.blocks(json, Surface.ANY);
          case "view" -> BlockKit.view(json);
          default -> BlockKit.message(json);
        };
    if (!problems.isEmpty()) {
      throw new Refused("invalid_" + what, List.of(), errors(problems));
    }
    return Json.object();
  }

  private static ObjectNode errors(List<Problem> problems) {
    var json = Json.object();
    var list = json.putArray("errors");
    problems.forEach(problem -> list.add(problem.json()));
    return json;
  }
}
