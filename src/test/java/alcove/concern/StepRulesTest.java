package alcove.concern;

import static alcove.concern.Given.FRIDAY;
import static alcove.concern.Given.TUESDAY;
import static alcove.concern.Given.agreed;
import static alcove.concern.Given.announce;
import static alcove.concern.Given.delivered;
import static alcove.concern.Given.duties;
import static alcove.concern.Given.open;
import static alcove.concern.Given.plan;
import static alcove.concern.Given.planning;
import static alcove.concern.Given.raised;
import static alcove.concern.Given.refused;
import static alcove.concern.Given.sent;
import static alcove.concern.Given.signed;
import static alcove.concern.Given.unsigned;
import static alcove.rhythm.AnaAndBea.days;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.concern.Concern.Acknowledged;
import alcove.concern.Concern.Afterwards;
import alcove.concern.Concern.Passed;
import alcove.concern.Concern.Quiet;
import alcove.concern.Concern.Refused;
import alcove.concern.Concern.Silent;
import alcove.concern.ConcernCommand.Acknowledge;
import alcove.concern.ConcernCommand.Done;
import alcove.concern.ConcernCommand.InDanger;
import alcove.concern.ConcernCommand.NoLongerNeeded;
import alcove.concern.ConcernCommand.NotNow;
import alcove.concern.ConcernCommand.Propose;
import alcove.concern.ConcernCommand.Raise;
import alcove.concern.ConcernCommand.Refuse;
import alcove.core.Side;
import alcove.rhythm.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The four steps, a test a sentence. Ana, the mentor, is in Berlin; Bea, the mentee, in New York.
/// It begins on a Tuesday, half past three in the afternoon in Berlin.
final class StepRulesTest {

  @Test
  void before_signing_there_are_no_steps() {
    assertThat(unsigned().refuses(new Raise(Side.MENTOR))).isEqualTo(ConcernRefusal.NOT_STARTED);
    assertThat(unsigned().refuses(new InDanger(Side.MENTOR))).isEqualTo(ConcernRefusal.NOT_STARTED);
    assertThat(unsigned().refuses(new NotNow(Side.MENTOR, 0)))
        .isEqualTo(ConcernRefusal.NOT_STARTED);
  }

  @Test
  void whoever_raises_an_issue_sees_it_and_the_other_is_asked_at_once() {
    assertThat(open(raised()).step()).isEqualTo(Step.ISSUE);
    assertThat(open(raised()).mentor()).isEqualTo(new Acknowledged());
    assertThat(raised().told(Side.MENTEE)).hasSize(1).allMatch(asks(Step.ISSUE));
    assertThat(raised().told(Side.MENTOR)).isEmpty();
  }

  @Test
  void outside_working_hours_the_other_is_asked_when_they_open() {
    var night = signed().late(Duration.ofHours(12)).asks(new Raise(Side.MENTOR));

    assertThat(night.told(Side.MENTEE)).isEmpty();
    assertThat(night.passes(days(1)).told(Side.MENTEE)).hasSize(1);
  }

  @Test
  void raising_what_the_other_has_raised_is_seeing_it() {
    var both = raised().asks(new Raise(Side.MENTEE));

    assertThat(open(both).step()).isEqualTo(Step.DUTIES);
    assertThat(open(both).by()).isEqualTo(Side.MENTOR);
  }

  @Test
  void raising_again_changes_nothing() {
    assertThat(raised().asks(new Raise(Side.MENTOR)).state()).isEqualTo(raised().state());
    assertThat(duties().asks(new Raise(Side.MENTEE)).state()).isEqualTo(duties().state());
    assertThat(delivered().asks(new Raise(Side.MENTEE)).state()).isEqualTo(delivered().state());
  }

  @Test
  void a_step_waits_until_both_have_acknowledged_it() {
    var one = duties().asks(new Acknowledge(Side.MENTEE, 1, Step.DUTIES));

    assertThat(open(one).step()).isEqualTo(Step.DUTIES);
    assertThat(open(planning()).step()).isEqualTo(Step.PLAN);
    assertThat(planning().told(Side.MENTOR)).anyMatch(asks(Step.PLAN));
    assertThat(planning().told(Side.MENTEE)).anyMatch(asks(Step.PLAN));
  }

