package alcove.pairing;

import static alcove.core.Side.MENTEE;
import static alcove.core.Side.MENTOR;
import static alcove.pairing.Given.BOND;
import static alcove.pairing.Given.IN_TWO_WEEKS;
import static alcove.pairing.Given.MONDAY;
import static alcove.pairing.Given.PROPOSED;
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
import alcove.core.Side;
import alcove.pairing.Pairing.Agreeing;
import alcove.pairing.Pairing.Declined;
import alcove.pairing.Pairing.Expired;
import alcove.pairing.Pairing.Invited;
import alcove.pairing.Pairing.Proposed;
import alcove.pairing.Pairing.Withdrawn;
import alcove.pairing.PairingCommand.Accept;
import alcove.pairing.PairingCommand.Remind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A proposal of the program: both are asked, and neither sees what the other answers.
final class ProposalRulesTest {
  private static final Pairing MENTOR_SAID_YES =
      new Proposed(MONDAY, Set.of(MENTOR), Map.of(MENTOR, 1, MENTEE, 1));

  @Test
  void both_are_asked_at_once_and_it_stays_open_for_fourteen_days() {
    var step = PairingRules.propose(BOND, MONDAY);

    assertThat(step.next()).isEqualTo(PROPOSED);
    for (var side : Side.values()) {
      assertThat(told(step, side))
          .containsExactly(new PairingNotice.Proposal(side, IN_TWO_WEEKS, false));
    }
    assertThat(wake(step, PairingCommand.Expire.class).at()).isEqualTo(IN_TWO_WEEKS);
    assertThat(step.effects().stream().filter(effect -> isReminder(effect, MENTOR))).hasSize(1);
    assertThat(step.effects().stream().filter(effect -> isReminder(effect, MENTEE))).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void the_first_yes_is_kept_and_nobody_is_told(Side first) {
    var step = step(PROPOSED, new Accept(first), MONDAY);

    assertThat(step.next())
        .isEqualTo(new Proposed(MONDAY, Set.of(first), Map.of(MENTOR, 1, MENTEE, 1)));
    assertThat(told(step, MENTOR)).isEmpty();
    assertThat(told(step, MENTEE)).isEmpty();
    assertThat(step.effects()).hasSize(1).hasOnlyElementsOfType(Forget.class);
    assertThat(step(step.next(), new Accept(first), MONDAY).next()).isEqualTo(step.next());
  }

  @Test
  void when_both_have_said_yes_they_are_a_pair() {
    var later = MONDAY.plus(Duration.ofDays(3));

    var step = step(MENTOR_SAID_YES, new Accept(MENTEE), later);

    assertThat(step.next()).isEqualTo(new Agreeing(later));
    assertThat(told(step, MENTOR)).containsExactly(new PairingNotice.BothSaidYes());
    assertThat(told(step, MENTEE)).isEmpty();
    assertThat(step.effects())
        .contains(
            new OpenRoom(),
            new Announce(Milestone.AGREEING),
            new Forget("pairing.ask.mentee"),
            new Forget("pairing.expire"),
            new Effect.Show("welcome", new PairingNotice.Welcome(), true));
  }

  @ParameterizedTest
  @EnumSource
  void who_is_not_wanted_now_reads_the_same_whether_they_had_said_yes_or_not(Side by) {
    var asked = step(PROPOSED, new PairingCommand.Decline(by), MONDAY);
    var agreed =
        step(
            step(PROPOSED, new Accept(by.other()), MONDAY).next(),
            new PairingCommand.Decline(by),
            MONDAY);

    assertThat(asked).isEqualTo(agreed);
    assertThat(asked.next()).isEqualTo(new Declined(MONDAY));
    assertThat(told(asked, by)).isEmpty();
    assertThat(told(asked, by.other())).containsExactly(new PairingNotice.CameToNothing());
    assertThat(asked.effects())
        .contains(
            new Forget("pairing.ask.mentor"),
            new Forget("pairing.ask.mentee"),
            new Forget("pairing.expire"))
        .anyMatch(effect -> effect instanceof Wake(var _, var _, PairingCommand.Destroy _));
  }

  @Test
  void a_yes_can_be_taken_back_while_the_other_has_not_answered() {
    var step = step(MENTOR_SAID_YES, new PairingCommand.Decline(MENTOR), MONDAY);

    assertThat(step.next()).isEqualTo(new Declined(MONDAY));
  }

  @Test
  void taken_back_it_reads_the_same_to_both() {
    var step = step(MENTOR_SAID_YES, new PairingCommand.CallOff(), MONDAY);

    assertThat(step.next()).isEqualTo(new Withdrawn(MONDAY));
    assertThat(told(step, MENTOR)).containsExactly(new PairingNotice.CameToNothing());
    assertThat(told(step, MENTEE)).containsExactly(new PairingNotice.CameToNothing());
  }

  @Test
  void unanswered_it_closes_by_itself_and_only_who_said_yes_hears_of_it() {
    var step = step(MENTOR_SAID_YES, new PairingCommand.Expire(), IN_TWO_WEEKS);

    assertThat(step.next()).isEqualTo(new Expired(IN_TWO_WEEKS));
    assertThat(told(step, MENTOR)).containsExactly(new PairingNotice.CameToNothing());
    assertThat(told(step, MENTEE)).isEmpty();
    assertThat(
            refusal(
                PROPOSED, new PairingCommand.Expire(), IN_TWO_WEEKS.minus(Duration.ofSeconds(1))))
        .isEqualTo(PairingRefusal.NOT_YET);
  }

  @Test
  void who_has_not_answered_is_asked_three_times_in_all_in_their_working_hours() {
    var first = PairingRules.propose(BOND, MONDAY).effects();
    var at =
        first.stream()
            .filter(effect -> isReminder(effect, MENTEE))
            .map(effect -> ((Wake) effect).at())
            .findFirst()
            .orElseThrow();
    assertThat(at).isAfterOrEqualTo(MONDAY.plus(Duration.ofDays(4)));
    assertThat(BOND.isWorkingMoment(MENTEE, at)).isTrue();

    var second = step(PROPOSED, new Remind(MENTEE), at);
    assertThat(told(second, MENTEE))
        .containsExactly(new PairingNotice.Proposal(MENTEE, IN_TWO_WEEKS, true));
    assertThat(told(second, MENTOR)).isEmpty();
    var again = wake(second, Remind.class).at();
    assertThat(BOND.isWorkingMoment(MENTEE, again)).isTrue();

    var third = step(second.next(), new Remind(MENTEE), again);
    assertThat(told(third, MENTEE)).hasSize(1);
    assertThat(third.effects()).hasSize(1);
    assertThat(refusal(third.next(), new Remind(MENTEE), again))
        .isEqualTo(PairingRefusal.NOT_OPEN_ANY_MORE);
  }

  @Test
  void at_night_a_reminder_waits_for_the_morning() {
    var night = BOND.workingMoment(MENTEE, MONDAY).plus(Duration.ofHours(14));

    var step = step(PROPOSED, new Remind(MENTEE), night);

    assertThat(step.next()).isEqualTo(PROPOSED);
    assertThat(told(step, MENTEE)).isEmpty();
    assertThat(step.effects())
        .containsExactly(
            new Wake("pairing.ask.mentee", BOND.workingMoment(MENTEE, night), new Remind(MENTEE)));
  }

  @Test
  void who_has_said_yes_is_not_asked_again() {
    assertThat(refusal(MENTOR_SAID_YES, new Remind(MENTOR)))
        .isEqualTo(PairingRefusal.NOT_OPEN_ANY_MORE);
  }

  @Test
  void it_is_not_the_two_who_take_it_back_and_nothing_runs_yet() {
    assertThat(refusal(PROPOSED, new PairingCommand.Withdraw(MENTOR)))
        .isEqualTo(PairingRefusal.NOT_YOURS_TO_TAKE_BACK);
    assertThat(refusal(PROPOSED, new PairingCommand.Finish()))
        .isEqualTo(PairingRefusal.NOT_RUNNING);
    assertThat(refusal(PROPOSED, new PairingCommand.AskAgain()))
        .isEqualTo(PairingRefusal.NOT_OPEN_ANY_MORE);
    assertThat(PROPOSED.isLive()).isFalse();
    assertThat(PROPOSED.isOver()).isFalse();
    assertThat(PROPOSED.agreedCourse()).isEmpty();
  }

  @Test
  void only_a_proposal_is_called_off_or_brought_to_mind_on_one_side() {
    for (var state : List.of(new Invited(MENTOR, MONDAY, 1), new Agreeing(MONDAY))) {
      assertThat(refusal(state, new PairingCommand.CallOff()))
          .isEqualTo(PairingRefusal.NOT_OPEN_ANY_MORE);
      assertThat(refusal(state, new Remind(MENTOR))).isEqualTo(PairingRefusal.NOT_OPEN_ANY_MORE);
    }
  }

  @Test
  void who_has_everything_erased_declines_and_it_is_gone_in_a_day() {
    var step = step(PROPOSED, new PairingCommand.Erase(MENTEE), MONDAY);

    assertThat(step.next()).isEqualTo(new Declined(MONDAY));
    assertThat(told(step, MENTOR)).containsExactly(new PairingNotice.CameToNothing());
    assertThat(wake(step, PairingCommand.Vanish.class).at())
        .isEqualTo(MONDAY.plus(Duration.ofDays(1)));
  }

  private static boolean isReminder(Effect effect, Side side) {
    return effect instanceof Wake(var _, var _, Remind(var of)) && of == side;
  }
}
