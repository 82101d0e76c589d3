package alcove.sandbox.blockkit;

import tools.jackson.databind.JsonNode;

/// Modals and App Home.
final class Views {
  static final Shape MODAL =
      view("modal")
          .needs("title", Texts.plain("view.title"))
          .may("close", Texts.plain("view.close"))
          .may("submit", Texts.plain("view.submit"))
          .may("clear_on_close", Expect.flag())
          .may("notify_on_close", Expect.flag())
          .may("submit_disabled", Expect.flag())
          .also(submitForInputs());

  static final Shape HOME = view("home");

  private Views() {}

  private static Shape view(String type) {
    return Shape.of(type)
        .needs("blocks", Expect.list(Layouts::check, "view.blocks"))
        .may("private_metadata", Expect.string("view.private_metadata"))
        .may("callback_id", Expect.string("view.callback_id"))
        .may("external_id", Expect.string("view_external.id"))
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
    var max = Limits.of("focus.elements").get("max_items").orElseThrow();
    return (view, at) -> {
      if (focused(view.path("blocks")) > max) {
        at.field("blocks").refuse("only one element may set focus_on_load", "max_items", max);
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
