package alcove.stories;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.Tells;
import alcove.sandbox.Room;
import alcove.sandbox.api.Fault;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A room that Alcove cannot mend: archived, out of its reach, public or shared. Both are told at
/// once, what was done can be undone in Slack, and one tap opens another.
@ExtendWith(Telling.class)
@Tells("S14")
class AnotherRoomTest {
  private static final String LOST = "cannot reach your room";

  @Test
  void for_an_archived_room_one_tap_opens_another_and_what_waits_is_posted_there(Couple given) {
    var pair = given.meet();
    var old = pair.room();
    old.archives();
    pair.ana.sees(LOST + " with @Bea Lindqvist any more");
    pair.bea.sees(LOST + " with @Ana Duarte any more");
    pair.submit(pair.ana, "Every two weeks").submit(pair.bea, "Once a month");

    pair.bea.presses("Open another room").sees("Another room is on its way");

    pair.bea.sees("Your room with @Ana Duarte is open");
    pair.world.passes(Duration.ofHours(2));
    var another = another(pair, old);
    another.sees("has taken the place of the one before").sees("Where you differ");
    assertThat(another.members()).contains("Ana Duarte", "Bea Lindqvist").hasSize(3);
    assertThat(another.name()).startsWith("alcove-").isNotEqualTo(old.name());
    old.seesNot("Where you differ");
  }

  @Test
  void what_was_signed_and_what_is_still_looked_at_are_shown_in_the_new_room(Couple given) {
    var pair = given.agree();
    var old = pair.room();
    pair.world.days(31);
    pair.review(pair.ana, "3").review(pair.bea, "4");
    old.sees("What comes of it?").archives();
    pair.ana.sees(LOST);

    pair.ana.presses("Open another room");
    pair.world.passes(Duration.ofHours(2));

    another(pair, old).sees("To speak up in large meetings").sees("What comes of it?");
  }

  @Test
  void a_room_that_was_made_public_is_left_to_itself(Couple given) {
    var pair = given.meet();
    var old = pair.room().makesPublic();
    pair.submit(pair.ana, "Every two weeks").submit(pair.bea, "Once a month");
    pair.ana.sees("may not be private any more");

    pair.ana.presses("Open another room").sees("Another room is on its way");
    pair.world.passes(Duration.ofHours(2));

    another(pair, old).sees("Where you differ");
    old.seesNot("Where you differ").invites("Chidi").archives();
    pair.world.days(1);
    pair.ana.seesNot("Somebody besides you").seesNot(LOST);
  }

  @Test
  void what_was_undone_in_slack_needs_no_other_room(Couple given) {
    var pair = given.meet();
    Late.buttons(pair.world);
    pair.room().archives();
    pair.ana.sees(LOST).presses("Look again").sees(LOST);
    pair.room().unarchives();

    pair.ana.presses("Open another room").sees("All is well there");

    pair.bea.sees("it is private to the two of you");
    assertThat(pair.ana.rooms()).hasSize(1);
  }

  @Test
  void a_room_without_alcove_is_mended_by_an_invitation_too(Couple given) {
    var pair = given.meet();
    pair.room().removes("Alcove");

    pair.bea.sees(LOST);
    pair.room().invites("Alcove");

    pair.bea.sees("it is private to the two of you").seesNot(LOST);
  }

  @Test
  void both_may_tap_and_a_button_of_then_does_nothing_for_the_new_room(Couple given) {
    var pair = given.meet();
    Late.buttons(pair.world);
    var old = pair.room();
    old.archives();
    pair.ana.presses("Open another room").sees("Another room is on its way");
    pair.bea.presses("Open another room");
    pair.world.passes(Duration.ofHours(1));
    pair.bea.presses("Open another room").sees("All is well there");
    assertThat(pair.bea.rooms()).hasSize(2);

    another(pair, old).archives();
    pair.world.days(1);

    assertThat(pair.ana.dm().messages()).filteredOn(said -> said.contains(LOST)).hasSize(2);
    pair.ana.presses("Open another room").sees("Another room is on its way");
    pair.world.passes(Duration.ofHours(1));
    assertThat(pair.bea.rooms()).hasSize(3);
  }

  @Test
  void when_slack_opens_no_other_both_hear_why_and_can_try_again(Couple given) {
    var pair = given.meet();
    var old = pair.room();
    old.archives();
    var faults = pair.world.slack().faults();
    faults.next("conversations.create", 1, new Fault.Refusal("restricted_action"));
    pair.ana.presses("Open another room");

    pair.ana.sees("did not let Alcove open another room for you (it says “restricted_action”)");
    pair.bea.sees("(it says “restricted_action”)").presses("Open another room");
    pair.world.passes(Duration.ofHours(1));

    another(pair, old).sees("has taken the place of the one before");
  }

  @Test
  void a_pair_that_ends_meanwhile_gets_no_other_room(Couple given) {
    var pair = given.meet();
    Late.buttons(pair.world);
    pair.room().archives();
    var faults = pair.world.slack().faults();
    faults.during("conversations.create", Duration.ofHours(1), new Fault.Status(500));
    pair.ana.presses("Open another room");
    pair.ana.types("/mentor close").submits();
    pair.world.days(1);

    pair.bea.presses("Open another room").sees("nothing to look at any more");
    assertThat(pair.ana.rooms()).hasSize(1);
  }

  @Test
  void a_room_that_alcove_archives_at_the_end_is_no_trouble(Couple given) {
    var pair = given.meet();
    pair.ana.types("/mentor close").submits();

    assertThat(pair.room().archived()).isTrue();
    pair.bea.seesNot(LOST);
  }

  private static Room another(Couple pair, Room old) {
    return pair.ana.rooms().stream()
        .filter(room -> !room.name().equals(old.name()))
        .findFirst()
        .orElseThrow();
  }
}