  @Test
  void a_button_of_another_step_or_another_beginning_does_nothing() {
    assertThat(duties().refuses(new Acknowledge(Side.MENTEE, 1, Step.ISSUE)))
        .isEqualTo(ConcernRefusal.MOVED_ON);
    assertThat(duties().refuses(new Refuse(Side.MENTEE, 1, Step.ISSUE)))
        .isEqualTo(ConcernRefusal.MOVED_ON);
    assertThat(duties().refuses(new Acknowledge(Side.MENTEE, 2, Step.DUTIES)))
        .isEqualTo(ConcernRefusal.MOVED_ON);
    assertThat(signed().refuses(new Acknowledge(Side.MENTEE, 0, Step.ISSUE)))
        .isEqualTo(ConcernRefusal.MOVED_ON);
    assertThat(signed().refuses(new Refuse(Side.MENTEE, 0, Step.ISSUE)))
        .isEqualTo(ConcernRefusal.MOVED_ON);
  }

  @Test
  void nobody_agrees_to_a_plan_that_nobody_has_proposed() {
    assertThat(planning().refuses(new Acknowledge(Side.MENTOR, 1, Step.PLAN)))
        .isEqualTo(ConcernRefusal.NO_PLAN);
  }

  @Test
  void nobody_agrees_to_another_plan_than_the_one_they_have_read() {
    var first = planning().asks(new Propose(Side.MENTOR, 1, plan(Teller.MENTOR, FRIDAY)));
    var other = first.asks(new Propose(Side.MENTOR, 1, plan(Teller.BOTH, FRIDAY)));

    assertThat(other.refuses(new Acknowledge(Side.MENTEE, 1, Step.PLAN)))
        .isEqualTo(ConcernRefusal.MOVED_ON);
    assertThat(other.told(Side.MENTEE)).hasSize(first.told(Side.MENTEE).size() + 1);
    assertThat(open(other.asks(new Acknowledge(Side.MENTEE, 2, Step.PLAN))).step())
        .isEqualTo(Step.DONE);
  }

  @Test
  void who_proposes_agrees_and_the_other_is_asked() {
    var proposed = planning().asks(new Propose(Side.MENTEE, 1, plan(Teller.BOTH, FRIDAY)));

    assertThat(open(proposed).mentee()).isEqualTo(new Acknowledged());
    assertThat(open(proposed).plan()).contains(plan(Teller.BOTH, FRIDAY));
    assertThat(proposed.told(Side.MENTOR)).hasSize(3);
  }

  @Test
  void another_proposal_takes_the_place_of_the_first_and_its_consent() {
    var other =
        planning()
            .asks(new Propose(Side.MENTEE, 1, plan(Teller.BOTH, FRIDAY)))
            .asks(new Propose(Side.MENTOR, 1, plan(Teller.MENTOR, FRIDAY)));

    assertThat(open(other).mentee()).isInstanceOf(Concern.Waiting.class);
    assertThat(open(other).plan()).contains(plan(Teller.MENTOR, FRIDAY));
  }

  @Test
  void what_was_agreed_can_be_planned_anew_until_it_is_done() {
    var anew =
        agreed(Teller.MENTOR, TUESDAY).asks(new Propose(Side.MENTEE, 1, plan(Teller.BOTH, FRIDAY)));
    var done = agreed(Teller.MENTOR, TUESDAY).asks(new Done(Side.MENTOR, 1));

    assertThat(open(anew).step()).isEqualTo(Step.PLAN);
    assertThat(done.refuses(new Propose(Side.MENTEE, 1, plan(Teller.BOTH, FRIDAY))))
        .isEqualTo(ConcernRefusal.MOVED_ON);
    assertThat(duties().refuses(new Propose(Side.MENTEE, 1, plan(Teller.BOTH, FRIDAY))))
        .isEqualTo(ConcernRefusal.MOVED_ON);
  }

  @Test
  void a_plan_is_for_today_or_one_of_the_next_ninety_days() {
    assertThat(open(planning().asks(proposal(0))).plan()).isPresent();
    assertThat(open(planning().asks(proposal(90))).plan()).isPresent();
    assertThat(planning().refuses(proposal(-1))).isEqualTo(ConcernRefusal.WRONG_DAY);
    assertThat(planning().refuses(proposal(91))).isEqualTo(ConcernRefusal.WRONG_DAY);
  }

  @Test
  void whoever_passes_it_on_is_asked_on_the_day_and_the_other_when_it_is_done() {
    var agreed = agreed(Teller.MENTOR, FRIDAY);
    var before = agreed.told(Side.MENTEE).size();

    var day = agreed.until(Instant.parse("2026-09-04T12:00:00Z"));
    assertThat(day.told(Side.MENTOR)).filteredOn(asks(Step.DONE)).hasSize(1);
    assertThat(day.told(Side.MENTEE)).hasSize(before);

    var done = day.late(Duration.ofHours(3)).asks(new Done(Side.MENTOR, 1));
    assertThat(done.told(Side.MENTEE)).filteredOn(asks(Step.DONE)).hasSize(1);
  }

