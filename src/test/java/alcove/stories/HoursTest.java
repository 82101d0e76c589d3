package alcove.stories;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.World;
import alcove.sandbox.Person;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Whatever comes by the clock comes in working hours of whoever gets it: Hana is in Tokyo, Chidi
/// in New York, and it is never morning for both.
@ExtendWith(Telling.class)
class HoursTest {

  @Test
  void s9_an_invitation_is_remembered_and_closed_in_working_hours(World world) {
    var pair = Far.of(world).invite();

    pair.inHours(20);

    pair.hana.sees("stayed unanswered");
  }

  @Test
  void s9_a_pause_ends_in_working_hours(World world) {
    var pair = Far.of(world).invite();
    pair.chidi.presses("Accept");
    pair.hana.types("/mentor pause").chooses("for 2 weeks").submits();

    pair.inHours(16);

    pair.chidi.sees("You and @Hana Kim go on from here");
    pair.hana.sees("You and @Chidi Okafor go on from here");
  }

  @Test
  void s9_reminders_of_an_agreement_come_in_working_hours(World world) {
    var pair = Far.of(world).invite();
    pair.chidi.presses("Accept");

    pair.inHours(30);

    pair.chidi.sees("is kept as you left it");
  }

  /// Clocks change in New York within it, and never in Tokyo.
  @Test
  void s9_a_whole_term_goes_by_in_working_hours(World world) {
    var pair = Far.of(world).invite();
    pair.chidi.presses("Accept");
    pair.inHours(2);
    var couple = new Couple(world);
    for (var who : List.of(pair.hana, pair.chidi)) {
      couple.submit(who, "Once a month");
    }
    couple.sign(pair.hana).sign(pair.chidi).leavesPrompts();

    pair.inHours(200);

    pair.chidi.sees("How is it going with @Hana Kim?").sees("A short review is open");
  }

  @Test
  void s9_the_certificate_comes_in_working_hours(World world) {
    var pair = Far.of(world).invite();
    pair.chidi.presses("Accept");
    pair.hana.types("/mentor close").submits();

    pair.inHours(33);

    pair.chidi.sees("Certificate of destruction");
    pair.hana.sees("Certificate of destruction");
  }

  private record Far(World world, Person hana, Person chidi) {
    static Far of(World world) {
      return new Far(world, world.person("Hana"), world.person("Chidi"));
    }

    Far invite() {
      new Couple(world).invite(hana, "Chidi", "mentee");
      return this;
    }

    /// Lets days pass in which nobody does anything.
    void inHours(int days) {
      var from = world.now();
      world.days(days);
      for (var who : List.of(hana, chidi)) {
        assertThat(who.dm().times().stream().filter(from::isBefore))
            .as("what came to %s", who.profile().realName())
            .isNotEmpty()
            .allSatisfy(at -> assertThat(inHours(at, who)).as(at.toString()).isTrue());
      }
    }

    private static boolean inHours(Instant at, Person who) {
      var local = at.atZone(who.profile().tz());
      var isWeekend =
          local.getDayOfWeek() == DayOfWeek.SATURDAY || local.getDayOfWeek() == DayOfWeek.SUNDAY;
      return !isWeekend && local.getHour() >= 9 && local.getHour() < 17;
    }
  }
}
