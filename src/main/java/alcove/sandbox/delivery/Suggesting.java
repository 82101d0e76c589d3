package alcove.sandbox.delivery;

import alcove.sandbox.blockkit.BlockKit;
import alcove.sandbox.state.Form.Element;
import alcove.sandbox.state.Json;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Asks the app for the options of a menu whose options it alone knows.
///
/// A person sees "no result" for everything that goes wrong, as in Slack; what exactly it was is
/// said to whoever writes the app.
final class Suggesting {
  /// How much Slack waits to be typed before it asks, unless the element says otherwise.
  static final int LEAST = 3;

  private final Delivery delivery;

  Suggesting(Delivery delivery) {
    this.delivery = delivery;
  }

  /// The options that the app gives: `options` or `option_groups`.
  record Options(Done done, ObjectNode given) {
    static Options none(Done done) {
      return new Options(done, Json.object().set("options", Json.array()));
    }
  }

  static boolean asks(Element element, String typed) {
    return element.type().endsWith("external_select")
        && typed.codePointCount(0, typed.length())
            >= element.element().path("min_query_length").asInt(LEAST);
  }

  Options ask(ObjectNode payload) {
    var delivered = delivery.form("block_suggestion", Map.of("payload", Json.ascii(payload)));
    if (!(delivered instanceof Delivered.Answered answer) || !delivered.taken()) {
      return Options.none(Done.failed(delivered.error()));
    }
    var given = Json.parse(answer.body()).filter(JsonNode::isObject).map(ObjectNode.class::cast);
    if (given.isEmpty()) {
      return Options.none(new Done("invalid_options", "not JSON"));
    }
    var problems = BlockKit.suggestions(given.get());
    return problems.isEmpty()
        ? new Options(Done.WELL, given.get())
        : Options.none(new Done("invalid_options", Submitting.lines(problems)));
  }
}
