package alcove.stories;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.World;
import alcove.sandbox.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// How two people become a pair, and how they do not.
@ExtendWith(Telling.class)
class InvitationTest {
  private Couple pair;
  private World world;
  private Person ana;
  private Person bea;

  @BeforeEach
  void begin(Couple given) {
    pair = given;
    world = given.world;
    ana = given.ana;
    bea = given.bea;
  }

  @Test
  void ana_asks_bea_says_yes_and_a_private_room_opens() {
    pair.invite(ana, "Bea", "mentee");

    bea.sees("@Ana Duarte would like to have you as *mentor*").presses("Accept");

    ana.sees("@Bea Lindqvist said yes");
    bea.sees("You said yes");
    var room = ana.rooms().getFirst();
    assertThat(room.name()).matches("alcove-[0-9a-f]{10}");
    assertThat(room.members()).containsExactlyInAnyOrder("Ana Duarte", "Bea Lindqvist", "Alcove");
    room.sees("cannot read what you write here").sees("Private, not absolute");
    assertThat(world.person("Chidi").rooms()).isEmpty();
  }

  @Test
  void declining_needs_no_reason_and_is_told_kindly() {
    pair.invite(ana, "Bea", "mentor");

    bea.sees("@Ana Duarte would like to be your mentor").presses("Not now").sees("Thank you");

    ana.sees("cannot take this on right now");
    assertThat(ana.rooms()).isEmpty();
  }

  @Test
  void an_invitation_can_be_taken_back() {
    pair.invite(ana, "Bea", "mentor").leavesPrompts();

    ana.presses("Take it back").sees("Your invitation is off");

    bea.sees("The invitation from @Ana Duarte is off").presses("Accept").sees("no longer open");
  }

  @Test
  void an_invitation_is_no_pair_yet_to_pause_or_end() {
    pair.invite();

    ana.types("/mentor close").sees("That is not possible at this point of your mentoring.");
    bea.types("/mentor pause 2 weeks").sees("That is not possible at this point");
    bea.types("/mentor checkin").sees("Check-ins begin when the two of you have signed");
    world.person("Chidi").types("/mentor close").sees("You are in no pair at the moment.");
  }

  @Test
  void an_unanswered_invitation_is_asked_three_times_in_working_hours_and_closes() {
    pair.invite(ana, "Chidi", "mentee").leavesPrompts();

    world.days(15);

    var chidi = world.person("Chidi");
    assertThat(chidi.dm().messages().stream().filter(line -> line.contains("as *mentor*")))
        .hasSize(3);
    ana.sees("stayed unanswered");
    chidi.presses("Accept").sees("no longer open");
  }
}
