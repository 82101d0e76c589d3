package alcove.checkin;

import static alcove.checkin.Given.ANA;
import static alcove.checkin.Given.BEA;
import static alcove.checkin.Given.answers;
import static alcove.checkin.Given.asked;
import static alcove.checkin.Given.open;
import static alcove.checkin.Given.rule;
import static alcove.checkin.Given.signed;
import static alcove.rhythm.AnaAndBea.SIGNED;
import static alcove.rhythm.AnaAndBea.days;
import static alcove.rhythm.AnaAndBea.every;
import static alcove.rhythm.AnaAndBea.termOf;
import static alcove.rhythm.AnaAndBea.unsigned;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.checkin.CheckInCommand.Begin;
import alcove.checkin.CheckInCommand.Choose;
import alcove.checkin.CheckInCommand.Due;
import alcove.checkin.CheckInCommand.Follow;
import alcove.checkin.CheckInCommand.NotNow;
import alcove.checkin.CheckInCommand.SendCard;
import alcove.checkin.CheckInCommand.StopAsking;
import alcove.core.Milestone;
import alcove.rhythm.World;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// When a check-in comes: by the rhythm, by oneself, and around a pause.
final class CalendarRulesTest {
  @Test
  void before_the_agreement_is_signed_nothing_is_planned() {
    var world = World.of(CheckIns.none(), SIGNED, rule(unsigned()));

    assertThat(world.asks(new Follow(Milestone.AGREEING)).wakes()).isEmpty();
    assertThat(world.asks(new Follow(Milestone.RESUMED)).state()).isEqualTo(CheckIns.none());
    assertThat(world.asks(new Due(ANA)).effects()).isEmpty();
    assertThat(world.refuses(new Begin(ANA))).isEqualTo(CheckInRefusal.NOT_STARTED);
    assertThat(world.refuses(new NotNow(ANA, 1))).isEqualTo(CheckInRefusal.NOT_STARTED);
    assertThat(world.refuses(new StopAsking(ANA))).isEqualTo(CheckInRefusal.NOT_STARTED);
  }

  @Test
  void each_is_asked_one_rhythm_after_signing() {
    var world = signed(every(14));

    assertThat(world.passes(days(13)).told(ANA)).isEmpty();
    assertThat(world.passes(days(15)).told(ANA)).hasSize(1);
    assertThat(world.passes(days(15)).told(BEA)).hasSize(1);
  }

  @Test
  void each_is_asked_in_their_own_working_hours() {
    var world = signed(every(14)).passes(days(14)).passes(days(1));

    // Signed at ten in Berlin: still a working moment there two weeks later, but four in New York.
    assertThat(world.toldAt(ANA)).containsExactly(SIGNED.plus(days(14)));
    assertThat(world.toldAt(BEA))
        .singleElement()
        .satisfies(at -> assertThat(every(14).isWorkingMoment(BEA, at)).isTrue());
  }

  @Test
  void a_slow_rhythm_still_begins_within_two_weeks() {
    var world = signed(every(28));

    assertThat(world.passes(days(15)).told(ANA)).hasSize(1);
    assertThat(world.passes(days(41)).told(ANA)).hasSize(1);
    assertThat(world.passes(days(43)).told(ANA)).hasSize(2);
  }

  @Test
  void no_check_in_opens_after_the_term() {
    assertThat(signed(termOf(27)).passes(days(90)).told(ANA)).hasSize(1);
    assertThat(signed(termOf(28)).passes(days(90)).told(ANA)).hasSize(2);
  }

  @Test
  void a_quick_rhythm_begins_with_its_own_step() {
    assertThat(signed(every(7)).passes(days(8)).told(ANA)).hasSize(1);
    assertThat(signed(every(7)).passes(days(15)).told(ANA)).hasSize(2);
  }

  @Test
  void a_wake_that_comes_late_and_at_night_waits_for_the_morning() {
    var evening = signed(every(14)).misses(days(14).plus(Duration.ofHours(12)));

    assertThat(evening.told(ANA)).isEmpty();
    assertThat(evening.state().track(ANA).opened()).isZero();
    assertThat(evening.passes(days(1)).toldAt(ANA))
        .singleElement()
        .satisfies(at -> assertThat(every(14).isWorkingMoment(ANA, at)).isTrue());
  }

