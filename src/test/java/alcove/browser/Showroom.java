package alcove.browser;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.browser.Browser.Look;
import alcove.sandbox.SandboxServer;
import alcove.sandbox.SmallCompany;
import alcove.sandbox.state.Channel;
import alcove.sandbox.state.InstalledApp.Shortcut;
import alcove.sandbox.state.Json;
import alcove.sandbox.state.SandboxClock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// The gallery in a browser: a workspace with [TinyApp], which sends its messages and views.
final class Showroom implements AutoCloseable {
  private static final Instant MONDAY_9AM_UTC = Instant.parse("2026-11-23T09:00:00Z");
  static final String ANA = "U0ANA00001";
  static final String BEA = "U0BEA00002";
  static final String CHIDI = "U0CHI00003";
  static final String DEVI = "U0DEV00004";
  static final String EMI = "U0EMI00005";
  static final String FINN = "U0FIN00006";
  static final String GIL = "U0GIL00007";
  static final String HANA = "U0HAN00008";
  static final String IDA = "U0IDA00009";
  static final String JUN = "U0JUN00010";

  final Gallery gallery = Gallery.open();
  final SandboxServer slack =
      SandboxServer.start(
          SmallCompany.workspace(
              SandboxClock.standing(MONDAY_9AM_UTC),
              SmallCompany.app("Tiny")
                  .withShortcuts(
                      new Shortcut("Begin something", "tiny.begin", "From anywhere", false),
                      new Shortcut("Keep this", "tiny.keep", "From a message", true))),
          0);
  final Browser browser = Browser.open();
  final TinyApp app;
  final String general;

  Showroom() throws IOException {
    app = TinyApp.in(slack);
    general = slack.person("Ana").creates(Channel.Kind.PUBLIC, "general-talk").id();
    Stream.of("Bea", "Chidi").forEach(name -> slack.person(name).joins("general-talk"));
  }

  @Override
  public void close() {
    browser.close();
    app.close();
    slack.close();
  }

  void nobody_has_complained() {
    assertThat(browser.complaints()).isEmpty();
    assertThat(app.refusals()).isEmpty();
  }

  /// Posts the message of this name.
  ///
  /// @param to a conversation or a person
  void posts(String name, String to) {
    app.call("chat.postMessage", gallery.message(name, to, general));
  }

  /// The newest action of this id; a click is answered before it is here.
  JsonNode last(Page page, String action) {
    page.waitForCondition(() -> acted(action).isPresent());
    return acted(action).orElseThrow();
  }

  Optional<JsonNode> acted(String action) {
    return app.payloads().reversed().stream()
        .map(payload -> payload.path("actions").path(0))
        .filter(one -> Json.text(one, "action_id").equals(action))
        .findFirst();
  }

  Page shown(String person, String name, Look look) {
    posts(name, person);
    return visit("?as=" + person, look);
  }

  Page visit(String query, Look look) {
    return browser.visit(URI.create(slack.url() + "/" + query), look);
  }

  static void choose(Page page, String label, int nth, String option) {
    page.getByRole(AriaRole.COMBOBOX, named(label)).nth(nth).click();
    page.getByRole(AriaRole.OPTION, named(option)).click();
  }

  static void search(Page page, String label, int nth, String typed, String option) {
    page.getByRole(AriaRole.COMBOBOX, named(label)).nth(nth).click();
    page.getByRole(AriaRole.SEARCHBOX).fill(typed);
    page.getByRole(AriaRole.OPTION, named(option)).click();
  }

  static Locator newest(Page page) {
    return page.getByRole(AriaRole.ARTICLE).last();
  }

  static Locator button(Locator inside, String name) {
    return inside.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  static void runs(Page page, String shortcut) {
    button(page.locator(".composer"), "Shortcuts").click();
    page.getByRole(AriaRole.MENUITEM, named(shortcut)).click();
  }

  static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  static Locator.GetByRoleOptions inside(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }

  static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
