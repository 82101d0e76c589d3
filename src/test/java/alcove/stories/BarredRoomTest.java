package alcove.stories;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.sandbox.SmallCompany;
import alcove.sandbox.api.Fault;
import java.time.Duration;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A workspace in which Alcove may not open private channels, until an admin allows it.
@ExtendWith(Telling.class)
class BarredRoomTest {

  @Test
  void both_are_told_what_to_do_and_one_tap_tries_again(Couple pair) {
    var workspace = pair.world.slack().workspace();
    var without = new HashSet<>(SmallCompany.SCOPES);
    without.remove("groups:write");
    workspace.install(workspace.app().withScopes(without));

    pair.meet();
    pair.bea.sees("did not let Alcove open a private room");
    pair.ana.sees("did not let Alcove open a private room");
    assertThat(pair.ana.rooms()).isEmpty();

    workspace.install(workspace.app().withScopes(SmallCompany.SCOPES));
    pair.ana.presses("Try again").sees("Your room with @Bea Lindqvist is open");
    pair.world.days(1);

    assertThat(pair.ana.rooms()).hasSize(1);
    pair.room().sees("cannot read what you write here");
    pair.bea.presses("Try again").sees("nothing to try any more");
    assertThat(pair.bea.rooms()).hasSize(1);
  }

  @Test
  void a_pair_that_ends_before_its_room_is_open_gets_none(Couple pair) {
    var faults = pair.world.slack().faults();
    faults.during("conversations.create", Duration.ofHours(1), new Fault.Status(500));
    pair.meet();
    pair.ana.types("/mentor close").submits();

    pair.world.days(1);

    assertThat(pair.ana.rooms()).isEmpty();
    pair.bea.seesNot("is open");
  }
}
