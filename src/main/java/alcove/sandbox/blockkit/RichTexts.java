package alcove.sandbox.blockkit;

/// Rich text: what people's own messages are made of, and the way to show what a person typed.
final class RichTexts {
  private static final int DEEPEST = 8;

  static final Shape STYLE =
      Shape.bare()
          .may("bold", Expect.flag())
          .may("italic", Expect.flag())
          .may("strike", Expect.flag())
          .may("underline", Expect.flag())
          .may("code", Expect.flag())
          .may("highlight", Expect.flag())
          .may("client_highlight", Expect.flag())
          .may("unlink", Expect.flag());

  /// What a line is made of.
  static final Variants INLINE =
      Variants.none()
          .with("text", inline("text").needs("text", Expect.filled()))
          .with(
              "link",
              inline("link")
                  .needs("url", Expect.filled().and(Expect.address()))
                  .may("text", Expect.string())
                  .may("unsafe", Expect.flag()))
          .with("user", inline("user").needs("user_id", Expect.filled()))
          .with("usergroup", inline("usergroup").needs("usergroup_id", Expect.filled()))
          .with("channel", inline("channel").needs("channel_id", Expect.filled()))
          .with("team", inline("team").needs("team_id", Expect.filled()))
          .with(
              "broadcast",
              inline("broadcast").needs("range", Expect.oneOf("here", "channel", "everyone")))
          .with(
              "emoji",
              inline("emoji")
                  .needs("name", Expect.filled())
                  .may("unicode", Expect.string())
                  .may("skin_tone", Expect.integer()))
          .with("color", inline("color").needs("value", Expect.filled()))
          .with(
              "date",
              inline("date")
                  .needs("timestamp", Expect.integer())
                  .needs("format", Expect.filled())
                  .may("url", Expect.string())
                  .may("fallback", Expect.string()));

  private static final Shape SECTION =
      Shape.of("rich_text_section").needs("elements", Expect.list(INLINE));

  private static final Variants PARTS =
      Variants.none()
          .with("rich_text_section", SECTION)
          .with(
              "rich_text_list",
              Shape.of("rich_text_list")
                  .needs("style", Expect.oneOf("bullet", "ordered"))
                  .needs(
                      "elements", Expect.list(Variants.none().with("rich_text_section", SECTION)))
                  .may("indent", Expect.integer(0, DEEPEST))
                  .may("offset", Expect.integer(0, Integer.MAX_VALUE))
                  .may("border", Expect.integer(0, Integer.MAX_VALUE)))
          .with(
              "rich_text_preformatted",
              Shape.of("rich_text_preformatted")
                  .needs("elements", Expect.list(INLINE.only("text", "link")))
                  .may("language", Expect.string())
                  .may("border", Expect.integer(0, Integer.MAX_VALUE)))
          .with(
              "rich_text_quote",
              Shape.of("rich_text_quote")
                  .needs("elements", Expect.list(INLINE))
                  .may("border", Expect.integer(0, Integer.MAX_VALUE)));

  static final Shape BLOCK =
      Shape.of("rich_text")
          .may("block_id", Expect.string("block_id"))
          .needs("elements", Expect.list(PARTS));

  private RichTexts() {}

  /// The parts of a rich text, for the examples that show one alone.
  static Variants parts() {
    return PARTS;
  }

  private static Shape inline(String type) {
    return Shape.of(type).may("style", STYLE);
  }
}
