package alcove.sandbox.blockkit;

/// What is pressed: buttons of all kinds, and the image that stands where an element may.
final class Buttons {
  static final Shape FILE =
      Shape.bare()
          .may("id", Expect.filled())
          .may("url", Expect.url("image.image_url"))
          .oneOf("id", "url");

  static final Shape IMAGE =
      picture(Shape.of("image")).needs("alt_text", Expect.string("image.alt_text"));

  static final Shape TRIGGER =
      Shape.bare()
          .needs("url", Expect.url("button.url"))
          .may(
              "customizable_input_parameters",
              Expect.list(
                  Shape.bare().needs("name", Expect.filled()).needs("value", Expect.string())));

  static final Shape FEEDBACK =
      Shape.bare()
          .needs("text", Texts.plain("feedback_button.text"))
          .needs("value", Expect.string("feedback_button.value"))
          .may("accessibility_label", Expect.string("feedback_button.accessibility_label"));

  static final Variants ALL =
      Variants.none()
          .with(
              "button",
              element("button")
                  .needs("text", Texts.plain("button.text"))
                  .may("url", Expect.url("button.url"))
                  .may("value", Expect.string("button.value"))
                  .may("style", Expect.oneOf("primary", "danger"))
                  .may("confirm", Texts.CONFIRM)
                  .may("accessibility_label", Expect.string("button.accessibility_label")))
          .with(
              "workflow_button",
              element("workflow_button")
                  .needs("text", Texts.plain("button.text"))
                  .needs("workflow", Shape.bare().needs("trigger", TRIGGER))
                  .may("style", Expect.oneOf("primary", "danger"))
                  .may("accessibility_label", Expect.string("button.accessibility_label")))
          .with(
              "icon_button",
              element("icon_button")
                  .needs("icon", Expect.oneOf("trash"))
                  .needs("text", Texts.plain("button.text"))
                  .may("value", Expect.string("button.value"))
                  .may("confirm", Texts.CONFIRM)
                  .may("accessibility_label", Expect.string("button.accessibility_label"))
                  .may(
                      "visible_to_user_ids",
                      Expect.list(Expect.filled(), "icon_button.visible_to_user_ids")))
          .with(
              "feedback_buttons",
              element("feedback_buttons")
                  .needs("positive_button", FEEDBACK)
                  .needs("negative_button", FEEDBACK));

  private Buttons() {}

  /// A shape with `type` and an action id that is the only one of its name in the block.
  static Shape element(String type) {
    return Shape.of(type)
        .may("action_id", Expect.string("action_id"))
        .also((value, at) -> {
          var id = value.path("action_id");
          if (id.isString() && !at.newAction(id.asString())) {
            at.field("action_id").refuse("`action_id` already exists in this block");
          }
        });
  }

  /// An image by address or by a file that Slack holds, never both.
  static Shape picture(Shape shape) {
    return shape
        .may("image_url", Expect.url("image.image_url"))
        .may("slack_file", FILE)
        .oneOf("image_url", "slack_file");
  }
}
