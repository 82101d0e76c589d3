package alcove.reference;

import static alcove.reference.Given.BOND;
import static alcove.reference.Given.REQUEST;
import static alcove.reference.Given.UNTIL;
import static alcove.reference.Given.asked;
import static alcove.reference.Given.signed;
import static alcove.reference.Given.unsigned;
import static alcove.rhythm.AnaAndBea.SIGNED;
import static alcove.rhythm.AnaAndBea.days;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.Milestone;
import alcove.core.Side;
import alcove.reference.ReferenceCommand.Allow;
import alcove.reference.ReferenceCommand.Ask;
import alcove.reference.ReferenceCommand.Decline;
import alcove.reference.ReferenceCommand.Drop;
import alcove.reference.ReferenceCommand.Follow;
import alcove.reference.ReferenceCommand.TakeBack;
import alcove.reference.ReferenceNotice.MayISay;
import alcove.reference.ReferenceNotice.NoMore;
import alcove.reference.ReferenceNotice.NotNeeded;
import alcove.reference.ReferenceNotice.SayNothing;
import alcove.reference.ReferenceNotice.YouMaySay;
import alcove.reference.References.Allowed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ReferenceRulesTest {
  private static final Scope ALL = Scope.STRENGTHS_AND_ASPIRATIONS;

  @ParameterizedTest
  @EnumSource(Side.class)
  void s28_either_asks_first_and_the_other_is_asked_alone(Side side) {
    var world = asked(side);

    assertThat(world.told(side.other())).containsExactly(new MayISay(REQUEST, false));
    assertThat(world.told(side)).isEmpty();
  }

  @Test
  void s29_with_a_yes_the_asker_may_say_what_was_asked() {
    var world = asked(Side.MENTOR).asks(new Allow(Side.MENTEE, 1, ALL));

    assertThat(world.told(Side.MENTOR))
        .containsExactly(new YouMaySay(new Allowed(REQUEST, ALL, SIGNED.plus(days(30)))));
  }

  @Test
  void s29_only_this_much_is_a_yes_to_less() {
    var world = asked(Side.MENTOR).asks(new Allow(Side.MENTEE, 1, Scope.STRENGTHS));

    assertThat(world.told(Side.MENTOR))
        .containsExactly(
            new YouMaySay(new Allowed(REQUEST, Scope.STRENGTHS, SIGNED.plus(days(30)))));
    assertThat(
            asked(Side.MENTOR)
                .asks(new Allow(Side.MENTEE, 1, Scope.ONLY_THAT_WE_MEET))
                .told(Side.MENTOR))
        .hasSize(1);
  }

  @Test
  void nobody_allows_more_than_was_asked_or_something_else() {
    var world = asked(Side.MENTOR);

    assertThat(world.refuses(new Allow(Side.MENTEE, 1, Scope.ALSO_WHAT_IS_HARD)))
        .isEqualTo(ReferenceRefusal.NOT_ASKED);
    assertThat(world.refuses(new Allow(Side.MENTEE, 1, Scope.WHAT_I_WILL_DO)))
        .isEqualTo(ReferenceRefusal.NOT_ASKED);
    assertThat(world.refuses(new Allow(Side.MENTEE, 2, ALL)))
        .isEqualTo(ReferenceRefusal.OVER_SINCE);
  }

  @Test
  void nobody_answers_for_the_other() {
    var world = asked(Side.MENTOR);

    assertThat(world.refuses(new Allow(Side.MENTOR, 1, ALL)))
        .isEqualTo(ReferenceRefusal.OVER_SINCE);
    assertThat(world.refuses(new Decline(Side.MENTOR, 1))).isEqualTo(ReferenceRefusal.OVER_SINCE);
    assertThat(world.refuses(new Drop(Side.MENTEE, 1))).isEqualTo(ReferenceRefusal.OVER_SINCE);
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void s29_a_no_and_silence_are_told_by_the_same_words_at_the_same_moment(Side side) {
    var silent = asked(side).passes(days(20));
    var declined = asked(side).passes(days(1)).asks(new Decline(side.other(), 1)).passes(days(19));

    assertThat(silent.told(side)).containsExactly(new SayNothing(REQUEST));
    assertThat(declined.told(side)).isEqualTo(silent.told(side));
    assertThat(declined.toldAt(side)).isEqualTo(silent.toldAt(side));
    assertThat(declined.state()).isEqualTo(silent.state());
  }

  @Test
  void while_it_waits_the_asker_can_do_the_same_after_a_no_as_before() {
    var declined = asked(Side.MENTOR).asks(new Decline(Side.MENTEE, 1));
    var ask = new Ask(Side.MENTOR, Asker.PANEL, Scope.STRENGTHS);

    assertThat(declined.refuses(ask)).isEqualTo(ReferenceRefusal.ANOTHER_WAITS);
    assertThat(asked(Side.MENTOR).refuses(ask)).isEqualTo(ReferenceRefusal.ANOTHER_WAITS);
    assertThat(declined.asks(new Drop(Side.MENTOR, 1)).state().slips()).isEmpty();
  }

  @Test
  void the_asker_hears_it_in_their_own_working_hours() {
    var world = asked(Side.MENTEE).passes(days(20));

    assertThat(world.toldAt(Side.MENTEE))
        .allSatisfy(at -> {
          assertThat(BOND.isWorkingMoment(Side.MENTEE, at)).isTrue();
          assertThat(at).isAfterOrEqualTo(UNTIL);
        });
  }

  @Test
  void whoever_said_no_can_think_better_of_it_while_there_is_time() {
    var declined = asked(Side.MENTOR).asks(new Decline(Side.MENTEE, 1));

    assertThat(declined.asks(new Allow(Side.MENTEE, 1, ALL)).told(Side.MENTOR)).hasSize(1);
    assertThat(declined.late(days(7)).refuses(new Allow(Side.MENTEE, 1, ALL)))
        .isEqualTo(ReferenceRefusal.OVER_SINCE);
    assertThat(asked(Side.MENTOR).late(days(7)).refuses(new Decline(Side.MENTEE, 1)))
        .isEqualTo(ReferenceRefusal.OVER_SINCE);
  }

  @Test
  void the_other_is_asked_once_more_and_not_after_an_answer() {
    assertThat(asked(Side.MENTOR).passes(days(20)).told(Side.MENTEE))
        .containsExactly(new MayISay(REQUEST, false), new MayISay(REQUEST, true));
    assertThat(
            asked(Side.MENTOR).asks(new Decline(Side.MENTEE, 1)).passes(days(20)).told(Side.MENTEE))
        .hasSize(1);
    assertThat(
            asked(Side.MENTOR)
                .asks(new Allow(Side.MENTEE, 1, ALL))
                .passes(days(20))
                .told(Side.MENTEE))
        .hasSize(1);
  }

  @Test
  void consent_expires_without_a_word() {
    var allowed = asked(Side.MENTOR).asks(new Allow(Side.MENTEE, 1, ALL));

    assertThat(allowed.passes(days(29)).state().of(Side.MENTOR)).isPresent();
    assertThat(allowed.passes(days(30)).state().of(Side.MENTOR)).isEmpty();
    assertThat(allowed.passes(days(60)).told(Side.MENTOR)).hasSize(1);
  }

  @Test
  void consent_can_be_taken_back() {
    var allowed = asked(Side.MENTOR).asks(new Allow(Side.MENTEE, 1, ALL));

    var back = allowed.asks(new TakeBack(Side.MENTEE, 1));

    assertThat(back.told(Side.MENTOR)).last().isEqualTo(new NoMore(REQUEST));
    assertThat(back.state().slips()).isEmpty();
    assertThat(allowed.asks(new Decline(Side.MENTEE, 1)).told(Side.MENTOR))
        .last()
        .isEqualTo(new NoMore(REQUEST));
    assertThat(asked(Side.MENTOR).refuses(new TakeBack(Side.MENTEE, 1)))
        .isEqualTo(ReferenceRefusal.OVER_SINCE);
  }

  @Test
  void the_same_answer_twice_is_one() {
    var allowed = asked(Side.MENTOR).asks(new Allow(Side.MENTEE, 1, ALL));

    assertThat(allowed.asks(new Allow(Side.MENTEE, 1, ALL)).effects()).isEqualTo(allowed.effects());
    assertThat(allowed.refuses(new Allow(Side.MENTEE, 1, Scope.STRENGTHS)))
        .isEqualTo(ReferenceRefusal.OVER_SINCE);
  }

  @Test
  void with_a_consent_something_else_can_be_asked() {
    var allowed = asked(Side.MENTOR).asks(new Allow(Side.MENTEE, 1, ALL));

    var again = allowed.asks(new Ask(Side.MENTOR, Asker.PANEL, Scope.STRENGTHS));

    assertThat(again.state().of(Side.MENTOR).orElseThrow().request().number()).isEqualTo(2);
  }

  @Test
  void both_can_ask_at_the_same_time() {
    var world =
        asked(Side.MENTOR).asks(new Ask(Side.MENTEE, Asker.LINE_MANAGER, Scope.WHAT_I_WILL_DO));

    assertThat(world.asks(new Allow(Side.MENTOR, 2, Scope.WHAT_I_WILL_DO)).told(Side.MENTEE))
        .last()
        .isInstanceOf(YouMaySay.class);
  }

  @Test
  void a_question_that_is_no_longer_needed_is_off() {
    var world = asked(Side.MENTOR).asks(new Drop(Side.MENTOR, 1));

    assertThat(world.told(Side.MENTEE)).last().isEqualTo(new NotNeeded(REQUEST));
    assertThat(world.wakes()).isEmpty();
    assertThat(world.refuses(new Drop(Side.MENTOR, 1))).isEqualTo(ReferenceRefusal.OVER_SINCE);
  }

  @Test
  void that_the_two_meet_needs_nobodys_word() {
    assertThat(signed().refuses(new Ask(Side.MENTOR, Asker.PANEL, Scope.ONLY_THAT_WE_MEET)))
        .isEqualTo(ReferenceRefusal.NEEDS_NO_CONSENT);
    assertThat(signed().refuses(new Ask(Side.MENTOR, Asker.PANEL, Scope.NOTHING_OF_OUR_TALKS)))
        .isEqualTo(ReferenceRefusal.NEEDS_NO_CONSENT);
  }

  @Test
  void before_signing_in_a_pause_and_after_the_end_nothing_is_asked() {
    var ask = new Ask(Side.MENTOR, Asker.PANEL, Scope.STRENGTHS);
    var paused = asked(Side.MENTOR).asks(new Follow(Milestone.PAUSED));

    assertThat(unsigned().refuses(ask)).isEqualTo(ReferenceRefusal.NOT_STARTED);
    assertThat(paused.refuses(new Allow(Side.MENTEE, 1, ALL))).isEqualTo(ReferenceRefusal.PAUSED);
    assertThat(paused.refuses(new Drop(Side.MENTOR, 1))).isEqualTo(ReferenceRefusal.PAUSED);
    assertThat(paused.wakes()).isEmpty();
    var ended = asked(Side.MENTOR).asks(new Follow(Milestone.ENDED));
    assertThat(ended.refuses(ask)).isEqualTo(ReferenceRefusal.ENDED);
    assertThat(ended.state().slips()).isEmpty();
    assertThat(ended.wakes()).isEmpty();
  }

  @Test
  void a_pause_gives_the_time_back() {
    var world =
        asked(Side.MENTOR)
            .asks(new Follow(Milestone.PAUSED))
            .passes(days(30))
            .asks(new Follow(Milestone.RESUMED));

    assertThat(world.passes(days(6)).asks(new Allow(Side.MENTEE, 1, ALL)).told(Side.MENTOR))
        .hasSize(1);
    assertThat(world.passes(days(10)).told(Side.MENTOR))
        .singleElement()
        .isInstanceOf(SayNothing.class);
  }
}
