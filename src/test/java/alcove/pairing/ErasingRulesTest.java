package alcove.pairing;

import static alcove.core.Side.MENTEE;
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
import static alcove.pairing.Given.wake;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.Effect;
import alcove.core.Effect.CloseRoom;
import alcove.core.Effect.Shred;
import alcove.core.Effect.Tell;
import alcove.core.Effect.Wake;
import alcove.core.Side;
import alcove.pairing.Pairing.Declined;
import alcove.pairing.Pairing.Ended;
import alcove.pairing.Pairing.Expired;
import alcove.pairing.Pairing.Withdrawn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// One of the two wants nothing to be kept about them any more.
final class ErasingRulesTest {
  private static final Instant TUESDAY = MONDAY.plus(EndingRules.ERASED_AFTER);

  @Test
  void a_pair_ends_as_by_anybody_and_vanishes_soon() {
    for (var live : List.of(AGREEING, ACTIVE, pausedBy(MENTOR, NEXT_WEEK))) {
      var step = step(live, new PairingCommand.Erase(MENTEE), MONDAY);

      assertThat(step.next()).isEqualTo(new Ended(MONDAY, live.agreedCourse(), Optional.empty()));
      assertThat(step.effects()).contains(new CloseRoom()).doesNotContain(new Shred());
      for (var side : Side.values()) {
        assertThat(told(step, side)).containsExactly(new PairingNotice.CameToItsEnd(TUESDAY));
      }
      assertThat(wake(step, PairingCommand.Vanish.class).at()).isEqualTo(TUESDAY);
    }
  }

  @Test
  void nobody_can_tell_who_of_the_two_erased() {
    assertThat(step(ACTIVE, new PairingCommand.Erase(MENTOR), MONDAY))
        .isEqualTo(step(ACTIVE, new PairingCommand.Erase(MENTEE), MONDAY));
  }

  @Test
  void the_invitation_of_whoever_erases_is_taken_back() {
    var step = step(INVITED, new PairingCommand.Erase(MENTOR), MONDAY);

    assertThat(step.next()).isEqualTo(new Withdrawn(MONDAY));
    assertThat(told(step, MENTEE)).containsExactly(new PairingNotice.TakenBack());
    assertThat(vanishesAt(step.effects())).isEqualTo(TUESDAY);
  }

  @Test
  void an_invitation_to_whoever_erases_is_declined() {
    var step = step(INVITED, new PairingCommand.Erase(MENTEE), MONDAY);

    assertThat(step.next()).isEqualTo(new Declined(MONDAY));
    assertThat(told(step, MENTOR)).containsExactly(new PairingNotice.NotNow());
    assertThat(vanishesAt(step.effects())).isEqualTo(TUESDAY);
  }

  @Test
  void what_is_over_goes_sooner_without_a_word() {
    for (var over :
        List.of(
            new Ended(MONDAY, Optional.of(COURSE), Optional.empty()),
            new Declined(MONDAY),
            new Withdrawn(MONDAY),
            new Expired(MONDAY))) {
      var step = step(over, new PairingCommand.Erase(MENTOR), MONDAY);

      assertThat(step.next()).isEqualTo(over);
      assertThat(step.effects()).hasSize(1).noneMatch(Tell.class::isInstance);
      assertThat(wake(step, PairingCommand.Vanish.class).at()).isEqualTo(TUESDAY);
    }
  }

  @Test
  void what_was_a_pair_vanishes_with_a_certificate_for_both() {
    var step =
        step(
            new Ended(MONDAY, Optional.of(COURSE), Optional.empty()),
            new PairingCommand.Vanish(),
            TUESDAY);

    assertThat(step.effects()).contains(new Shred());
    for (var side : Side.values()) {
      assertThat(told(step, side)).containsExactly(new PairingNotice.Certificate(TUESDAY));
    }
  }

  @Test
  void what_never_was_a_pair_vanishes_without_a_word() {
    for (var over : List.of(new Declined(MONDAY), new Withdrawn(MONDAY), new Expired(MONDAY))) {
      assertThat(step(over, new PairingCommand.Vanish(), TUESDAY).effects())
          .containsExactly(new Shred());
    }
  }

  @Test
  void what_is_not_over_does_not_vanish() {
    for (var state : List.of(INVITED, AGREEING, ACTIVE, pausedBy(MENTOR, NEXT_WEEK))) {
      assertThat(refusal(state, new PairingCommand.Vanish(), TUESDAY))
          .isEqualTo(PairingRefusal.NOT_YET);
    }
  }

  /// The last wake of the name that destroys.
  private static Instant vanishesAt(List<Effect> effects) {
    return effects.reversed().stream()
        .filter(Wake.class::isInstance)
        .map(Wake.class::cast)
        .filter(wake -> wake.command() instanceof PairingCommand.Vanish)
        .findFirst()
        .orElseThrow()
        .at();
  }
}
