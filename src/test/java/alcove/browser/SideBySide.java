package alcove.browser;

import alcove.World;
import alcove.browser.Browser.Look;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;

/// Two people of a world side by side on one page. Closing it closes the world, too.
final class SideBySide implements AutoCloseable {
  private final Browser browser = Browser.open();
  private final World world;
  private final String name;
  private final Page page;
  private final Pane left;
  private final Pane right;

  /// @param name what its screenshots are called
  SideBySide(World world, String name, String left, String right) {
    this.world = world;
    this.name = name;
    var both = "/?as=%s&beside=%s".formatted(world.person(left).id(), world.person(right).id());
    this.page = browser.visit(URI.create(world.slack().url() + both), Look.BESIDE);
    this.left = pane(left);
    this.right = pane(right);
  }

  Page page() {
    return page;
  }

  Pane left() {
    return left;
  }

  Pane right() {
    return right;
  }

  /// What the page complained about.
  List<String> complaints() {
    return browser.complaints();
  }

  /// Keeps a screenshot to be looked at.
  void keep(String what) {
    browser.keep(page, name + "-" + what);
  }

  /// Keeps all of what one of the two sees in this tab, however long it is.
  void keepAll(Locator tab, String what) {
    browser.keep(page, tab, name + "-" + what);
  }

  /// Draws a picture of the README, where the tests run with `-Dpictures`.
  void picture(Locator message, String picture) {
    browser.picture(page, message, picture);
  }

  private Pane pane(String person) {
    return Pane.of(page, world.person(person).profile().realName());
  }

  @Override
  public void close() {
    browser.close();
    world.close();
  }
}
