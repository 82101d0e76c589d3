package alcove.sandbox.blockkit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.sandbox.Figure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Each number of `limits.json` and `more-limits.json`: what reaches it passes, one over (or under)
/// is refused, and the refusal names the number.
///
/// The examples stand in `limit-examples.json`. There `@` stands for a text of n characters, `@url`
/// for an address of so many, `@rest` for one fewer, `$` for the number n, and `[# … #]` for n
/// times what is between, where `~` is the count.
final class LimitsTest {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Path REFERENCE =
      Path.of(System.getProperty("slack.reference", "../shared/slack"), "block-kit", "limits.json");

  private static final Map<String, Long> LIMITS = limits();
  private static final JsonNode EXAMPLES =
      MAPPER.readTree(Path.of("src/test/resources/alcove/sandbox/limit-examples.json"));

  @Test
  void every_limit_has_an_example() {
    assertThat(EXAMPLES.propertyNames()).containsExactlyInAnyOrderElementsOf(names());
    Figure.stands("limits of Block Kit and views, at the limit and one beyond", names().size());
  }

  @ParameterizedTest
  @MethodSource("names")
  void at_the_limit_passes(String name) {
    assertThat(problems(name, last(name))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("names")
  void beyond_the_limit_is_refused_with_the_number(String name) {
    var problems = problems(name, last(name) + (most(name) ? 1 : -1));

    assertThat(problems)
        .anySatisfy(problem -> {
          assertThat(problem.code()).isEqualTo("failed_constraint");
          assertThat(problem.constraint().path("type").asString()).isEqualTo(kind(name));
          assertThat(problem.constraint().path("expected").asLong()).isEqualTo(LIMITS.get(name));
        });
  }

  /// Who changes a number must mean it.
  @ParameterizedTest
  @CsvSource({
    "limits.json, 1f478ce9bdf180784b2a8c7d265aa909b8dc9e1947dfcac7b04a5c4ed4d06337",
    "more-limits.json, fda013fafb1226159bf2b2de70a913cc7ca5c2600a0e8e24e78e47d9a860fcbc"
  })
  void the_numbers_are_those_that_were_read(String name, String hash)
      throws IOException, NoSuchAlgorithmException {
    try (var in = file(name)) {
      var digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());

      assertThat(HexFormat.of().formatHex(digest)).isEqualTo(hash);
    }
  }

  @Test
  @EnabledIf(
      value = "reference",
      disabledReason = "the published limits do not lie beside the project")
  void the_numbers_are_those_beside_the_project() throws IOException {
    try (var in = file("limits.json")) {
      assertThat(in.readAllBytes()).isEqualTo(Files.readAllBytes(REFERENCE));
    }
  }

  static boolean reference() {
    return Files.exists(REFERENCE);
  }

  static List<String> names() {
    return List.copyOf(LIMITS.keySet());
  }

  private static Map<String, Long> limits() {
    var all = new LinkedHashMap<String, Long>();
    collect("", MAPPER.readTree(file("limits.json")), all);
    collect("", MAPPER.readTree(file("more-limits.json")), all);
    return all;
  }

  private static InputStream file(String name) {
    return requireNonNull(LimitsTest.class.getResourceAsStream(name));
  }

  private static void collect(String prefix, JsonNode node, Map<String, Long> all) {
    node.properties()
        .forEach(entry -> {
          var name = prefix + entry.getKey();
          if (entry.getValue().isObject()) {
            collect(name + ".", entry.getValue(), all);
          } else {
            all.put(name, entry.getValue().asLong());
          }
        });
  }

  private static boolean most(String name) {
    return kind(name).startsWith("max");
  }

  /// The kind of the limit, as a refusal calls it.
  private static String kind(String name) {
    var last = name.substring(name.lastIndexOf('.') + 1);
    return last.equals("item_max_length") ? "max_length" : last;
  }

  /// The last number that passes.
  private static int last(String name) {
    var number = EXAMPLES.has(name) ? LIMITS.getOrDefault(name, 0L).intValue() : 0;
    return kind(name).equals("exclusive_min") ? number + 1 : number;
  }

  private static List<Problem> problems(String name, int n) {
    var json = MAPPER.readTree(filled(EXAMPLES.path(name).asString().replace('\'', '"'), n));
    return switch (name.split("\\.", 2)[0]) {
      case "view", "view_external", "focus" -> BlockKit.view(json);
      case "message" -> BlockKit.message(json);
      case "url_source" -> {
        var at = Place.root(Surface.ANY).field("source");
        Cards.SOURCE.check(json, at);
        yield at.found();
      }
      default -> BlockKit.blocks(MAPPER.createArrayNode().add(json), Surface.ANY);
    };
  }

  private static String filled(String example, int n) {
    var text = example;
    while (text.contains("[#")) {
      var from = text.indexOf("[#");
      var to = text.indexOf("#]");
      var item = text.substring(from + 2, to);
      var items =
          IntStream.range(0, n)
              .mapToObj(i -> item.replace("~", String.valueOf(i)))
              .collect(Collectors.joining(","));
      text = text.substring(0, from) + "[" + items + "]" + text.substring(to + 2);
    }
    var url = "https://a.b/" + "x".repeat(Math.max(0, n - 12));
    return text.replace("@url", '"' + (n == 0 ? "" : url) + '"')
        .replace("@rest", '"' + "x".repeat(Math.max(0, n - 1)) + '"')
        .replace("@", '"' + "x".repeat(Math.max(0, n)) + '"')
        .replace("$", String.valueOf(n));
  }
}
