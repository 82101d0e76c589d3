package alcove.blockkit;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// A finished message.
///
/// @param text what a notification or a screen reader says; our own words only
/// @param blocks at most 50
public record Message(String text, List<ObjectNode> blocks) {
  public Message {
    blocks = List.copyOf(blocks);
  }

  public static Message of(String text, ObjectNode... blocks) {
    return new Message(text, List.of(blocks));
  }

  /// One paragraph of our own words.
  public static Message line(String markup) {
    return of(markup, Blocks.section(markup));
  }

  /// A finished message may hold typed words: it does not print.
  @Override
  public String toString() {
    return "Message[]";
  }
}
