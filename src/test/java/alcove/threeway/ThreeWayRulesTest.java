package alcove.threeway;

import static alcove.rhythm.AnaAndBea.BERLIN;
import static alcove.rhythm.AnaAndBea.NEW_YORK;
import static alcove.rhythm.AnaAndBea.SIGNED;
import static alcove.rhythm.AnaAndBea.days;
import static alcove.threeway.Given.BOND;
import static alcove.threeway.Given.DAY;
import static alcove.threeway.Given.SHEET;
import static alcove.threeway.Given.agreed;
import static alcove.threeway.Given.proposed;
import static alcove.threeway.Given.sheet;
import static alcove.threeway.Given.signed;
import static alcove.threeway.Given.unsigned;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.Milestone;
import alcove.core.Side;
import alcove.privacy.Confidential;
import alcove.threeway.Sheet.Terms;
import alcove.threeway.ThreeWayCommand.Agree;
import alcove.threeway.ThreeWayCommand.CallOff;
import alcove.threeway.ThreeWayCommand.Decline;
import alcove.threeway.ThreeWayCommand.Follow;
import alcove.threeway.ThreeWayCommand.Propose;
import alcove.threeway.ThreeWayNotice.BothAgree;
import alcove.threeway.ThreeWayNotice.IsOff;
import alcove.threeway.ThreeWayNotice.PleaseRead;
import alcove.threeway.ThreeWayNotice.RatherNot;
import alcove.threeway.ThreeWayNotice.Soon;
import alcove.threeway.ThreeWayNotice.StillOpen;
import alcove.threeway.ThreeWays.Agreed;
import alcove.threeway.ThreeWays.None;
import alcove.threeway.ThreeWays.Proposed;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ThreeWayRulesTest {
  private static final Third WHO = Third.MENTEES_MANAGER;

  @ParameterizedTest
  @EnumSource(Side.class)
  void s31_either_writes_a_sheet_and_the_other_is_asked_to_read_it(Side side) {
    var world = proposed(side);

    assertThat(world.told(side.other())).containsExactly(new PleaseRead(1, WHO, DAY, false));
    assertThat(world.told(side)).isEmpty();
    assertThat(world.state().stage())
        .isInstanceOfSatisfying(
            Proposed.class, proposed -> assertThat(proposed.by()).isEqualTo(side));
  }

  @Test
  void s31_nothing_is_agreed_before_the_other_agrees() {
    var world = agreed();

    assertThat(world.told(Side.MENTEE)).containsExactly(new BothAgree(1, WHO, DAY));
    assertThat(world.state().stage())
        .isInstanceOfSatisfying(
            Agreed.class, agreed -> assertThat(agreed.sheet()).isEqualTo(SHEET));
  }

  @Test
  void nobody_agrees_for_the_other() {
    var world = proposed(Side.MENTOR);

    assertThat(world.refuses(new Agree(Side.MENTOR, 1))).isEqualTo(ThreeWayRefusal.NOT_YOURS);
    assertThat(world.refuses(new Decline(Side.MENTOR, 1))).isEqualTo(ThreeWayRefusal.NOT_YOURS);
    assertThat(world.refuses(new CallOff(Side.MENTEE, 1))).isEqualTo(ThreeWayRefusal.NOT_YOURS);
  }

  @Test
  void what_has_been_changed_since_is_not_agreed_to() {
    var changed = proposed(Side.MENTOR).asks(new Propose(Side.MENTOR, 1, sheet(DAY, "more")));

    assertThat(changed.refuses(new Agree(Side.MENTEE, 1))).isEqualTo(ThreeWayRefusal.OVER_SINCE);
    assertThat(changed.refuses(new Propose(Side.MENTEE, 1, SHEET)))
        .isEqualTo(ThreeWayRefusal.OVER_SINCE);
    assertThat(changed.asks(new Agree(Side.MENTEE, 2)).state().stage()).isInstanceOf(Agreed.class);
  }

  @Test
  void who_changes_it_has_agreed_and_the_first_is_asked() {
    var world = proposed(Side.MENTOR).asks(new Propose(Side.MENTEE, 1, sheet(DAY, "less")));

    assertThat(world.told(Side.MENTOR)).containsExactly(new PleaseRead(2, WHO, DAY, false));
    assertThat(world.refuses(new Agree(Side.MENTEE, 2))).isEqualTo(ThreeWayRefusal.NOT_YOURS);
  }

  @Test
  void an_agreed_sheet_that_is_changed_is_agreed_anew() {
    var world = agreed().asks(new Propose(Side.MENTOR, 1, sheet(DAY, "more")));

    assertThat(world.state().stage()).isInstanceOf(Proposed.class);
    assertThat(world.asks(new Agree(Side.MENTEE, 2)).state().stage()).isInstanceOf(Agreed.class);
  }

  @Test
  void agreeing_twice_is_agreeing_once() {
    var world = agreed().asks(new Agree(Side.MENTOR, 1));

    assertThat(world.told(Side.MENTEE)).hasSize(1);
  }

  @Test
  void a_no_is_told_without_a_reason_and_nothing_is_left() {
    var world = proposed(Side.MENTOR).asks(new Decline(Side.MENTEE, 1));

    assertThat(world.told(Side.MENTOR)).containsExactly(new RatherNot(WHO, DAY));
    assertThat(world.state().stage()).isEqualTo(new None());
    assertThat(world.wakeAt("threeway")).isEmpty();
  }

  @Test
  void whoever_wrote_it_takes_it_back() {
    var world = proposed(Side.MENTOR).asks(new CallOff(Side.MENTOR, 1));

    assertThat(world.told(Side.MENTEE)).contains(new IsOff(WHO, DAY));
    assertThat(world.state().stage()).isEqualTo(new None());
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void either_calls_off_what_both_agreed_on(Side side) {
    var world = agreed().asks(new CallOff(side, 1));

    assertThat(world.told(side.other())).contains(new IsOff(WHO, DAY));
    assertThat(world.refuses(new CallOff(side, 1))).isEqualTo(ThreeWayRefusal.OVER_SINCE);
    assertThat(world.refuses(new Agree(side, 1))).isEqualTo(ThreeWayRefusal.OVER_SINCE);
    assertThat(world.refuses(new Decline(side, 1))).isEqualTo(ThreeWayRefusal.OVER_SINCE);
  }

  @Test
  void what_is_agreed_is_not_declined_any_more() {
    assertThat(agreed().refuses(new Decline(Side.MENTOR, 1))).isEqualTo(ThreeWayRefusal.OVER_SINCE);
  }

  @Test
  void who_is_silent_is_asked_once_more_in_their_own_hours() {
    var world = proposed(Side.MENTOR).passes(days(7));

    assertThat(world.told(Side.MENTEE))
        .containsExactly(new PleaseRead(1, WHO, DAY, false), new PleaseRead(1, WHO, DAY, true));
    assertThat(BOND.isWorkingMoment(Side.MENTEE, world.toldAt(Side.MENTEE).getLast())).isTrue();
  }

  @Test
  void no_answer_is_a_no_and_whoever_wrote_it_hears_so_before_the_day() {
    var world = proposed(Side.MENTOR).passes(days(20));

    assertThat(world.told(Side.MENTOR)).containsExactly(new StillOpen(1, WHO, DAY));
    assertThat(world.toldAt(Side.MENTOR).getFirst().atZone(BERLIN).toLocalDate())
        .isEqualTo(DAY.minusDays(1));
    assertThat(world.state().stage()).isEqualTo(new None());
  }

  @Test
  void both_are_reminded_when_the_day_is_near() {
    var world = agreed().passes(days(9));

    assertThat(world.told(Side.MENTOR)).contains(new Soon(1, WHO, DAY));
    assertThat(world.told(Side.MENTEE)).contains(new Soon(1, WHO, DAY));
    assertThat(world.toldAt(Side.MENTEE).getLast().atZone(NEW_YORK).toLocalDate())
        .isEqualTo(DAY.minusDays(1));
  }

  @Test
  void a_reminder_of_what_is_today_is_none() {
    var today = LocalDate.of(2026, 9, 1);
    var world = signed().asks(new Propose(Side.MENTEE, 0, sheet(today, "")));

    var agreed = world.asks(new Agree(Side.MENTOR, 1)).passes(days(3));

    assertThat(agreed.told(Side.MENTOR)).containsExactly(new PleaseRead(1, WHO, today, false));
  }

  @Test
  void s31_on_the_day_after_nothing_is_left() {
    var gone = DAY.plusDays(1).atStartOfDay(NEW_YORK).toInstant();

    assertThat(agreed().until(gone.minusSeconds(1)).state().stage()).isInstanceOf(Agreed.class);
    assertThat(agreed().until(gone).state().stage()).isEqualTo(new None());
    assertThat(agreed().until(gone).wakeAt("threeway")).isEmpty();
  }

  @Test
  void what_is_gone_is_gone_although_nobody_woke() {
    var late = agreed().late(days(12));

    assertThat(late.refuses(new CallOff(Side.MENTOR, 1))).isEqualTo(ThreeWayRefusal.OVER_SINCE);
  }

  @Test
  void a_pause_asks_nothing_and_does_not_keep_the_words() {
    var paused = agreed().asks(new Follow(Milestone.PAUSED));

    assertThat(paused.refuses(new CallOff(Side.MENTEE, 1))).isEqualTo(ThreeWayRefusal.PAUSED);
    var later = paused.passes(days(20));
    assertThat(later.told(Side.MENTOR)).hasSize(1);
    assertThat(later.state().stage()).isEqualTo(new None());
  }

  @Test
  void after_a_pause_it_goes_on() {
    var world =
        proposed(Side.MENTOR)
            .asks(new Follow(Milestone.PAUSED))
            .passes(days(6))
            .asks(new Follow(Milestone.RESUMED))
            .passes(days(1));

    assertThat(world.told(Side.MENTEE)).hasSize(2);
  }

  @Test
  void the_end_takes_it_along() {
    var ended = agreed().asks(new Follow(Milestone.ENDED));

    assertThat(ended.state().stage()).isEqualTo(new None());
    assertThat(ended.wakeAt("threeway")).isEmpty();
    assertThat(ended.refuses(new Propose(Side.MENTOR, 1, SHEET))).isEqualTo(ThreeWayRefusal.ENDED);
  }

  @Test
  void before_signing_there_is_no_sheet() {
    assertThat(unsigned().refuses(new Propose(Side.MENTOR, 0, SHEET)))
        .isEqualTo(ThreeWayRefusal.NOT_STARTED);
  }

  @Test
  void the_day_is_today_or_later_and_near_enough_to_be_kept() {
    var today = LocalDate.of(2026, 9, 1);

    assertThat(refused(sheet(today.minusDays(1), ""))).isEqualTo(ThreeWayRefusal.DAY_PAST);
    assertThat(refused(sheet(today.plusDays(91), ""))).isEqualTo(ThreeWayRefusal.DAY_FAR);
    assertThat(signed().asks(new Propose(Side.MENTOR, 0, sheet(today.plusDays(90), ""))).state())
        .extracting(ThreeWays::count)
        .isEqualTo(1);
  }

  @Test
  void there_is_something_to_talk_about_on_it() {
    var nothing = new Terms(Set.of(), Confidential.of(" "));
    var ofOnesOwn = new Terms(Set.of(), Confidential.of("The new team"));

    assertThat(refused(new Sheet(WHO, DAY, Side.MENTEE, nothing, SHEET.redLines())))
        .isEqualTo(ThreeWayRefusal.NO_TOPIC);
    assertThat(
            signed()
                .asks(
                    new Propose(
                        Side.MENTOR, 0, new Sheet(WHO, DAY, Side.MENTEE, ofOnesOwn, nothing)))
                .state()
                .stage())
        .isInstanceOf(Proposed.class);
  }

  @Test
  void nothing_stands_on_both_lists() {
    var both = new Terms(Set.of(Matter.SUPPORT), Confidential.of(""));

    assertThat(refused(new Sheet(WHO, DAY, Side.MENTEE, SHEET.topics(), both)))
        .isEqualTo(ThreeWayRefusal.CONTRADICTS);
  }

  @Test
  void what_is_added_has_an_end() {
    var long600 = Confidential.of("x".repeat(ThreeWayRules.LENGTH));
    var tooLong = Confidential.of("x".repeat(ThreeWayRules.LENGTH + 1));
    var topics = SHEET.topics().matters();

    assertThat(
            refused(new Sheet(WHO, DAY, Side.MENTEE, new Terms(topics, tooLong), SHEET.redLines())))
        .isEqualTo(ThreeWayRefusal.TOO_LONG);
    assertThat(
            refused(new Sheet(WHO, DAY, Side.MENTEE, SHEET.topics(), new Terms(Set.of(), tooLong))))
        .isEqualTo(ThreeWayRefusal.TOO_LONG);
    assertThat(
            signed()
                .asks(
                    new Propose(
                        Side.MENTOR,
                        0,
                        new Sheet(
                            WHO,
                            DAY,
                            Side.MENTEE,
                            new Terms(topics, long600),
                            new Terms(Set.of(), long600))))
                .told(Side.MENTEE))
        .hasSize(1);
  }

  @Test
  void the_sheet_is_never_written_into_a_notice() {
    var secret = "the words of the sheet";
    var world =
        signed()
            .asks(new Propose(Side.MENTOR, 0, sheet(DAY, secret)))
            .asks(new Agree(Side.MENTEE, 1))
            .passes(days(9));

    assertThat(world.now()).isAfter(SIGNED);
    assertThat(world.told(Side.MENTEE))
        .allMatch(notice -> !holdsWords(notice))
        .hasSizeGreaterThan(1);
  }

  private static boolean holdsWords(Object notice) {
    return Stream.of(notice.getClass().getRecordComponents())
        .anyMatch(each -> each.getType() == Sheet.class || each.getType() == Confidential.class);
  }

  private static Object refused(Sheet sheet) {
    return signed().refuses(new Propose(Side.MENTOR, 0, sheet));
  }
}
