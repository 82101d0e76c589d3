package alcove.checkin;

import static alcove.checkin.Given.ANA;
import static alcove.checkin.Given.BEA;
import static alcove.checkin.Given.HOUR;
import static alcove.checkin.Given.answers;
import static alcove.checkin.Given.asked;
import static alcove.checkin.Given.rule;
import static alcove.rhythm.AnaAndBea.SIGNED;
import static alcove.rhythm.AnaAndBea.days;
import static alcove.rhythm.AnaAndBea.every;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.checkin.CheckInCommand.Begin;
import alcove.checkin.CheckInCommand.Choose;
import alcove.checkin.CheckInCommand.Expire;
import alcove.checkin.CheckInCommand.Follow;
import alcove.checkin.CheckInCommand.StopAsking;
import alcove.core.Milestone;
import alcove.rhythm.World;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// How long answers are kept.
final class KeepingRulesTest {
  @Test
  void answers_are_dropped_after_ninety_days_also_when_nobody_does_anything() {
    var stopped = asked().asks(new Choose(ANA, 1, Item.MET, Answer.YES)).asks(new StopAsking(ANA));

    assertThat(stopped.passes(days(90).minus(HOUR)).state().track(ANA).past()).hasSize(1);
    assertThat(stopped.passes(days(90)).state().track(ANA).past()).isEmpty();
    assertThat(stopped.passes(days(90)).wakeAt("checkin.retention")).isEmpty();
  }

  @Test
  void answers_are_dropped_in_a_pause_as_well() {
    var paused =
        asked().asks(new Choose(ANA, 1, Item.MET, Answer.YES)).asks(new Follow(Milestone.PAUSED));

    assertThat(answers(paused.passes(days(89)), ANA)).isNotEmpty();
    assertThat(answers(paused.passes(days(90)), ANA)).isEmpty();
  }

  @Test
  void answers_are_dropped_one_by_one_as_their_time_comes() {
    var twice =
        asked()
            .asks(new Choose(ANA, 1, Item.MET, Answer.YES))
            .passes(days(14))
            .asks(new Choose(ANA, 2, Item.MET, Answer.NOT_YET))
            .passes(days(14))
            .asks(new StopAsking(ANA));

    assertThat(twice.state().track(ANA).past()).hasSize(2);
    assertThat(twice.passes(days(62)).state().track(ANA).past())
        .extracting(CheckIns.Sheet::number)
        .containsExactly(2);
    assertThat(twice.passes(days(76)).state().track(ANA).past()).isEmpty();
  }

  @Test
  void any_step_drops_answers_whose_time_is_over() {
    var stopped = asked().asks(new Choose(ANA, 1, Item.MET, Answer.YES)).asks(new StopAsking(ANA));
    var late =
        new World<>(
            stopped.rule(), stopped.state(), stopped.now().plus(days(91)), Map.of(), List.of());

    assertThat(late.asks(new Begin(BEA)).state().track(ANA).past()).isEmpty();
    assertThat(late.asks(new Expire()).state().track(ANA).past()).isEmpty();
  }

  @Test
  void no_more_than_a_hundred_closed_check_ins_are_kept() {
    var full = World.of(overfull(asked().state()), SIGNED, rule(every(14)));

    assertThat(full.asks(new StopAsking(ANA)).state().track(ANA).past())
        .hasSize(100)
        .last()
        .extracting(CheckIns.Sheet::number)
        .isEqualTo(1_000);
  }

  /// A hundred closed check-ins, and one more that is open.
  private static CheckIns overfull(CheckIns state) {
    var sheets = IntStream.range(900, 1_000).mapToObj(KeepingRulesTest::sheet).toList();
    var prompting = new CheckIns.Prompting(1, Optional.empty());
    var open = new CheckIns.Open(sheet(1_000), SIGNED, prompting, false);
    return state.with(ANA, state.track(ANA).withPast(sheets).with(open));
  }

  private static CheckIns.Sheet sheet(int number) {
    return new CheckIns.Sheet(number, SIGNED, false, Map.of(Item.MET, Answer.YES));
  }
}
