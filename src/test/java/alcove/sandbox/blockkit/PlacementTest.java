package alcove.sandbox.blockkit;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.sandbox.Figure;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What may stand where: each block on each surface, each element in each block.
final class PlacementTest {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final JsonNode TABLE =
      MAPPER.readTree(Path.of("src/test/resources/alcove/sandbox/placements.json"));

  @ParameterizedTest
  @MethodSource("onSurfaces")
  void a_block_stands_on_its_surfaces_only(String surface, Specimen block, boolean allowed) {
    var blocks = MAPPER.createArrayNode().add(block.full());

    var problems =
        surface.equals("message")
            ? BlockKit.blocks(blocks, Surface.MESSAGE)
            : BlockKit.view(view(surface).set("blocks", blocks));

    assertThat(problems.isEmpty()).as("%s", problems).isEqualTo(allowed);
  }

  @ParameterizedTest
  @MethodSource("inBlocks")
  void an_element_stands_in_its_blocks_only(String place, Specimen element, boolean allowed) {
    var problems = element.problemsIn(place);

    assertThat(problems.isEmpty()).as("%s", problems).isEqualTo(allowed);
  }

  @Test
  void the_places_are_counted() {
    Figure.stands(
        "placements: what may stand where, and what may not",
        onSurfaces().count() + inBlocks().count());
  }

  static Stream<Arguments> onSurfaces() {
    return pairs("surfaces", "block ");
  }

  static Stream<Arguments> inBlocks() {
    return Stream.concat(pairs("elements", "element "), pairs("children", "block "));
  }

  private static Stream<Arguments> pairs(String table, String family) {
    return TABLE.path(table).properties().stream()
        .flatMap(place -> {
          var allowed = names(place.getValue());
          return Specimen.all().stream()
              .filter(thing -> thing.name().startsWith(family))
              .map(thing -> {
                var type = thing.name().substring(family.length());
                return Arguments.of(place.getKey(), thing, allowed.contains(type));
              });
        });
  }

  private static List<String> names(JsonNode array) {
    return array.values().stream().map(JsonNode::asString).toList();
  }

  private static ObjectNode view(String type) {
    var view = MAPPER.createObjectNode().put("type", type);
    if (type.equals("modal")) {
      view.set("title", MAPPER.readTree("{\"type\":\"plain_text\",\"text\":\"t\"}"));
      view.set("submit", MAPPER.readTree("{\"type\":\"plain_text\",\"text\":\"s\"}"));
    }
    return view;
  }
}
