package alcove.sandbox.api;

import alcove.sandbox.state.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Long lists, page by page: `limit`, `cursor`, `response_metadata.next_cursor`.
final class Pages {
  private static final int USUAL = 100;
  private static final int MOST = 1_000;

  private Pages() {}

  static <T> ObjectNode answer(Args args, String field, List<T> all, Function<T, JsonNode> json) {
    return answer(args, USUAL, field, all, json);
  }

  /// @param usual how many stand on a page when the call does not say
  static <T> ObjectNode answer(
      Args args, int usual, String field, List<T> all, Function<T, JsonNode> json) {
    var wrong = args.contract().mayAnswer("invalid_limit") ? "invalid_limit" : "invalid_arguments";
    var limit = args.number("limit", usual, wrong);
    if (limit < 1 || limit > MOST) {
      throw new Refused(wrong);
    }
    var from = start(args);
    if (from < 0 || from > all.size()) {
      throw new Refused("invalid_cursor");
    }
    var to = Math.min(all.size(), from + limit);
    var answer = Json.object();
    var page = answer.putArray(field);
    all.subList(from, to).forEach(item -> page.add(json.apply(item)));
    var next = to < all.size() ? cursor(to) : "";
    answer.set("response_metadata", Json.object().put("next_cursor", next));
    return answer;
  }

  private static String cursor(int offset) {
    var plain = ("next:" + offset).getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(plain);
  }

  private static int start(Args args) {
    if (!args.has("cursor")) {
      return 0;
    }
    try {
      var plain =
          new String(Base64.getDecoder().decode(args.text("cursor")), StandardCharsets.UTF_8);
      return Integer.parseInt(plain.substring("next:".length()));
    } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
      throw new Refused("invalid_cursor");
    }
  }
}