  @Test
  void nothing_is_done_before_its_day_nor_by_another_than_was_agreed() {
    var agreed = agreed(Teller.MENTOR, FRIDAY);

    assertThat(agreed.refuses(new Done(Side.MENTOR, 1))).isEqualTo(ConcernRefusal.TOO_SOON);
    assertThat(agreed.refuses(new Done(Side.MENTEE, 1))).isEqualTo(ConcernRefusal.NOT_YOURS);
    assertThat(planning().refuses(new Done(Side.MENTOR, 1))).isEqualTo(ConcernRefusal.MOVED_ON);
    assertThat(signed().refuses(new Done(Side.MENTOR, 0))).isEqualTo(ConcernRefusal.MOVED_ON);
  }

  @Test
  void what_both_or_a_supervisor_pass_on_either_can_say() {
    for (var teller : List.of(Teller.BOTH, Teller.SUPERVISOR)) {
      for (var side : Side.values()) {
        var done = agreed(teller, TUESDAY).asks(new Done(side, 1));
        assertThat(done.state().passed()).extracting(Passed::by).containsExactly(side);
      }
    }
    assertThat(Teller.MENTEE.speaks(Side.MENTEE)).isTrue();
    assertThat(Teller.MENTEE.speaks(Side.MENTOR)).isFalse();
  }

  @Test
  void done_stands_in_the_record_and_waits_for_the_other_to_see_it() {
    var done = agreed(Teller.MENTOR, TUESDAY).asks(new Done(Side.MENTOR, 1));
    var what = new Passed(Way.AGREED, Side.MENTOR, done.now(), Optional.empty());

    assertThat(done.state().passed()).containsExactly(what);
    assertThat(open(done).mentor()).isEqualTo(new Acknowledged());
    var seen = done.asks(new Acknowledge(Side.MENTEE, 1, Step.DONE));
    assertThat(afterwards(seen).what()).isEqualTo(what);
    assertThat(seen.told(Side.MENTOR)).anyMatch(ConcernNotice.HowNow.class::isInstance);
    assertThat(seen.told(Side.MENTEE)).anyMatch(ConcernNotice.HowNow.class::isInstance);
  }

  @Test
  void saying_done_to_what_the_other_has_done_is_seeing_it() {
    var both =
        agreed(Teller.BOTH, TUESDAY).asks(new Done(Side.MENTOR, 1)).asks(new Done(Side.MENTEE, 1));

    assertThat(both.state().steps()).isInstanceOf(Afterwards.class);
    assertThat(both.state().passed()).hasSize(1);
  }

  @Test
  void nobody_has_seen_what_nobody_has_done() {
    assertThat(agreed(Teller.MENTOR, TUESDAY).refuses(new Acknowledge(Side.MENTEE, 1, Step.DONE)))
        .isEqualTo(ConcernRefusal.NOT_PASSED_ON);
  }

  @Test
  void who_does_not_look_is_taken_to_have_seen_it() {
    var late = agreed(Teller.MENTOR, TUESDAY).asks(new Done(Side.MENTOR, 1)).passes(days(4));

    assertThat(late.state().steps()).isInstanceOf(Afterwards.class);
  }

  @Test
  void what_is_done_cannot_be_refused_or_left() {
    var done = agreed(Teller.MENTOR, TUESDAY).asks(new Done(Side.MENTOR, 1));

    assertThat(done.refuses(new Refuse(Side.MENTEE, 1, Step.DONE)))
        .isEqualTo(ConcernRefusal.MOVED_ON);
    assertThat(done.refuses(new NoLongerNeeded(Side.MENTOR, 1))).isEqualTo(ConcernRefusal.MOVED_ON);
    assertThat(done.refuses(announce(FRIDAY))).isEqualTo(ConcernRefusal.STILL_ASKED);
  }

  @Test
  void seeing_it_differently_is_told_once_and_can_be_thought_over() {
    var twice = refused().asks(new Refuse(Side.MENTEE, 1, Step.ISSUE));

    assertThat(open(refused()).mentee()).isEqualTo(new Refused());
    assertThat(twice.told(Side.MENTOR)).containsExactly(new ConcernNotice.Differs(Step.ISSUE, 1));
    assertThat(open(twice.asks(new Acknowledge(Side.MENTEE, 1, Step.ISSUE))).step())
        .isEqualTo(Step.DUTIES);
  }

  @Test
  void nobody_is_asked_more_than_three_times_and_then_they_are_silent() {
    var late = raised().passes(days(10));

    assertThat(late.told(Side.MENTEE)).hasSize(3);
    assertThat(open(late).mentee()).isEqualTo(new Silent());
    assertThat(late.told(Side.MENTOR)).containsExactly(new ConcernNotice.Silent(Step.ISSUE, 1));
  }

