package alcove.stories;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.Tells;
import alcove.sandbox.api.Fault;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A room that is not private to the two any more: both are told at once, nothing is posted there,
/// and it goes on by itself or by one tap when it is theirs again.
@ExtendWith(Telling.class)
@Tells("S14")
class DisturbedRoomTest {
  private static final String GUEST = "Somebody besides you and";

  private Couple pair;

  @BeforeEach
  void begin(Couple given) {
    pair = given.meet();
  }

  @Test
  void the_two_and_alcove_are_no_news() {
    pair.world.days(1);

    pair.ana.seesNot(GUEST).seesNot("may not be private");
  }

  @Test
  void a_third_person_is_told_of_at_once_and_nothing_is_posted_until_they_are_gone() {
    pair.room().invites("Chidi");

    pair.ana.sees(GUEST + " @Bea Lindqvist is in your room");
    pair.bea.sees(GUEST + " @Ana Duarte is in your room");
    pair.submit(pair.ana, "Every two weeks").submit(pair.bea, "Once a month");
    pair.room().seesNot("Where you differ");

    pair.room().removes("Chidi");
    pair.ana.sees("it is private to the two of you");
    pair.world.days(1);
    pair.room().sees("Where you differ");
  }

  @Test
  void whoever_comes_in_finds_a_sign_that_is_turned_when_it_is_the_two_of_them_again() {
    pair.room().invites("Chidi");
    pair.room().sees("Somebody besides the two of you is in this room.");
    pair.room().invites("Devi");
    assertThat(pair.room().messages())
        .filteredOn(message -> message.contains("Somebody besides the two of you"))
        .hasSize(1);

    pair.bea.presses("Take them out");
    pair.room().sees("It goes on now.").seesNot("Somebody besides the two of you");

    pair.room().invites("Chidi");
    pair.room().sees("Somebody besides the two of you is in this room.");
  }

  @Test
  void what_only_the_two_can_mend_is_not_said_in_the_room() {
    pair.room().renames("our-walks");

    pair.ana.sees("has another name");
    pair.room().seesNot("Somebody besides the two of you").seesNot("It goes on now");
  }

  @Test
  void at_night_both_hear_at_once_too() {
    pair.world.passes(Duration.ofHours(13));
    pair.room().renames("our-walks");
    pair.ana.sees("has another name");
    pair.bea.sees("has another name");

    pair.room().invites("Chidi");

    pair.ana.sees(GUEST);
    pair.bea.sees(GUEST);
  }

  @Test
  void who_cannot_be_taken_out_keeps_nobody_else_in() {
    pair.room().invites("Chidi").invites("Devi");
    pair.world
        .slack()
        .faults()
        .next("conversations.kick", 1, new Fault.Refusal("restricted_action"));

    pair.ana.sees(GUEST).presses("Take them out").sees(GUEST);

    assertThat(pair.room().members()).hasSize(4);
  }

  @Test
  void what_slack_does_not_tell_of_is_seen_before_anything_is_posted() {
    var room = pair.room().makesPublic();
    pair.ana.seesNot("may not be private");

    pair.submit(pair.ana, "Every two weeks").submit(pair.bea, "Once a month");

    pair.ana.sees("may not be private any more");
    room.seesNot("Where you differ");
  }

  @Test
  void a_shared_room_is_told_of() {
    pair.room().shares("T0OTHER001");

    pair.bea.sees("may not be private any more");
  }

  @Test
  void a_room_that_gets_another_id_is_the_same_room() {
    pair.room().changesId();

    pair.submit(pair.ana, "Every two weeks").submit(pair.bea, "Once a month");
    pair.room().sees("Where you differ");
    pair.ana.seesNot("cannot reach your room");

    pair.room().invites("Chidi");
    pair.bea.sees(GUEST);
    pair.room().removes("Chidi");
    pair.ana.sees("it is private to the two of you").types("/mentor close").submits();
    assertThat(pair.room().archived()).isTrue();
  }

  @Test
  void a_guest_is_taken_out_in_one_tap() {
    pair.room().invites("Chidi");

    pair.bea.sees(GUEST).presses("Take them out").sees("All is well there");

    pair.ana.sees("it is private to the two of you");
    assertThat(pair.room().members()).doesNotContain("Chidi Okafor");
  }

  @Test
  void a_bot_is_a_guest_like_any_other() {
    pair.room().invites("Buildbird");

    pair.ana.sees(GUEST).presses("Take them out").sees("All is well there");
    assertThat(pair.room().members()).doesNotContain("Buildbird");
  }

