package alcove.concern;

import static alcove.concern.Given.BOND;
import static alcove.concern.Given.FRIDAY;
import static alcove.concern.Given.announce;
import static alcove.concern.Given.arrived;
import static alcove.concern.Given.delivered;
import static alcove.concern.Given.raised;
import static alcove.concern.Given.refused;
import static alcove.concern.Given.sent;
import static alcove.concern.Given.signed;
import static alcove.rhythm.AnaAndBea.days;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.concern.Concern.Acknowledged;
import alcove.concern.Concern.Afterwards;
import alcove.concern.Concern.Delivered;
import alcove.concern.Concern.Passed;
import alcove.concern.Concern.Quiet;
import alcove.concern.Concern.Sent;
import alcove.concern.Concern.Unreached;
import alcove.concern.Concern.Written;
import alcove.concern.ConcernCommand.Arrived;
import alcove.concern.ConcernCommand.Choose;
import alcove.concern.ConcernCommand.Lost;
import alcove.concern.ConcernCommand.NotNow;
import alcove.concern.ConcernCommand.PassOn;
import alcove.concern.ConcernCommand.Raise;
import alcove.concern.ConcernCommand.Refuse;
import alcove.concern.ConcernCommand.TryAgain;
import alcove.core.Effect;
import alcove.core.Side;
import alcove.pairing.PairingCommand;
import alcove.rhythm.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The notice and what comes after it, a test a sentence.
final class NoticeRulesTest {

  @Test
  void no_notice_is_set_out_while_the_other_is_still_asked() {
    assertThat(raised().refuses(announce(FRIDAY))).isEqualTo(ConcernRefusal.STILL_ASKED);
    assertThat(signed().asks(new Raise(Side.MENTEE)).refuses(announce(FRIDAY)))
        .isEqualTo(ConcernRefusal.STILL_ASKED);
    assertThat(delivered().refuses(announce(FRIDAY))).isEqualTo(ConcernRefusal.MOVED_ON);
  }

  @Test
  void who_sees_it_differently_may_set_out_a_notice_too() {
    var own = raised().asks(new Refuse(Side.MENTOR, 1, Step.ISSUE));

    assertThat(own.asks(announce(FRIDAY)).state().steps()).isInstanceOf(Sent.class);
  }

  @Test
  void a_notice_says_something_and_not_too_much() {
    assertThat(refused().refuses(announce("  ", FRIDAY))).isEqualTo(ConcernRefusal.WRONG_WORDS);
    assertThat(refused().refuses(announce("x".repeat(1_001), FRIDAY)))
        .isEqualTo(ConcernRefusal.WRONG_WORDS);
    assertThat(refused().asks(announce("x".repeat(1_000), FRIDAY)).state().steps())
        .isInstanceOf(Sent.class);
  }

  @Test
  void its_day_lies_after_its_time_and_within_ninety_days_of_that() {
    assertThat(refused().refuses(announce(FRIDAY.minusDays(1))))
        .isEqualTo(ConcernRefusal.WRONG_DAY);
    assertThat(refused().refuses(announce(FRIDAY.plusDays(91))))
        .isEqualTo(ConcernRefusal.WRONG_DAY);
    assertThat(refused().asks(announce(FRIDAY.plusDays(90))).state().steps())
        .isInstanceOf(Sent.class);
  }

  @Test
  void it_waits_for_its_readers_working_hours() {
    var night = refused().late(Duration.ofHours(12)).asks(announce(FRIDAY.plusDays(5)));

    assertThat(night.state().steps()).isInstanceOf(Written.class);
    assertThat(night.effects()).noneMatch(Effect.Deliver.class::isInstance);
    assertThat(night.passes(days(1)).state().steps()).isInstanceOf(Sent.class);
    assertThat(night.passes(days(1)).effects())
        .filteredOn(Effect.Deliver.class::isInstance)
        .hasSize(1);
  }

  @Test
  void after_a_wake_that_came_too_late_it_waits_for_the_next_of_them() {
    var night = refused().late(Duration.ofHours(12)).asks(announce(FRIDAY.plusDays(5)));

    var nextNight = night.late(days(1)).firesFirst();

    assertThat(nextNight.state().steps()).isInstanceOf(Written.class);
    assertThat(nextNight.wakeAt("concern").orElseThrow()).isAfter(nextNight.now());
  }

