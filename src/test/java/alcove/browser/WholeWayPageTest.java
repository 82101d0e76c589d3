package alcove.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.World;
import alcove.browser.Browser.Look;
import alcove.stories.Couple;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole life of a pair on the page, Ana and Bea side by side.
final class WholeWayPageTest {
  @TempDir Path folder;
  private Browser browser;
  private Couple pair;
  private Page page;
  private Locator ana;
  private Locator bea;

  @BeforeEach
  void begin() {
    browser = Browser.open();
    pair = new Couple(new World(folder));
    page =
        browser.visit(
            URI.create(
                pair.world().slack().url()
                    + "/?as="
                    + pair.ana().id()
                    + "&beside="
                    + pair.bea().id()),
            Look.BESIDE);
    ana = page.getByRole(AriaRole.REGION, named("Ana Duarte"));
    bea = page.getByRole(AriaRole.REGION, named("Bea Lindqvist"));
  }

  @AfterEach
  void end() {
    browser.close();
    pair.world().close();
  }

  @Test
  void two_people_go_the_whole_way_side_by_side() {
    invite();
    agree();
    checkIn();
    review();
    close();

    assertThat(browser.complaints()).isEmpty();
  }

  private void invite() {
    pair.ana().types("/mentor start @Bea");
    var form = ana.getByRole(AriaRole.DIALOG);
    form.getByLabel("mentee").check();
    form.getByLabel("No").check();
    browser.keep(page, "whole-way-01-invite");
    press(form, "Invite");

    assertThat(bea).containsText("would like to have you as mentor");
    browser.keep(page, "whole-way-02-invited");
    press(bea, "Accept");
    assertThat(ana).containsText("@Bea Lindqvist said yes");
    browser.keep(page, "whole-way-03-accepted");
  }

  private void agree() {
    pair.ana().opensHome();
    press(ana, "Begin");
    var form = ana.getByRole(AriaRole.DIALOG);
    assertThat(form).containsText("1 of 7");
    browser.keep(page, "whole-way-04-first-part");
    pair.ana().closesModal();
    pair.submit(pair.ana(), "Every two weeks");
    pair.fill(pair.bea(), "Once a month");
    browser.keep(page, "whole-way-05-complete");
    press(bea.getByRole(AriaRole.DIALOG), "Submit my side");
    assertThat(bea.getByRole(AriaRole.DIALOG)).containsText("Both sides are in");
    pair.bea().closesModal();

    both(pair.room().id());
    assertThat(ana).containsText("Where you differ");
    browser.keep(page, "whole-way-06-reveal");
    press(ana, "Once a month");
    assertThat(bea).containsText("Your agreement is ready");
    browser.keep(page, "whole-way-07-ready");
    press(ana, "Read and sign");
    assertThat(ana.getByRole(AriaRole.DIALOG)).containsText("What you promise");
    browser.keep(page, "whole-way-08-sign");
    press(ana.getByRole(AriaRole.DIALOG), "Sign");
    assertThat(ana.getByRole(AriaRole.DIALOG)).containsText("You have signed");
    pair.ana().closesModal();
    pair.sign(pair.bea());
    assertThat(ana).containsText("Our agreement");
    browser.keep(page, "whole-way-09-agreed");
  }

  private void checkIn() {
    both(pair.ana().dm().id(), pair.bea().dm().id());
    weeks(2);
    pair.world().passes(Duration.ofHours(1));
    assertThat(ana).containsText("How is it going with @Bea Lindqvist?");
    browser.keep(page, "whole-way-10-check-in");
    pair.checkIn(pair.ana()).checkIn(pair.bea());
    assertThat(ana).containsText("that is all for this time");
    browser.keep(page, "whole-way-11-checked-in");
  }

  private void review() {
    weeks(3);
    assertThat(ana).containsText("A short review is open");
    browser.keep(page, "whole-way-12-review");
    pair.review(pair.ana(), "5: fully");
    pair.review(pair.bea(), "3");
    both(pair.room().id());
    assertThat(ana).containsText("Where you see it differently");
    browser.keep(page, "whole-way-13-reviewed");
  }

  private void close() {
    pair.ana().chooses("End here, with thanks");
    pair.bea().chooses("End here, with thanks");
    both(pair.ana().dm().id(), pair.bea().dm().id());
    assertThat(ana).containsText("has come to its end");
    browser.keep(page, "whole-way-14-ended");
    weeks(5);
    assertThat(ana).containsText("Certificate of destruction");
    assertThat(bea).containsText("Certificate of destruction");
    browser.keep(page, "whole-way-15-certificate");
  }

  private void weeks(int weeks) {
    for (var i = 0; i < weeks; i++) {
      var before = pair.world().now();
      press(page.locator("body"), "+1 week");
      page.waitForCondition(() -> pair.world().now().isAfter(before));
    }
  }

  private void both(String conversation) {
    both(conversation, conversation);
  }

  private void both(String anas, String beas) {
    page.navigate(
        pair.world().slack().url()
            + "/?as=%s&beside=%s&at=%s&besideAt=%s"
                .formatted(pair.ana().id(), pair.bea().id(), anas, beas));
  }

  private static void press(Locator inside, String name) {
    inside
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true))
        .last()
        .click();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