  @Test
  void a_guest_who_is_fine_for_both_stays_a_week_and_brings_nobody_along() {
    pair.room().invites("Chidi");
    pair.ana.presses("Known, fine for 7 days").sees("hears that it is fine for you");
    pair.submit(pair.ana, "Every two weeks").submit(pair.bea, "Once a month");
    pair.room().seesNot("Where you differ");

    pair.bea.sees("is *known, and fine there for 7 days*").presses("Known, fine for 7 days");
    pair.ana.sees("have both said that your guest is fine");
    pair.world.days(1);
    pair.room().sees("Where you differ");

    pair.room().invites("Devi");
    pair.world.days(1);
    assertThat(told("Somebody besides you")).isEqualTo(1);
    assertThat(told("This was about your room, and it is over.")).isEqualTo(1);
  }

  @Test
  void a_new_name_is_told_of_and_given_up_in_one_tap() {
    var name = pair.room().name();
    pair.room().renames("our-walks");
    pair.ana.sees("has another name");
    assertThat(new Said(pair.world).textsWith("our-walks")).isEmpty();
    pair.submit(pair.ana, "Every two weeks").submit(pair.bea, "Once a month");
    pair.room().seesNot("Where you differ");

    pair.bea.sees("has another name").presses("Name it as before").sees("All is well there");

    assertThat(pair.room().name()).isEqualTo(name);
    pair.ana.sees("it is private to the two of you");
    pair.world.days(1);
    pair.room().sees("Where you differ");
    assertThat(told("This was about your room, and it is over.")).isEqualTo(1);
  }

  @Test
  void a_new_name_that_is_fine_for_both_stays() {
    pair.room().renames("our-walks");
    pair.bea.presses("That is fine").sees("hears that it is fine for you");
    pair.ana.sees("says that the new name of your room is").presses("That is fine");
    pair.bea.sees("have both said that the new name of your room is fine");

    pair.submit(pair.ana, "Every two weeks").submit(pair.bea, "Once a month");
    pair.world.days(1);

    pair.room().sees("Where you differ");
    assertThat(pair.room().name()).isEqualTo("our-walks");
  }

  @Test
  void what_was_said_of_a_name_counts_for_no_other_and_for_no_guest() {
    Late.buttons(pair.world);
    pair.room().renames("our-walks");
    pair.ana.presses("That is fine").sees("hears that it is fine for you");
    pair.room().invites("Chidi");

    pair.bea.presses("That is fine").sees("has changed in the meantime");
    pair.ana.presses("That is fine").sees("has changed in the meantime");

    pair.bea.presses("Name it as before").sees(GUEST);
    assertThat(pair.room().members()).contains("Chidi Okafor");
    assertThat(pair.room().name()).isEqualTo("our-walks");
  }

  @Test
  void a_name_given_back_takes_no_known_guest_out() {
    Late.buttons(pair.world);
    var name = pair.room().name();
    pair.room().invites("Chidi");
    pair.ana.presses("Known, fine for 7 days");
    pair.bea.presses("Known, fine for 7 days");
    pair.room().renames("our-walks");

    pair.bea.presses("Name it as before").sees("All is well there");
    pair.ana.presses("Name it as before").sees("All is well there");

    assertThat(pair.room().name()).isEqualTo(name);
    assertThat(pair.room().members()).contains("Chidi Okafor");
  }

  @Test
  void a_name_that_slack_does_not_give_back_can_be_called_fine() {
    Late.buttons(pair.world);
    var faults = pair.world.slack().faults();
    pair.room().renames("our-walks");
    faults.next("conversations.rename", 1, new Fault.Refusal("name_taken"));
    pair.ana.presses("Name it as before").sees("Another room has the name from before");
    faults.next("conversations.rename", 1, new Fault.Refusal("not_authorized"));
    pair.ana.presses("Name it as before").sees("(it says “not_authorized”)");

    pair.room().archives();
    pair.ana.presses("Name it as before").sees("cannot reach your room");
    pair.room().unarchives();
    pair.bea.presses("Look again").presses("That is fine").sees("hears that it is fine for you");
    pair.ana.types("/mentor close").submits();
    pair.bea.presses("Name it as before").sees("nothing to look at any more");
    assertThat(pair.room().name()).isEqualTo("our-walks");
  }

  @Test
  void after_the_end_there_is_nothing_to_look_at() {
    Late.buttons(pair.world);
    pair.room().archives();
    pair.ana.types("/mentor close").submits();

    pair.bea.presses("Look again").sees("nothing to look at any more");
  }

  /// How often Ana has been told so.
  private long told(String words) {
    return pair.ana.dm().messages().stream().filter(message -> message.contains(words)).count();
  }
}
