package alcove.concern;

import static alcove.concern.Given.BOND;
import static alcove.concern.Given.arrived;
import static alcove.concern.Given.delivered;
import static alcove.concern.Given.duties;
import static alcove.concern.Given.open;
import static alcove.concern.Given.raised;
import static alcove.concern.Given.sent;
import static alcove.concern.Given.signed;
import static alcove.rhythm.AnaAndBea.days;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.concern.Concern.Acknowledged;
import alcove.concern.Concern.Afterwards;
import alcove.concern.Concern.Quiet;
import alcove.concern.Concern.Silent;
import alcove.concern.ConcernCommand.Acknowledge;
import alcove.concern.ConcernCommand.Arrived;
import alcove.concern.ConcernCommand.CallOff;
import alcove.concern.ConcernCommand.Choose;
import alcove.concern.ConcernCommand.Follow;
import alcove.concern.ConcernCommand.InDanger;
import alcove.concern.ConcernCommand.NoLongerNeeded;
import alcove.concern.ConcernCommand.NotNow;
import alcove.concern.ConcernCommand.PassOn;
import alcove.concern.ConcernCommand.PassedFirst;
import alcove.concern.ConcernCommand.Raise;
import alcove.concern.ConcernCommand.TellNow;
import alcove.concern.ConcernCommand.Turn;
import alcove.core.Milestone;
import alcove.core.Side;
import alcove.rhythm.World;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How the steps go along with the life of the pair, a test a sentence.
final class ConcernRulesTest {

  @Test
  void whoever_is_asked_is_asked_until_they_have_said_something_or_it_has_moved_on() {
    var step = new Acknowledge(Side.MENTEE, 1, Step.DUTIES);

    assertThat(asked(signed())).isEmpty();
    assertThat(asked(raised())).containsExactly("MENTEE concern. 1:ISSUE");
    assertThat(asked(raised().passes(days(4)))).containsExactly("MENTEE concern. 1:ISSUE");
    assertThat(asked(raised().asks(new Follow(Milestone.PAUSED)))).hasSize(1);
    assertThat(asked(duties()))
        .containsExactly("MENTOR concern. 1:DUTIES", "MENTEE concern. 1:DUTIES");
    assertThat(asked(duties().asks(step))).containsExactly("MENTOR concern. 1:DUTIES");
    assertThat(asked(raised().asks(new NoLongerNeeded(Side.MENTOR, 1)))).isEmpty();
    assertThat(asked(raised().asks(new Follow(Milestone.ENDED)))).isEmpty();
  }

  @Test
  void the_writer_of_a_notice_and_both_afterwards_are_asked_as_long_as_they_can_answer() {
    var passed = delivered().passes(days(20));
    var after = passed.asks(new PassOn(Side.MENTOR, 1));

    assertThat(asked(delivered())).isEmpty();
    assertThat(asked(passed)).containsExactly("MENTOR concern.passon 1");
    assertThat(asked(after)).containsExactly("MENTOR concern.mend 1", "MENTEE concern.mend 1");
    assertThat(asked(after.asks(new Choose(Side.MENTEE, 1, Ending.REPAIR))))
        .containsExactly("MENTOR concern.mend 1");
  }

  @Test
  void what_one_has_noted_alone_about_danger_asks_by_no_message_that_changes() {
    var noted = signed().asks(new InDanger(Side.MENTOR)).asks(new PassedFirst(Side.MENTOR));

    assertThat(asked(noted.passes(days(4)))).isEmpty();
  }

  /// Who is asked by which buttons, without the pair.
  private static List<String> asked(World<Concern> world) {
    var pair = BOND.id();
    return world.state().prompts(pair).stream()
        .map(prompt ->
            prompt.of()
                + " "
                + prompt.action()
                + " "
                + prompt.value().replace(pair.value() + ":", ""))
        .toList();
  }

