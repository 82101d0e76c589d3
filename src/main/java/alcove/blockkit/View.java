package alcove.blockkit;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// A finished modal or App Home, as Slack takes it.
public record View(ObjectNode json) {

  /// A modal with a submit button.
  ///
  /// @param callbackId `capability.verb`
  /// @param title at most 24 characters, as are the two button texts
  /// @param about a random id, kept with the view
  public static View form(
      String callbackId, String title, String submit, String about, List<ObjectNode> blocks) {
    var view = modal(callbackId, title, about, blocks);
    view.set("submit", Json.plain(submit));
    view.set("close", Json.plain("Not now"));
    return new View(view);
  }

  /// A modal to read.
  public static View page(String callbackId, String title, String about, List<ObjectNode> blocks) {
    var view = modal(callbackId, title, about, blocks);
    view.set("close", Json.plain("Close"));
    return new View(view);
  }

  /// A person's App Home.
  public static View home(List<ObjectNode> blocks) {
    var view = Json.object("home");
    view.set("blocks", Json.array(blocks));
    return new View(view);
  }

  /// The same view with one more block at its end.
  public View with(ObjectNode block) {
    var longer = json.deepCopy();
    longer.withArrayProperty("blocks").add(block);
    return new View(longer);
  }

  /// The view's callback id; empty for App Home.
  public Optional<String> callbackId() {
    return json.optional("callback_id").map(node -> node.asString());
  }

  private static ObjectNode modal(
      String callbackId, String title, String about, List<ObjectNode> blocks) {
    var view = Json.object("modal").put("callback_id", callbackId).put("private_metadata", about);
    view.set("title", Json.plain(title));
    view.set("blocks", Json.array(blocks));
    return view;
  }

  /// A finished form may hold typed words: it does not print.
  @Override
  public String toString() {
    return "View[]";
  }
}
