package alcove.sandbox.api;

import alcove.sandbox.state.Form;
import alcove.sandbox.state.Json;
import alcove.sandbox.state.OpenView;
import alcove.sandbox.state.Profile;
import alcove.sandbox.state.Triggers.Exchange;
import alcove.sandbox.state.Triggers.Trigger;
import alcove.sandbox.state.Views;
import alcove.sandbox.state.Workspace;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// `views.*`: modals and App Home.
final class ViewMethods {
  private final Workspace workspace;

  ViewMethods(Workspace workspace) {
    this.workspace = workspace;
  }

  void enter(Map<String, Method> table) {
    table.put("views.open", this::open);
    table.put("views.push", this::push);
    table.put("views.update", this::update);
    table.put("views.publish", this::publish);
  }

  /// Slack does not say what becomes of modals that are open already; here a new one takes their
  /// place, since the client shows one stack at a time.
  private ObjectNode open(Args args) {
    var view = fresh(args, "modal");
    var trigger = exchange(args);
    var id = workspace.ids().next("V");
    return answer(workspace.views().open(id, trigger.person(), view, workspace.nextHash(), true));
  }

  private ObjectNode push(Args args) {
    var view = fresh(args, "modal");
    var trigger = exchange(args);
    var stack = workspace.views().stack(trigger.person());
    // Documented: the trigger must come from inside the modal. The word for others is not.
    if (trigger.view().isEmpty() || stack.isEmpty()) {
      throw new Refused("not_found");
    }
    if (stack.size() >= Views.STACK) {
      throw new Refused("push_limit_reached");
    }
    var id = workspace.ids().next("V");
    return answer(workspace.views().open(id, trigger.person(), view, workspace.nextHash(), false));
  }

  private ObjectNode update(Args args) {
    var known = named(args).orElseThrow(() -> new Refused("not_found"));
    var view = Content.view(args, workspace, known.modal() ? "modal" : "home");
    unique(view, known.id());
    hash(args, known);
    var changed = known.changed(view, workspace.nextHash());
    workspace.views().replace(changed);
    return answer(changed);
  }

  private ObjectNode publish(Args args) {
    var view = Content.view(args, workspace, "home");
    var person =
        workspace
            .person(args.text("user_id"))
            .filter(found -> !found.deleted() && found.kind() != Profile.Kind.BOT)
            .orElseThrow(() -> new Refused("invalid_arguments", "[ERROR] invalid user_id"));
    var before = workspace.views().home(person.id());
    before.ifPresent(home -> hash(args, home));
    var id = before.map(OpenView::id).orElseGet(() -> workspace.ids().next("V"));
    unique(view, id);
    var home =
        new OpenView(id, person.id(), id, Optional.empty(), workspace.nextHash(), view, Map.of());
    workspace.views().publish(home);
    return answer(home);
  }

  private ObjectNode fresh(Args args, String type) {
    args.refuse("interactivity_pointer");
    var view = Content.view(args, workspace, type);
    unique(view, "");
    return view;
  }

  private Trigger exchange(Args args) {
    if (!args.has("trigger_id")) {
      throw new Refused("invalid_arguments", "invalid `trigger_id`");
    }
    return switch (workspace.triggers().exchange(args.text("trigger_id"), workspace.now())) {
      case Exchange.Granted(var trigger) -> trigger;
      case Exchange.Refused(var error) -> throw new Refused(error);
    };
  }

  private Optional<OpenView> named(Args args) {
    if (args.has("view_id")) {
      return workspace.views().find(args.text("view_id"));
    }
    if (args.has("external_id")) {
      return workspace.views().findExternal(args.text("external_id"));
    }
    throw new Refused("invalid_arguments", "[ERROR] missing required field: view_id");
  }

  private static void hash(Args args, OpenView known) {
    if (args.has("hash") && !args.text("hash").equals(known.hash())) {
      throw new Refused("hash_conflict");
    }
  }

  private void unique(ObjectNode view, String own) {
    var id = Json.text(view, "external_id");
    if (!id.isEmpty()
        && workspace
            .views()
            .findExternal(id)
            .filter(other -> !other.id().equals(own))
            .isPresent()) {
      throw new Refused("duplicate_external_id");
    }
  }

  private ObjectNode answer(OpenView view) {
    workspace.changed();
    var values = Form.state(view.view().path("blocks"), Json.object());
    return Json.object().set("view", view.json(workspace.app(), workspace.team().id(), values));
  }
}
