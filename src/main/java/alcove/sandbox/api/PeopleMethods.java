package alcove.sandbox.api;

import alcove.sandbox.state.Json;
import alcove.sandbox.state.Profile;
import alcove.sandbox.state.Workspace;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// `users.*` that show people.
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
    table.put("users.profile.get", this::profile);
    table.put("users.lookupByEmail", this::lookup);
    table.put("users.getPresence", this::presence);
  }

  private ObjectNode info(Args args) {
    var person = access.person(args.text("user"), "user_not_found");
    if (workspace.stranger(person)) {
      throw new Refused("user_not_visible");
    }
    var json = shown(person);
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
    return Pages.answer(args, "members", seen, this::shown)
        .put("cache_ts", workspace.now().getEpochSecond());
  }

  private ObjectNode profile(Args args) {
    var id = args.has("user") ? args.text("user") : access.bot();
    var person = access.person(id, "user_not_found");
    return Json.object().set("profile", shown(person).path("profile"));
  }

  /// Bots and those who have gone are not found by an address.
  private ObjectNode lookup(Args args) {
    var found =
        workspace.people().stream()
            .filter(person -> !person.deleted() && person.kind() != Profile.Kind.BOT)
            .filter(person -> !workspace.stranger(person))
            .filter(person -> workspace.email(person).equalsIgnoreCase(args.text("email")))
            .findFirst()
            .orElseThrow(() -> new Refused("users_not_found"));
    return Json.object().set("user", shown(found));
  }

  /// Nobody's presence is simulated: who is there is active. Slack documents no word for somebody
  /// who is not.
  private ObjectNode presence(Args args) {
    var id = args.has("user") ? args.text("user") : access.bot();
    var person = access.person(id, "invalid_arguments");
    return Json.object().put("presence", person.deleted() ? "away" : "active");
  }

  /// The user object, with the address when the app may see it.
  private ObjectNode shown(Profile person) {
    var json = workspace.userJson(person);
    if (workspace.app().scopes().contains("users:read.email")
        && person.kind() != Profile.Kind.BOT
        && json.get("profile") instanceof ObjectNode profile) {
      profile.put("email", workspace.email(person));
    }
    return json;
  }
}
