package alcove.heard;

import static alcove.rhythm.AnaAndBea.SIGNED;
import static alcove.rhythm.AnaAndBea.days;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.Tells;
import alcove.core.Command;
import alcove.core.Effect;
import alcove.core.Milestone;
import alcove.core.Side;
import alcove.heard.HeardCommand.Follow;
import alcove.heard.HeardCommand.Hear;
import alcove.heard.HeardCommand.Say;
import alcove.heard.HeardNotice.InConfidence;
import alcove.heard.HeardNotice.LeaveOutNames;
import alcove.heard.HeardNotice.WasHeard;
import alcove.rhythm.World;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class HeardRulesTest {

  @ParameterizedTest
  @EnumSource(Side.class)
  void s52_one_says_so_and_the_other_is_asked_for_one_tap(Side side) {
    var world = signed().asks(new Say(side));

    assertThat(world.told(side.other())).containsExactly(new InConfidence(1));
    assertThat(world.told(side)).isEmpty();
  }

  @Test
  void s52_it_is_counted_when_it_was_heard_and_whoever_told_it_knows() {
    var world = signed().asks(new Say(Side.MENTOR)).asks(new Hear(Side.MENTEE, 1));

    assertThat(world.told(Side.MENTOR)).containsExactly(new WasHeard());
    assertThat(world.state().heard()).isEqualTo(1);
    assertThat(world.state().waiting()).isEmpty();
    assertThat(world.wakeAt("heard")).isEmpty();
  }

  @Test
  void nobody_hears_for_the_other_or_twice() {
    var told = signed().asks(new Say(Side.MENTOR));

    assertThat(told.refuses(new Hear(Side.MENTOR, 1))).isEqualTo(HeardRefusal.OVER_SINCE);
    assertThat(told.refuses(new Hear(Side.MENTEE, 2))).isEqualTo(HeardRefusal.OVER_SINCE);
    assertThat(told.asks(new Hear(Side.MENTEE, 1)).refuses(new Hear(Side.MENTEE, 1)))
        .isEqualTo(HeardRefusal.OVER_SINCE);
  }

  @Test
  void one_at_a_time_of_each() {
    var both = signed().asks(new Say(Side.MENTOR)).asks(new Say(Side.MENTEE));

    assertThat(both.refuses(new Say(Side.MENTOR))).isEqualTo(HeardRefusal.WAITS);
    assertThat(both.state().waiting()).hasSize(2);
    assertThat(both.asks(new Hear(Side.MENTEE, 1)).asks(new Say(Side.MENTOR)).state().told())
        .isEqualTo(3);
  }

  @Test
  void after_a_week_it_is_not_waited_for_and_nobody_is_told() {
    var told = signed().asks(new Say(Side.MENTOR));

    assertThat(told.late(days(7)).refuses(new Hear(Side.MENTEE, 1)))
        .isEqualTo(HeardRefusal.OVER_SINCE);
    var later = told.passes(days(7));
    assertThat(later.state().waiting()).isEmpty();
    assertThat(later.effects()).hasSize(1);
    assertThat(told.late(days(7)).asks(new Say(Side.MENTOR)).state().told()).isEqualTo(2);
  }

  @Test
  @Tells({"S53", "N19"})
  void the_room_is_reminded_to_leave_out_names_once_a_week_at_most() {
    var once = heard(signed(), 1);
    assertThat(reminders(once)).isEqualTo(1);

    var twice = heard(once.passes(days(6)), 2);
    assertThat(reminders(twice)).isEqualTo(1);

    var later = heard(twice.passes(days(1)), 3);
    assertThat(later.effects())
        .contains(new Effect.Leave("names-1"))
        .contains(new Effect.Show("names-3", new LeaveOutNames(), false));
    assertThat(reminders(later)).isEqualTo(2);
  }

  @Test
  void a_pause_does_not_count() {
    var paused = signed().asks(new Say(Side.MENTOR)).passes(days(3)).asks(pause());

    assertThat(paused.refuses(new Hear(Side.MENTEE, 1))).isEqualTo(HeardRefusal.PAUSED);
    assertThat(paused.refuses(new Say(Side.MENTEE))).isEqualTo(HeardRefusal.PAUSED);
    assertThat(paused.wakeAt("heard")).isEmpty();
    var on = paused.passes(days(30)).asks(new Follow(Milestone.RESUMED));
    assertThat(on.wakeAt("heard")).contains(on.now().plus(days(4)));
    assertThat(on.asks(new Hear(Side.MENTEE, 1)).state().heard()).isEqualTo(1);
  }

  @Test
  void a_wake_in_a_pause_changes_nothing() {
    var paused = signed().asks(new Say(Side.MENTOR)).asks(pause()).late(days(9));

    assertThat(paused.asks(new HeardCommand.Turn()).state()).isEqualTo(paused.state());
  }

  @Test
  void the_end_takes_it_along() {
    var ended = heard(signed(), 1).asks(new Say(Side.MENTEE)).asks(new Follow(Milestone.ENDED));

    assertThat(ended.state().waiting()).isEmpty();
    assertThat(ended.state().heard()).isZero();
    assertThat(ended.refuses(new Say(Side.MENTOR))).isEqualTo(HeardRefusal.ENDED);
    assertThat(ended.wakeAt("heard")).isEmpty();
  }

  @Test
  void before_signing_there_is_nothing_to_keep() {
    assertThat(unsigned().refuses(new Say(Side.MENTOR))).isEqualTo(HeardRefusal.NOT_STARTED);
  }

  private static Follow pause() {
    return new Follow(Milestone.PAUSED);
  }

  private static World<Heard> heard(World<Heard> world, int number) {
    return world.asks(new Say(Side.MENTOR)).asks(new Hear(Side.MENTEE, number));
  }

  private static long reminders(World<Heard> world) {
    return world.effects().stream().filter(Effect.Show.class::isInstance).count();
  }

  private static World<Heard> signed() {
    return unsigned().asks(new Follow(Milestone.ACTIVE));
  }

  private static World<Heard> unsigned() {
    return World.of(
        Heard.none(),
        SIGNED,
        (Heard state, Command command, Instant now) ->
            HeardRules.decide(state, (HeardCommand) command, now));
  }
}
