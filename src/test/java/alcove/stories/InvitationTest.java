package alcove.stories;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.World;
import alcove.sandbox.Person;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How two people become a pair, and how they do not.
class InvitationTest {
  @TempDir Path folder;
  private World world;
  private Person ana;
  private Person bea;

  @BeforeEach
  void begin() {
    world = new World(folder);
    ana = world.person("Ana");
    bea = world.person("Bea");
  }

  @AfterEach
  void end() {
    world.close();
  }

  @Test
  void ana_asks_bea_says_yes_and_a_private_room_opens() {
    asks(ana, "Bea", "mentee");

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
    asks(ana, "Bea", "mentor");

    bea.sees("@Ana Duarte would like to be your mentor").presses("Not now").sees("Thank you");

    ana.sees("cannot take this on right now");
    assertThat(ana.rooms()).isEmpty();
  }

  @Test
  void an_invitation_can_be_taken_back() {
    asks(ana, "Bea", "mentor");

    ana.presses("Take it back").sees("Your invitation is off");

    bea.sees("The invitation from @Ana Duarte is off").presses("Accept").sees("no longer open");
  }

  @Test
  void an_unanswered_invitation_is_asked_three_times_in_working_hours_and_closes() {
    asks(ana, "Chidi", "mentee");

    world.days(15);

    var chidi = world.person("Chidi");
    assertThat(chidi.dm().messages().stream().filter(line -> line.contains("as *mentor*")))
        .hasSize(3);
    ana.sees("stayed unanswered");
    chidi.presses("Accept").sees("no longer open");
  }

  private void asks(Person who, String partner, String role) {
    who.types("/mentor start @" + partner);
    who.chooses(role).chooses("No").submits();
  }
}
