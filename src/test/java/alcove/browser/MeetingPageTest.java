package alcove.browser;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.World;
import alcove.sandbox.Person;
import alcove.stories.Pages;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What two people who have signed see when they meet, ask first and part, side by side.
final class MeetingPageTest {
  @TempDir Path folder;
  private SideBySide sides;
  private World world;
  private Pane ana;
  private Pane bea;

  @BeforeEach
  void begin() {
    world = new World(folder);
    agree(world.person("Ana"), world.person("Bea"));
    sides = new SideBySide(world, "meeting", "Ana", "Bea");
    ana = sides.left();
    bea = sides.right();
  }

  @AfterEach
  void end() {
    sides.close();
  }

  @Test
  void two_people_meet_ask_first_and_part() {
    meet();
    askFirst();
    part();

    assertThat(sides.complaints()).isEmpty();
  }

  private void meet() {
    world.person("Ana").types("/mentor meet");
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
    world.person("Bea").types("/mentor reference");
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

  private void part() {
    world.days(152);
    ana.sees("What would you like?");
    keep("10-what-next");
    ana.presses("Move on");
    ana.sees("It is not written here");
    keep("11-kept");
    bea.presses("Renew");
    ana.sees("is coming to its end");
    keep("12-coming-to-its-end");
    world.days(35);
    ana.sees("Three small things");
    keep("13-guide");
    ana.presses("Write it");
    ana.form().fills("What have you learnt", "To wait a breath before I answer");
    ana.form().fills("thank for", "Your patience with my slides");
    keep("14-last-word");
    ana.form().presses("Send it");
    bea.sees("To wait a breath");
    keep("15-a-last-word-came");
  }

  private void agree(Person mentee, Person mentor) {
    mentee.types("/mentor start @Bea").chooses("mentee").chooses("No").submits();
    mentor.presses("Accept");
    for (var who : List.of(mentee, mentor)) {
      who.presses("Begin");
      Pages.side("To speak up in large meetings", "Once a month")
          .forEach(part -> part.apply(who).submits());
      who.submits().closesModal();
    }
    for (var who : List.of(mentee, mentor)) {
      who.rooms().getFirst().presses("Read and sign");
      who.submits().closesModal();
    }
  }

  private void keep(String name) {
    sides.keep(name);
  }
}
