package alcove.meeting;

import static alcove.meeting.Given.BOND;
import static alcove.meeting.Given.FRIDAY;
import static alcove.meeting.Given.agreed;
import static alcove.meeting.Given.propose;
import static alcove.meeting.Given.signed;
import static alcove.meeting.Given.under;
import static alcove.rhythm.AnaAndBea.SIGNED;
import static alcove.rhythm.AnaAndBea.days;
import static alcove.rhythm.AnaAndBea.termOf;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.Milestone;
import alcove.core.Notice;
import alcove.core.Side;
import alcove.meeting.MeetingCommand.Cancel;
import alcove.meeting.MeetingCommand.Follow;
import alcove.meeting.MeetingCommand.Say;
import alcove.meeting.MeetingCommand.StopAsking;
import alcove.meeting.MeetingCommand.Take;
import alcove.meeting.MeetingCommand.Turn;
import alcove.meeting.MeetingNotice.DidIt;
import alcove.meeting.MeetingNotice.ItIsTime;
import alcove.meeting.MeetingNotice.Reminder;
import alcove.meeting.Meetings.Ahead;
import alcove.meeting.Meetings.Appointment;
import alcove.meeting.Meetings.Took;
import alcove.rhythm.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the clock says about meetings, and to whom it does not.
final class ReminderRulesTest {
  private static final Appointment MEETING = new Appointment(1, FRIDAY, 60, 0);

  /// Four in the afternoon in Berlin, ten in New York.
  private static final Instant MONDAY = Instant.parse("2026-09-07T14:00:00Z");

  @Test
  void each_is_reminded_a_day_and_an_hour_before() {
    var world = agreed().until(FRIDAY);

    for (var side : Side.values()) {
      assertThat(reminders(world, side))
          .containsExactly(new Reminder(MEETING, Ahead.DAY), new Reminder(MEETING, Ahead.HOUR));
      assertThat(remindedAt(world, side))
          .containsExactly(FRIDAY.minus(days(1)), FRIDAY.minus(Duration.ofHours(1)));
    }
  }

  @Test
  void the_day_before_a_monday_is_a_friday() {
    var world = meeting(MONDAY).until(MONDAY);

    assertThat(remindedAt(world, Side.MENTOR).getFirst()).isEqualTo(MONDAY.minus(days(3)));
  }

  @Test
  void a_meeting_at_the_first_hour_is_reminded_of_when_the_day_opens() {
    var atHalfPastNineInNewYork = Instant.parse("2026-09-07T13:30:00Z");
    var world = meeting(atHalfPastNineInNewYork).until(atHalfPastNineInNewYork);

    assertThat(remindedAt(world, Side.MENTEE).getLast())
        .isEqualTo(Instant.parse("2026-09-07T13:00:00Z"));
  }

  @Test
  void out_of_working_hours_nobody_is_reminded() {
    var atSixInNewYork = Instant.parse("2026-09-07T22:00:00Z");
    var world = meeting(atSixInNewYork).until(atSixInNewYork);

    assertThat(reminders(world, Side.MENTOR))
        .containsExactly(new Reminder(new Appointment(1, atSixInNewYork, 60, 0), Ahead.DAY));
    assertThat(world.toldAt(Side.MENTOR))
        .allSatisfy(
            at -> assertThat(at.equals(SIGNED) || BOND.isWorkingMoment(Side.MENTOR, at)).isTrue());
  }

  @Test
  void what_was_just_agreed_on_is_not_reminded_of_at_once() {
    var inAnHour = Instant.parse("2026-09-01T14:30:00Z");
    var world = meeting(inAnHour).until(inAnHour);

    assertThat(reminders(world, Side.MENTEE))
        .containsExactly(new Reminder(new Appointment(1, inAnHour, 60, 0), Ahead.HOUR));
  }

  @Test
  void after_a_standstill_only_the_last_reminder_comes_and_none_after_the_beginning() {
    var world = agreed();

    assertThat(
            reminders(
                world.misses(Duration.between(SIGNED, FRIDAY.minusSeconds(1_800))), Side.MENTOR))
        .containsExactly(new Reminder(MEETING, Ahead.HOUR));
    assertThat(
            reminders(world.misses(Duration.between(SIGNED, FRIDAY.plusSeconds(60))), Side.MENTOR))
        .isEmpty();
  }

  @Test
  void a_moved_meeting_is_reminded_of_anew() {
    var world =
        agreed()
            .until(FRIDAY.minus(Duration.ofHours(2)))
            .asks(propose(Side.MENTOR, MONDAY.plus(days(1))))
            .asks(new Take(Side.MENTEE, 2, MONDAY.plus(days(1))))
            .until(MONDAY.plus(days(1)));

    assertThat(reminders(world, Side.MENTOR)).hasSize(3);
  }

