package alcove.pairing;

import static alcove.core.Side.MENTEE;
import static alcove.core.Side.MENTOR;
import static alcove.pairing.Given.BOND;
import static alcove.pairing.Given.INVITED;
import static alcove.pairing.Given.IN_TWO_WEEKS;
import static alcove.pairing.Given.MONDAY;
import static alcove.pairing.Given.refusal;
import static alcove.pairing.Given.step;
import static alcove.pairing.Given.told;
import static alcove.pairing.Given.wake;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.Effect;
import alcove.core.Effect.Announce;
import alcove.core.Effect.Forget;
import alcove.core.Effect.OpenRoom;
import alcove.core.Effect.Wake;
import alcove.core.Milestone;
import alcove.pairing.Pairing.Agreeing;
import alcove.pairing.Pairing.Declined;
import alcove.pairing.Pairing.Expired;
import alcove.pairing.Pairing.Invited;
import alcove.pairing.Pairing.Withdrawn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// An invitation: asked, asked again, answered or over.
final class InvitationRulesTest {
  @Test
  void an_invitation_tells_both_and_stays_open_for_fourteen_days() {
    var step = PairingRules.invite(MENTOR, BOND, MONDAY);

    assertThat(step.next()).isEqualTo(new Invited(MENTOR, MONDAY, 1));
    assertThat(told(step, MENTEE))
        .containsExactly(new PairingNotice.Invitation(MENTEE, IN_TWO_WEEKS, false));
    assertThat(told(step, MENTOR)).containsExactly(new PairingNotice.InvitationSent(IN_TWO_WEEKS));
    assertThat(wake(step, PairingCommand.Expire.class).at()).isEqualTo(IN_TWO_WEEKS);
  }

  @Test
  void a_mentee_may_ask_as_well_as_a_mentor() {
    var step = PairingRules.invite(MENTEE, BOND, MONDAY);

    assertThat(step.next()).isEqualTo(new Invited(MENTEE, MONDAY, 1));
    assertThat(told(step, MENTOR))
        .containsExactly(new PairingNotice.Invitation(MENTOR, IN_TWO_WEEKS, false));
  }

  @Test
  void the_first_reminder_comes_after_four_days_in_the_invited_ones_working_hours() {
    var at = wake(PairingRules.invite(MENTOR, BOND, MONDAY), PairingCommand.AskAgain.class).at();

    assertThat(at).isAfterOrEqualTo(MONDAY.plus(Duration.ofDays(4)));
    assertThat(BOND.isWorkingMoment(MENTEE, at)).isTrue();
  }

  @Test
  void accepting_opens_a_room_and_begins_the_agreement() {
    var step = step(INVITED, new PairingCommand.Accept(MENTEE), MONDAY);

    assertThat(step.next()).isEqualTo(new Agreeing(MONDAY));
    assertThat(step.effects())
        .contains(new OpenRoom(), new Announce(Milestone.AGREEING))
        .contains(new Effect.Show("welcome", new PairingNotice.Welcome(), true));
    assertThat(told(step, MENTOR)).containsExactly(new PairingNotice.Accepted());
    assertThat(told(step, MENTEE)).isEmpty();
  }

  @Test
  void an_answer_ends_all_reminders() {
    for (var answer :
        List.of(new PairingCommand.Accept(MENTEE), new PairingCommand.Decline(MENTEE))) {
      var step = step(INVITED, answer, MONDAY);

      assertThat(step.effects()).contains(new Forget("pairing.ask"), new Forget("pairing.expire"));
    }
  }

  @Test
  void nobody_answers_their_own_invitation() {
    assertThat(refusal(INVITED, new PairingCommand.Accept(MENTOR)))
        .isEqualTo(PairingRefusal.NOT_YOURS_TO_ANSWER);
    assertThat(refusal(INVITED, new PairingCommand.Decline(MENTOR)))
        .isEqualTo(PairingRefusal.NOT_YOURS_TO_ANSWER);
  }

