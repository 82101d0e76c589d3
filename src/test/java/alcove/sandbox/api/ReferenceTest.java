package alcove.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.sandbox.state.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `contracts.json` says what Slack's reference says, and nothing else. Where the reference does
/// not lie beside the project there is nothing to compare with.
///
/// `-Dcontracts.write=true` writes the file anew; a method enters it as `"name": {}`.
@EnabledIf(
    value = "alcove.sandbox.api.Reference#there",
    disabledReason = "Slack's reference does not lie beside the project")
final class ReferenceTest {
  private static final Path FILE = Path.of("src/main/resources/alcove/sandbox/api/contracts.json");

  @Test
  void a_contract_is_what_the_reference_says() throws IOException {
    var contracts = Json.mapper().readTree(FILE);
    var fresh = (ObjectNode) contracts.deepCopy();
    Reference.common().forEach(fresh.putArray("common")::add);
    for (var method : compared(contracts)) {
      ((ObjectNode) fresh.path("methods")).set(method, Reference.contract(method));
    }

    if (Boolean.getBoolean("contracts.write")) {
      Files.writeString(FILE, written(fresh));
    }

    assertThat(Files.readString(FILE)).isEqualTo(written(fresh));
  }

  @Test
  void a_method_of_the_reference_is_there_or_left_out_for_a_reason() {
    var contracts = Json.mapper().readTree(FILE);
    var known = new TreeSet<>(compared(contracts));
    known.addAll(contracts.path("leftOut").propertyNames());

    assertThat(known).containsExactlyElementsOf(Reference.methods());
  }

  /// All methods but those that the reference does not have.
  private static List<String> compared(JsonNode contracts) {
    var all = new ArrayList<>(contracts.path("methods").propertyNames());
    contracts.path("added").propertyNames().forEach(all::remove);
    return all;
  }

  /// One line for each method, so that a difference reads well.
  private static String written(JsonNode contracts) {
    return contracts.properties().stream()
        .map(entry -> line("  ", entry.getKey(), entry.getValue()))
        .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
  }

  private static String line(String indent, String name, JsonNode value) {
    var shown =
        name.equals("methods") || name.equals("leftOut") || name.equals("added")
            ? value.properties().stream()
                .map(entry -> line(indent + "  ", entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(",\n", "{\n", "\n" + indent + "}"))
            : Json.ascii(value);
    return indent + "\"" + name + "\": " + shown;
  }
}