  @Test
  void its_time_is_counted_from_its_arrival() {
    var later = sent().late(days(3)).asks(new Arrived(1));

    assertThat(arrived(later).at()).isEqualTo(later.now());
    assertThat(arrived(later).from())
        .isEqualTo(BOND.workingDaysLater(Side.MENTEE, later.now().plusSeconds(60), 3));
    assertThat(later.told(Side.MENTOR))
        .last()
        .isEqualTo(new ConcernNotice.HasArrived(1, arrived(later).from()));
  }

  @Test
  void its_day_begins_where_its_reader_lives() {
    var monday = refused().asks(announce(FRIDAY.plusDays(3))).asks(new Arrived(1));

    assertThat(arrived(monday).from()).isEqualTo(Instant.parse("2026-09-07T04:00:00Z"));
  }

  @Test
  void nothing_is_passed_on_before_its_time_has_passed() {
    var from = arrived(delivered()).from();
    var soon = delivered().until(from.minusMillis(1));
    var then = delivered().until(from);

    assertThat(soon.refuses(new PassOn(Side.MENTOR, 1))).isEqualTo(ConcernRefusal.TOO_SOON);
    assertThat(then.asks(new PassOn(Side.MENTOR, 1)).state().passed())
        .containsExactly(
            new Passed(Way.NOTICE, Side.MENTOR, from, Optional.of(arrived(delivered()).at())));
  }

  @Test
  void nothing_is_passed_on_that_has_not_arrived_nor_by_anybody_else() {
    var late = sent().late(days(9));
    var then = delivered().passes(days(9));

    assertThat(late.refuses(new PassOn(Side.MENTOR, 1))).isEqualTo(ConcernRefusal.TOO_SOON);
    assertThat(then.refuses(new PassOn(Side.MENTEE, 1))).isEqualTo(ConcernRefusal.NOT_YOURS);
    assertThat(raised().refuses(new PassOn(Side.MENTOR, 1))).isEqualTo(ConcernRefusal.MOVED_ON);
  }

  @Test
  void when_its_time_has_passed_its_writer_is_asked_three_times() {
    var late = delivered().passes(days(30));

    assertThat(late.told(Side.MENTOR))
        .filteredOn(ConcernNotice.TimeHasPassed.class::isInstance)
        .hasSize(3);
    assertThat(late.told(Side.MENTEE)).noneMatch(ConcernNotice.TimeHasPassed.class::isInstance);
  }

  @Test
  void its_writer_may_put_that_off() {
    var then = delivered().until(arrived(delivered()).from());
    var putOff = then.asks(new NotNow(Side.MENTOR, 1));

    assertThat(putOff.state().steps()).isInstanceOf(Delivered.class);
    assertThat(putOff.passes(Duration.ofHours(20)).told(Side.MENTOR))
        .hasSameSizeAs(then.told(Side.MENTOR));
  }

  @Test
  void a_notice_that_lies_for_sixty_days_after_its_time_is_put_away() {
    var from = arrived(delivered()).from();

    assertThat(delivered().until(from.plus(days(60)).minusMillis(1)).state().steps())
        .isInstanceOf(Delivered.class);
    assertThat(delivered().until(from.plus(days(60))).state().steps()).isEqualTo(new Quiet());
  }

  @Test
  void a_notice_that_slack_does_not_take_is_its_writers_to_try_again() {
    var lost = sent().asks(new Lost(1));

    assertThat(lost.state().steps()).isInstanceOf(Unreached.class);
    assertThat(lost.told(Side.MENTOR)).last().isEqualTo(new ConcernNotice.NotReached(1));
    assertThat(lost.refuses(new PassOn(Side.MENTOR, 1))).isEqualTo(ConcernRefusal.TOO_SOON);
    assertThat(lost.refuses(new TryAgain(Side.MENTEE, 1))).isEqualTo(ConcernRefusal.NOT_YOURS);
    assertThat(lost.asks(new TryAgain(Side.MENTOR, 1)).state().steps()).isInstanceOf(Sent.class);
    assertThat(sent().refuses(new TryAgain(Side.MENTOR, 1))).isEqualTo(ConcernRefusal.MOVED_ON);
  }

