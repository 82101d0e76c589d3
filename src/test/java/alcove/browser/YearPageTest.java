package alcove.browser;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.World;
import alcove.stories.Couple;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The year of two people who have signed, side by side on the page: they meet, ask first, bring a
/// third to the table, mend what was broken, go on for a second term, and part well. How they came
/// to sign, and what they are asked from week to week, is [WholeWayPageTest]'s.
final class YearPageTest {
  private static final String STEPS = "Nobody is: show the steps";

  @TempDir Path folder;
  private SideBySide sides;
  private World world;
  private Pane ana;
  private Pane bea;

  @BeforeEach
  void begin() {
    world = new World(folder);
    new Couple(world).agree();
    sides = new SideBySide(world, "year", "Ana", "Bea");
    ana = sides.left();
    bea = sides.right();
  }

  @AfterEach
  void end() {
    sides.close();
  }

  @Test
  void two_people_live_through_their_year() {
    meet();
    askFirst();
    meetWithAThird();
    disagree();
    mend();
    renew();
    part();

    assertThat(sides.complaints()).isEmpty();
  }

  private void meet() {
    ana.types("/mentor meet");
    ana.form().sees("Inside the working hours of both of you");
    keep("01-form");
    for (var time : List.of("Tuesday, 24 November, 10:30", "Wednesday, 25 November, 14:30")) {
      sides.page().getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(time)).check();
    }
    ana.form().presses("Propose these");
    ana.form().sees("is asked which of these suits");
    ana.form().closes();
    bea.sees("would like to meet you");
    keep("02-proposed");
    bea.presses("Wednesday, 25 November, 14:30");
    ana.sees("For your calendar");
    bea.sees("For your calendar");
    keep("03-settled");
    world.passes(Duration.ofHours(30));
    ana.sees("You meet @Bea Lindqvist on Wednesday");
    keep("04-reminded");
    world.days(2);
    ana.sees("did it happen?");
    keep("05-did-it-happen");
  }

  private void askFirst() {
    bea.types("/mentor reference");
    bea.sees("When somebody asks you about");
    keep("06-when-others-ask");
    bea.presses("Ask first");
    bea.form().chooses("Who wants to know?", "Somebody who hires for a role");
    bea.form().chooses("How much would you say?", "Also what the other would like to become");
    keep("07-ask-first");
    bea.form().presses("Ask");
    bea.form().sees("has been asked");
    bea.form().closes();
    ana.sees("by somebody who hires for a role");
    keep("08-asked");
    ana.presses("Only this: what the other does well");
    bea.sees("has agreed.");
    keep("09-agreed");
  }

  private void meetWithAThird() {
    world.days(40);
    ana.types("/mentor threeway");
    ana.presses("Write a sheet");
    ana.form().chooses("Who joins you?", "The mentee's line manager");
    ana.form().picks("On which day?", "2027-01-14");
    ana.form().chooses("Who opens the meeting?", "The mentee");
    ana.form().ticks("What may be talked about?", "What the mentee will do next");
    ana.form().fills("Anything else that may be talked about", "The move to the Lisbon office");
    ana.form().ticks("What may not?", "What the mentor has advised");
    keep("10-sheet-of-three");
    ana.form().presses("Send");
    ana.form().closes();
    bea.sees("has written down what");
    bea.presses("Read it");
    bea.sees("opens the meeting");
    keep("11-read");
    bea.presses("I agree");
    ana.sees("agrees to your sheet");
    keep("12-both-agree");
  }

  private void disagree() {
    world.days(20);
    ana.types("/mentor concern");
    ana.sees("Is somebody in danger now?");
    keep("13-concern");
    ana.presses(STEPS);
    ana.presses("There is an issue");
    bea.sees("sees an issue");
    keep("14-raised");
    bea.presses("I see it differently");
    ana.presses("Set out what I will say");
    ana.form().fills("What will you say", "That the tests were signed and never run");
    ana.form().chooses("To whom", "the integrity or compliance office");
    keep("15-notice");
    ana.form().presses("Deliver it");
    ana.form().closes();
    bea.sees("That the tests were signed and never run");
    keep("16-notice-arrived");
  }

  private void mend() {
    world.days(7);
    ana.presses("I have passed it on");
    keep("17-is-it-passed-on");
    ana.confirms("I have passed it on");
    bea.sees("It has been passed on");
    keep("18-passed-on");
    ana.presses("Mend it");
    ana.sees("Mending takes both");
    bea.presses("Mend it");
    bea.sees("You both want to mend it");
    keep("19-mending");
  }

  private void renew() {
    world.days(86);
    ana.sees("Your term with @Bea Lindqvist ends on");
    keep("20-what-next");
    ana.presses("Renew");
    bea.presses("Renew");
    ana.sees("would both like to go on");
    keep("21-going-on");
  }

  private void part() {
    ana.types("/mentor close");
    keep("22-close");
    ana.form().presses("End it kindly");
    ana.sees("Three small things");
    keep("23-guide");
    ana.presses("Write it");
    ana.form().fills("What have you learnt", "To wait a breath before I answer");
    ana.form().fills("thank for", "Your patience with my slides");
    keep("24-last-word");
    ana.form().presses("Send it");
    bea.sees("To wait a breath");
    keep("25-a-last-word-came");
    world.days(35);
    ana.sees("Certificate of destruction");
    keep("26-certificate");
  }

  private void keep(String name) {
    sides.keep(name);
  }
}
