package alcove.pairing;

import static alcove.core.Side.MENTEE;
import static alcove.core.Side.MENTOR;
import static alcove.pairing.Given.ACTIVE;
import static alcove.pairing.Given.AGREEING;
import static alcove.pairing.Given.BOND;
import static alcove.pairing.Given.COURSE;
import static alcove.pairing.Given.DAY;
import static alcove.pairing.Given.INVITED;
import static alcove.pairing.Given.MONDAY;
import static alcove.pairing.Given.NEXT_WEEK;
import static alcove.pairing.Given.PROPOSED;
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

      assertThat(step.next()).isEqualTo(new Ended(MONDAY, live.agreedCourse(), Optional.empty()));
      assertThat(step.effects())
          .contains(new CloseRoom(), new Announce(Milestone.ENDED), new Forget("pairing.pause"));
      for (var side : Side.values()) {
        assertThat(told(step, side)).containsExactly(new PairingNotice.CameToItsEnd(destroyed));
      }
      assertThat(wake(step, PairingCommand.Destroy.class).at()).isEqualTo(destroyed);
    }
  }

  @Test
  void who_is_left_is_told_that_an_account_is_gone_and_all_else_is_as_in_any_end() {
    for (var live : List.of(AGREEING, ACTIVE, pausedBy(MENTOR, NEXT_WEEK))) {
      var step = step(live, new PairingCommand.Gone(MENTEE), MONDAY);
      var destroyed = MONDAY.plus(Duration.ofDays(30));

      assertThat(step.next())
          .isEqualTo(new Ended(MONDAY, live.agreedCourse(), Optional.of(MENTEE)));
      assertThat(step.effects())
          .contains(new CloseRoom(), new Announce(Milestone.ENDED), new Forget("pairing.pause"));
      assertThat(told(step, MENTOR)).containsExactly(new PairingNotice.PartnerGone(destroyed));
      assertThat(told(step, MENTEE)).isEmpty();
      assertThat(wake(step, PairingCommand.Destroy.class).at()).isEqualTo(destroyed);
    }
  }

  @Test
  void nobody_waits_for_the_answer_of_somebody_who_is_gone() {
    var step = step(INVITED, new PairingCommand.Gone(MENTEE), MONDAY);

    assertThat(step.next()).isEqualTo(new Expired(MONDAY));
    assertThat(told(step, MENTOR)).containsExactly(new PairingNotice.Unanswered());
    assertThat(step.effects())
        .contains(new Forget("pairing.ask"), new Forget("pairing.expire"))
        .contains(EndingRules.destruction(BOND, MONDAY));
  }

  @Test
  void an_invitation_by_somebody_who_is_gone_is_off() {
    assertThat(step(INVITED, new PairingCommand.Gone(MENTOR), MONDAY))
        .isEqualTo(step(INVITED, new PairingCommand.Withdraw(MENTOR), MONDAY));
  }

  @Test
  void a_proposal_to_somebody_who_is_gone_comes_to_nothing() {
    assertThat(step(PROPOSED, new PairingCommand.Gone(MENTOR), MONDAY))
        .isEqualTo(step(PROPOSED, new PairingCommand.CallOff(), MONDAY));
  }

  @Test
  void what_is_over_is_not_ended_by_an_account_that_is_gone() {
    var ended = new Ended(MONDAY, Optional.of(COURSE), Optional.empty());

    assertThat(refusal(ended, new PairingCommand.Gone(MENTOR), MONDAY))
        .isEqualTo(PairingRefusal.HAS_ENDED);
  }

  @Test
  void an_ended_pair_is_destroyed_after_the_retention_time_with_a_certificate() {
    var ended = new Ended(MONDAY, Optional.of(COURSE), Optional.empty());
    var due = MONDAY.plus(Duration.ofDays(30));

    assertThat(refusal(ended, new PairingCommand.Destroy(due), due.minusMillis(1)))
        .isEqualTo(PairingRefusal.NOT_YET);
    var step = step(ended, new PairingCommand.Destroy(due), due);

    assertThat(step.effects()).contains(new Shred());
    for (var side : Side.values()) {
      assertThat(told(step, side)).containsExactly(new PairingNotice.Certificate(due));
    }
  }

  @Test
  void an_invitation_that_came_to_nothing_is_destroyed_without_a_word() {
    var due = MONDAY.plus(Duration.ofDays(30));

    for (var over : List.of(new Declined(MONDAY), new Withdrawn(MONDAY), new Expired(MONDAY))) {
      assertThat(step(over, new PairingCommand.Destroy(due), due).effects())
          .containsExactly(new Shred());
      assertThat(refusal(over, new PairingCommand.Destroy(due), due.minusMillis(1)))
          .isEqualTo(PairingRefusal.NOT_YET);
    }
    for (var over :
        List.of(
            step(INVITED, new PairingCommand.Decline(MENTEE), MONDAY),
            step(INVITED, new PairingCommand.Withdraw(MENTOR), MONDAY))) {
      var wake = wake(over, PairingCommand.Destroy.class);
      assertThat(wake.at()).isEqualTo(due);
      assertThat(wake.command()).isEqualTo(new PairingCommand.Destroy(due));
    }
  }

  @Test
  void a_living_pair_is_never_destroyed() {
    for (var living : List.of(INVITED, AGREEING, ACTIVE, pausedBy(MENTOR, NEXT_WEEK))) {
      assertThat(
              refusal(
                  living, new PairingCommand.Destroy(MONDAY), MONDAY.plus(DAY.multipliedBy(999))))
          .isEqualTo(PairingRefusal.NOT_YET);
    }
  }

  @Test
  void what_has_ended_stays_ended() {
    var ended = new Ended(MONDAY, Optional.of(COURSE), Optional.empty());

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
