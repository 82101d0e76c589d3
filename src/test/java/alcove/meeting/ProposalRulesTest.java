package alcove.meeting;

import static alcove.meeting.Given.FRIDAY;
import static alcove.meeting.Given.THURSDAY;
import static alcove.meeting.Given.agreed;
import static alcove.meeting.Given.given;
import static alcove.meeting.Given.propose;
import static alcove.meeting.Given.proposed;
import static alcove.meeting.Given.signed;
import static alcove.meeting.Given.unsigned;
import static alcove.rhythm.AnaAndBea.SIGNED;
import static alcove.rhythm.AnaAndBea.days;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.Milestone;
import alcove.core.Side;
import alcove.meeting.MeetingCommand.Cancel;
import alcove.meeting.MeetingCommand.Follow;
import alcove.meeting.MeetingCommand.Propose;
import alcove.meeting.MeetingCommand.StopAsking;
import alcove.meeting.MeetingCommand.Take;
import alcove.meeting.MeetingCommand.TakeBack;
import alcove.meeting.MeetingNotice.ForCalendar;
import alcove.meeting.MeetingNotice.NotTaken;
import alcove.meeting.MeetingNotice.Off;
import alcove.meeting.MeetingNotice.Proposes;
import alcove.meeting.MeetingNotice.Settled;
import alcove.meeting.MeetingNotice.TakenBack;
import alcove.meeting.Meetings.Appointment;
import alcove.meeting.Meetings.Free;
import alcove.rhythm.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// One proposes, the other takes; either moves and cancels.
final class ProposalRulesTest {
  private static final Instant MONDAY = Instant.parse("2026-09-07T14:00:00Z");

  @ParameterizedTest
  @EnumSource(Side.class)
  void either_proposes_times_to_the_other(Side side) {
    var world = signed().asks(propose(side, FRIDAY, THURSDAY, FRIDAY));

    var proposal = world.state().proposal().orElseThrow();
    assertThat(proposal.times()).containsExactly(THURSDAY, FRIDAY);
    assertThat(proposal.by()).isEqualTo(side);
    assertThat(world.told(side.other()))
        .containsExactly(new Proposes(proposal, Optional.empty(), false));
    assertThat(world.told(side)).isEmpty();
  }

  @Test
  void the_time_that_the_other_takes_holds_for_both() {
    var world = agreed();

    var meeting = new Appointment(1, FRIDAY, 60, 0);
    assertThat(world.state().ahead()).contains(meeting);
    assertThat(world.state().proposal()).isEmpty();
    for (var side : Side.values()) {
      assertThat(world.told(side)).contains(new Settled(meeting));
      assertThat(given(world, side)).containsExactly(new ForCalendar(meeting, false, SIGNED));
    }
  }

  @Test
  void nobody_takes_a_time_of_their_own() {
    assertThat(proposed().refuses(new Take(Side.MENTEE, 1, FRIDAY)))
        .isEqualTo(MeetingRefusal.NOT_YOURS_TO_TAKE);
  }

  @Test
  void only_what_was_proposed_can_be_taken() {
    assertThat(proposed().refuses(new Take(Side.MENTOR, 1, MONDAY)))
        .isEqualTo(MeetingRefusal.OVER_SINCE);
    assertThat(proposed().refuses(new Take(Side.MENTOR, 2, FRIDAY)))
        .isEqualTo(MeetingRefusal.OVER_SINCE);
    assertThat(signed().refuses(new Take(Side.MENTOR, 1, FRIDAY)))
        .isEqualTo(MeetingRefusal.OVER_SINCE);
  }

  @Test
  void a_time_that_has_come_cannot_be_taken() {
    var late = proposed().until(THURSDAY);

    assertThat(late.refuses(new Take(Side.MENTOR, 1, THURSDAY))).isEqualTo(MeetingRefusal.PAST);
  }

  @Test
  void a_time_taken_twice_is_taken_once() {
    var world = agreed();

    assertThat(world.asks(new Take(Side.MENTOR, 1, FRIDAY)).effects()).isEqualTo(world.effects());
  }

  @Test
  void another_time_stands_instead_of_what_was_proposed() {
    var world = proposed().asks(propose(Side.MENTOR, MONDAY));

    assertThat(world.state().proposal().orElseThrow().times()).containsExactly(MONDAY);
    assertThat(world.refuses(new Take(Side.MENTOR, 1, FRIDAY)))
        .isEqualTo(MeetingRefusal.OVER_SINCE);
    assertThat(world.asks(new Take(Side.MENTEE, 2, MONDAY)).state().ahead())
        .contains(new Appointment(2, MONDAY, 60, 0));
  }

  @Test
  void a_meeting_that_is_moved_stands_until_the_other_takes_another_time() {
    var world = agreed().asks(propose(Side.MENTOR, MONDAY));

    assertThat(world.state().ahead()).contains(new Appointment(1, FRIDAY, 60, 0));
    assertThat(world.told(Side.MENTEE))
        .contains(
            new Proposes(world.state().proposal().orElseThrow(), world.state().ahead(), false));
  }

