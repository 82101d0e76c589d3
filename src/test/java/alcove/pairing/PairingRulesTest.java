package alcove.pairing;

import static alcove.core.Side.MENTEE;
import static alcove.core.Side.MENTOR;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.Decision;
import alcove.core.Decision.Refused;
import alcove.core.Decision.Step;
import alcove.core.Effect;
import alcove.core.Effect.Announce;
import alcove.core.Effect.CloseRoom;
import alcove.core.Effect.Forget;
import alcove.core.Effect.OpenRoom;
import alcove.core.Effect.Shred;
import alcove.core.Effect.Tell;
import alcove.core.Effect.Wake;
import alcove.core.Milestone;
import alcove.core.PairId;
import alcove.core.PersonId;
import alcove.core.Program;
import alcove.core.Side;
import alcove.pairing.Bond.Course;
import alcove.pairing.Bond.Partner;
import alcove.pairing.Pairing.Active;
import alcove.pairing.Pairing.Agreeing;
import alcove.pairing.Pairing.Declined;
import alcove.pairing.Pairing.Ended;
import alcove.pairing.Pairing.Expired;
import alcove.pairing.Pairing.Invited;
import alcove.pairing.Pairing.Paused;
import alcove.pairing.Pairing.Withdrawn;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The protocol of a pair's life, a test a sentence. Ana, the mentor, has asked Bea.
class PairingRulesTest {
  private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);
  private static final Bond BOND =
      new Bond(
          new PairId("a".repeat(26)),
          new Partner(new PersonId("UANA"), ZoneId.of("Europe/Berlin")),
          new Partner(new PersonId("UBEA"), ZoneId.of("America/New_York")),
          Program.standard(Set.of()),
          Optional.empty());
  private static final Pairing INVITED = new Invited(MENTOR, MONDAY, 1);
  private static final Pairing AGREEING = new Agreeing(MONDAY);
  private static final Course COURSE = new Course(MONDAY, LocalDate.of(2027, 5, 22), 14);
  private static final Pairing ACTIVE = new Active(COURSE);
  private static final Instant NEXT_WEEK = MONDAY.plus(Duration.ofDays(7));
  private static final Instant IN_TWO_WEEKS = MONDAY.plus(Duration.ofDays(14));

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

  @Test
  void signing_begins_the_course_and_tells_both() {
    var sign = new PairingCommand.Sign(COURSE.endsOn(), 14);

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

    var step = step(ACTIVE, new PairingCommand.Sign(later, 28), NEXT_WEEK);

    assertThat(step.next()).isEqualTo(new Active(new Course(MONDAY, later, 28)));
  }

  @Test
  void another_rhythm_changes_nothing_else() {
    var step = step(ACTIVE, new PairingCommand.ChangeRhythm(7), NEXT_WEEK);

    assertThat(step.next()).isEqualTo(new Active(new Course(MONDAY, COURSE.endsOn(), 7)));
    assertThat(step.effects()).contains(new Announce(Milestone.ACTIVE));
  }

  @Test
  void wanting_to_amend_changes_nothing_until_it_is_signed() {
    var step = step(ACTIVE, new PairingCommand.Amend(), NEXT_WEEK);

    assertThat(step.next()).isEqualTo(ACTIVE);
    assertThat(step.effects()).containsExactly(new Announce(Milestone.AMENDING));
  }

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

  @Test
  void nothing_is_signed_or_changed_while_paused() {
    var paused = pausedBy(MENTOR, NEXT_WEEK);

    for (var change :
        List.of(
            new PairingCommand.Sign(COURSE.endsOn(), 14),
            new PairingCommand.Amend(),
            new PairingCommand.ChangeRhythm(7))) {
      assertThat(refusal(paused, change)).isEqualTo(PairingRefusal.PAUSED);
    }
  }

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
            new PairingCommand.Sign(COURSE.endsOn(), 14),
            new PairingCommand.Amend(),
            new PairingCommand.ChangeRhythm(7),
            new PairingCommand.Finish())) {
      assertThat(refusal(ended, late)).isEqualTo(PairingRefusal.HAS_ENDED);
    }
  }

  @Test
  void what_has_not_begun_cannot_pause_sign_change_or_end() {
    for (var before : List.of(INVITED, new Declined(MONDAY))) {
      for (var early :
          List.of(
              new PairingCommand.Pause(MENTOR, NEXT_WEEK),
              new PairingCommand.Sign(COURSE.endsOn(), 14),
              new PairingCommand.Amend(),
              new PairingCommand.ChangeRhythm(7),
              new PairingCommand.Finish())) {
        assertThat(refusal(before, early)).isEqualTo(PairingRefusal.NOT_RUNNING);
      }
    }
  }

  private static Pairing pausedBy(Side side, Instant until) {
    return new Paused(Optional.of(COURSE), Map.of(side, until));
  }

  private static Step<Pairing> step(Pairing state, PairingCommand command, Instant now) {
    return (Step<Pairing>) PairingRules.decide(state, command, BOND, now);
  }

  private static PairingRefusal refusal(Pairing state, PairingCommand command) {
    return refusal(state, command, MONDAY);
  }

  private static PairingRefusal refusal(Pairing state, PairingCommand command, Instant now) {
    Decision<Pairing> decision = PairingRules.decide(state, command, BOND, now);
    return (PairingRefusal) ((Refused<Pairing>) decision).refusal();
  }

  private static List<Object> told(Step<Pairing> step, Side to) {
    return step.effects().stream()
        .filter(effect -> effect instanceof Tell tell && tell.to() == to)
        .map(effect -> (Object) ((Tell) effect).notice())
        .toList();
  }

  private static Wake wake(Step<Pairing> step, Class<? extends PairingCommand> command) {
    return step.effects().stream()
        .filter(effect -> effect instanceof Wake wake && command.isInstance(wake.command()))
        .map(Wake.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
