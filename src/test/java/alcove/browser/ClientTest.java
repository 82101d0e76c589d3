package alcove.browser;

import static alcove.browser.Showroom.BEA;
import static alcove.browser.Showroom.DEVI;
import static alcove.browser.Showroom.EMI;
import static alcove.browser.Showroom.FINN;
import static alcove.browser.Showroom.GIL;
import static alcove.browser.Showroom.HANA;
import static alcove.browser.Showroom.IDA;
import static alcove.browser.Showroom.JUN;
import static alcove.browser.Showroom.button;
import static alcove.browser.Showroom.choose;
import static alcove.browser.Showroom.having;
import static alcove.browser.Showroom.inside;
import static alcove.browser.Showroom.named;
import static alcove.browser.Showroom.newest;
import static alcove.browser.Showroom.runs;
import static alcove.browser.Showroom.search;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.browser.Browser.Look;
import alcove.sandbox.state.Json;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/// The client as a person uses it: forms, App Home, threads, reactions, shortcuts.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ClientTest {
  /// From now on nobody hears that it is scrolled.
  private static final String UNHEARD =
      "log => log.addEventListener('scroll', event => event.stopImmediatePropagation(), true)";

  private Showroom room;

  @BeforeAll
  void open() throws IOException {
    room = new Showroom();
  }

  @AfterAll
  void close() {
    room.close();
  }

  @AfterEach
  void everybody_leaves_without_a_complaint() {
    room.browser.leave();
    room.nobody_has_complained();
  }

  @Test
  void a_modal_holds_every_input_and_sends_what_each_holds() {
    var page = room.visit("?as=" + EMI, Look.WIDE);
    room.app.shows(room.gallery.view("inputs"));
    runs(page, "Begin something");
    var form = page.getByRole(AriaRole.DIALOG);

    button(form, "Send").click();
    assertThat(form.getByText("Please complete this required field.").first()).isVisible();
    room.browser.keep(page, "gallery-inputs-empty");
    fillEach(page);
    button(form, "Send").click();

    assertThat(form).hasCount(0);
    assertThat(values(room.app.forms().getLast())).isEqualTo(EVERY_INPUT);
  }

  @Test
  void a_modal_and_a_home_show_the_same_kinds() {
    var page = room.visit("?as=" + FINN, Look.DARK);
    room.app.shows(room.gallery.view("modal"));
    runs(page, "Begin something");
    var modal = page.getByRole(AriaRole.DIALOG);
    assertThat(modal).containsText("Alert: warning");
    assertThat(modal).not().containsText("does not draw");
    room.browser.keep(page, "gallery-modal-dark");
    button(modal, "Not now").click();

    room.app.publishes(room.gallery.view("home"));
    page.getByRole(AriaRole.TAB, named("Home")).click();
    var home = page.getByRole(AriaRole.TABPANEL);
    assertThat(home).containsText("Rich in a view");
    assertThat(home).not().containsText("does not draw");
    home.getByLabel("A line at home").fill("Enter sends it");
    home.getByLabel("A line at home").press("Enter");
    assertThat(room.last(page, "h.line").path("value").asString()).isEqualTo("Enter sends it");
    choose(page, "Grouped", 0, "Next week");
    assertThat(room.last(page, "v.groups").at("/selected_option/value").asString())
        .isEqualTo("NEXT");
    room.browser.keep(page, "gallery-home-dark");
  }

  @Test
  void a_thread_stands_beside_what_it_hangs_at() {
    room.slack.person("Gil").joins("general-talk").says("Shall we?");
    var page = room.visit("?as=" + GIL + "&at=" + room.general, Look.WIDE);
    var gil = page.getByRole(AriaRole.REGION, named("Gil Moreau"));
    var said = gil.getByRole(AriaRole.ARTICLE).filter(having("Shall we?")).first();

    said.hover();
    button(said, "Reply in thread").click();
    var thread = gil.getByRole(AriaRole.COMPLEMENTARY, inside("Thread"));
    thread.getByRole(AriaRole.TEXTBOX).fill("I am in.");
    thread.getByRole(AriaRole.TEXTBOX).press("Enter");

    assertThat(thread).containsText("1 reply");
    assertThat(said).containsText("1 reply");
    assertThat(gil.getByRole(AriaRole.LOG)).not().containsText("I am in.");
    room.browser.keep(page, "gallery-thread");
    thread.press("Escape");
    assertThat(thread).hasCount(0);
  }

  @Test
  void a_message_takes_reactions_and_shortcuts() {
    var page = room.shown(IDA, "rich", Look.WIDE);
    var message = newest(page);

    message.hover();
    button(message, "Add reaction").click();
    page.getByRole(AriaRole.BUTTON, named("thumbs up")).click();
    assertThat(message.getByRole(AriaRole.GROUP, inside("Reactions"))).containsText("1");
    button(message, "More message actions").click();
    room.browser.keep(page, "gallery-message-actions");
    page.getByRole(AriaRole.MENUITEM, named("Keep this")).click();

    page.waitForCondition(() ->
        room.app.payloads().stream()
            .anyMatch(payload -> Json.text(payload, "callback_id").equals("tiny.keep")));
    button(message, "thumbs up: you").click();
    assertThat(message.getByRole(AriaRole.GROUP, inside("Reactions"))).hasCount(0);
  }

  @Test
  void what_an_app_lays_out_anew_is_not_called_edited_and_its_mere_text_is() {
    room.posts("rich", JUN);
    var im = room.slack.person("Jun").dm().id();
    var text =
        room.app.call("chat.postMessage", Json.object().put("channel", im).put("text", "One"));
    var page = room.visit("?as=" + JUN, Look.NARROW);

    room.app.call(
        "chat.update",
        room.gallery.message("text", im, room.general).put("ts", Json.text(text, "ts")));
    assertThat(newest(page)).containsText("A header");
    assertThat(newest(page)).not().containsText("(edited)");
    var two = Json.object().put("channel", im).put("ts", Json.text(text, "ts"));
    room.app.call("chat.update", two.put("text", "Two"));
    assertThat(newest(page)).containsText("Two (edited)");
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    room.browser.keep(page, "gallery-narrow");
  }

  @Test
  void a_channel_and_a_talk_are_begun_beside_the_list() {
    var page = room.visit("?as=U0CHI00003", Look.WIDE);
    var all = page.locator("body");
    assertThat(page.getByRole(AriaRole.LOG)).containsText("This is where you and Tiny talk.");
    room.browser.keep(page, "page-first");

    button(all, "Create a channel").click();
    page.getByLabel("Name").fill("Harbour Walks");
    page.getByLabel("Private").check();
    room.browser.keep(page, "page-new-channel");
    button(all, "Create").click();
    assertThat(page.getByRole(AriaRole.HEADING, named("harbour-walks"))).isVisible();

    button(all, "Create a channel").click();
    page.getByLabel("Name").fill("harbour walks");
    button(all, "Create").click();
    assertThat(page.getByRole(AriaRole.ALERT).filter(having("of this name"))).isVisible();

    page.keyboard().press("Escape");
    page.getByLabel("Message somebody").click();
    page.getByRole(AriaRole.OPTION).filter(having("Emi Sato")).click();
    assertThat(page.getByRole(AriaRole.HEADING, named("Emi Sato"))).isVisible();
  }

  @Test
  void what_is_new_is_marked_until_it_is_looked_at() {
    room.slack.person("Chidi").in("general-talk").says("News");
    var page = room.visit("?as=" + BEA, Look.WIDE);
    var entry = page.getByRole(AriaRole.NAVIGATION).getByText("general-talk").locator("..");

    assertThat(entry).containsText("unread");
    page.reload();
    assertThat(entry).containsText("unread");
    entry.click();

    assertThat(page.getByRole(AriaRole.LOG)).containsText(Pattern.compile("New.*News"));
    assertThat(entry).not().containsText("unread");
  }

  @Test
  void what_comes_while_somebody_reads_further_up_waits_below() {
    var talk = room.slack.person("Chidi").in("general-talk");
    IntStream.range(0, 30).forEach(i -> talk.says("An older word, number " + i));
    var page = room.visit("?as=" + BEA, Look.WIDE);
    page.getByRole(AriaRole.NAVIGATION).getByText("general-talk").click();
    page.getByText("An older word, number 0").scrollIntoViewIfNeeded();

    talk.says("Something new");
    var jump = page.getByRole(AriaRole.BUTTON, named("New messages"));
    assertThat(jump).isInViewport();
    assertThat(page.getByText("Something new")).not().isInViewport();
    room.browser.keep(page, "page-new-messages");
    jump.click();

    assertThat(page.getByText("Something new")).isInViewport();
    assertThat(jump).hasCount(0);
  }

  @Test
  void what_comes_before_the_page_has_heard_of_scrolling_up_moves_nobody_down() {
    var talk = room.slack.person("Chidi").in("general-talk");
    IntStream.range(0, 30).forEach(i -> talk.says("A word by the water, number " + i));
    var page = room.visit("?as=" + BEA, Look.WIDE);
    page.getByRole(AriaRole.NAVIGATION).getByText("general-talk").click();
    assertThat(page.getByText("by the water, number 29")).isInViewport();
    page.getByRole(AriaRole.LOG).evaluate(UNHEARD);
    page.getByText("by the water, number 0").scrollIntoViewIfNeeded();

    talk.says("A boat");

    assertThat(page.getByRole(AriaRole.BUTTON, named("New messages"))).isInViewport();
    assertThat(page.getByText("A boat")).not().isInViewport();
  }

  @Test
  void a_talk_of_some_stands_among_direct_messages_under_its_peoples_names() {
    var workspace = room.slack.workspace();
    var talk =
        workspace.atomically(
            () -> workspace.channels().mpim(List.of(HANA, IDA, JUN), HANA, "mpdm-some-1", 0).id());
    room.slack.person("Ida").in(talk).says("Tea at four?");
    var page = room.visit("?as=" + HANA, Look.WIDE);

    var list = page.getByRole(AriaRole.NAVIGATION).getByLabel("Direct messages");
    list.getByText("Ida Novak, Jun Park").click();

    assertThat(page.getByRole(AriaRole.LOG)).containsText("Tea at four?");
    assertThat(page.getByRole(AriaRole.HEADING, named("Ida Novak, Jun Park"))).isVisible();
    room.browser.keep(page, "page-talk-of-some");
  }

  @Test
  void the_keyboard_alone_opens_a_shortcut_and_leaves_its_modal() {
    room.app.shows(room.gallery.view("modal"));
    var page = room.visit("?as=" + DEVI, Look.WIDE);
    var line = page.getByRole(AriaRole.TEXTBOX, named("Message Tiny"));

    line.focus();
    page.keyboard().press("Shift+Tab");
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.MENUITEM)).isFocused();
    page.keyboard().press("Enter");

    var modal = page.getByRole(AriaRole.DIALOG);
    assertThat(modal).containsText("Every kind");
    assertThat(button(modal, "Press")).isFocused();
    page.keyboard().press("Escape");
    assertThat(modal).hasCount(0);
    assertThat(button(page.locator(".composer"), "Shortcuts")).isFocused();
  }

  private static final String EVERY_INPUT =
      """
      i.line One line
      i.lines As it was
      i.mail ana@example.org
      i.link https://example.org
      i.number 7
      i.rich {"type":"rich_text","elements":[{"type":"rich_text_section",\
      "elements":[{"type":"text","text":"Rich"}]}]}
      i.file [notes.txt]
      i.static WEEKLY
      i.external LISBON
      i.users U0BEA00002
      i.conversations C0A00000002
      i.channels C0A00000002
      i.multi_static [WEEKLY]
      i.multi_external [LISBON]
      i.multi_users [U0BEA00002]
      i.multi_conversations [C0A00000002]
      i.multi_channels [C0A00000002]
      i.radio MONTHLY
      i.boxes [WEEKLY]
      i.date 2026-12-31
      i.time 09:30
      i.datetime 1798707600
      """;

  private static void fillEach(Page page) {
    page.getByLabel("A line").fill("One line");
    page.getByLabel("An address").fill("ana@example.org");
    page.getByLabel("A link").fill("https://example.org");
    page.getByLabel("A number").fill("7");
    page.getByLabel("Rich text").fill("Rich");
    page.getByLabel("A file")
        .setInputFiles(new FilePayload("notes.txt", "text/plain", "Notes".getBytes(UTF_8)));
    assertThat(page.getByLabel("Remove notes.txt")).isVisible();
    for (var one : new String[] {"One: ", "Several: "}) {
      choose(page, one + "Static", 0, "Every week");
      search(page, one + "External", 0, "li", "Lisbon");
      search(page, one + "People", 0, "bea", "Bea Lindqvist");
      search(page, one + "Conversations", 0, "gen", "#general-talk");
      search(page, one + "Channels", 0, "gen", "#general-talk");
    }
    page.getByLabel("Once a month").first().check();
    page.getByLabel("Every week").last().check();
    page.getByLabel("A day").fill("2026-12-31");
    page.getByLabel("A time").fill("09:30");
    page.getByLabel("A moment").fill("2026-12-31T18:00");
  }

  /// A line for each input: its id and what it holds.
  private static String values(JsonNode form) {
    return form.properties().stream()
        .map(input -> input.getKey() + " " + held(input.getValue().path(input.getKey())))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /// What an element holds: of an option its value.
  private static String held(JsonNode state) {
    return state.properties().stream()
        .filter(field -> !field.getKey().equals("type"))
        .map(field -> bare(field.getValue()))
        .collect(Collectors.joining());
  }

  private static String bare(JsonNode value) {
    if (value.isArray()) {
      return value.values().stream().map(ClientTest::bare).toList().toString();
    }
    if (value.has("filetype")) {
      return value.path("name").asString();
    }
    return value.isObject() && !value.has("value")
        ? value.toString()
        : value.path("value").asString(value.asString(""));
  }
}
