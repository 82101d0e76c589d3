package alcove.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/// One person's half of the page, or the form that lies on it. All is found by its role and name,
/// as whoever uses a screen reader finds it.
final class Pane {
  private static final double FORM_MILLIS = 6_000;

  private final Locator inside;

  private Pane(Locator inside) {
    this.inside = inside;
  }

  static Pane of(Page page, String person) {
    var named = new Page.GetByRoleOptions().setName(person).setExact(true);
    return new Pane(page.getByRole(AriaRole.REGION, named));
  }

  /// The form that is open.
  Pane form() {
    return new Pane(inside.getByRole(AriaRole.DIALOG));
  }

  /// Presses a button that opens a form. A view that is drawn anew under the hand, as App Home is
  /// soon after it was opened, takes a press for nothing; then people press again.
  void opens(String button) {
    presses(button);
    try {
      form().inside.waitFor(new Locator.WaitForOptions().setTimeout(FORM_MILLIS));
    } catch (TimeoutError nothing) {
      presses(button);
    }
  }

  /// The newest message that says this.
  Locator message(String text) {
    return inside
        .getByRole(AriaRole.ARTICLE)
        .filter(new Locator.FilterOptions().setHasText(text))
        .last();
  }

  /// The tab that is shown.
  Locator tab() {
    return inside.getByRole(AriaRole.TABPANEL);
  }

  /// Types a command about somebody, whose name is completed after two letters.
  void asks(String command, String partner) {
    var line = inside.getByRole(AriaRole.TEXTBOX, named("Message"));
    line.pressSequentially(command + " @" + partner.substring(0, 2));
    line.press("Tab");
    line.press("Enter");
  }

  /// Types a command that takes nothing else.
  void types(String command) {
    var line = inside.getByRole(AriaRole.TEXTBOX, named("Message"));
    line.fill(command);
    line.press("Escape");
    line.press("Enter");
  }

  /// Opens the first conversation whose entry says this.
  void goes(String conversation) {
    inside
        .getByRole(AriaRole.NAVIGATION)
        .getByRole(AriaRole.BUTTON, named(conversation))
        .first()
        .click();
  }

  void looks(String tab) {
    inside.getByRole(AriaRole.TAB, named(tab)).click();
  }

  /// Presses the newest button of this name.
  void presses(String button) {
    button(inside, button).last().click();
  }

  /// Presses the button that asks once more, and says yes.
  void confirms(String button) {
    button(inside.getByRole(AriaRole.ALERTDIALOG), button).click();
  }

  void fills(String label, String text) {
    inside.getByRole(AriaRole.TEXTBOX, named(label)).fill(text);
  }

  /// Picks a day, such as `2027-01-14`.
  void picks(String label, String day) {
    inside.getByLabel(label).fill(day);
  }

  /// Ticks an option of a group of boxes.
  void ticks(String label, String option) {
    var group = inside.getByRole(AriaRole.GROUP, named(label));
    group.getByRole(AriaRole.CHECKBOX, named(option)).check();
  }

  /// Chooses an option of a form's menu or radio group.
  void chooses(String label, String option) {
    var menu = inside.getByRole(AriaRole.COMBOBOX, named(label));
    var group = inside.getByRole(AriaRole.RADIOGROUP, named(label));
    menu.or(group).waitFor();
    if (menu.count() > 0) {
      menu.click();
      inside.getByRole(AriaRole.OPTION, begun(option)).first().click();
    } else {
      group.getByRole(AriaRole.RADIO, begun(option)).first().click();
    }
  }

  /// Chooses an option that stands in a message.
  void chooses(String option) {
    inside.getByRole(AriaRole.RADIO, begun(option)).last().click();
  }

  /// Answers a question in a message, and waits until it is taken.
  void answers(String question, String option) {
    var group = inside.getByRole(AriaRole.RADIOGROUP, named(question));
    group.getByRole(AriaRole.RADIO, begun(option)).first().click();
    assertThat(group).hasCount(0);
  }

  /// Ticks every box there is.
  void ticksAll() {
    inside.getByRole(AriaRole.CHECKBOX).all().forEach(Locator::check);
  }

  void closes() {
    button(inside, "Close dialog").click();
    assertThat(inside).hasCount(0);
  }

  void sees(String text) {
    assertThat(inside).containsText(text);
  }

  private static Locator button(Locator inside, String name) {
    return inside.getByRole(AriaRole.BUTTON, named(name).setExact(true));
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }

  /// An option's name goes on with what it means.
  private static Locator.GetByRoleOptions begun(String name) {
    return new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name + "(\\W|$)"));
  }
}
