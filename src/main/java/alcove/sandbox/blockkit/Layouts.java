package alcove.sandbox.blockkit;

import java.util.List;
import java.util.function.BiConsumer;
import tools.jackson.databind.JsonNode;

/// Blocks, and which elements may stand in which.
final class Layouts {
  private static final Variants ELEMENTS =
      Variants.none()
          .with(Buttons.ALL)
          .with(Selects.ALL)
          .with(Inputs.ALL)
          .with("image", Buttons.IMAGE);

  private static final Rule ACCESSORY =
      ELEMENTS.only(
          "button",
          "workflow_button",
          "image",
          "static_select",
          "multi_static_select",
          "external_select",
          "multi_external_select",
          "users_select",
          "multi_users_select",
          "conversations_select",
          "multi_conversations_select",
          "channels_select",
          "multi_channels_select",
          "overflow",
          "radio_buttons",
          "checkboxes",
          "datepicker",
          "timepicker");

  /// Multi-selects are not among them: Slack lists them for sections and inputs only.
  private static final Rule ACTION =
      ELEMENTS.only(
          "button",
          "workflow_button",
          "static_select",
          "external_select",
          "users_select",
          "conversations_select",
          "channels_select",
          "overflow",
          "radio_buttons",
          "checkboxes",
          "datepicker",
          "timepicker",
          "datetimepicker");

  private static final Rule INPUT =
      ELEMENTS.only(
          "plain_text_input",
          "email_text_input",
          "url_text_input",
          "number_input",
          "rich_text_input",
          "file_input",
          "static_select",
          "multi_static_select",
          "external_select",
          "multi_external_select",
          "users_select",
          "multi_users_select",
          "conversations_select",
          "multi_conversations_select",
          "channels_select",
          "multi_channels_select",
          "radio_buttons",
          "checkboxes",
          "datepicker",
          "timepicker",
          "datetimepicker");

  /// Blocks everywhere.
  private static final Variants PLAIN =
      Variants.none()
          .with("divider", Shape.block("divider"))
          .with("header", Shape.block("header").needs("text", Texts.plain("header.text")))
          .with(
              "section",
              Shape.block("section")
                  .may("text", Texts.any("section.text"))
                  .may(
                      "fields",
                      Expect.list(Texts.field(), "section.fields")
                          .and(Expect.count(1, Long.MAX_VALUE)))
                  .may("accessory", ACCESSORY)
                  .may("expand", Expect.flag())
                  .someOf("text", "fields"))
          .with(
              "context",
              Shape.block("context")
                  .needs(
                      "elements",
                      Expect.list(contextElement(), "context.elements")
                          .and(Expect.count(1, Long.MAX_VALUE))))
          .with(
              "actions",
              Shape.block("actions")
                  .needs(
                      "elements",
                      Expect.list(ACTION, "actions.elements").and(Expect.count(1, Long.MAX_VALUE))))
          .with(
              "image",
              Buttons.picture(Shape.block("image"))
                  .needs("alt_text", Expect.string("image.alt_text"))
                  .may("title", Texts.plain("image_title.text")))
          .with("rich_text", RichTexts.BLOCK.and(Shape.uniqueId()))
          .with("video", video());

  /// Slack's pages now name messages too as a place for inputs; older workspaces refuse them there,
  /// and so does the stricter reading.
  private static final Rule INPUT_BLOCK =
      Shape.block("input")
          .on(Surface.MODAL, Surface.HOME)
          .needs("label", Texts.plain("input.label"))
          .needs("element", INPUT)
          .may("hint", Texts.plain("input.hint"))
          .may("optional", Expect.flag())
          .may("dispatch_action", Expect.flag());

  private static final Variants BLOCKS =
      PLAIN
          .with("input", INPUT_BLOCK)
          .with(
              "markdown",
              Shape.block("markdown")
                  .on(Surface.MESSAGE)
                  .needs("text", Expect.string("markdown.text")))
          .with(
              "file",
              Shape.block("file")
                  .on(Surface.MESSAGE)
                  .needs("external_id", Expect.filled())
                  .needs("source", Expect.oneOf("remote")))
          .with(Tables.ALL)
          .with(Cards.ALL);

  private Layouts() {}

  /// One block of those that may stand in a container, by Slack's page; what its validator is said
  /// to take beside them is nowhere documented.
  static Rule inContainer() {
    var allowed =
        List.of(
            "actions",
            "context",
            "divider",
            "file",
            "header",
            "image",
            "input",
            "rich_text",
            "section",
            "table",
            "video");
    return (value, at) -> {
      var type = value.path("type").asString("");
      if (BLOCKS.byType().containsKey(type) && !allowed.contains(type)) {
        at.field("type").refuse("unsupported type: " + type, allowed);
      } else {
        check(value, at);
      }
    };
  }

  /// Blocks of all types.
  static Variants blocks() {
    return BLOCKS;
  }

  /// One block of any type.
  static void check(JsonNode value, Place at) {
    BLOCKS.check(value, at.block());
  }

  /// One element of any type, for the examples that show one alone.
  static Variants elements() {
    return ELEMENTS;
  }

  /// Walks through the blocks of a payload, those within containers too.
  static void each(JsonNode blocks, BiConsumer<String, JsonNode> visitor) {
    blocks.forEach(block -> {
      visitor.accept(block.path("type").asString(""), block);
      each(block.path("child_blocks"), visitor);
    });
  }

  private static Rule contextElement() {
    return ELEMENTS
        .only("image")
        .with("plain_text", Texts.any("text"))
        .with("mrkdwn", Texts.any("text"));
  }

  private static Shape video() {
    return Shape.block("video")
        .needs("alt_text", Expect.string("video.alt_text"))
        .needs("title", Texts.plain("video.title"))
        .needs("thumbnail_url", Expect.filled().and(Expect.address()))
        .needs("video_url", Expect.filled().and(Expect.address()))
        .may("title_url", Expect.filled().and(Expect.address()))
        .may("description", Texts.plain("video.description"))
        .may("author_name", Expect.string("video.author_name"))
        .may("provider_name", Expect.string("video.provider_name"))
        .may("provider_icon_url", Expect.filled().and(Expect.address()));
  }
}
