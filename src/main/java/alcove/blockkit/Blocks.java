package alcove.blockkit;

import alcove.core.PersonId;
import alcove.privacy.Confidential;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// Layout blocks. Parameters named `markup` take our own copy, where `*bold*` and `<@mention>`
/// work; what a person typed goes through [#typed] only.
public final class Blocks {
  private Blocks() {}

  /// A heading; at most 150 characters.
  public static ObjectNode header(String plain) {
    return with(Json.object("header"), "text", Json.plain(plain));
  }

  /// A paragraph; at most 3,000 characters.
  public static ObjectNode section(String markup) {
    return with(Json.object("section"), "text", Json.markup(markup));
  }

  /// A paragraph with one element beside it.
  public static ObjectNode section(String markup, ObjectNode accessory) {
    return with(section(markup), "accessory", accessory);
  }

  /// Small grey text.
  public static ObjectNode context(String markup) {
    var block = Json.object("context");
    block.set("elements", Json.array(List.of(Json.markup(markup))));
    return block;
  }

  public static ObjectNode divider() {
    return Json.object("divider");
  }

  /// A row of at most 25 buttons or menus.
  public static ObjectNode actions(ObjectNode... elements) {
    var block = Json.object("actions");
    block.set("elements", Json.array(Arrays.asList(elements)));
    return block;
  }

  /// Our own words in fixed width, to be copied as they stand.
  public static ObjectNode preformatted(String plain) {
    var block = Json.object("rich_text");
    var text = Json.object("text").put("text", plain);
    block.set("elements", Json.array(List.of(rich("rich_text_preformatted", text))));
    return block;
  }

  /// What a person typed, quoted. Rich text shows every character as it stands: no mention pings,
  /// no link hides its address, no star makes bold.
  public static ObjectNode typed(Confidential words) {
    var text = Json.object("text").put("text", words.open(Confidential.Reader.DELIVER));
    var block = Json.object("rich_text");
    block.set("elements", Json.array(List.of(rich("rich_text_quote", text))));
    return block;
  }

  /// Several people's own words on one matter, each under their mention, as they stand.
  public static ObjectNode quotes(String heading, List<Quote> quotes) {
    var parts = new ArrayList<ObjectNode>();
    var bold = Json.object("text").put("text", heading);
    bold.set("style", Json.bare().put("bold", true));
    parts.add(rich("rich_text_section", bold));
    for (var quote : quotes) {
      var who = Json.object("user").put("user_id", quote.who().value());
      var text = Json.object("text").put("text", quote.words().open(Confidential.Reader.DELIVER));
      parts.add(rich("rich_text_section", who));
      parts.add(rich("rich_text_quote", text));
    }
    var block = Json.object("rich_text");
    block.set("elements", Json.array(parts));
    return block;
  }

  /// What somebody typed, and who.
  public record Quote(PersonId who, Confidential words) {}

  /// A labelled input of a modal. Field errors are shown at `blockId`.
  public static ObjectNode input(String blockId, String label, ObjectNode element) {
    var block = Json.object("input").put("block_id", blockId);
    block.set("label", Json.plain(label));
    block.set("element", element);
    return block;
  }

  /// The same block with a hint under it.
  public static ObjectNode hint(ObjectNode input, String plain) {
    return with(input, "hint", Json.plain(plain));
  }

  /// The same input, which may be left empty.
  public static ObjectNode optional(ObjectNode input) {
    return input.put("optional", true);
  }

  /// The same block under a name of its own.
  public static ObjectNode named(String blockId, ObjectNode block) {
    return block.put("block_id", blockId);
  }

  private static ObjectNode rich(String type, ObjectNode element) {
    var part = Json.object(type);
    part.set("elements", Json.array(List.of(element)));
    return part;
  }

  private static ObjectNode with(ObjectNode block, String field, ObjectNode value) {
    block.set(field, value);
    return block;
  }
}