  @Test
  void silence_begins_when_a_notice_would_have_passed_and_not_before() {
    var until = Instant.parse("2026-09-04T13:30:00Z");

    assertThat(open(raised().until(until.minusMillis(1))).mentee()).isNotEqualTo(new Silent());
    assertThat(open(raised().until(until)).mentee()).isEqualTo(new Silent());
  }

  @Test
  void whoever_was_silent_may_still_answer() {
    var late = raised().passes(days(10)).asks(new Acknowledge(Side.MENTEE, 1, Step.ISSUE));

    assertThat(open(late).step()).isEqualTo(Step.DUTIES);
  }

  @Test
  void who_has_not_answered_either_hears_nothing_of_the_others_silence() {
    var late = duties().passes(days(10));

    assertThat(late.told(Side.MENTOR)).noneMatch(ConcernNotice.Silent.class::isInstance);
    assertThat(late.told(Side.MENTEE)).noneMatch(ConcernNotice.Silent.class::isInstance);
    assertThat(late.refuses(announce(FRIDAY.plusDays(20)))).isEqualTo(ConcernRefusal.STILL_ASKED);
  }

  @Test
  void not_now_is_another_working_day() {
    var night = signed().late(Duration.ofHours(12)).asks(new Raise(Side.MENTOR));
    var putOff = night.asks(new NotNow(Side.MENTEE, 1));

    assertThat(putOff.passes(Duration.ofHours(12)).told(Side.MENTEE)).isEmpty();
    assertThat(putOff.passes(days(2)).told(Side.MENTEE)).hasSize(1);
  }

  @Test
  void not_now_asks_nobody_earlier_who_is_asked_later_anyway() {
    var agreed = agreed(Teller.MENTOR, FRIDAY);

    assertThat(agreed.asks(new NotNow(Side.MENTOR, 1)).state()).isEqualTo(agreed.state());
    assertThat(raised().asks(new NotNow(Side.MENTOR, 1)).state()).isEqualTo(raised().state());
    var sent = sent();
    assertThat(sent.asks(new NotNow(Side.MENTEE, 1)).state()).isEqualTo(sent.state());
    assertThat(delivered().asks(new NotNow(Side.MENTEE, 1)).state()).isEqualTo(delivered().state());
  }

  @Test
  void whoever_began_may_leave_at_any_point_and_the_other_hears_it() {
    for (var world : List.of(raised(), duties(), planning(), refused(), sent(), delivered())) {
      var left = world.asks(new NoLongerNeeded(Side.MENTOR, 1));

      assertThat(left.state().steps()).isEqualTo(new Quiet());
      assertThat(left.told(Side.MENTEE)).last().isEqualTo(new ConcernNotice.NoLonger());
      assertThat(left.wakes()).isEmpty();
      assertThat(world.refuses(new NoLongerNeeded(Side.MENTEE, 1)))
          .isEqualTo(ConcernRefusal.NOT_YOURS);
    }
    assertThat(signed().refuses(new NoLongerNeeded(Side.MENTOR, 0)))
        .isEqualTo(ConcernRefusal.MOVED_ON);
  }

  @Test
  void what_nobody_moves_for_sixty_days_is_put_away() {
    var before = refused().passes(days(60).minusMinutes(1));
    var after = refused().passes(days(60));

    assertThat(before.state().steps()).isInstanceOf(Concern.Open.class);
    assertThat(after.state().steps()).isEqualTo(new Quiet());
    assertThat(after.told(Side.MENTOR)).last().isEqualTo(new ConcernNotice.PutAway());
    assertThat(after.told(Side.MENTEE)).last().isEqualTo(new ConcernNotice.PutAway());
  }

  @Test
  void what_is_agreed_for_a_later_day_is_put_away_sixty_days_after_it() {
    var agreed = agreed(Teller.MENTOR, FRIDAY.plusDays(80));

    assertThat(agreed.passes(days(139)).state().steps()).isInstanceOf(Concern.Open.class);
    assertThat(agreed.passes(days(145)).state().steps()).isEqualTo(new Quiet());
  }

  private static Afterwards afterwards(World<Concern> world) {
    return (Afterwards) world.state().steps();
  }

  private static Propose proposal(int days) {
    return new Propose(Side.MENTOR, 1, plan(Teller.MENTOR, TUESDAY.plusDays(days)));
  }

  private static java.util.function.Predicate<Object> asks(Step step) {
    return notice -> notice instanceof ConcernNotice.Asked(var _, var open) && open.step() == step;
  }
}
