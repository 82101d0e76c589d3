package alcove.browser;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.World;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole life of a pair on the page, Ana and Bea side by side. Everything that a person does is
/// done there; `-Dpictures` draws the README's pictures on the way.
final class WholeWayPageTest {
  private static final Wishes ANAS =
      new Wishes(
          "To speak up in large meetings",
          "On a walk along the harbour",
          "Every two weeks",
          "I tell nobody what you say. If I am unsure, I ask you first.",
          "Each their own, for their own eyes");
  private static final Wishes BEAS =
      new Wishes(
          "That you speak first in a meeting, and like it",
          "In my room, with the door closed",
          "Once a month",
          "At home I may say that I mentor somebody, never who.",
          "The mentee alone");
  private static final List<String> GRADED =
      List.of("Could you say", "what you expect", "serve you", "about confidence clear");

  @TempDir Path folder;
  private SideBySide sides;
  private World world;
  private Pane ana;
  private Pane bea;

  @BeforeEach
  void begin() {
    world = new World(folder);
    sides = new SideBySide(world, "whole-way", "Ana", "Bea");
    ana = sides.left();
    bea = sides.right();
  }

  @AfterEach
  void end() {
    sides.close();
  }

  @Test
  void two_people_go_the_whole_way_side_by_side() {
    invite();
    fillIn();
    settle();
    sign();
    checkIn();
    review();
    close();

    assertThat(sides.complaints()).isEmpty();
  }

  private void invite() {
    ana.asks("/mentor start", "Bea");
    ana.form().chooses("In this pair, I am the", "mentee");
    ana.form().chooses("report to the other", "No");
    keep("01-invite");
    ana.form().presses("Invite");

    bea.sees("would like to have you as mentor");
    keep("02-invited");
    draw(bea, "would like to have you as mentor", "invitation");
    bea.presses("Accept");
    ana.sees("@Bea Lindqvist said yes");
    keep("03-accepted");
  }

  private void fillIn() {
    ana.looks("Home");
    bea.goes("private");
    bea.sees("This room is private to the two of you.");
    keep("04-home-and-room");
    ana.looks("Messages");
    bea.goes("app");

    ana.presses("Begin");
    ana.form().sees("1 of 7");
    keep("05-first-part");
    ANAS.enter(ana.form());
    ana.form().presses("Submit my side");
    ana.form().sees("Your side is submitted.");
    bea.presses("Begin");
    BEAS.enter(bea.form());
    keep("06-complete");
    bea.form().presses("Submit my side");
    bea.form().sees("Both sides are in");
  }

  private void settle() {
    ana.form().closes();
    bea.form().closes();
    ana.goes("private");
    bea.goes("private");
    ana.sees("Where you differ");
    keep("07-reveal");
    draw(ana, "Where you differ", "agreement");
    ana.presses("Once a month");
    bea.sees("Meetings: Once a month");
    bea.presses("Each their own, for their own eyes");
    ana.sees("Your agreement is ready");
    keep("08-ready");
  }

  private void sign() {
    ana.presses("Read and sign");
    ana.form().sees("What you promise");
    keep("09-sign");
    ana.form().presses("Sign");
    ana.form().sees("You have signed");
    bea.sees("Signed so far");
    bea.presses("Read and sign");
    bea.form().sees("What you promise");
    bea.form().presses("Sign");
    bea.form().sees("You have both signed");
    ana.form().closes();
    bea.form().closes();
    ana.sees("Our agreement");
    keep("10-agreed");
  }

  private void checkIn() {
    ana.goes("app");
    bea.goes("app");
    passes("+1 week", 2);
    passes("+1 hour", 1);
    ana.sees("How is it going with @Bea Lindqvist?");
    keep("11-check-in");
    draw(ana, "How is it going with", "check-in");
    for (var who : List.of(ana, bea)) {
      who.answers("Have the two of you met", "Yes");
      who.answers("How useful", "4");
      who.answers("notice how you are", "5");
      who.answers("Did anything leave", "No");
      who.sees("that is all for this time");
    }
    keep("12-checked-in");
  }

  private void review() {
    passes("+1 week", 3);
    ana.sees("A short review is open");
    keep("13-review");
    answer(ana, "Our walks", "5", "4", "5", "5");
    answer(bea, "That we begin with what went well", "4", "4", "3", "5");
    ana.goes("private");
    bea.goes("private");
    ana.sees("Where you see it differently");
    keep("14-reviewed");
    draw(ana, "Where you see it differently", "review");
  }

  private void answer(Pane who, String works, String... grades) {
    who.presses("Answer");
    for (var i = 0; i < grades.length; i++) {
      who.form().chooses(GRADED.get(i), grades[i]);
    }
    who.form().chooses("rhythm of your meetings", "Just right");
    who.form().fills("What works well", works);
    who.form().presses("Keep my answers");
    who.form().sees("Thank you");
    who.form().closes();
  }

  private void close() {
    for (var who : List.of(ana, bea)) {
      who.chooses("End here, with thanks");
      who.confirms("Choose");
    }
    ana.goes("app");
    bea.goes("app");
    ana.sees("has come to its end");
    keep("15-ended");
    passes("+1 week", 5);
    ana.sees("Certificate of destruction");
    bea.sees("Certificate of destruction");
    keep("16-certificate");
  }

  private void passes(String step, int times) {
    var button = sides.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(step));
    for (var i = 0; i < times; i++) {
      var before = world.now();
      button.click();
      sides.page().waitForCondition(() -> world.now().isAfter(before));
    }
  }

  private void draw(Pane who, String says, String name) {
    sides.picture(who.message(says), name);
  }

  private void keep(String name) {
    sides.keep(name);
  }
}
