package alcove.sandbox.blockkit;

/// Blocks of the newer kind: alerts, cards, containers, tasks. Slack's pages say little on where
/// they may stand; the stricter reading allows messages only, and alerts in modals only.
final class Cards {
  static final Shape ICON = Shape.of("icon").needs("name", Expect.filled());

  static final Shape SOURCE =
      Shape.of("url").needs("url", Expect.url("url_source.url")).needs("text", Expect.filled());

  static final Shape CARD =
      Shape.block("card")
          .on(Surface.MESSAGE)
          .may("hero_image", Buttons.IMAGE)
          .may("icon", Buttons.IMAGE)
          .may("slack_icon", ICON)
          .may("title", Texts.any("card.title"))
          .may("subtitle", Texts.any("card.subtitle"))
          .may("body", Texts.any("card.body"))
          .may("subtext", Texts.any("card.subtext"))
          .may("actions", Expect.list(Buttons.ALL.only("button"), "card.actions"))
          .someOf("hero_image", "title", "actions", "body");

  static final Shape TASK =
      Shape.block("task_card")
          .on(Surface.MESSAGE)
          .needs("task_id", Expect.filled())
          .needs("title", Expect.filled())
          .may("details", RichTexts.BLOCK)
          .may("output", RichTexts.BLOCK)
          .may("sources", Expect.list(SOURCE))
          .may("status", Expect.oneOf("pending", "in_progress", "complete", "error"));

  static final Variants ALL =
      Variants.none()
          .with(
              "alert",
              Shape.block("alert")
                  .on(Surface.MODAL)
                  .needs("text", Texts.any("alert.text"))
                  .may("level", Expect.oneOf("default", "info", "warning", "error", "success")))
          .with("card", CARD)
          .with(
              "carousel",
              Shape.block("carousel")
                  .on(Surface.MESSAGE)
                  .needs(
                      "elements",
                      Expect.list(Variants.none().with("card", CARD), "carousel.elements")))
          .with(
              "container",
              Shape.block("container")
                  .on(Surface.MESSAGE)
                  .may("title", Texts.plain("container.title"))
                  .may("rich_text_title", RichTexts.BLOCK)
                  .someOf("title", "rich_text_title")
                  .may("subtitle", Texts.any("container.subtitle"))
                  .may("icon", Buttons.IMAGE)
                  .needs(
                      "child_blocks", Expect.list(Layouts.inContainer(), "container.child_blocks"))
                  .may("width", Expect.oneOf("narrow", "standard", "wide", "full"))
                  .may("is_collapsible", Expect.flag())
                  .may("default_collapsed", Expect.flag())
                  .also(collapsible())
                  .may("has_header_divider", Expect.flag()))
          .with(
              "context_actions",
              Shape.block("context_actions")
                  .on(Surface.MESSAGE)
                  .needs(
                      "elements",
                      Expect.list(
                              Buttons.ALL.only("feedback_buttons", "icon_button"),
                              "context_actions.elements")
                          .and(Expect.count(1, Long.MAX_VALUE))))
          .with("task_card", TASK)
          .with(
              "plan",
              Shape.block("plan")
                  .on(Surface.MESSAGE)
                  .needs("title", Expect.filled())
                  .may("tasks", Expect.list(Variants.none().with("task_card", TASK))));

  private Cards() {}

  private static Rule collapsible() {
    return (container, at) -> {
      if (container.path("default_collapsed").asBoolean(false)
          && !container.path("is_collapsible").asBoolean(false)) {
        at.field("default_collapsed").refuse("requires is_collapsible");
      }
    };
  }
}
