package alcove.sandbox.blockkit;

import java.util.concurrent.atomic.AtomicInteger;

/// Messages: their blocks, and the payloads that carry them.
final class Messages {
  static final Rule BLOCK_LIST =
      Expect.list(Layouts::check, "message.blocks")
          .and(atMost("table", "message.tables"))
          .and(atMost("data_visualization", "message.charts"))
          .and(markdownTogether());

  static final Shape FIELD =
      Shape.bare()
          .may("title", Expect.string())
          .may("value", Expect.string())
          .may("short", Expect.flag());

  /// The old way to lay out a message. Buttons of its own are no more.
  static final Shape ATTACHMENT =
      Shape.bare()
          .may("blocks", Expect.list(Layouts::check, "message.blocks"))
          .may("color", Expect.string())
          .may("fallback", Expect.string())
          .may("text", Expect.string())
          .may("pretext", Expect.string())
          .may("title", Expect.string())
          .may("title_link", Expect.string())
          .may("author_name", Expect.string())
          .may("author_link", Expect.string())
          .may("author_icon", Expect.string())
          .may("image_url", Expect.string())
          .may("thumb_url", Expect.string())
          .may("footer", Expect.string())
          .may("footer_icon", Expect.string())
          .may("ts", Expect.integer())
          .may("fields", Expect.list(FIELD))
          .may("mrkdwn_in", Expect.list(Expect.oneOf("pretext", "text", "fields")));

  static final Rule ATTACHMENTS = Expect.list(ATTACHMENT, "message.attachments");

  static final Shape MESSAGE =
      Shape.bare()
          .may("text", Expect.string())
          .may("markdown_text", Expect.string("markdown.text"))
          .may("blocks", BLOCK_LIST)
          .may("attachments", ATTACHMENTS)
          .may("channel", Expect.string())
          .may("mrkdwn", Expect.flag())
          .may("thread_ts", Expect.string())
          .may("response_type", Expect.oneOf("ephemeral", "in_channel"))
          .may("replace_original", Expect.flag())
          .may("delete_original", Expect.flag())
          .may("unfurl_links", Expect.flag())
          .may("unfurl_media", Expect.flag())
          .may("reply_broadcast", Expect.flag())
          .may("link_names", Expect.flag())
          .may("parse", Expect.oneOf("none", "full"))
          .may("username", Expect.string())
          .may("icon_emoji", Expect.string())
          .may("icon_url", Expect.string())
          .may("metadata", Expect.object())
          .someOf("text", "markdown_text", "blocks", "attachments", "delete_original")
          .also(markdownAlone());

  private Messages() {}

  /// Text in Markdown stands for all the rest.
  private static Rule markdownAlone() {
    return (message, at) -> {
      if (message.has("markdown_text") && (message.has("text") || message.has("blocks"))) {
        at.field("markdown_text").refuse("cannot be used with text or blocks");
      }
    };
  }

  private static Rule atMost(String kind, String limit) {
    var max = Limits.of(limit).get("max_items").orElseThrow();
    return (blocks, at) -> {
      var seen = new AtomicInteger();
      Layouts.each(blocks, (type, _) -> seen.addAndGet(type.equals(kind) ? 1 : 0));
      if (seen.get() > max) {
        at.refuse("no more than " + max + " " + kind + " blocks allowed", "max_items", max);
      }
    };
  }

  private static Rule markdownTogether() {
    var max = Limits.of("message.markdown").get("max_length").orElseThrow();
    return (blocks, at) -> {
      var total = new AtomicInteger();
      Layouts.each(
          blocks,
          (type, block) ->
              total.addAndGet(
                  type.equals("markdown") ? block.path("text").asString("").length() : 0));
      if (total.get() > max) {
        at.refuse("markdown blocks have more than " + max + " characters", "max_length", max);
      }
    };
  }
}
