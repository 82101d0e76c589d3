package alcove.pairing;

import static alcove.core.Side.MENTOR;
import static alcove.pairing.Given.ACTIVE;
import static alcove.pairing.Given.AGREEING;
import static alcove.pairing.Given.COURSE;
import static alcove.pairing.Given.INVITED;
import static alcove.pairing.Given.MONDAY;
import static alcove.pairing.Given.NEXT_WEEK;
import static alcove.pairing.Given.pausedBy;
import static alcove.pairing.Given.refusal;
import static alcove.pairing.Given.step;
import static alcove.pairing.Given.told;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.Effect.Announce;
import alcove.core.Milestone;
import alcove.core.Side;
import alcove.pairing.Bond.Course;
import alcove.pairing.Bond.Talks;
import alcove.pairing.Pairing.Active;
import alcove.pairing.Pairing.Declined;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The course of a pair: signed, changed, and neither too early nor in a pause.
final class CourseRulesTest {
  @Test
  void signing_begins_the_course_and_tells_both() {
    var sign = new PairingCommand.Sign(COURSE.endsOn(), 14, Talks.USUAL);

    var step = step(AGREEING, sign, MONDAY);

    assertThat(step.next()).isEqualTo(ACTIVE);
    assertThat(step.effects()).contains(new Announce(Milestone.ACTIVE));
    for (var side : Side.values()) {
      assertThat(told(step, side)).containsExactly(new PairingNotice.Begun(COURSE.endsOn(), 14));
    }
  }

  @Test
  void signing_anew_keeps_the_day_on_which_it_all_began() {
    var later = LocalDate.of(2027, 9, 1);

    var step = step(ACTIVE, new PairingCommand.Sign(later, 28, Talks.USUAL), NEXT_WEEK);

    assertThat(step.next()).isEqualTo(new Active(new Course(MONDAY, later, 28, Talks.USUAL)));
  }

  @Test
  void another_rhythm_changes_nothing_else() {
    var step = step(ACTIVE, new PairingCommand.ChangeRhythm(7), NEXT_WEEK);

    assertThat(step.next())
        .isEqualTo(new Active(new Course(MONDAY, COURSE.endsOn(), 7, Talks.USUAL)));
    assertThat(step.effects()).contains(new Announce(Milestone.ACTIVE));
  }

  @Test
  void wanting_to_amend_changes_nothing_until_it_is_signed() {
    var step = step(ACTIVE, new PairingCommand.Amend(), NEXT_WEEK);

    assertThat(step.next()).isEqualTo(ACTIVE);
    assertThat(step.effects()).containsExactly(new Announce(Milestone.AMENDING));
  }

  @Test
  void nothing_is_signed_or_changed_while_paused() {
    var paused = pausedBy(MENTOR, NEXT_WEEK);

    for (var change :
        List.of(
            new PairingCommand.Sign(COURSE.endsOn(), 14, Talks.USUAL),
            new PairingCommand.Amend(),
            new PairingCommand.ChangeRhythm(7))) {
      assertThat(refusal(paused, change)).isEqualTo(PairingRefusal.PAUSED);
    }
  }

  @Test
  void what_has_not_begun_cannot_pause_sign_change_or_end() {
    for (var before : List.of(INVITED, new Declined(MONDAY))) {
      for (var early :
          List.of(
              new PairingCommand.Pause(MENTOR, NEXT_WEEK),
              new PairingCommand.Sign(COURSE.endsOn(), 14, Talks.USUAL),
              new PairingCommand.Amend(),
              new PairingCommand.ChangeRhythm(7),
              new PairingCommand.Finish())) {
        assertThat(refusal(before, early)).isEqualTo(PairingRefusal.NOT_RUNNING);
      }
    }
  }
}