  @Test
  void while_the_pair_has_paused_nobody_is_asked_and_only_leaving_is_possible() {
    var paused = raised().asks(new Follow(Milestone.PAUSED));

    assertThat(paused.passes(days(30)).told(Side.MENTEE)).hasSize(1);
    assertThat(paused.refuses(new Acknowledge(Side.MENTEE, 1, Step.ISSUE)))
        .isEqualTo(ConcernRefusal.PAUSED);
    assertThat(paused.refuses(new Raise(Side.MENTEE))).isEqualTo(ConcernRefusal.PAUSED);
    assertThat(paused.asks(new Turn()).state()).isEqualTo(paused.state());
    assertThat(paused.asks(new NoLongerNeeded(Side.MENTOR, 1)).state().steps())
        .isEqualTo(new Quiet());
  }

  @Test
  void what_waits_moves_on_by_as_long_as_the_pause_took() {
    var paused = raised().asks(new Follow(Milestone.PAUSED)).passes(days(14));
    var resumed = paused.asks(new Follow(Milestone.RESUMED));

    assertThat(open(resumed).since()).isEqualTo(open(raised()).since().plus(days(14)));
    assertThat(open(resumed.passes(days(3).minusMinutes(1))).mentee()).isNotEqualTo(new Silent());
    assertThat(open(resumed.passes(days(3))).mentee()).isEqualTo(new Silent());
  }

  @Test
  void after_a_pause_a_notices_time_runs_anew_and_both_hear_it() {
    var paused = delivered().late(days(1)).asks(new Follow(Milestone.PAUSED)).late(days(14));
    var resumed = paused.asks(new Follow(Milestone.RESUMED));
    var from = BOND.workingDaysLater(Side.MENTEE, resumed.now().plusSeconds(60), 3);

    assertThat(arrived(resumed).from()).isEqualTo(from);
    assertThat(arrived(resumed).at()).isEqualTo(arrived(delivered()).at());
    assertThat(resumed.told(Side.MENTOR)).last().isEqualTo(new ConcernNotice.RunsAnew(from));
    assertThat(resumed.told(Side.MENTEE)).last().isEqualTo(new ConcernNotice.RunsAnew(from));
  }

  @Test
  void a_notice_whose_time_had_passed_before_the_pause_does_not_run_anew() {
    var then = delivered().until(arrived(delivered()).from());
    var resumed =
        then.asks(new Follow(Milestone.PAUSED)).late(days(14)).asks(new Follow(Milestone.RESUMED));

    assertThat(arrived(resumed).from()).isEqualTo(arrived(delivered()).from());
    assertThat(resumed.told(Side.MENTEE)).noneMatch(ConcernNotice.RunsAnew.class::isInstance);
  }

  @Test
  void a_notice_may_arrive_while_the_pair_has_paused_and_runs_from_its_end() {
    var paused = sent().asks(new Follow(Milestone.PAUSED)).asks(new Arrived(1));

    assertThat(paused.refuses(new PassOn(Side.MENTOR, 1))).isEqualTo(ConcernRefusal.PAUSED);
    var resumed = paused.late(days(14)).asks(new Follow(Milestone.RESUMED));
    assertThat(resumed.refuses(new PassOn(Side.MENTOR, 1))).isEqualTo(ConcernRefusal.TOO_SOON);
  }

  @Test
  void how_to_go_on_may_be_said_in_a_pause_and_is_asked_after_it() {
    var paused = passedOn().asks(new Follow(Milestone.PAUSED)).late(days(14));

    assertThat(afterwards(paused.asks(new Choose(Side.MENTEE, 1, Ending.REPAIR))).mentee())
        .isEqualTo(new Acknowledged());
    var resumed = paused.asks(new Follow(Milestone.RESUMED));
    assertThat(afterwards(resumed).since())
        .isEqualTo(afterwards(passedOn()).since().plus(days(14)));
    assertThat(resumed.passes(days(4)).told(Side.MENTEE).size())
        .isGreaterThan(paused.told(Side.MENTEE).size());
  }

