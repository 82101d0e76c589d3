package alcove.sandbox.blockkit;

import java.util.List;
import tools.jackson.databind.JsonNode;

/// The one validator of Block Kit in the sandbox. An empty list means that Slack would take it.
public final class BlockKit {
  private BlockKit() {}

  /// Blocks for a message, or for a surface that is not known.
  public static List<Problem> blocks(JsonNode blocks, Surface surface) {
    return found(surface == Surface.MESSAGE ? Messages.BLOCK_LIST : ANY_BLOCKS, blocks, surface);
  }

  /// A whole message: what `blocks.validate` takes and what is posted to a response URL.
  public static List<Problem> message(JsonNode message) {
    return found(Messages.MESSAGE, message, Surface.MESSAGE);
  }

  /// The attachments of a message.
  public static List<Problem> attachments(JsonNode attachments) {
    return found(Messages.ATTACHMENTS, attachments, Surface.MESSAGE);
  }

  /// The options that an app offers for what a person has typed: `options` or `option_groups`.
  public static List<Problem> suggestions(JsonNode answer) {
    return found(Selects.SUGGESTED, answer, Surface.ANY);
  }

  /// A modal or an App Home.
  public static List<Problem> view(JsonNode view) {
    return switch (view.path("type").asString("")) {
      case "modal" -> found(Views.MODAL, view, Surface.MODAL);
      case "home" -> found(Views.HOME, view, Surface.HOME);
      default -> {
        var at = Place.root(Surface.ANY);
        if (view.has("type")) {
          at.field("type").refuse("unsupported type", List.of("home", "modal"));
        } else {
          at.missing("type");
        }
        yield at.found();
      }
    };
  }

  private static final Rule ANY_BLOCKS = Expect.list(Layouts::check, 0, 100);

  private static List<Problem> found(Rule rule, JsonNode value, Surface surface) {
    var at = Place.root(surface);
    rule.check(value, at);
    return List.copyOf(at.found());
  }
}