  @Test
  void declining_needs_no_reason_and_is_told_kindly() {
    var step = step(INVITED, new PairingCommand.Decline(MENTEE), MONDAY);

    assertThat(step.next()).isEqualTo(new Declined(MONDAY));
    assertThat(told(step, MENTOR)).containsExactly(new PairingNotice.NotNow());
    assertThat(told(step, MENTEE)).isEmpty();
  }

  @Test
  void only_the_one_who_asked_takes_an_invitation_back() {
    var step = step(INVITED, new PairingCommand.Withdraw(MENTOR), MONDAY);

    assertThat(step.next()).isEqualTo(new Withdrawn(MONDAY));
    assertThat(told(step, MENTEE)).containsExactly(new PairingNotice.TakenBack());
    assertThat(refusal(INVITED, new PairingCommand.Withdraw(MENTEE)))
        .isEqualTo(PairingRefusal.NOT_YOURS_TO_TAKE_BACK);
  }

  @Test
  void an_invitation_that_is_answered_is_not_open_any_more() {
    for (var over : List.of(new Declined(MONDAY), new Withdrawn(MONDAY), new Expired(MONDAY))) {
      for (var late :
          List.of(
              new PairingCommand.Accept(MENTEE),
              new PairingCommand.Decline(MENTEE),
              new PairingCommand.Withdraw(MENTOR),
              new PairingCommand.AskAgain(),
              new PairingCommand.Expire())) {
        assertThat(refusal(over, late)).isEqualTo(PairingRefusal.NOT_OPEN_ANY_MORE);
      }
    }
  }

  @Test
  void a_reminder_counts_and_plans_the_next() {
    var noonInNewYork = Instant.parse("2026-11-30T17:00:00Z");

    var step = step(INVITED, new PairingCommand.AskAgain(), noonInNewYork);

    assertThat(step.next()).isEqualTo(new Invited(MENTOR, MONDAY, 2));
    assertThat(told(step, MENTEE))
        .containsExactly(new PairingNotice.Invitation(MENTEE, IN_TWO_WEEKS, true));
    assertThat(wake(step, PairingCommand.AskAgain.class).at())
        .isAfterOrEqualTo(noonInNewYork.plus(Duration.ofDays(4)));
  }

  @Test
  void a_reminder_that_comes_at_night_waits_for_the_morning() {
    var nightInNewYork = Instant.parse("2026-11-30T06:00:00Z");

    var step = step(INVITED, new PairingCommand.AskAgain(), nightInNewYork);

    assertThat(step.next()).isEqualTo(INVITED);
    assertThat(told(step, MENTEE)).isEmpty();
    assertThat(BOND.isWorkingMoment(MENTEE, wake(step, PairingCommand.AskAgain.class).at()))
        .isTrue();
  }

  @Test
  void nobody_is_asked_more_than_three_times() {
    var noonInNewYork = Instant.parse("2026-12-03T17:00:00Z");
    var last = step(new Invited(MENTOR, MONDAY, 2), new PairingCommand.AskAgain(), noonInNewYork);

    assertThat(told(last, MENTEE)).hasSize(1);
    assertThat(last.effects()).noneMatch(Wake.class::isInstance);
    assertThat(refusal(new Invited(MENTOR, MONDAY, 3), new PairingCommand.AskAgain()))
        .isEqualTo(PairingRefusal.NOT_OPEN_ANY_MORE);
  }

  @Test
  void an_invitation_expires_after_fourteen_days_and_not_before() {
    assertThat(refusal(INVITED, new PairingCommand.Expire(), IN_TWO_WEEKS.minusMillis(1)))
        .isEqualTo(PairingRefusal.NOT_YET);

    var step = step(INVITED, new PairingCommand.Expire(), IN_TWO_WEEKS);

    assertThat(step.next()).isEqualTo(new Expired(IN_TWO_WEEKS));
    assertThat(told(step, MENTOR)).containsExactly(new PairingNotice.Unanswered());
    assertThat(told(step, MENTEE)).isEmpty();
  }
}