  @Test
  void danger_waits_for_no_pause() {
    var paused = signed().asks(new Follow(Milestone.PAUSED)).asks(new InDanger(Side.MENTOR));
    var told = paused.asks(new PassedFirst(Side.MENTOR)).asks(new TellNow(Side.MENTOR));

    assertThat(told.told(Side.MENTEE)).hasSize(1);
  }

  @Test
  void being_asked_to_tell_moves_with_the_pause() {
    var paused = passedFirst().asks(new Follow(Milestone.PAUSED)).late(days(14));
    var resumed = paused.asks(new Follow(Milestone.RESUMED));

    assertThat(resumed.told(Side.MENTEE)).isEmpty();
    assertThat(resumed.passes(days(1)).told(Side.MENTEE)).hasSize(1);
  }

  @Test
  void when_the_pair_ends_what_both_knew_of_ends_with_it() {
    for (var world : List.of(raised(), sent(), delivered())) {
      var ended = world.asks(new Follow(Milestone.ENDED));

      assertThat(ended.state().steps()).isEqualTo(new Quiet());
      assertThat(ended.told(Side.MENTOR)).last().isEqualTo(new ConcernNotice.EndedWith());
      assertThat(ended.told(Side.MENTEE)).last().isEqualTo(new ConcernNotice.EndedWith());
      assertThat(ended.wakes()).isEmpty();
      assertThat(ended.refuses(new Raise(Side.MENTOR))).isEqualTo(ConcernRefusal.ENDED);
      assertThat(ended.refuses(new InDanger(Side.MENTOR))).isEqualTo(ConcernRefusal.ENDED);
      assertThat(ended.refuses(new PassedFirst(Side.MENTOR))).isEqualTo(ConcernRefusal.ENDED);
      assertThat(ended.refuses(new TellNow(Side.MENTOR))).isEqualTo(ConcernRefusal.ENDED);
      assertThat(ended.refuses(new CallOff(Side.MENTOR))).isEqualTo(ConcernRefusal.ENDED);
      assertThat(ended.refuses(new NotNow(Side.MENTOR, 1))).isEqualTo(ConcernRefusal.ENDED);
      assertThat(ended.asks(new Turn()).state()).isEqualTo(ended.state());
    }
  }

  @Test
  void what_one_alone_had_noted_they_alone_hear_of() {
    var ended = passedFirst().asks(new Follow(Milestone.ENDED));

    assertThat(ended.told(Side.MENTEE)).containsExactly(new ConcernNotice.EndedWith());
    assertThat(ended.told(Side.MENTOR)).isEmpty();
    assertThat(signed().asks(new Follow(Milestone.ENDED)).effects()).isEmpty();
  }

  @Test
  void changing_the_agreement_changes_nothing_here() {
    assertThat(raised().asks(new Follow(Milestone.AMENDING)).state()).isEqualTo(raised().state());
    assertThat(raised().asks(new Follow(Milestone.ACTIVE)).state()).isEqualTo(raised().state());
  }

  @Test
  void eight_things_passed_on_are_remembered() {
    var world = signed();
    for (var i = 0; i < 9; i++) {
      world =
          world
              .late(days(1))
              .asks(new InDanger(Side.MENTEE))
              .asks(new PassedFirst(Side.MENTEE))
              .asks(new CallOff(Side.MENTEE));
    }

    assertThat(world.state().passed()).hasSize(8);
    assertThat(world.state().passed().getLast().at()).isEqualTo(world.now());
  }

  private static World<Concern> passedOn() {
    return delivered().passes(days(4)).asks(new PassOn(Side.MENTOR, 1));
  }

  private static World<Concern> passedFirst() {
    return signed().asks(new InDanger(Side.MENTEE)).asks(new PassedFirst(Side.MENTEE));
  }

  private static Afterwards afterwards(World<Concern> world) {
    return (Afterwards) world.state().steps();
  }
}
