package alcove.sandbox.blockkit;

import java.util.concurrent.atomic.AtomicInteger;

/// Messages: their blocks, and the payloads that carry them.
final class Messages {
  private static final int BLOCKS = 50;
  private static final int ATTACHMENTS = 100;
  private static final int CHARTS = 2;

  static final Rule BLOCK_LIST =
      Expect.list(Layouts::check, 0, BLOCKS)
          .and(atMost("table", 1))
          .and(atMost("data_visualization", CHARTS))
          .and(markdownTogether());

  private static final Rule ATTACHMENT =
      Shape.bare()
          .may("blocks", Expect.list(Layouts::check, 0, BLOCKS))
          .may("color", Expect.string())
          .may("fallback", Expect.string())
          .may("text", Expect.string())
          .may("pretext", Expect.string())
          .may("title", Expect.string())
          .may("title_link", Expect.string())
          .may("footer", Expect.string());

  static final Rule MESSAGE =
      Shape.bare()
          .may("text", Expect.string())
          .may("markdown_text", Expect.string("markdown.text"))
          .may("blocks", BLOCK_LIST)
          .may("attachments", Expect.list(ATTACHMENT, 0, ATTACHMENTS))
          .may("channel", Expect.string())
          .may("mrkdwn", Expect.flag())
          .may("thread_ts", Expect.string())
          .may("response_type", Expect.oneOf("ephemeral", "in_channel"))
          .may("replace_original", Expect.flag())
          .may("delete_original", Expect.flag())
          .may("unfurl_links", Expect.flag())
          .may("unfurl_media", Expect.flag())
          .may("metadata", Expect.anything());

  private Messages() {}

  static Rule attachment() {
    return ATTACHMENT;
  }

  private static Rule atMost(String kind, int max) {
    return (blocks, at) -> {
      var seen = new AtomicInteger();
      Layouts.each(blocks, (type, _) -> seen.addAndGet(type.equals(kind) ? 1 : 0));
      if (seen.get() > max) {
        at.refuse("no more than " + max + " " + kind + " blocks allowed", "max_items", max);
      }
    };
  }

  private static Rule markdownTogether() {
    var max = Limits.of("markdown.text").get("max_length").orElseThrow();
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
