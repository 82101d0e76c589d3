package alcove.stories;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.Tells;
import alcove.sandbox.api.Fault;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// One of the two has left their room: both are told at once, and nothing is shown to one alone.
@ExtendWith(Telling.class)
@Tells("S14")
class LeftRoomTest {
  private Couple pair;

  @BeforeEach
  void begin(Couple given) {
    pair = given.meet();
  }

  @Test
  void what_is_to_be_shown_to_both_waits_until_one_tap_of_either_brings_them_together() {
    pair.room(pair.bea).leaves();

    pair.ana.sees("@Bea Lindqvist is not in your room any more");
    pair.bea.sees("You are not in your room with @Ana Duarte any more");
    pair.submit(pair.ana, "Every two weeks").submit(pair.bea, "Once a month");
    pair.room().seesNot("Where you differ");

    pair.bea.presses("Bring me back").sees("All is well there");
    pair.ana.sees("it is private to the two of you");
    pair.world.passes(Duration.ofHours(2));
    pair.room(pair.bea).sees("Where you differ");
  }

  @Test
  void who_was_taken_out_is_brought_back_by_the_other_and_a_tap_too_late_finds_all_well() {
    Late.buttons(pair.world);
    pair.room().removes("Bea");

    pair.ana.sees("is not in your room any more").presses("Bring them back");
    pair.ana.sees("All is well there");
    assertThat(pair.room().members()).contains("Bea Lindqvist");

    pair.bea.presses("Bring me back").sees("All is well there");
    assertThat(pair.ana.dm().messages())
        .filteredOn(said -> said.contains("not in your"))
        .hasSize(1);
  }

  @Test
  void when_it_is_over_the_messages_about_it_say_so() {
    pair.room().removes("Bea");
    pair.ana.sees("[Bring them back]").presses("Bring them back");

    pair.ana.sees("This was about your room, and it is over.").seesNot("[Bring them back]");
    pair.bea.sees("This was about your room, and it is over.").seesNot("[Bring me back]");
  }

  @Test
  void whoever_is_there_again_by_themselves_needs_no_tap() {
    pair.room().removes("Bea").invites("Bea");

    pair.bea.sees("it is private to the two of you");
    pair.submit(pair.ana, "Every two weeks").submit(pair.bea, "Once a month");
    pair.room(pair.bea).sees("Where you differ");
  }

  @Test
  void that_one_is_not_there_may_be_fine_with_both() {
    pair.room(pair.bea).leaves();
    pair.bea.presses("That is fine").sees("hears that it is fine for you");
    pair.ana.sees("not both of you are in your room").presses("That is fine");
    pair.bea.sees("have both said that it is fine as it is");

    pair.submit(pair.ana, "Every two weeks").submit(pair.bea, "Once a month");
    pair.world.days(1);

    pair.room().sees("Where you differ");
    assertThat(pair.room().members()).doesNotContain("Bea Lindqvist");
  }

  @Test
  void when_both_have_left_one_tap_brings_both_back() {
    var room = pair.room();
    pair.room(pair.bea).leaves();
    room.leaves();

    pair.ana.sees("Neither you nor @Bea Lindqvist").presses("Bring us back");

    pair.ana.sees("All is well there");
    assertThat(room.members()).contains("Ana Duarte", "Bea Lindqvist");
  }

  @Test
  void both_are_told_at_night_too() {
    pair.world.passes(Duration.ofHours(13));

    pair.room(pair.bea).leaves();

    pair.ana.sees("@Bea Lindqvist is not in your room any more");
  }

  @Test
  void whom_slack_does_not_let_back_is_said_and_after_the_end_nobody_is_told_or_brought() {
    Late.buttons(pair.world);
    pair.room(pair.bea).leaves();
    pair.world.slack().faults().next("conversations.invite", 1, new Fault.Refusal("cant_invite"));
    pair.ana.presses("Bring them back").sees("(it says “cant_invite”)");
    pair.bea.types("/mentor close").submits();

    pair.ana.presses("Bring them back").sees("nothing to look at any more");

    assertThat(pair.room().members()).doesNotContain("Bea Lindqvist");
  }
}
