package alcove.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.browser.Browser.Look;
import alcove.sandbox.SandboxServer;
import alcove.sandbox.SmallCompany;
import alcove.sandbox.state.InstalledApp.SlashCommand;
import alcove.sandbox.state.SandboxClock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The page as a person meets it, with [TinyApp] as the app. Each test is another person's.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PageTest {
  private static final Instant MONDAY_9AM_UTC = Instant.parse("2026-11-23T09:00:00Z");
  private static final String ANA = "U0ANA00001";
  private static final String BEA = "U0BEA00002";
  private static final String CHIDI = "U0CHI00003";
  private static final String DEVI = "U0DEV00004";
  private static final String EMI = "U0EMI00005";
  private static final String FINN = "U0FIN00006";
  private static final String GIL = "U0GIL00007";
  private static final String HANA = "U0HAN00008";
  private static final String IDA = "U0IDA00009";
  private static final String JUN = "U0JUN00010";

  private final SandboxServer slack =
      SandboxServer.start(
          SmallCompany.workspace(
              SandboxClock.standing(MONDAY_9AM_UTC),
              "Tiny",
              new SlashCommand("/tiny", "@someone", "Say something", true)),
          0);
  private final Browser browser = Browser.open();
  private TinyApp app;

  @BeforeAll
  void start() throws IOException {
    app = TinyApp.in(slack);
  }

  @AfterAll
  void stop() {
    browser.close();
    app.close();
    slack.close();
  }

  @AfterEach
  void nobody_has_complained() {
    assertThat(browser.complaints()).isEmpty();
    assertThat(app.refusals()).isEmpty();
  }

  @Test
  void a_message_shows_who_said_it_when_and_every_character_that_was_typed() {
    var page = greeted(ANA, Look.WIDE);

    var message = newest(page);
    assertThat(message).containsText("Tiny App 10:00 AM");
    assertThat(message).containsText("Good morning, @Ana Duarte. How was the week?");
    assertThat(message).containsText("<img src=x> *no stars* <!channel> שלום");
    browser.keep(page, "page-message");
  }

  @Test
  void a_pressed_button_changes_its_message() {
    var page = greeted(BEA, Look.WIDE);

    button(page, "Good").click();

    assertThat(newest(page)).containsText("Glad to hear it. (edited)");
  }

  @Test
  void a_button_that_asks_once_more_acts_only_after_a_yes() {
    var page = greeted(CHIDI, Look.WIDE);

    button(page, "Forget it").click();
    button(page.getByRole(AriaRole.ALERTDIALOG), "Not now").click();
    assertThat(newest(page)).containsText("How was the week?");
    button(page, "Forget it").click();
    button(page.getByRole(AriaRole.ALERTDIALOG), "Yes, forget").click();

    assertThat(newest(page)).containsText("Forgotten.");
  }

  @Test
  void a_form_carries_what_every_input_holds() {
    var page = greeted(DEVI, Look.WIDE);

    button(page, "Open the form").click();
    fillEveryInput(page);
    browser.keep(page, "page-form");
    button(page, "Keep").click();

    assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    assertThat(app.forms().getLast().toString()).isEqualTo(EVERY_INPUT);
  }

  @Test
  void a_wrong_field_says_so_beside_it_and_keeps_what_was_entered() {
    var page = greeted(EMI, Look.WIDE);
    button(page, "Open the form").click();
    fillEveryInput(page);
    page.getByLabel("What for?").fill("hm");

    button(page, "Keep").click();

    assertThat(page.getByLabel("What for?")).hasAccessibleErrorMessage("A few more words, please.");
    assertThat(page.getByLabel("What for?")).hasValue("hm");
    assertThat(page.getByLabel("Until when?")).hasValue("2027-03-01");
    browser.keep(page, "page-field-error");
  }

  @Test
  void an_empty_form_is_not_sent() {
    var page = greeted(FINN, Look.WIDE);
    var before = app.forms().size();

    button(page, "Open the form").click();
    button(page, "Keep").click();

    assertThat(page.getByLabel("What for?"))
        .hasAccessibleErrorMessage("Please complete this required field.");
    assertThat(page.getByLabel("What for?")).isFocused();
    assertThat(app.forms()).hasSize(before);
  }

  @Test
  void a_command_carries_whom_it_names() {
    var page = greeted(GIL, Look.WIDE);
    var composer = page.getByRole(AriaRole.TEXTBOX, named("Message Tiny"));

    composer.pressSequentially("/ti");
    composer.press("Enter");
    composer.pressSequentially("@be");
    composer.press("Tab");
    composer.press("Enter");

    assertThat(newest(page)).containsText("You said: @Bea Lindqvist");
    assertThat(newest(page)).containsText("Only visible to you");
    assertThat(app.commands()).contains("<@U0BEA00002|bea>");
  }

  @Test
  void two_people_stand_side_by_side_each_in_their_own_time() {
    app.greet(HANA);
    app.greet(IDA);
    var page = visit("?as=" + HANA + "&beside=" + IDA, Look.BESIDE);
    var hana = page.getByRole(AriaRole.REGION, named("Hana Kim"));
    var ida = page.getByRole(AriaRole.REGION, named("Ida Novak"));

    button(ida, "Open the form").click();

    assertThat(hana.getByRole(AriaRole.ARTICLE)).containsText("6:00 PM");
    assertThat(ida.getByRole(AriaRole.DIALOG)).containsText("Every input");
    assertThat(hana.getByRole(AriaRole.DIALOG)).hasCount(0);
    browser.keep(page, "page-side-by-side");
    browser.picture(page, "sandbox");
  }

  @Test
  void a_reload_loses_nothing_but_unsent_text() {
    var page = greeted(JUN, Look.DARK);
    page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Home")).click();
    assertThat(page.getByRole(AriaRole.TABPANEL)).containsText("Your weeks");
    button(page, "Open the form").click();
    assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();

    page.reload();

    assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
    button(page, "Not now").click();
    assertThat(page.getByRole(AriaRole.TABPANEL)).containsText("Your weeks");
    browser.keep(page, "page-home-dark");
  }

  @Test
  void a_narrow_window_shows_one_thing_at_a_time_without_scrolling_sideways() {
    var page = greeted(ANA, Look.NARROW);
    assertThat(page.getByRole(AriaRole.NAVIGATION)).isHidden();
    browser.keep(page, "page-narrow");

    button(page, "Back to conversations").click();

    assertThat(page.getByRole(AriaRole.NAVIGATION)).isVisible();
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
  }

  @Test
  void dark_is_dark_and_light_is_light() {
    var dark = greeted(ANA, Look.DARK);
    var light = greeted(ANA, Look.WIDE);

    assertThat(dark.getByRole(AriaRole.BANNER)).isVisible();
    assertThat(dark.locator("body")).hasCSS("background-color", "rgb(18, 22, 20)");
    assertThat(light.locator("body")).hasCSS("background-color", "rgb(244, 243, 238)");
    browser.keep(dark, "page-dark");
  }

  @Test
  void the_inspector_shows_what_was_exchanged() {
    var page = greeted(ANA, Look.WIDE);

    button(page, "Inspector").click();

    var inspector = page.getByRole(AriaRole.COMPLEMENTARY);
    inspector.getByText("chat.postMessage").first().click();
    assertThat(inspector.getByText(Pattern.compile("\"ok\": true")).first()).isVisible();
    browser.keep(page, "page-inspector");
  }

  private static final String EVERY_INPUT =
      """
      {"why":{"text":{"type":"plain_text_input","value":"To find my way."}},\
      "name":{"text":{"type":"plain_text_input","value":null}},\
      "end":{"day":{"type":"datepicker","selected_date":"2027-03-01"}},\
      "hour":{"time":{"type":"timepicker","selected_time":"09:30"}},\
      "rhythm":{"menu":{"type":"static_select","selected_option":\
      {"value":"FORTNIGHTLY","text":{"type":"plain_text","text":"Every two weeks","emoji":true}}}},\
      "topics":{"menu":{"type":"multi_static_select","selected_options":[\
      {"value":"CRAFT","text":{"type":"plain_text","text":"Craft","emoji":true}},\
      {"value":"CALM","text":{"type":"plain_text","text":"Calm","emoji":true}}]}},\
      "who":{"person":{"type":"users_select","selected_user":"U0BEA00002"}},\
      "degree":{"one":{"type":"radio_buttons","selected_option":\
      {"value":"LEARNT","text":{"type":"plain_text","text":"What I learnt","emoji":true},\
      "description":{"type":"plain_text","text":"not what you said","emoji":true}}}},\
      "limits":{"some":{"type":"checkboxes","selected_options":[\
      {"value":"CRIME","text":{"type":"plain_text","text":"Crime","emoji":true}}]}},\
      "minutes":{"count":{"type":"number_input","value":"45"}},\
      "mail":{"address":{"type":"email_text_input","value":"ana@example.org"}},\
      "page":{"address":{"type":"url_text_input","value":null}}}\
      """;

  private static void fillEveryInput(Page page) {
    page.getByLabel("What for?").fill("To find my way.");
    page.getByLabel("Until when?").fill("2027-03-01");
    page.getByLabel("At what time?").fill("09:30");
    choose(page, "How often?", "Every two weeks");
    choose(page, "About what?", "Craft");
    page.getByRole(AriaRole.OPTION, named("Calm")).click();
    page.keyboard().press("Escape");
    choose(page, "With whom?", "Bea Lindqvist");
    page.getByLabel("What I learnt").check();
    page.getByLabel("Crime").check();
    page.getByLabel("How many minutes?").fill("45");
    page.getByLabel("Where to write?").fill("ana@example.org");
  }

  private static void choose(Page page, String label, String option) {
    page.getByRole(AriaRole.COMBOBOX, named(label)).click();
    page.getByRole(AriaRole.OPTION, named(option)).click();
  }

  private Page greeted(String person, Look look) {
    app.greet(person);
    return visit("?as=" + person, look);
  }

  private Page visit(String query, Look look) {
    return browser.visit(URI.create(slack.url() + "/" + query), look);
  }

  private static Locator newest(Page page) {
    return page.getByRole(AriaRole.ARTICLE).last();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, named(name).setExact(true));
  }

  private static Locator button(Locator inside, String name) {
    return inside.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
