package alcove.blockkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import tools.jackson.databind.JsonNode;

/// The limits that Slack sets for what we show, as far as our views come near them.
public final class SlackLimits {
  /// Slack refuses a message whose blocks hold somewhat more than 13,000 characters; it does not
  /// say where exactly.
  private static final int MESSAGE_CHARACTERS = 12_000;

  private static final int VIEW_BYTES = 250_000;

  private SlackLimits() {}

  public static void check(View view) {
    var json = view.json();
    assertThat(json.path("blocks").size()).as("blocks of a view").isBetween(1, 100);
    assertThat(json.toString().getBytes(UTF_8).length).as("bytes").isLessThan(VIEW_BYTES);
    for (var part : new String[] {"title", "submit", "close"}) {
      assertThat(json.path(part).path("text").asString("")).as(part).hasSizeLessThanOrEqualTo(24);
    }
    assertThat(json.path("private_metadata").asString("")).hasSizeLessThanOrEqualTo(3_000);
    checkBlocks(json.path("blocks"));
  }

  public static void check(Message message) {
    assertThat(message.text()).as("the notification").isNotBlank().hasSizeLessThan(4_000);
    assertThat(message.blocks()).as("blocks of a message").hasSizeBetween(1, 50);
    var blocks = Json.array(message.blocks());
    assertThat(characters(blocks)).as("characters").isLessThan(MESSAGE_CHARACTERS);
    checkBlocks(blocks);
  }

  private static void checkBlocks(JsonNode blocks) {
    var names = new HashSet<String>();
    for (var block : blocks) {
      var type = block.path("type").asString();
      var max = "header".equals(type) ? 150 : 3_000;
      assertThat(block.path("text").path("text").asString(""))
          .as(type)
          .hasSizeLessThanOrEqualTo(max);
      if (block.has("block_id")) {
        assertThat(names.add(block.path("block_id").asString())).as("a new block id").isTrue();
      }
      checkElements(block);
    }
  }

  private static void checkElements(JsonNode node) {
    var type = node.path("type").asString("");
    switch (type) {
      case "button" -> {
        assertThat(text(node, "text")).as("button").isNotBlank().hasSizeLessThanOrEqualTo(75);
        assertThat(node.path("value").asString("")).hasSizeLessThanOrEqualTo(2_000);
      }
      case "radio_buttons", "checkboxes" ->
          assertThat(node.path("options").size()).isBetween(1, 10);
      case "static_select" -> assertThat(node.path("options").size()).isBetween(1, 100);
      case "actions" -> assertThat(node.path("elements").size()).isBetween(1, 25);
      case "plain_text_input" ->
          assertThat(
                  node.path("initial_value")
                      .asString("")
                      .codePointCount(0, node.path("initial_value").asString("").length()))
              .isLessThanOrEqualTo(node.path("max_length").asInt(3_000));
      default -> {}
    }
    for (var option : node.path("options")) {
      assertThat(text(option, "text")).as("option").isNotBlank().hasSizeLessThanOrEqualTo(75);
      assertThat(text(option, "description")).as("description").hasSizeLessThanOrEqualTo(75);
      assertThat(option.path("value").asString("")).hasSizeBetween(1, 150);
    }
    node.forEach(SlackLimits::checkElements);
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).path("text").asString("");
  }

  private static int characters(JsonNode node) {
    var own = node.path("text").isString() ? node.path("text").asString().length() : 0;
    var sum = own;
    for (var child : node) {
      sum += characters(child);
    }
    return sum;
  }
}