  @Test
  void a_moved_meeting_keeps_its_number_and_its_sequence_rises() {
    var moved =
        agreed()
            .asks(new Propose(Side.MENTOR, List.of(MONDAY), 30))
            .asks(new Take(Side.MENTEE, 2, MONDAY));

    var meeting = new Appointment(1, MONDAY, 30, 1);
    assertThat(moved.state().ahead()).contains(meeting);
    assertThat(given(moved, Side.MENTOR)).last().isEqualTo(new ForCalendar(meeting, false, SIGNED));
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void either_cancels_and_nobody_sees_who(Side side) {
    var world = agreed().asks(new Cancel(side, 1));

    var off = new Appointment(1, FRIDAY, 60, 1);
    assertThat(world.state().table()).isEqualTo(new Free());
    for (var each : Side.values()) {
      assertThat(world.told(each)).last().isEqualTo(new Off(off));
      assertThat(given(world, each)).last().isEqualTo(new ForCalendar(off, true, SIGNED));
    }
  }

  @Test
  void a_cancelled_meeting_takes_the_times_for_moving_it_along() {
    var world = agreed().asks(propose(Side.MENTOR, MONDAY)).asks(new Cancel(Side.MENTEE, 1));

    assertThat(world.state().proposal()).isEmpty();
  }

  @Test
  void what_has_begun_or_is_no_more_is_not_cancelled() {
    assertThat(agreed().until(FRIDAY).refuses(new Cancel(Side.MENTOR, 1)))
        .isEqualTo(MeetingRefusal.OVER_SINCE);
    assertThat(agreed().refuses(new Cancel(Side.MENTOR, 2))).isEqualTo(MeetingRefusal.OVER_SINCE);
    assertThat(signed().refuses(new Cancel(Side.MENTOR, 1))).isEqualTo(MeetingRefusal.OVER_SINCE);
    assertThat(unsigned().refuses(new Cancel(Side.MENTOR, 1)))
        .isEqualTo(MeetingRefusal.NOT_STARTED);
  }

  @Test
  void whoever_cannot_come_says_so_in_a_pause_too() {
    var paused = agreed().asks(new Follow(Milestone.PAUSED));

    assertThat(paused.asks(new Cancel(Side.MENTOR, 1)).told(Side.MENTEE))
        .last()
        .isInstanceOf(Off.class);
    assertThat(paused.refuses(new Cancel(Side.MENTOR, 7))).isEqualTo(MeetingRefusal.OVER_SINCE);
  }

  @Test
  void whoever_proposed_takes_it_back() {
    var world = proposed().asks(new TakeBack(Side.MENTEE, 1));

    assertThat(world.state().table()).isEqualTo(new Free());
    assertThat(world.told(Side.MENTOR)).last().isEqualTo(new TakenBack(Optional.empty()));
    assertThat(proposed().refuses(new TakeBack(Side.MENTOR, 1)))
        .isEqualTo(MeetingRefusal.NOT_YOURS_TO_TAKE_BACK);
    assertThat(world.refuses(new TakeBack(Side.MENTEE, 1))).isEqualTo(MeetingRefusal.OVER_SINCE);
  }

  @Test
  void a_meeting_stays_when_its_move_is_taken_back() {
    var world = agreed().asks(propose(Side.MENTOR, MONDAY)).asks(new TakeBack(Side.MENTOR, 2));

    var meeting = new Appointment(1, FRIDAY, 60, 0);
    assertThat(world.state().ahead()).contains(meeting);
    assertThat(world.told(Side.MENTEE)).last().isEqualTo(new TakenBack(Optional.of(meeting)));
  }

  @Test
  void the_other_is_asked_once_more_and_no_more() {
    var world = signed().asks(propose(Side.MENTEE, MONDAY)).until(MONDAY.minus(days(1)));

    assertThat(world.told(Side.MENTOR))
        .hasSize(2)
        .last()
        .isEqualTo(new Proposes(world.state().proposal().orElseThrow(), Optional.empty(), true));
  }

  @Test
  void times_that_nobody_took_go_by() {
    var world = proposed().until(FRIDAY);

    assertThat(world.state().table()).isEqualTo(new Free());
    assertThat(world.told(Side.MENTEE)).containsExactly(new NotTaken(Optional.empty(), false));
  }

  @Test
  void after_a_month_without_a_meeting_times_that_go_by_bring_ways_on() {
    var late = signed().until(SIGNED.plus(days(29)));
    var soonOver = SIGNED.plus(days(30)).minusMillis(1);

    assertThat(goneBy(late, soonOver)).isEqualTo(new NotTaken(Optional.empty(), false));
    assertThat(goneBy(late, SIGNED.plus(days(30)))).isEqualTo(new NotTaken(Optional.empty(), true));
  }

  @Test
  void a_meeting_that_both_had_agreed_on_begins_the_month_anew_whatever_each_says_of_it() {
    var met =
        signed()
            .asks(propose(Side.MENTEE, FRIDAY))
            .asks(new Take(Side.MENTOR, 1, FRIDAY))
            .until(FRIDAY.plus(days(1)));

    assertThat(goneBy(met, FRIDAY.plus(days(29)))).isEqualTo(new NotTaken(Optional.empty(), false));
    assertThat(goneBy(met, FRIDAY.plus(days(30)))).isEqualTo(new NotTaken(Optional.empty(), true));
  }

  /// What the mentee is told of this time, which nobody takes.
  private static Object goneBy(World<Meetings> world, Instant time) {
    return world.asks(propose(Side.MENTEE, time)).until(time).told(Side.MENTEE).stream()
        .filter(NotTaken.class::isInstance)
        .toList()
        .getLast();
  }

  @Test
  void a_meeting_stands_when_the_times_for_moving_it_go_by() {
    var later = Instant.parse("2026-09-10T14:00:00Z");
    var world =
        signed()
            .asks(propose(Side.MENTEE, later))
            .asks(new Take(Side.MENTOR, 1, later))
            .asks(propose(Side.MENTEE, FRIDAY))
            .until(FRIDAY);

    assertThat(world.state().ahead()).contains(new Appointment(1, later, 60, 0));
    assertThat(world.told(Side.MENTEE))
        .last()
        .isEqualTo(new NotTaken(world.state().ahead(), false));
  }

  @Test
  void whoever_asked_for_no_prompts_is_not_told_that_times_went_by() {
    var world = proposed().asks(new StopAsking(Side.MENTEE)).until(FRIDAY);

    assertThat(world.told(Side.MENTEE)).isEmpty();
  }

  @Test
  void times_that_make_no_proposal_are_refused() {
    var now = SIGNED;
    var six = Collections.nCopies(6, FRIDAY);

    assertThat(refused(new Propose(Side.MENTOR, List.of(), 60))).isEqualTo(MeetingRefusal.NO_TIME);
    assertThat(refused(new Propose(Side.MENTOR, six, 60))).isEqualTo(MeetingRefusal.TOO_MANY);
    assertThat(refused(propose(Side.MENTOR, now))).isEqualTo(MeetingRefusal.PAST);
    assertThat(refused(propose(Side.MENTOR, now.plus(days(183)).plusSeconds(1))))
        .isEqualTo(MeetingRefusal.TOO_FAR);
    assertThat(refused(new Propose(Side.MENTOR, List.of(FRIDAY), 61)))
        .isEqualTo(MeetingRefusal.NO_LENGTH);
    assertThat(signed().asks(propose(Side.MENTOR, now.plus(days(183)))).state().proposal())
        .isPresent();
    assertThat(
            signed()
                .asks(new Propose(Side.MENTOR, Collections.nCopies(5, FRIDAY), 60))
                .state()
                .proposal())
        .isPresent();
  }

  @Test
  void nothing_is_planned_before_signing_in_a_pause_or_after_the_end() {
    var paused = proposed().asks(new Follow(Milestone.PAUSED));
    var ended = signed().asks(new Follow(Milestone.ENDED));

    assertThat(unsigned().refuses(propose(Side.MENTOR, FRIDAY)))
        .isEqualTo(MeetingRefusal.NOT_STARTED);
    assertThat(paused.refuses(propose(Side.MENTOR, FRIDAY))).isEqualTo(MeetingRefusal.PAUSED);
    assertThat(paused.refuses(new Take(Side.MENTOR, 1, FRIDAY))).isEqualTo(MeetingRefusal.PAUSED);
    assertThat(paused.refuses(new TakeBack(Side.MENTEE, 1))).isEqualTo(MeetingRefusal.PAUSED);
    assertThat(ended.refuses(propose(Side.MENTOR, FRIDAY))).isEqualTo(MeetingRefusal.ENDED);
    assertThat(ended.refuses(new Take(Side.MENTOR, 1, FRIDAY))).isEqualTo(MeetingRefusal.ENDED);
  }

  @Test
  void what_is_proposed_after_a_meeting_is_over_is_for_the_next_one() {
    var world =
        agreed()
            .late(Duration.between(SIGNED, FRIDAY.plus(days(2))))
            .asks(propose(Side.MENTOR, FRIDAY.plus(days(5))));

    assertThat(world.state().ahead()).isEmpty();
    assertThat(world.state().past()).hasSize(1);
  }

  @Test
  void a_pair_that_ends_takes_what_is_ahead_out_of_both_calendars() {
    var ended = agreed().asks(new Follow(Milestone.ENDED));

    var off = new ForCalendar(new Appointment(1, FRIDAY, 60, 1), true, SIGNED);
    assertThat(given(ended, Side.MENTOR)).last().isEqualTo(off);
    assertThat(given(ended, Side.MENTEE)).last().isEqualTo(off);
    assertThat(ended.wakes()).isEmpty();
  }

  private static MeetingRefusal refused(Propose propose) {
    return (MeetingRefusal) signed().refuses(propose);
  }
}
