package alcove.sandbox.delivery;

import alcove.sandbox.blockkit.BlockKit;
import alcove.sandbox.blockkit.Problem;
import alcove.sandbox.state.Form;
import alcove.sandbox.state.Json;
import alcove.sandbox.state.OpenView;
import alcove.sandbox.state.Views;
import alcove.sandbox.state.Workspace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What becomes of a modal after the app's answer to its submission. Called under the workspace's
/// lock.
final class Submitting {
  static final String TROUBLE = "We had some trouble connecting. Try again?";

  private final Workspace workspace;

  Submitting(Workspace workspace) {
    this.workspace = workspace;
  }

  /// Slack does not say what becomes of an answer to a modal that is closed by now: nothing of it
  /// is shown, and it is trouble.
  Done answered(OpenView view, Delivered delivered) {
    if (!(delivered instanceof Delivered.Answered answer) || !delivered.taken()) {
      return trouble(view, delivered.error());
    }
    if (answer.body().isBlank()) {
      workspace.views().close(view);
      return Done.WELL;
    }
    if (workspace.views().find(view.id()).isEmpty()) {
      return trouble(view, "the modal is closed");
    }
    var body = Json.parse(answer.body()).filter(JsonNode::isObject).map(ObjectNode.class::cast);
    return body.map(json -> act(view, json)).orElseGet(() -> trouble(view, "not JSON"));
  }

  private Done act(OpenView view, ObjectNode body) {
    return switch (Json.text(body, "response_action")) {
      case "" -> {
        workspace.views().close(view);
        yield Done.WELL;
      }
      case "clear" -> {
        workspace.views().closeAll(view.person());
        yield Done.WELL;
      }
      case "errors" -> errors(view, body.path("errors"));
      case "update" -> show(view, body.path("view"), false);
      case "push" -> show(view, body.path("view"), true);
      default -> trouble(view, "unknown response_action");
    };
  }

  private Done errors(OpenView view, JsonNode errors) {
    var inputs =
        Form.elements(view.view().path("blocks")).stream()
            .filter(Form.Element::input)
            .map(Form.Element::blockId)
            .collect(Collectors.toSet());
    Map<String, String> byBlock = new LinkedHashMap<>();
    errors
        .properties()
        .forEach(entry -> byBlock.put(entry.getKey(), entry.getValue().asString("")));
    if (byBlock.isEmpty() || !inputs.containsAll(byBlock.keySet())) {
      return trouble(view, "errors name blocks that are no inputs: " + byBlock.keySet());
    }
    workspace.views().replace(view.wrong(byBlock));
    return Done.WELL;
  }

  private Done show(OpenView view, JsonNode given, boolean push) {
    var problems = BlockKit.view(given);
    if (!problems.isEmpty()) {
      return trouble(
          view, problems.stream().map(one -> one.line("/view")).collect(Collectors.joining("\n")));
    }
    if (push && workspace.views().stack(view.person()).size() >= Views.STACK) {
      return trouble(view, "push_limit_reached");
    }
    var fresh = ((ObjectNode) given).deepCopy();
    fresh.set("blocks", Form.named(given.path("blocks"), workspace.ids()));
    if (push) {
      var id = workspace.ids().next("V");
      workspace.views().open(id, view.person(), fresh, workspace.nextHash(), false);
    } else {
      workspace.views().replace(view.changed(fresh, workspace.nextHash()));
    }
    return Done.WELL;
  }

  private Done trouble(OpenView view, String detail) {
    workspace.toasts().show(view.person(), TROUBLE);
    return new Done(TROUBLE, detail);
  }

  /// For the journal's reader.
  static String lines(List<Problem> problems) {
    return problems.stream().map(one -> one.line("")).collect(Collectors.joining("\n"));
  }
}
