package alcove.sandbox.state;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The sandbox's JSON: how it reads, and how Slack writes.
public final class Json {
  private static final JsonMapper MAPPER = new JsonMapper();

  /// Slack escapes all that is not ASCII in what it sends.
  private static final JsonMapper ASCII =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private Json() {}

  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  public static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  /// The value that `text` is; empty when it is no JSON.
  public static Optional<JsonNode> parse(String text) {
    try {
      return Optional.of(MAPPER.readTree(text)).filter(node -> !node.isMissingNode());
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }

  /// A string field; `""` when absent, null or of another type.
  public static String text(JsonNode node, String field) {
    var value = node.path(field);
    return value.isString() ? value.asString() : "";
  }

  public static String ascii(JsonNode node) {
    return ASCII.writeValueAsString(node);
  }

  public static JsonMapper mapper() {
    return MAPPER;
  }
}
