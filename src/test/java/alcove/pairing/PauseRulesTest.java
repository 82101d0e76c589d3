package alcove.pairing;

import static alcove.core.Side.MENTEE;
import static alcove.core.Side.MENTOR;
import static alcove.pairing.Given.ACTIVE;
import static alcove.pairing.Given.AGREEING;
import static alcove.pairing.Given.BOND;
import static alcove.pairing.Given.COURSE;
import static alcove.pairing.Given.DAY;
import static alcove.pairing.Given.IN_TWO_WEEKS;
import static alcove.pairing.Given.MONDAY;
import static alcove.pairing.Given.NEXT_WEEK;
import static alcove.pairing.Given.pausedBy;
import static alcove.pairing.Given.refusal;
import static alcove.pairing.Given.step;
import static alcove.pairing.Given.told;
import static alcove.pairing.Given.wake;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.Decision.Step;
import alcove.core.Effect.Announce;
import alcove.core.Effect.Forget;
import alcove.core.Milestone;
import alcove.core.Side;
import alcove.pairing.Pairing.Agreeing;
import alcove.pairing.Pairing.Paused;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A pause: asked for by one, for both, until it is over.
final class PauseRulesTest {
  @Test
  void a_pause_tells_both_until_when_and_nothing_else() {
    for (var running : List.of(AGREEING, ACTIVE)) {
      var step = step(running, new PairingCommand.Pause(MENTEE, NEXT_WEEK), MONDAY);

      assertThat(step.effects()).contains(new Announce(Milestone.PAUSED));
      for (var side : Side.values()) {
        assertThat(told(step, side)).containsExactly(new PairingNotice.PausedUntil(NEXT_WEEK));
      }
      assertThat(wake(step, PairingCommand.PauseOver.class).at()).isEqualTo(NEXT_WEEK);
    }
  }

  @Test
  void both_sides_pause_looks_the_same_whoever_asked() {
    var byMentor = step(ACTIVE, new PairingCommand.Pause(MENTOR, NEXT_WEEK), MONDAY);
    var byMentee = step(ACTIVE, new PairingCommand.Pause(MENTEE, NEXT_WEEK), MONDAY);

    assertThat(byMentor.effects()).isEqualTo(byMentee.effects());
  }

  @Test
  void a_pause_is_ahead_and_at_most_half_a_year_long() {
    assertThat(refusal(ACTIVE, new PairingCommand.Pause(MENTOR, MONDAY)))
        .isEqualTo(PairingRefusal.PAUSE_IN_THE_PAST);
    assertThat(
            refusal(
                ACTIVE,
                new PairingCommand.Pause(MENTOR, MONDAY.plus(Duration.ofDays(183)).plusSeconds(1))))
        .isEqualTo(PairingRefusal.PAUSE_TOO_LONG);
    assertThat(
            PairingRules.decide(
                ACTIVE,
                new PairingCommand.Pause(MENTOR, MONDAY.plus(Duration.ofDays(183))),
                BOND,
                MONDAY))
        .isInstanceOf(Step.class);
  }

  @Test
  void the_longer_of_two_pauses_holds() {
    var paused = pausedBy(MENTOR, NEXT_WEEK);

    var longer = step(paused, new PairingCommand.Pause(MENTEE, IN_TWO_WEEKS), MONDAY);
    var shorter = step(paused, new PairingCommand.Pause(MENTEE, NEXT_WEEK.minus(DAY)), MONDAY);

    assertThat(told(longer, MENTOR)).containsExactly(new PairingNotice.PausedUntil(IN_TWO_WEEKS));
    assertThat(wake(longer, PairingCommand.PauseOver.class).at()).isEqualTo(IN_TWO_WEEKS);
    assertThat(shorter.effects()).isEmpty();
    assertThat(((Paused) shorter.next()).end()).isEqualTo(NEXT_WEEK);
  }

  @Test
  void only_ones_own_pause_can_be_taken_back() {
    var paused = pausedBy(MENTOR, NEXT_WEEK);

    assertThat(refusal(paused, new PairingCommand.Resume(MENTEE)))
        .isEqualTo(PairingRefusal.NOT_PAUSED_BY_YOU);
    assertThat(refusal(ACTIVE, new PairingCommand.Resume(MENTEE)))
        .isEqualTo(PairingRefusal.NOT_PAUSED_BY_YOU);

    var step = step(paused, new PairingCommand.Resume(MENTOR), MONDAY);

    assertThat(step.next()).isEqualTo(ACTIVE);
    assertThat(step.effects())
        .contains(new Announce(Milestone.RESUMED), new Forget("pairing.pause"));
    for (var side : Side.values()) {
      assertThat(told(step, side)).containsExactly(new PairingNotice.GoesOn());
    }
  }

  @Test
  void taking_back_the_longer_pause_leaves_the_shorter() {
    var both = new Paused(Optional.of(COURSE), Map.of(MENTOR, NEXT_WEEK, MENTEE, IN_TWO_WEEKS));

    var shorter = step(both, new PairingCommand.Resume(MENTEE), MONDAY);
    var unchanged = step(both, new PairingCommand.Resume(MENTOR), MONDAY);

    assertThat(told(shorter, MENTOR)).containsExactly(new PairingNotice.PausedUntil(NEXT_WEEK));
    assertThat(wake(shorter, PairingCommand.PauseOver.class).at()).isEqualTo(NEXT_WEEK);
    assertThat(unchanged.effects()).isEmpty();
  }

  @Test
  void a_pause_ends_by_itself_and_not_early() {
    var paused = pausedBy(MENTOR, NEXT_WEEK);

    assertThat(refusal(paused, new PairingCommand.PauseOver(), NEXT_WEEK.minusMillis(1)))
        .isEqualTo(PairingRefusal.NOT_YET);
    assertThat(step(paused, new PairingCommand.PauseOver(), NEXT_WEEK).next()).isEqualTo(ACTIVE);
    assertThat(refusal(ACTIVE, new PairingCommand.PauseOver(), NEXT_WEEK))
        .isEqualTo(PairingRefusal.NOT_RUNNING);
  }

  @Test
  void a_pair_that_paused_while_agreeing_goes_on_agreeing() {
    var paused = new Paused(Optional.empty(), Map.of(MENTOR, NEXT_WEEK));

    var step = step(paused, new PairingCommand.PauseOver(), NEXT_WEEK);

    assertThat(step.next()).isEqualTo(new Agreeing(NEXT_WEEK));
  }
}
