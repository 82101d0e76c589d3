package alcove.closing;

import static alcove.closing.Given.BOND;
import static alcove.closing.Given.END;
import static alcove.closing.Given.answered;
import static alcove.closing.Given.asked;
import static alcove.closing.Given.signed;
import static alcove.closing.Given.under;
import static alcove.closing.Given.unsigned;
import static alcove.rhythm.AnaAndBea.SIGNED;
import static alcove.rhythm.AnaAndBea.days;
import static alcove.rhythm.AnaAndBea.termOf;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.closing.ClosingCommand.Follow;
import alcove.closing.ClosingCommand.Say;
import alcove.closing.ClosingCommand.StopAsking;
import alcove.closing.ClosingCommand.Turn;
import alcove.closing.ClosingNotice.BothRenew;
import alcove.closing.ClosingNotice.ComingToItsEnd;
import alcove.closing.ClosingNotice.WhatNext;
import alcove.closing.Closings.Ending;
import alcove.closing.Closings.Renewing;
import alcove.closing.Closings.Waiting;
import alcove.closing.Closings.Wish;
import alcove.core.Effect;
import alcove.core.Milestone;
import alcove.core.Notice;
import alcove.core.Side;
import alcove.pairing.Bond;
import alcove.pairing.Bond.Course;
import alcove.pairing.PairingCommand;
import alcove.rhythm.World;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// From the question whether they renew to the end of the term.
final class RenewalRulesTest {
  private static final Effect FINISH = new Effect.Ask(new PairingCommand.Finish());

  @Test
  void s12_a_month_before_the_end_both_are_asked_in_their_own_hours() {
    var question = new WhatNext(1, LocalDate.of(2027, 3, 1));

    for (var side : Side.values()) {
      assertThat(asked().told(side)).containsExactly(question);
      assertThat(asked().toldAt(side))
          .allSatisfy(at -> {
            assertThat(BOND.isWorkingMoment(side, at)).isTrue();
            assertThat(at).isBetween(END.minus(days(30)), END.minus(days(28)));
          });
    }
    assertThat(signed().until(END.minus(days(30)).minusSeconds(1)).effects()).isEmpty();
  }

  @Test
  void nobody_is_asked_more_than_three_times_and_not_after_an_answer() {
    var world = asked().asks(new Say(Side.MENTOR, 1, Wish.RENEW)).until(END.minus(days(8)));

    assertThat(world.told(Side.MENTEE)).hasSize(3);
    assertThat(world.told(Side.MENTOR)).hasSize(1);
  }

  @Test
  void whoever_asked_for_no_prompts_is_not_asked_and_can_answer() {
    var world = signed().asks(new StopAsking(Side.MENTEE)).until(END.minus(days(20)));

    assertThat(world.told(Side.MENTEE)).isEmpty();
    assertThat(world.asks(new Say(Side.MENTEE, 1, Wish.RENEW)).effects())
        .isEqualTo(world.effects());
  }

  @ParameterizedTest
  @EnumSource
  void s12_an_answer_is_shown_to_nobody_while_the_others_is_open(Wish wish) {
    var world = asked().asks(new Say(Side.MENTOR, 1, wish));

    assertThat(world.effects()).isEqualTo(asked().effects());
    assertThat(world.asks(new Say(Side.MENTOR, 1, Wish.FINISH)).effects())
        .isEqualTo(asked().effects());
  }

  @Test
  void s12_both_go_on_when_both_would() {
    var world = answered(Wish.RENEW, Wish.RENEW);

    assertThat(world.state().stage()).isEqualTo(new Renewing());
    assertThat(world.told(Side.MENTOR)).last().isEqualTo(new BothRenew());
    assertThat(world.told(Side.MENTEE)).last().isEqualTo(new BothRenew());
    assertThat(world.effects()).last().isEqualTo(new Effect.Ask(new PairingCommand.Amend()));
  }

  @Test
  void s13_in_every_other_case_both_read_the_same_whoever_said_what() {
    var told = List.<Notice>of(new ComingToItsEnd(LocalDate.of(2027, 3, 2)));
    for (var one : Wish.values()) {
      for (var other : Wish.values()) {
        if (one != Wish.RENEW || other != Wish.RENEW) {
          var world = answered(one, other);
          for (var side : Side.values()) {
            assertThat(world.told(side).subList(1, 2)).isEqualTo(told);
          }
        }
      }
    }
  }

