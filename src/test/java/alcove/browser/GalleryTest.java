package alcove.browser;

import static alcove.browser.Showroom.ANA;
import static alcove.browser.Showroom.BEA;
import static alcove.browser.Showroom.CHIDI;
import static alcove.browser.Showroom.DEVI;
import static alcove.browser.Showroom.button;
import static alcove.browser.Showroom.choose;
import static alcove.browser.Showroom.having;
import static alcove.browser.Showroom.named;
import static alcove.browser.Showroom.newest;
import static alcove.browser.Showroom.search;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.browser.Browser.Look;
import alcove.sandbox.state.Json;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// The page over every kind of block and element that Slack knows: how each is drawn, and what each
/// click sends to the app. `target/screenshots/gallery-*` shows them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class GalleryTest {
  private static final Path PLACEMENTS =
      Path.of("src/test/resources/alcove/sandbox/placements.json");

  private Showroom room;
  private Page anas;

  @BeforeAll
  void open() throws IOException {
    room = new Showroom();
    anas = room.visit("?as=" + ANA, Look.WIDE);
  }

  @AfterAll
  void close() {
    room.close();
  }

  @AfterEach
  void nobody_has_complained() {
    room.nobody_has_complained();
  }

  @Test
  void every_kind_that_slack_knows_is_in_the_gallery() {
    var known = Json.mapper().readTree(PLACEMENTS);

    assertThat(room.gallery.types("messages")).containsAll(names(known.at("/surfaces/message")));
    assertThat(room.gallery.types("messages")).containsAll(names(known.at("/elements/accessory")));
    assertThat(room.gallery.types("messages")).containsAll(names(known.at("/elements/element")));
    assertThat(room.gallery.types("modal"))
        .contains("alert", "image", "rich_text", "video", "context");
    assertThat(room.gallery.types("inputs")).containsAll(names(known.at("/elements/input")));
    assertThat(room.gallery.types("home")).containsAll(names(known.at("/surfaces/home")));
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void a_message_of_each_kind_is_drawn(Drawn drawn) {
    room.posts(drawn.name(), ANA);

    var message = newest(anas);
    drawn.texts().forEach(text -> assertThat(message).containsText(text));
    assertThat(message).not().containsText("does not draw");
    assertThat(message).not().containsText("undefined");
    room.browser.keep(anas, message, "gallery-" + drawn.name().replace(' ', '-'));
  }

  /// A message and what is read in it.
  record Drawn(String name, List<String> texts) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Drawn> drawn() {
    return Stream.of(
        new Drawn(
            "text",
            List.of(
                "A header",
                "Marked: bold, italic, struck, code, a link, @Bea Lindqvist, #general-talk, @here,",
                "Plain: *no stars*",
                "Said by somebody")),
        new Drawn(
            "rich",
            List.of(
                "Plain, bold, italic, struck, underlined, code.",
                "A link @Bea Lindqvist",
                "#general-talk @here",
                "inside the second",
                "What was said before.",
                "let y = x + 1;")),
        new Drawn("accessories", List.of("Press me", "Rhythm", "Once a month", "A time")),
        new Drawn("actions", List.of("Plain", "Workflow", "City", "52 a year")),
        new Drawn(
            "media",
            List.of("The title of a picture", "A film", "report-2026", "A heading", "The end.")),
        new Drawn("tables", List.of("Walks", "People by team", "Green", "1 of 2")),
        new Drawn("charts", List.of("Talks by month", "North", "Talks over time")),
        new Drawn("more charts", List.of("Shares", "Craft · 5", "Together")),
        new Drawn("cards", List.of("Card 1", "Under the title", "Open card 4")),
        new Drawn("containers", List.of("A container", "It does not fold", "1 of 3", "One task")),
        new Drawn(
            "attachments",
            List.of(
                "Before it",
                "A titled thing",
                "Text with bold words",
                "Priority",
                "In red",
                "Blocks in an attachment",
                "The footer")));
  }

  @Test
  void every_accessory_tells_the_app_what_was_chosen() {
    var page = room.shown(BEA, "accessories", Look.WIDE);
    var message = newest(page);

    button(message, "Press me").click();
    assertThat(room.last(page, "a.button").path("value").asString()).isEqualTo("pressed");
    button(message, "Start it").click();
    assertThat(room.last(page, "a.workflow").path("type").asString()).isEqualTo("workflow_button");
    chooseEach(page, "a.");
    chooseSeveral(page, "a.");
    button(message, "More actions").click();
    page.getByRole(AriaRole.MENUITEM, named("Delete")).click();
    assertThat(room.last(page, "a.overflow").at("/selected_option/value").asString())
        .isEqualTo("DELETE");
    message.getByLabel("Once a month").first().check();
    assertThat(room.last(page, "a.radio").at("/selected_option/value").asString())
        .isEqualTo("MONTHLY");
    message.getByLabel("Every week").last().check();
    assertThat(room.last(page, "a.boxes").at("/selected_options/0/value").asString())
        .isEqualTo("WEEKLY");
    message.locator("input[type=date]").fill("2026-12-31");
    assertThat(room.last(page, "a.date").path("selected_date").asString()).isEqualTo("2026-12-31");
    message.locator("input[type=time]").fill("09:30");
    assertThat(room.last(page, "a.time").path("selected_time").asString()).isEqualTo("09:30");
  }

  @Test
  void every_element_of_a_row_tells_the_app_what_was_chosen() {
    var page = room.shown(CHIDI, "actions", Look.WIDE);
    var message = newest(page);

    button(message, "Primary").click();
    assertThat(room.last(page, "b.primary").path("style").asString()).isEqualTo("primary");
    button(message, "Danger").click();
    button(page.getByRole(AriaRole.ALERTDIALOG), "Do it").click();
    assertThat(room.last(page, "b.danger").path("value").asString()).isEqualTo("3");
    chooseEach(page, "b.");
    message.locator("input[type=datetime-local]").fill("2026-12-31T18:00");
    assertThat(room.last(page, "b.datetime").path("selected_date_time").asLong())
        .isEqualTo(Instant.parse("2026-12-31T23:00:00Z").getEpochSecond());
  }

  @Test
  void what_newer_blocks_hold_tells_the_app_too() {
    var page = room.shown(DEVI, "cards", Look.WIDE);
    button(newest(page), "Open card 3").click();
    assertThat(room.last(page, "card.open3").path("block_id").asString()).isEqualTo("card3");
    button(newest(page), "Good answer").click();
    assertThat(room.last(page, "c.feedback").path("value").asString()).isEqualTo("good");
    button(newest(page), "Remove").click();
    assertThat(room.last(page, "c.trash").path("value").asString()).isEqualTo("gone");

    room.posts("containers", DEVI);
    newest(page).getByRole(AriaRole.BUTTON).filter(having("A container")).click();
    button(newest(page), "Press inside").click();
    assertThat(room.last(page, "c.inside").path("value").asString()).isEqualTo("in");
    room.browser.keep(page, newest(page), "gallery-containers-open");

    room.posts("attachments", DEVI);
    button(newest(page), "Press in it").click();
    assertThat(room.last(page, "t.inside").path("value").asString()).isEqualTo("at");
    assertThat(room.app.payloads().getLast().at("/container/type").asString())
        .isEqualTo("message_attachment");

    room.posts("tables", DEVI);
    button(newest(page), "Next page").click();
    assertThat(newest(page)).containsText("Red");
  }

  /// Chooses in each of the five menus for one.
  private void chooseEach(Page page, String prefix) {
    choose(page, "Rhythm", 0, "Once a month");
    assertThat(room.last(page, prefix + "static").at("/selected_option/value").asString())
        .isEqualTo("MONTHLY");
    search(page, "City", 0, "li", "Lisbon");
    assertThat(room.last(page, prefix + "external").at("/selected_option/value").asString())
        .isEqualTo("LISBON");
    search(page, "Who", 0, "devi", "Devi Raman");
    assertThat(room.last(page, prefix + "users").path("selected_user").asString())
        .isEqualTo("U0DEV00004");
    search(page, "Where", 0, "gen", "#general-talk");
    assertThat(room.last(page, prefix + "conversations").path("selected_conversation").asString())
        .isEqualTo(room.general);
    search(page, "Which channel", 0, "gen", "#general-talk");
    assertThat(room.last(page, prefix + "channels").path("selected_channel").asString())
        .isEqualTo(room.general);
  }

  /// The same in each of the five for several.
  private void chooseSeveral(Page page, String prefix) {
    choose(page, "Rhythm", 1, "Every week");
    page.keyboard().press("Escape");
    assertThat(room.last(page, prefix + "multi_static").at("/selected_options/0/value").asString())
        .isEqualTo("WEEKLY");
    search(page, "City", 1, "ly", "Lyon");
    page.keyboard().press("Escape");
    assertThat(
            room.last(page, prefix + "multi_external").at("/selected_options/0/value").asString())
        .isEqualTo("LYON");
    search(page, "Who", 1, "emi", "Emi Sato");
    page.keyboard().press("Escape");
    assertThat(room.last(page, prefix + "multi_users").at("/selected_users/0").asString())
        .isEqualTo("U0EMI00005");
    search(page, "Where", 1, "gen", "#general-talk");
    page.keyboard().press("Escape");
    assertThat(
            room.last(page, prefix + "multi_conversations")
                .at("/selected_conversations/0")
                .asString())
        .isEqualTo(room.general);
    search(page, "Which channel", 1, "gen", "#general-talk");
    page.keyboard().press("Escape");
    assertThat(room.last(page, prefix + "multi_channels").at("/selected_channels/0").asString())
        .isEqualTo(room.general);
  }

  private static List<String> names(JsonNode array) {
    return array.values().stream().map(JsonNode::asString).toList();
  }
}
