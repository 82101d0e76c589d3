package alcove.sandbox.blockkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Everything that slackblocks knows to be valid passes.
final class ValidPayloadTest {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Path FOLDER = Path.of("src/test/resources/alcove/sandbox/valid");

  private static final Path REFERENCE =
      Path.of(System.getProperty("slack.reference", "../shared/slack"), "block-kit", "valid");

  static List<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
      return files.sorted().toList();
    }
  }

  static List<Path> blocks() throws IOException {
    return files("blocks");
  }

  static List<Path> elements() throws IOException {
    return files("elements");
  }

  static List<Path> richTexts() throws IOException {
    return files("rich_text");
  }

  static List<Path> attachments() throws IOException {
    return files("attachments");
  }

  static List<Path> messages() throws IOException {
    return files("messages");
  }

  static List<Path> objects() throws IOException {
    return files("objects");
  }

  @Test
  void every_folder_is_looked_at() throws IOException {
    try (Stream<Path> all = Files.list(FOLDER)) {
      assertThat(all.filter(Files::isDirectory))
          .extracting(folder -> folder.getFileName().toString())
          .containsExactlyInAnyOrder(
              "attachments", "blocks", "elements", "messages", "objects", "rich_text", "views");
    }
  }

  @Test
  @EnabledIf(value = "reference", disabledReason = "the published examples do not lie beside")
  void the_examples_are_those_that_were_published() throws IOException {
    try (Stream<Path> all = Files.walk(REFERENCE)) {
      assertThat(all.filter(Files::isRegularFile))
          .isNotEmpty()
          .allSatisfy(file ->
              assertThat(FOLDER.resolve(REFERENCE.relativize(file))).hasSameBinaryContentAs(file));
    }
  }

  static boolean reference() {
    return Files.isDirectory(REFERENCE);
  }

  @ParameterizedTest
  @MethodSource("blocks")
  void a_valid_block_passes(Path file) {
    var blocks = MAPPER.createArrayNode().add(read(file));

    assertThat(BlockKit.blocks(blocks, Surface.ANY)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("elements")
  void a_valid_element_passes(Path file) {
    var rule =
        file.getFileName().toString().startsWith("url_source") ? Cards.SOURCE : Layouts.elements();

    assertThat(found(rule, read(file))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("richTexts")
  void a_valid_piece_of_rich_text_passes(Path file) {
    var rule = RichTexts.INLINE.with(RichTexts.parts());

    assertThat(found(rule, read(file))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("attachments")
  void a_valid_attachment_passes(Path file) {
    assertThat(found(Messages.ATTACHMENT, read(file))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("messages")
  void a_valid_message_passes(Path file) {
    assertThat(BlockKit.message(read(file))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("objects")
  void a_valid_object_passes(Path file) {
    var rule =
        switch (file.getFileName().toString().split("_", 2)[0]) {
          case "option" -> file.toString().contains("group") ? Selects.GROUP : Selects.PLAIN;
          case "text" -> Texts.any("text");
          case "conversation" -> Selects.FILTER;
          case "dispatch" -> Inputs.DISPATCH;
          default -> Buttons.TRIGGER;
        };

    assertThat(found(rule, read(file))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("views")
  void a_valid_view_passes(Path file) {
    assertThat(BlockKit.view(read(file))).isEmpty();
  }

  static List<Path> views() throws IOException {
    return files("views");
  }

  private static List<Problem> found(Rule rule, JsonNode value) {
    var at = Place.root(Surface.ANY);
    rule.check(value, at);
    return at.found();
  }

  /// Some of the examples give all their blocks the same stand-in for an id.
  private static JsonNode read(Path file) {
    var example = MAPPER.readTree(file);
    example
        .findParents("block_id")
        .forEach(block -> {
          if (block.path("block_id").asString().equals("fake_block_id")) {
            ((ObjectNode) block).remove("block_id");
          }
        });
    return example;
  }
}