  @Test
  void s13_silence_is_no_renewal_and_is_told_by_the_same_words() {
    var silent = asked().until(END.minus(days(6)));
    var half = asked().asks(new Say(Side.MENTOR, 1, Wish.RENEW)).until(END.minus(days(6)));

    for (var world : List.of(silent, half)) {
      assertThat(world.state().stage()).isInstanceOf(Ending.class);
      assertThat(world.told(Side.MENTEE)).last().isEqualTo(silent.told(Side.MENTOR).getLast());
    }
  }

  @Test
  void when_the_term_is_over_the_pair_ends_and_not_sooner() {
    var ending = answered(Wish.FINISH, Wish.RENEW);

    assertThat(ending.until(END.minusSeconds(1)).effects()).doesNotContain(FINISH);
    assertThat(ending.until(END).effects()).contains(FINISH);
  }

  @Test
  void nobody_is_surprised_by_the_end() {
    var late = signed().misses(Duration.between(SIGNED, END.plus(days(3))));

    assertThat(late.state().stage()).isInstanceOf(Ending.class);
    assertThat(late.effects()).doesNotContain(FINISH);
    assertThat(late.passes(days(8)).effects()).contains(FINISH);
  }

  @Test
  void a_term_signed_anew_begins_anew() {
    var renewed =
        answered(Wish.RENEW, Wish.RENEW)
            .under(rule(until(LocalDate.of(2027, 9, 1))))
            .asks(new Follow(Milestone.ACTIVE));

    assertThat(renewed.state().stage()).isEqualTo(new Waiting());
    var again = renewed.passes(days(190));
    assertThat(again.told(Side.MENTOR)).contains(new WhatNext(2, LocalDate.of(2027, 9, 1)));
    assertThat(again.refuses(new Say(Side.MENTOR, 1, Wish.RENEW)))
        .isEqualTo(ClosingRefusal.OVER_SINCE);
  }

  @Test
  void a_renewal_that_nobody_signs_ends_as_well() {
    var world = answered(Wish.RENEW, Wish.RENEW).until(END.plus(days(7)));

    assertThat(world.state().stage()).isInstanceOf(Ending.class);
    assertThat(world.passes(days(8)).effects()).contains(FINISH);
  }

  @Test
  void a_short_term_is_asked_about_at_its_half() {
    var world = under(termOf(20)).asks(new Follow(Milestone.ACTIVE));

    assertThat(world.wakeAt("closing").orElseThrow())
        .isBetween(SIGNED.plus(days(10)), SIGNED.plus(days(11)));
  }

  @Test
  void in_a_pause_nothing_is_asked() {
    var paused = signed().asks(new Follow(Milestone.PAUSED));

    assertThat(paused.wakes()).isEmpty();
    assertThat(paused.late(days(170)).asks(new Turn()).effects()).isEmpty();
    assertThat(
            asked().asks(new Follow(Milestone.PAUSED)).refuses(new Say(Side.MENTOR, 1, Wish.RENEW)))
        .isEqualTo(ClosingRefusal.PAUSED);
  }

  @Test
  void nothing_is_answered_that_is_not_asked() {
    assertThat(signed().refuses(new Say(Side.MENTOR, 0, Wish.RENEW)))
        .isEqualTo(ClosingRefusal.NOT_ASKED);
    assertThat(unsigned().refuses(new Say(Side.MENTOR, 0, Wish.RENEW)))
        .isEqualTo(ClosingRefusal.NOT_ASKED);
    assertThat(answered(Wish.RENEW, Wish.FINISH).refuses(new Say(Side.MENTOR, 1, Wish.RENEW)))
        .isEqualTo(ClosingRefusal.OVER_SINCE);
  }

  private static World.Rule<Closings> rule(Bond bond) {
    return (state, command, now) -> ClosingRules.decide(state, (ClosingCommand) command, bond, now);
  }

  private static Bond until(LocalDate day) {
    var course = BOND.course().orElseThrow();
    return new Bond(
        BOND.id(),
        BOND.mentor(),
        BOND.mentee(),
        BOND.program(),
        Optional.of(new Course(course.since(), day, course.checkInEveryDays(), course.talks())));
  }
}
