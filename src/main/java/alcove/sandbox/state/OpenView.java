package alcove.sandbox.state;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// A view that stands: a modal in a person's stack, or an App Home.
///
/// @param view as the app gave it, with ids for the blocks and elements that had none
/// @param previous the view beneath; empty for none
/// @param errors what the app says is wrong, by block
public record OpenView(
    String id,
    String person,
    String root,
    Optional<String> previous,
    String hash,
    ObjectNode view,
    Map<String, String> errors) {
  public OpenView {
    errors = Map.copyOf(errors);
  }

  public boolean modal() {
    return Json.text(view, "type").equals("modal");
  }

  public boolean flag(String name) {
    return view.path(name).asBoolean(false);
  }

  public OpenView changed(ObjectNode other, String newHash) {
    return new OpenView(id, person, root, previous, newHash, other, Map.of());
  }

  public OpenView wrong(Map<String, String> byBlock) {
    return new OpenView(id, person, root, previous, hash, view, byBlock);
  }

  /// The view object of Slack, with the state of its elements.
  public ObjectNode json(InstalledApp app, String teamId, ObjectNode values) {
    var json = Json.object().put("id", id).put("team_id", teamId);
    json.setAll(view);
    for (var optional : new String[] {"private_metadata", "callback_id", "external_id"}) {
      json.put(optional, Json.text(view, optional));
    }
    json.set("state", Json.object().set("values", values));
    json.put("hash", hash)
        .put("clear_on_close", flag("clear_on_close"))
        .put("notify_on_close", flag("notify_on_close"))
        .put("root_view_id", root);
    previous.ifPresentOrElse(
        beneath -> json.put("previous_view_id", beneath), () -> json.putNull("previous_view_id"));
    for (var absent : new String[] {"title", "close", "submit"}) {
      if (!json.has(absent)) {
        json.putNull(absent);
      }
    }
    return json.put("app_id", app.names().appId())
        .put("app_installed_team_id", teamId)
        .put("bot_id", app.names().botId());
  }
}
