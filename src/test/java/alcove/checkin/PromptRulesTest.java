package alcove.checkin;

import static alcove.checkin.Given.ANA;
import static alcove.checkin.Given.BEA;
import static alcove.checkin.Given.answeredAll;
import static alcove.checkin.Given.asked;
import static alcove.checkin.Given.open;
import static alcove.checkin.Given.signed;
import static alcove.rhythm.AnaAndBea.SIGNED;
import static alcove.rhythm.AnaAndBea.days;
import static alcove.rhythm.AnaAndBea.every;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.checkin.CheckInCommand.Begin;
import alcove.checkin.CheckInCommand.Choose;
import alcove.checkin.CheckInCommand.Done;
import alcove.checkin.CheckInCommand.Follow;
import alcove.checkin.CheckInCommand.NotNow;
import alcove.checkin.CheckInCommand.StopAsking;
import alcove.core.Milestone;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// How often somebody is asked, and how they put it off or stop it.
final class PromptRulesTest {
  @Test
  void whoever_does_not_answer_is_asked_once() {
    assertThat(asked().passes(days(13)).told(ANA)).hasSize(1);
  }

  @Test
  void not_now_is_asked_again_on_the_next_working_day() {
    var asked = asked();
    var put = asked.asks(new NotNow(ANA, 1));

    assertThat(put.passes(Duration.ofHours(20)).told(ANA)).hasSize(1);
    assertThat(put.passes(days(1)).toldAt(ANA)).last().isEqualTo(asked.now().plus(days(1)));
  }

  @Test
  void not_now_over_a_weekend_is_asked_again_on_monday() {
    // Signed on a Tuesday; three "not now" lead from Tuesday to Thursday.
    var thursday = asked().passes(days(2)).asks(new NotNow(ANA, 1));
    var friday = thursday.passes(days(1)).asks(new NotNow(ANA, 1));

    assertThat(friday.passes(days(2)).told(ANA)).hasSize(2);
    assertThat(friday.passes(days(3)).told(ANA)).hasSize(3);
  }

  @Test
  void nobody_is_asked_more_than_three_times() {
    var world = asked();
    for (var i = 0; i < 6; i++) {
      world = world.asks(new NotNow(ANA, 1)).passes(days(2));
    }

    assertThat(world.told(ANA)).hasSize(3);
    assertThat(open(world, ANA).prompting().next()).isEmpty();
  }

  @Test
  void whoever_has_answered_everything_is_not_asked_again() {
    var put = asked().asks(new NotNow(ANA, 1));

    assertThat(answeredAll(put).passes(days(10)).told(ANA)).hasSize(1);
    assertThat(answeredAll(asked()).asks(new NotNow(ANA, 1)).passes(days(10)).told(ANA)).hasSize(1);
  }

  @Test
  void whoever_is_done_is_not_asked_again_and_can_still_answer() {
    var done = asked().asks(new NotNow(ANA, 1)).asks(new Done(ANA, 1));

    assertThat(done.passes(days(10)).told(ANA)).hasSize(1);
    assertThat(open(answeredAll(done), ANA).questions().complete()).isTrue();
  }

  @Test
  void a_prompt_put_off_dies_with_its_check_in() {
    var put = signed(every(7)).passes(days(13)).asks(new NotNow(ANA, 1)).misses(days(4));

    assertThat(put.told(ANA)).hasSize(2);
    assertThat(open(put, ANA).questions().number()).isEqualTo(2);
  }

  @Test
  void stop_asking_stops_until_the_person_comes_by_themselves() {
    var stopped = asked().asks(new StopAsking(ANA)).forgetful();

    assertThat(stopped.passes(days(90)).told(ANA)).isEmpty();
    assertThat(stopped.passes(days(90)).told(BEA)).isNotEmpty();
    assertThat(stopped.state().track(ANA).stopped()).isTrue();
    assertThat(stopped.refuses(new Choose(ANA, 1, Item.MET, Answer.YES)))
        .isEqualTo(CheckInRefusal.CLOSED_SINCE);

    var back = stopped.passes(days(30)).asks(new Begin(ANA)).forgetful();
    assertThat(open(back, ANA).questions().number()).isEqualTo(2);
    assertThat(back.passes(days(15)).told(ANA)).hasSize(1);
  }

  @Test
  void stop_asking_keeps_what_was_answered() {
    var stopped = asked().asks(new Choose(ANA, 1, Item.MET, Answer.YES)).asks(new StopAsking(ANA));

    assertThat(stopped.state().track(ANA).past()).hasSize(1);
    assertThat(stopped.wakeAt("checkin.retention")).contains(SIGNED.plus(days(14 + 90)));
  }

  @Test
  void stop_asking_works_between_two_check_ins_and_in_a_pause() {
    var between = signed(every(14)).asks(new StopAsking(BEA));
    var paused = signed(every(14)).asks(new Follow(Milestone.PAUSED)).asks(new StopAsking(BEA));

    assertThat(between.passes(days(60)).told(BEA)).isEmpty();
    assertThat(paused.wakes()).isEmpty();
    assertThat(paused.asks(new Follow(Milestone.RESUMED)).passes(days(60)).told(BEA)).isEmpty();
  }
}
