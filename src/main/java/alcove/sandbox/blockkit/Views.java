package alcove.sandbox.blockkit;

import tools.jackson.databind.JsonNode;

/// Modals and App Home.
final class Views {
  /// As long as a callback id.
  private static final String EXTERNAL_ID = "view.callback_id";

  static final Rule MODAL =
      view("modal")
          .needs("title", Texts.plain("view.title"))
          .may("close", Texts.plain("view.close"))
          .may("submit", Texts.plain("view.submit"))
          .may("clear_on_close", Expect.flag())
          .may("notify_on_close", Expect.flag())
          .may("submit_disabled", Expect.flag())
          .also(submitForInputs());

  static final Rule HOME = view("home");

  private Views() {}

  private static Shape view(String type) {
    return Shape.of(type)
        .needs("blocks", Expect.list(Layouts::check, "view.blocks"))
        .may("private_metadata", Expect.string("view.private_metadata"))
        .may("callback_id", Expect.string("view.callback_id"))
        .may("external_id", Expect.string(EXTERNAL_ID))
        .also(oneFocus());
  }

  private static Rule submitForInputs() {
    return (view, at) -> {
      Layouts.each(
          view.path("blocks"),
          (type, _) -> {
            if (type.equals("input") && !view.has("submit") && at.newAction("submit")) {
              at.missing("submit");
            }
          });
    };
  }

  /// At most one element takes the cursor.
  private static Rule oneFocus() {
    return (view, at) -> {
      if (focused(view.path("blocks")) > 1) {
        at.field("blocks").refuse("only one element may set focus_on_load", "max_items", 1);
      }
    };
  }

  private static int focused(JsonNode node) {
    var count = node.path("focus_on_load").asBoolean(false) ? 1 : 0;
    for (var child : node) {
      count += child.isContainer() ? focused(child) : 0;
    }
    return count;
  }
}
