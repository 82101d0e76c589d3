package alcove.concern;

import static alcove.concern.Given.sent;
import static alcove.concern.Given.signed;
import static alcove.rhythm.AnaAndBea.days;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.concern.Concern.Afterwards;
import alcove.concern.Concern.Alarmed;
import alcove.concern.Concern.Calm;
import alcove.concern.Concern.Passed;
import alcove.concern.Concern.PassedOn;
import alcove.concern.Concern.Quiet;
import alcove.concern.ConcernCommand.Arrived;
import alcove.concern.ConcernCommand.CallOff;
import alcove.concern.ConcernCommand.InDanger;
import alcove.concern.ConcernCommand.PassedFirst;
import alcove.concern.ConcernCommand.TellNow;
import alcove.core.Side;
import alcove.rhythm.World;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// When somebody is in danger, a test a sentence.
final class DangerRulesTest {

  @Test
  void in_danger_nothing_comes_first_but_passing_on() {
    var first = signed().asks(new InDanger(Side.MENTEE)).asks(new PassedFirst(Side.MENTEE));
    var what = new Passed(Way.DANGER, Side.MENTEE, first.now(), Optional.empty());

    assertThat(first.state().passed()).containsExactly(what);
    assertThat(first.told(Side.MENTOR)).isEmpty();
    assertThat(first.state().steps()).isEqualTo(new Quiet());
  }

  @Test
  void saying_it_twice_says_it_once() {
    var first = signed().asks(new InDanger(Side.MENTEE)).late(days(1));

    assertThat(first.asks(new InDanger(Side.MENTEE)).state()).isEqualTo(first.state());
    var passed = first.asks(new PassedFirst(Side.MENTEE));
    assertThat(passed.asks(new PassedFirst(Side.MENTEE)).state()).isEqualTo(passed.state());
    assertThat(passed.asks(new InDanger(Side.MENTEE)).state()).isEqualTo(passed.state());
  }

  @Test
  void what_was_not_said_to_be_passed_on_cannot_be_told() {
    assertThat(signed().refuses(new PassedFirst(Side.MENTEE))).isEqualTo(ConcernRefusal.MOVED_ON);
    assertThat(signed().asks(new InDanger(Side.MENTEE)).refuses(new TellNow(Side.MENTEE)))
        .isEqualTo(ConcernRefusal.NOT_PASSED_ON);
  }

  @Test
  void told_at_any_hour_both_are_asked_how_to_go_on() {
    var night = passedFirst().late(Duration.ofHours(12)).asks(new TellNow(Side.MENTEE));

    assertThat(night.told(Side.MENTOR))
        .containsExactly(new ConcernNotice.HowNow(1, afterwards(night).what()));
    assertThat(night.told(Side.MENTEE)).isEmpty();
    assertThat(afterwards(night).what().way()).isEqualTo(Way.DANGER);
    assertThat(night.state().danger(Side.MENTEE)).isEqualTo(new Calm());
    assertThat(night.passes(days(1)).told(Side.MENTEE)).hasSize(1);
  }

  @Test
  void whatever_the_two_were_at_is_over_then() {
    var told =
        sent()
            .asks(new InDanger(Side.MENTEE))
            .asks(new PassedFirst(Side.MENTEE))
            .asks(new TellNow(Side.MENTEE));

    assertThat(told.state().number()).isEqualTo(2);
    assertThat(told.refuses(new Arrived(1))).isEqualTo(ConcernRefusal.MOVED_ON);
  }

  @Test
  void who_has_not_told_is_asked_three_times_from_the_next_working_day_on() {
    var next = passedFirst().passes(Duration.ofHours(20));
    var late = passedFirst().passes(days(20));

    assertThat(next.told(Side.MENTEE)).isEmpty();
    assertThat(late.told(Side.MENTEE))
        .hasSize(3)
        .allMatch(ConcernNotice.NotToldYet.class::isInstance);
  }

  @Test
  void what_nobody_comes_back_to_is_forgotten_after_sixty_days() {
    var alarmed = signed().asks(new InDanger(Side.MENTOR));

    assertThat(alarmed.passes(days(60).minusMillis(1)).state().mentor())
        .isInstanceOf(Alarmed.class);
    assertThat(alarmed.passes(days(60)).state().mentor()).isEqualTo(new Calm());
    assertThat(passedFirst().passes(days(60).minusMillis(1)).state().mentee())
        .isInstanceOf(PassedOn.class);
    assertThat(passedFirst().passes(days(60)).state().mentee()).isEqualTo(new Calm());
  }

  @Test
  void a_false_alarm_leaves_nothing() {
    var off = signed().asks(new InDanger(Side.MENTEE)).asks(new CallOff(Side.MENTEE));

    assertThat(off.state()).isEqualTo(signed().state());
    assertThat(off.wakes()).isEmpty();
  }

  private static World<Concern> passedFirst() {
    return signed().asks(new InDanger(Side.MENTEE)).asks(new PassedFirst(Side.MENTEE));
  }

  private static Afterwards afterwards(World<Concern> world) {
    return (Afterwards) world.state().steps();
  }
}
