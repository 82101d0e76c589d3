package alcove.stories;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.Tells;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A pause: no clock runs, nothing is asked, no reason is given, and it ends by itself.
@ExtendWith(Telling.class)
class PauseTest {

  @Test
  @Tells("N15")
  void nothing_is_asked_while_the_two_pause(Couple pair) {
    pair.agree();
    pause(pair, "for 8 weeks");
    var ana = pair.ana.sight();
    var bea = pair.bea.sight();

    pair.world.days(55);

    assertThat(pair.ana.sight()).isEqualTo(ana);
    assertThat(pair.bea.sight()).isEqualTo(bea);
  }

  @Test
  @Tells("N15")
  void the_other_sees_until_when_and_not_why_or_by_whom(Couple pair) {
    pair.agree();

    pause(pair, "for 2 weeks");

    var told = pair.bea.dm().messages().getLast();
    assertThat(told).contains("You and @Ana Duarte are *paused until Monday, 7 December 2026*");
    assertThat(pair.alike(pair.ana, pair.ana.dm().messages().getLast()))
        .isEqualTo(pair.alike(pair.bea, told));
  }

  @Test
  void it_ends_by_itself_and_everything_goes_on_where_it_stood(Couple pair) {
    pair.agree();
    pair.world.days(7);
    pause(pair, "for 2 weeks");

    pair.world.days(15);
    pair.ana.sees("You and @Bea Lindqvist go on from here");
    pair.bea.sees("You and @Ana Duarte go on from here").seesNot("How is it going");
    pair.world.days(8);

    pair.ana.sees("How is it going with @Bea Lindqvist?");
    pair.bea.sees("How is it going with @Ana Duarte?");
  }

  @Test
  void whoever_paused_may_go_on_earlier(Couple pair) {
    pair.agree();
    pause(pair, "for 8 weeks");

    pair.bea.types("/mentor resume").sees("There is no pause of yours to end.");
    pair.ana.types("/mentor resume").sees("You two go on from here.");
    pair.world.days(15);

    pair.bea.sees("How is it going with @Ana Duarte?");
  }

  @Test
  void when_both_pause_the_longer_pause_holds(Couple pair) {
    pair.agree();
    pause(pair, "for a week");

    pair.bea.types("/mentor pause").chooses("for 4 weeks").submits();
    pair.ana.types("/mentor resume");
    pair.world.days(20);

    pair.ana.seesNot("go on from here.\nNothing").seesNot("How is it going");
    pair.world.days(9);
    pair.ana.sees("You and @Bea Lindqvist go on from here");
  }

  @Test
  void an_agreement_waits_too(Couple pair) {
    pair.settle();
    pause(pair, "for 4 weeks");
    var bea = pair.bea.dm().messages();
    pair.world.days(20);
    assertThat(pair.bea.dm().messages()).isEqualTo(bea);

    pair.room().presses("Read and sign");
    pair.ana.submits();

    assertThat(pair.ana.modal()).contains("You two are paused, so this waits");
  }

  @Test
  void whoever_asks_during_a_pause_is_told_that_it_waits(Couple pair) {
    pair.agree();
    pause(pair, "for 4 weeks");

    pair.bea.types("/mentor checkin").sees("You two are paused, so nothing is asked");
    pair.bea.types("/mentor review").sees("This review waits for you until you go on");
    pair.bea.types("/mentor").sees("Paused until Monday, 21 December 2026");
  }

  @Test
  void a_day_can_be_named_and_has_to_lie_ahead(Couple pair) {
    pair.agree();

    pair.ana.types("/mentor pause 2026-11-01").sees("Please choose a day that is still to come.");
    pair.ana.types("/mentor pause 2028-11-01").sees("A pause can last six months at most");
    pair.ana.types("/mentor pause 2026-12-24").sees("Paused until");

    pair.bea.sees("*paused until Thursday, 24 December 2026*");
  }

  @Test
  void a_day_is_asked_for_when_it_is_needed(Couple pair) {
    pair.agree();

    pair.ana.types("/mentor pause").chooses("until a day you choose").submits();
    assertThat(pair.ana.fieldError("The day on which you go on")).isNotEmpty();
    pair.ana.picks("The day on which you go on", "2026-12-24").submits();

    pair.bea.sees("*paused until Thursday, 24 December 2026*");
  }

  private static void pause(Couple pair, String howLong) {
    pair.ana.types("/mentor pause").chooses(howLong).submits();
  }
}
