package alcove.blockkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Golden files: what a message or a modal looks like, kept as JSON under `src/test/resources` and
/// reviewed as text; also what else has to stay as it is. A view that differs from its file fails
/// the test with both texts.
///
/// After a change that is meant, write the files anew and read the difference before it is
/// committed:
///
/// ```
/// mvn test -Dtest='*ViewsTest' -Dgolden.write=true
/// git diff src/test/resources
/// ```
///
/// Every view that passes here is also held to Slack's limits, see [SlackLimits].
public final class Golden {
  private static final Path HOME = Path.of("src", "test", "resources", "alcove");
  private static final JsonMapper MAPPER = new JsonMapper();

  private Golden() {}

  /// Compares with `alcove/{name}.json`; a name is `agreement/reveal`.
  public static void check(String name, View view) {
    SlackLimits.check(view);
    compare(name + ".json", pretty(view.json()));
  }

  /// Compares with `alcove/{name}.json`; a name is `agreement/reveal`.
  public static void check(String name, Message message) {
    SlackLimits.check(message);
    var json = MAPPER.createObjectNode().put("text", message.text());
    json.set("blocks", Json.array(message.blocks()));
    compare(name + ".json", pretty(json));
  }

  /// Compares with `alcove/{name}.txt`.
  public static void check(String name, String text) {
    compare(name + ".txt", text);
  }

  private static String pretty(JsonNode json) {
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
  }

  private static void compare(String name, String seen) {
    var file = HOME.resolve(name);
    try {
      if (Boolean.getBoolean("golden.write")) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, seen, UTF_8);
      }
      assertThat(file).as("a golden file; see Golden on how to write it").exists();
      assertThat(seen).as(name).isEqualTo(Files.readString(file, UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
