package alcove.pairing;

import static alcove.core.Side.MENTEE;
import static alcove.core.Side.MENTOR;
import static alcove.pairing.Given.ACTIVE;
import static alcove.pairing.Given.AGREEING;
import static alcove.pairing.Given.COURSE;
import static alcove.pairing.Given.DAY;
import static alcove.pairing.Given.INVITED;
import static alcove.pairing.Given.MONDAY;
import static alcove.pairing.Given.NEXT_WEEK;
import static alcove.pairing.Given.pausedBy;
import static alcove.pairing.Given.refusal;
import static alcove.pairing.Given.step;
import static alcove.pairing.Given.told;
import static alcove.pairing.Given.wake;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.Effect.Announce;
import alcove.core.Effect.CloseRoom;
import alcove.core.Effect.Forget;
import alcove.core.Effect.Shred;
import alcove.core.Milestone;
import alcove.core.Side;
import alcove.pairing.Bond.Talks;
import alcove.pairing.Pairing.Declined;
import alcove.pairing.Pairing.Ended;
import alcove.pairing.Pairing.Expired;
import alcove.pairing.Pairing.Withdrawn;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The end of a pair, and of what was kept of it.
final class EndingRulesTest {
  @Test
  void ending_archives_the_room_and_tells_both_the_same() {
    for (var live : List.of(AGREEING, ACTIVE, pausedBy(MENTOR, NEXT_WEEK))) {
      var step = step(live, new PairingCommand.Finish(), MONDAY);
      var destroyed = MONDAY.plus(Duration.ofDays(30));

      assertThat(step.next()).isEqualTo(new Ended(MONDAY, live.agreedCourse()));
      assertThat(step.effects())
          .contains(new CloseRoom(), new Announce(Milestone.ENDED), new Forget("pairing.pause"));
      for (var side : Side.values()) {
        assertThat(told(step, side)).containsExactly(new PairingNotice.CameToItsEnd(destroyed));
      }
      assertThat(wake(step, PairingCommand.Destroy.class).at()).isEqualTo(destroyed);
    }
  }

  @Test
  void an_ended_pair_is_destroyed_after_the_retention_time_with_a_certificate() {
    var ended = new Ended(MONDAY, Optional.of(COURSE));
    var due = MONDAY.plus(Duration.ofDays(30));

    assertThat(refusal(ended, new PairingCommand.Destroy(), due.minusMillis(1)))
        .isEqualTo(PairingRefusal.NOT_YET);
    var step = step(ended, new PairingCommand.Destroy(), due);

    assertThat(step.effects()).contains(new Shred());
    for (var side : Side.values()) {
      assertThat(told(step, side)).containsExactly(new PairingNotice.Certificate(due));
    }
  }

  @Test
  void an_invitation_that_came_to_nothing_is_destroyed_without_a_word() {
    var due = MONDAY.plus(Duration.ofDays(30));

    for (var over : List.of(new Declined(MONDAY), new Withdrawn(MONDAY), new Expired(MONDAY))) {
      assertThat(step(over, new PairingCommand.Destroy(), due).effects())
          .containsExactly(new Shred());
      assertThat(refusal(over, new PairingCommand.Destroy(), due.minusMillis(1)))
          .isEqualTo(PairingRefusal.NOT_YET);
    }
    for (var over :
        List.of(
            step(INVITED, new PairingCommand.Decline(MENTEE), MONDAY),
            step(INVITED, new PairingCommand.Withdraw(MENTOR), MONDAY))) {
      assertThat(wake(over, PairingCommand.Destroy.class).at()).isEqualTo(due);
    }
  }

  @Test
  void a_living_pair_is_never_destroyed() {
    for (var living : List.of(INVITED, AGREEING, ACTIVE, pausedBy(MENTOR, NEXT_WEEK))) {
      assertThat(refusal(living, new PairingCommand.Destroy(), MONDAY.plus(DAY.multipliedBy(999))))
          .isEqualTo(PairingRefusal.NOT_YET);
    }
  }

  @Test
  void what_has_ended_stays_ended() {
    var ended = new Ended(MONDAY, Optional.of(COURSE));

    for (var late :
        List.of(
            new PairingCommand.Pause(MENTOR, NEXT_WEEK),
            new PairingCommand.Resume(MENTOR),
            new PairingCommand.Sign(COURSE.endsOn(), 14, Talks.USUAL),
            new PairingCommand.Amend(),
            new PairingCommand.ChangeRhythm(7),
            new PairingCommand.Finish())) {
      assertThat(refusal(ended, late)).isEqualTo(PairingRefusal.HAS_ENDED);
    }
  }
}
