package alcove.sandbox.blockkit;

/// Text objects, and what is made of them: options and confirmations.
final class Texts {
  static final Shape CONFIRM =
      Shape.bare()
          .needs("title", plain("confirmation.title"))
          .needs("text", any("confirmation.text"))
          .needs("confirm", plain("confirmation.confirm"))
          .needs("deny", plain("confirmation.deny"))
          .may("style", Expect.oneOf("primary", "danger"));

  private Texts() {}

  static Variants plain(String limit) {
    return Variants.none().with("plain_text", plainText(limit));
  }

  static Variants markup(String limit) {
    return Variants.none().with("mrkdwn", markupText(limit));
  }

  static Variants any(String limit) {
    return Variants.none().with("plain_text", plainText(limit)).with("mrkdwn", markupText(limit));
  }

  /// A field of a section: shorter than its text.
  static Rule field() {
    var max = Limits.of("section.fields").get("item_max_length").orElseThrow();
    return any("text")
        .and((value, at) -> {
          if (value.path("text").asString("").length() > max) {
            at.field("text")
                .refuse("must be less than " + (max + 1) + " characters", "max_length", max);
          }
        });
  }

  /// An option whose text is of this kind.
  static Shape option(Rule text) {
    return Shape.bare()
        .needs("text", text)
        .needs("value", Expect.string("option.value"))
        .may("description", any("option.description"));
  }

  private static Rule plainText(String limit) {
    return Shape.of("plain_text")
        .needs("text", Expect.string("text").and(Expect.string(limit)))
        .may("emoji", Expect.flag());
  }

  private static Rule markupText(String limit) {
    return Shape.of("mrkdwn")
        .needs("text", Expect.string("text").and(Expect.string(limit)))
        .may("verbatim", Expect.flag());
  }
}