  @Test
  void what_became_of_another_notice_means_nothing() {
    assertThat(sent().refuses(new Arrived(2))).isEqualTo(ConcernRefusal.MOVED_ON);
    assertThat(sent().refuses(new Lost(2))).isEqualTo(ConcernRefusal.MOVED_ON);
    assertThat(delivered().refuses(new Arrived(1))).isEqualTo(ConcernRefusal.MOVED_ON);
    assertThat(delivered().refuses(new Lost(1))).isEqualTo(ConcernRefusal.MOVED_ON);
  }

  @Test
  void its_words_are_gone_after_two_weeks_delivered_or_not() {
    for (var world : List.of(sent(), sent().asks(new Lost(1)))) {
      assertThat(world.passes(days(14).minusMillis(1)).state().steps())
          .isInstanceOf(Concern.Noticed.class);
      var gone = world.passes(days(14));
      assertThat(gone.state().steps()).isEqualTo(new Quiet());
      assertThat(gone.told(Side.MENTOR)).last().isEqualTo(new ConcernNotice.WordsGone());
      assertThat(gone.told(Side.MENTEE)).last().isEqualTo(new ConcernNotice.PutAway());
    }
  }

  @Test
  void mending_takes_both() {
    var one = passedOn().asks(new Choose(Side.MENTEE, 1, Ending.REPAIR));
    var both = one.asks(new Choose(Side.MENTOR, 1, Ending.REPAIR));

    assertThat(afterwards(one).mentee()).isEqualTo(new Acknowledged());
    assertThat(one.told(Side.MENTOR)).noneMatch(ConcernNotice.Repair.class::isInstance);
    assertThat(both.state().steps()).isEqualTo(new Quiet());
    assertThat(both.told(Side.MENTOR)).last().isEqualTo(new ConcernNotice.Repair());
    assertThat(both.told(Side.MENTEE)).last().isEqualTo(new ConcernNotice.Repair());
  }

  @Test
  void one_who_wants_to_part_ends_the_pair() {
    var parted = passedOn().asks(new Choose(Side.MENTEE, 1, Ending.CLOSE));

    assertThat(parted.effects()).contains(new Effect.Ask(new PairingCommand.Finish()));
    assertThat(parted.state().steps()).isEqualTo(new Quiet());
    assertThat(delivered().refuses(new Choose(Side.MENTEE, 1, Ending.CLOSE)))
        .isEqualTo(ConcernRefusal.MOVED_ON);
  }

  @Test
  void who_does_not_say_is_asked_three_times_and_then_left_alone() {
    var late = passedOn().passes(days(61));

    assertThat(late.told(Side.MENTEE))
        .filteredOn(ConcernNotice.HowNow.class::isInstance)
        .hasSize(3);
    assertThat(late.state().steps()).isEqualTo(new Quiet());
    assertThat(late.told(Side.MENTEE)).noneMatch(ConcernNotice.PutAway.class::isInstance);
  }

  @Test
  void saying_how_to_go_on_can_be_put_off() {
    var night = delivered().until(Instant.parse("2026-09-04T23:00:00Z"));
    var passed = night.asks(new PassOn(Side.MENTOR, 1)).asks(new NotNow(Side.MENTEE, 1));

    assertThat(passed.until(Instant.parse("2026-09-07T20:00:00Z")).told(Side.MENTOR))
        .anyMatch(ConcernNotice.HowNow.class::isInstance);
    assertThat(passed.until(Instant.parse("2026-09-07T20:00:00Z")).told(Side.MENTEE))
        .noneMatch(ConcernNotice.HowNow.class::isInstance);
  }

  private static World<Concern> passedOn() {
    return delivered().passes(days(4)).asks(new PassOn(Side.MENTOR, 1));
  }

  private static Afterwards afterwards(World<Concern> world) {
    return (Afterwards) world.state().steps();
  }
}