  @Test
  void in_a_pause_nothing_is_said_and_the_meeting_stays() {
    var paused = agreed().asks(new Follow(Milestone.PAUSED));
    var before = paused.effects().size();

    assertThat(paused.wakeAt("meeting")).isEmpty();
    assertThat(paused.asks(new Turn()).effects()).hasSize(before);
    assertThat(paused.asks(new Follow(Milestone.RESUMED)).until(FRIDAY).told(Side.MENTOR))
        .contains(new Reminder(MEETING, Ahead.DAY));
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void whoever_asked_for_no_prompts_gets_none(Side side) {
    var world = agreed().asks(new StopAsking(side));
    var before = world.told(side).size();

    var later = world.passes(days(60));

    assertThat(later.told(side)).hasSize(before);
    assertThat(later.told(side.other()).size()).isGreaterThan(before);
  }

  @Test
  void afterwards_each_is_asked_once_whether_it_happened() {
    var world = agreed().until(FRIDAY.plus(days(5)));

    for (var side : Side.values()) {
      assertThat(world.told(side)).filteredOn(DidIt.class::isInstance).hasSize(1);
    }
    assertThat(world.state().ahead()).isEmpty();
  }

  @Test
  void nobody_is_asked_before_it_is_over() {
    var world = agreed().until(FRIDAY.plus(Duration.ofMinutes(59)));

    assertThat(world.told(Side.MENTEE)).noneMatch(DidIt.class::isInstance);
    assertThat(world.until(FRIDAY.plus(Duration.ofMinutes(60))).told(Side.MENTEE))
        .last()
        .isInstanceOf(DidIt.class);
  }

  @Test
  void what_is_long_ago_is_not_asked_about() {
    var world = agreed().misses(Duration.between(SIGNED, FRIDAY.plus(days(11))));

    assertThat(world.told(Side.MENTOR)).noneMatch(DidIt.class::isInstance);
  }

  @Test
  void the_answer_is_kept_and_told_to_nobody() {
    var asked = agreed().until(FRIDAY.plus(days(4)));
    var before = asked.effects();

    var world =
        asked
            .asks(new Say(Side.MENTOR, 1, Took.PLACE))
            .asks(new Say(Side.MENTOR, 1, Took.NO_PLACE));

    assertThat(world.state().past().getFirst().took())
        .isEqualTo(Map.of(Side.MENTOR, Took.NO_PLACE));
    assertThat(world.effects()).isEqualTo(before);
    assertThat(world.refuses(new Say(Side.MENTOR, 2, Took.PLACE)))
        .isEqualTo(MeetingRefusal.OVER_SINCE);
  }

  @Test
  void the_answer_is_dropped_after_ninety_days_in_a_pause_too() {
    var said = agreed().until(FRIDAY.plus(days(4))).asks(new Say(Side.MENTOR, 1, Took.PLACE));

    assertThat(said.until(FRIDAY.plus(days(90))).state().past()).isEmpty();
    assertThat(said.asks(new Follow(Milestone.PAUSED)).until(FRIDAY.plus(days(90))).state().past())
        .isEmpty();
    assertThat(said.until(FRIDAY.plus(days(89))).state().past()).hasSize(1);
  }

  @Test
  void a_first_meeting_is_suggested_once_after_a_week() {
    var world = signed().passes(days(40));

    for (var side : Side.values()) {
      assertThat(world.told(side)).containsExactly(new ItIsTime());
      assertThat(world.toldAt(side).getFirst())
          .isBetween(SIGNED.plus(days(7)), SIGNED.plus(days(8)));
    }
  }

  @Test
  void nothing_is_suggested_while_something_is_on_the_way() {
    assertThat(meeting(SIGNED.plus(days(12))).until(SIGNED.plus(days(11))).told(Side.MENTEE))
        .noneMatch(ItIsTime.class::isInstance);
  }

  @Test
  void the_next_is_suggested_by_the_rhythm() {
    var world = agreed().until(FRIDAY.plus(days(40)));

    assertThat(world.told(Side.MENTOR)).filteredOn(ItIsTime.class::isInstance).hasSize(1);
    assertThat(world.toldAt(Side.MENTOR).getLast())
        .isBetween(FRIDAY.plus(days(10)), FRIDAY.plus(days(12)));
  }

  @Test
  void after_a_cancellation_another_is_suggested() {
    var world = agreed().asks(new Cancel(Side.MENTOR, 1)).passes(days(10));

    assertThat(world.told(Side.MENTEE)).last().isEqualTo(new ItIsTime());
  }

  @Test
  void nothing_is_suggested_after_the_term() {
    var world = under(termOf(6)).asks(new Follow(Milestone.ACTIVE)).passes(days(40));

    assertThat(world.told(Side.MENTEE)).isEmpty();
    assertThat(
            under(termOf(7)).asks(new Follow(Milestone.ACTIVE)).passes(days(40)).told(Side.MENTEE))
        .hasSize(1);
  }

  @Test
  void a_suggestion_waits_for_as_long_as_a_pause_took() {
    var world =
        signed()
            .passes(days(3))
            .asks(new Follow(Milestone.PAUSED))
            .passes(days(20))
            .asks(new Follow(Milestone.RESUMED))
            .passes(days(10));

    assertThat(world.toldAt(Side.MENTOR).getFirst())
        .isBetween(SIGNED.plus(days(27)), SIGNED.plus(days(29)));
  }

  private static World<Meetings> meeting(Instant at) {
    return signed().asks(propose(Side.MENTEE, at)).asks(new Take(Side.MENTOR, 1, at));
  }

  private static List<Notice> reminders(World<Meetings> world, Side side) {
    return world.told(side).stream().filter(Reminder.class::isInstance).toList();
  }

  private static List<Instant> remindedAt(World<Meetings> world, Side side) {
    var told = world.told(side);
    var at = world.toldAt(side);
    return java.util.stream.IntStream.range(0, told.size())
        .filter(i -> told.get(i) instanceof Reminder)
        .mapToObj(at::get)
        .toList();
  }
}
