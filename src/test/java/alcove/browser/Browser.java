package alcove.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A headless Chromium. One serves a whole test class; each page it opens starts without memory.
///
/// It takes the Chromium or Chrome that is installed (`ALCOVE_CHROMIUM`, the `PATH`, the usual
/// places), and where there is none it lets Playwright fetch its own. What the pages complain about
/// is kept, so that a test can hold that they did not.
public final class Browser implements AutoCloseable {
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final Path PICTURES = Path.of("docs", "pictures");
  private static final int HIGH = 2_400;

  /// Resolves when the page has been laid out and drawn.
  private static final String DRAWN =
      "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
  private static final List<String> APPS =
      List.of(
          "/Applications/Chromium.app/Contents/MacOS/Chromium",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;
  private final List<String> complaints = new ArrayList<>();

  private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
    this.playwright = playwright;
    this.chromium = chromium;
  }

  /// What the person has set up: the size of the window and whether it is dark.
  public enum Look {
    WIDE(1360, 860, ColorScheme.LIGHT),
    DARK(1360, 860, ColorScheme.DARK),
    BESIDE(1500, 860, ColorScheme.LIGHT),
    NARROW(360, 740, ColorScheme.LIGHT);

    private final int width;
    private final int height;
    private final ColorScheme scheme;

    Look(int width, int height, ColorScheme scheme) {
      this.width = width;
      this.height = height;
      this.scheme = scheme;
    }
  }

  public static Browser open() {
    var installed = installed();
    var launch = new LaunchOptions().setArgs(FLAGS);
    installed.ifPresent(launch::setExecutablePath);
    var playwright =
        Playwright.create(new Playwright.CreateOptions().setEnv(environment(installed)));
    return new Browser(playwright, playwright.chromium().launch(launch));
  }

  /// A page at `address`, in a window of its own.
  public Page visit(URI address, Look look) {
    var page = window(look).newPage();
    page.onPageError(complaints::add);
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        complaints.add(message.text());
      }
    });
    page.navigate(address.toString());
    return page;
  }

  /// Keeps what `page` shows as `target/screenshots/<name>.png`.
  public void keep(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
  }

  /// Keeps `what` alone, all of it.
  void keep(Page page, Locator what, String name) {
    var window = page.viewportSize();
    page.setViewportSize(window.width, HIGH);
    page.evaluate(DRAWN);
    what.screenshot(new Locator.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    page.setViewportSize(window.width, window.height);
  }

  /// Draws the message `what`, up to its last divider if it has one, anew as the README's picture
  /// `docs/pictures/<name>.png`, where the tests run with `-Dpictures`. The window is made so high
  /// for it that all of the message is in sight.
  void picture(Page page, Locator what, String name) {
    if (System.getProperty("pictures") == null) {
      return;
    }
    var window = page.viewportSize();
    page.setViewportSize(window.width, HIGH);
    page.evaluate(DRAWN);
    var box = what.boundingBox();
    var dividers = what.getByRole(AriaRole.SEPARATOR);
    var end = dividers.count() > 0 ? dividers.last().boundingBox().y - box.y : box.height;
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(PICTURES.resolve(name + ".png"))
            .setClip(box.x + 1, box.y, box.width - 1, end));
    page.setViewportSize(window.width, window.height);
  }

  /// Draws all that `page` shows anew as `docs/pictures/<name>.png`, where the tests run with
  /// `-Dpictures`.
  void picture(Page page, String name) {
    if (System.getProperty("pictures") != null) {
      page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
  }

  /// Closes all windows: a page that is open has read what comes, and draws it.
  void leave() {
    List.copyOf(chromium.contexts()).forEach(BrowserContext::close);
  }

  /// What pages reported as errors, from the first on.
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  @Override
  public void close() {
    playwright.close();
  }

  private BrowserContext window(Look look) {
    var window =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(look.width, look.height)
                .setColorScheme(look.scheme)
                .setLocale("en-US"));
    window.route(Pattern.compile("^https://.*"), Browser::paint);
    return window;
  }

  /// Nothing is fetched from elsewhere: each address is a picture of its own name.
  private static void paint(Route route) {
    var name = route.request().url().replaceFirst(".*/", "");
    var picture =
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 180" width="320" height="180">\
        <rect width="320" height="180" fill="#7fa79a"/><text x="160" y="100" font-size="34" \
        text-anchor="middle" font-family="sans-serif" fill="#fff">%s</text></svg>\
        """
            .formatted(name);
    route.fulfill(new Route.FulfillOptions().setContentType("image/svg+xml").setBody(picture));
  }

  private static Map<String, String> environment(Optional<Path> installed) {
    return installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of();
  }

  private static Optional<Path> installed() {
    var named = Optional.ofNullable(System.getenv("ALCOVE_CHROMIUM")).stream();
    var path = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
    var onPath = Stream.of(path).flatMap(folder -> NAMES.stream().map(name -> folder + "/" + name));
    return Stream.of(named, onPath, APPS.stream())
        .flatMap(places -> places)
        .map(Path::of)
        .filter(((Predicate<Path>) Files::isExecutable).and(Files::isRegularFile))
        .findFirst();
  }
}