  @Test
  void signing_anew_keeps_what_is_open_and_takes_the_new_rhythm() {
    var asked = signed(every(28)).passes(days(15));
    var anew = asked.under(rule(every(7))).asks(new Follow(Milestone.ACTIVE));

    assertThat(anew.state().track(ANA).open()).isPresent();
    assertThat(anew.passes(days(7)).told(ANA)).hasSize(2);
  }

  @Test
  void amending_the_agreement_changes_nothing() {
    var world = signed(every(14)).asks(new Follow(Milestone.AMENDING));

    assertThat(world.passes(days(15)).told(ANA)).hasSize(1);
  }

  @Test
  void anybody_can_open_one_without_being_asked() {
    var begun = signed(every(14)).passes(days(3)).asks(new Begin(ANA));

    assertThat(open(begun, ANA).questions().number()).isEqualTo(1);
    assertThat(begun.told(ANA)).isEmpty();
    assertThat(begun.passes(days(13)).told(ANA)).isEmpty();
    assertThat(begun.passes(days(14)).told(ANA)).hasSize(1);
    assertThat(begun.state().track(BEA).open()).isEmpty();
  }

  @Test
  void opening_one_that_is_open_changes_nothing() {
    var asked = asked();

    assertThat(asked.asks(new Begin(ANA)).state()).isEqualTo(asked.state());
    assertThat(asked.asks(new Begin(ANA)).wakes()).isEqualTo(asked.wakes());
  }

  @Test
  void one_opened_by_oneself_can_be_put_off_as_well() {
    var put = signed(every(14)).asks(new Begin(ANA)).asks(new NotNow(ANA, 1));

    assertThat(put.passes(days(1)).told(ANA)).hasSize(1);
  }

  @Test
  void nothing_is_asked_while_the_pair_is_paused() {
    var paused = signed(every(14)).passes(days(10)).asks(new Follow(Milestone.PAUSED));

    assertThat(paused.wakes()).isEmpty();
    assertThat(paused.passes(days(100)).told(ANA)).isEmpty();
    assertThat(paused.asks(new Due(ANA)).effects()).isEmpty();
    assertThat(paused.refuses(new Begin(ANA))).isEqualTo(CheckInRefusal.PAUSED);
  }

  @Test
  void the_calendar_goes_on_where_it_stood() {
    var resumed =
        signed(every(14))
            .passes(days(10))
            .asks(new Follow(Milestone.PAUSED))
            .passes(days(30))
            .asks(new Follow(Milestone.RESUMED));

    assertThat(resumed.passes(days(3)).told(ANA)).isEmpty();
    assertThat(resumed.passes(days(5)).told(ANA)).hasSize(1);
  }

  @Test
  void an_open_check_in_waits_through_a_pause_with_its_answers() {
    var paused =
        asked()
            .asks(new Choose(ANA, 1, Item.MET, Answer.YES))
            .asks(new NotNow(ANA, 1))
            .asks(new Follow(Milestone.PAUSED))
            .passes(days(30));
    var resumed = paused.asks(new Follow(Milestone.RESUMED)).forgetful();

    assertThat(paused.refuses(new Choose(ANA, 1, Item.MET, Answer.NOT_YET)))
        .isEqualTo(CheckInRefusal.PAUSED);
    assertThat(answers(resumed, ANA)).isEqualTo(Map.of(Item.MET, Answer.YES));
    assertThat(resumed.passes(Duration.ofHours(20)).told(ANA)).isEmpty();
    assertThat(resumed.passes(days(1)).told(ANA)).hasSize(1);
  }

  @Test
  void when_the_pair_ends_everything_is_forgotten() {
    var ended =
        asked()
            .asks(new Choose(ANA, 1, Item.MET, Answer.YES))
            .asks(new SendCard(ANA, 1))
            .asks(new Follow(Milestone.ENDED));

    assertThat(ended.wakes()).isEmpty();
    assertThat(ended.state().mentor()).isEqualTo(CheckIns.none().mentor());
    assertThat(ended.state().mentee()).isEqualTo(CheckIns.none().mentee());
    assertThat(ended.refuses(new Begin(ANA))).isEqualTo(CheckInRefusal.ENDED);
    assertThat(ended.refuses(new Choose(ANA, 1, Item.MET, Answer.YES)))
        .isEqualTo(CheckInRefusal.ENDED);
    assertThat(ended.asks(new Follow(Milestone.ACTIVE)).wakes()).isEmpty();
  }
}
