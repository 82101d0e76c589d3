package alcove.agreement;

import static alcove.agreement.Given.ANA;
import static alcove.agreement.Given.BEN;
import static alcove.agreement.Given.BOND;
import static alcove.agreement.Given.BOND_WITH_NEW_LIST;
import static alcove.agreement.Given.MONDAY_NOON;
import static alcove.agreement.Given.after;
import static alcove.agreement.Given.answered;
import static alcove.agreement.Given.days;
import static alcove.agreement.Given.digest;
import static alcove.agreement.Given.drafting;
import static alcove.agreement.Given.forgotten;
import static alcove.agreement.Given.ready;
import static alcove.agreement.Given.settling;
import static alcove.agreement.Given.sheet;
import static alcove.agreement.Given.signed;
import static alcove.agreement.Given.step;
import static alcove.agreement.Given.told;
import static alcove.agreement.Given.wakes;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.agreement.AgreementCommand.Follow;
import alcove.agreement.AgreementCommand.Inform;
import alcove.agreement.AgreementCommand.MustReportChanged;
import alcove.agreement.AgreementCommand.Nudge;
import alcove.agreement.AgreementCommand.Save;
import alcove.agreement.AgreementCommand.Sign;
import alcove.agreement.AgreementCommand.StopNudges;
import alcove.agreement.AgreementCommand.Submit;
import alcove.agreement.AgreementNotice.Asked;
import alcove.agreement.AgreementNotice.LeftOff;
import alcove.agreement.AgreementNotice.Matter;
import alcove.agreement.AgreementNotice.Moved;
import alcove.agreement.AgreementNotice.NewList;
import alcove.agreement.AgreementNotice.Nudged;
import alcove.agreement.AgreementNotice.Stands;
import alcove.core.Decision;
import alcove.core.Milestone;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The first of March 2027 is a Monday: two days later is a Wednesday, five a Saturday, ten a
/// Thursday.
class NudgeRulesTest {
  private static Decision.Step<Agreement> nudge(Agreement state, Instant at) {
    return step(state, new Nudge(BEN), BOND, at);
  }

  private static Instant next(Decision.Step<Agreement> step) {
    return wakes(step).getOrDefault("agreement-nudge-mentee", Instant.MAX);
  }

  @Test
  void each_side_is_asked_until_its_part_is_done() {
    var begun = drafting();
    var open = settling();
    var ready = ready();
    var once = after(ready, new Sign(ANA, digest(ready)));

    assertThat(asked(begun)).containsExactly("MENTOR agreement.fill", "MENTEE agreement.fill");
    assertThat(asked(after(answered(sheet(ANA), sheet(BEN)), new Submit(BEN))))
        .containsExactly("MENTOR agreement.fill");
    assertThat(asked(open)).containsExactly("MENTOR agreement.read", "MENTEE agreement.read");
    assertThat(asked(ready)).isEqualTo(asked(open));
    assertThat(asked(once)).containsExactly("MENTEE agreement.read");
    assertThat(asked(signed())).isEmpty();
    assertThat(asked(after(open, new Follow(Milestone.ENDED)))).isEmpty();
  }

  @Test
  void who_has_not_read_a_new_list_is_asked_to() {
    var behind = step(ready(), new MustReportChanged(), BOND_WITH_NEW_LIST, MONDAY_NOON).next();

    assertThat(asked(behind)).contains("MENTOR agreement.part", "MENTEE agreement.part");
  }

  /// Who is asked by which buttons.
  private static List<String> asked(Agreement state) {
    return state.prompts(BOND.id()).stream()
        .map(prompt -> prompt.of() + " " + prompt.action())
        .toList();
  }

  @Test
  void a_side_that_stalls_is_reminded_on_the_second_the_fifth_and_the_tenth_day() {
    var asked = step(Agreement.none(), new Follow(Milestone.AGREEING));
    var first = nudge(asked.next(), days(2));
    var second = nudge(first.next(), days(7));
    var third = nudge(second.next(), days(10));

    assertThat(next(asked)).isEqualTo(days(2));
    assertThat(next(first)).isBetween("2027-03-08T08:00:00Z", "2027-03-08T09:30:00Z");
    assertThat(next(second)).isEqualTo(days(10));
    assertThat(told(first, BEN)).containsExactly(new Nudged(Matter.OWN_SIDE, 1));
    assertThat(told(second, BEN)).containsExactly(new Nudged(Matter.OWN_SIDE, 2));
    assertThat(told(third, BEN)).containsExactly(new Nudged(Matter.OWN_SIDE, 3));
    assertThat(forgotten(third)).containsExactly("agreement-nudge-mentee");
  }

  @Test
  void there_is_no_fourth_reminder() {
    var state = drafting();
    for (var day : List.of(2, 7, 10)) {
      state = nudge(state, days(day)).next();
    }

    var step = nudge(state, days(14));

    assertThat(step.next()).isEqualTo(state);
    assertThat(step.effects()).isEmpty();
  }

  @Test
  void no_reminder_comes_outside_the_persons_own_working_hours() {
    var eveningInBerlin = Instant.parse("2027-03-03T16:30:00Z");

    var step = nudge(drafting(), eveningInBerlin);

    assertThat(told(step, BEN)).isEmpty();
    assertThat(next(step)).isBetween("2027-03-04T08:00:00Z", "2027-03-04T09:30:00Z");
    assertThat(told(step(drafting(), new Nudge(ANA), BOND, eveningInBerlin), ANA)).hasSize(1);
  }

  @Test
  void a_reminder_that_comes_too_early_waits_for_its_day() {
    var step = nudge(drafting(), days(1));

    assertThat(told(step, BEN)).isEmpty();
    assertThat(next(step)).isEqualTo(days(2));
  }

  @Test
  void after_a_late_reminder_the_next_keeps_a_day_of_rest() {
    var step = nudge(drafting(), days(8));

    assertThat(told(step, BEN)).hasSize(1);
    assertThat(next(step)).isEqualTo(days(9));
  }

  @Test
  void who_has_submitted_is_not_reminded() {
    var submitted = after(answered(sheet(ANA), sheet(BEN)), new Submit(BEN));

    assertThat(nudge(submitted, days(2)).effects()).isEmpty();
    assertThat(told(step(submitted, new Nudge(ANA), BOND, days(2)), ANA)).hasSize(1);
  }

  @Test
  void each_side_has_reminders_of_its_own() {
    var once = nudge(drafting(), days(2)).next();

    assertThat(told(step(once, new Nudge(ANA), BOND, days(2)), ANA))
        .containsExactly(new Nudged(Matter.OWN_SIDE, 1));
  }

  @Test
  void settling_and_signing_are_a_matter_of_their_own() {
    var nudgedTwice =
        nudge(nudge(answered(sheet(ANA), sheet(BEN)), days(2)).next(), days(7)).next();
    var revealed = after(nudgedTwice, new Submit(ANA), new Submit(BEN));

    assertThat(told(nudge(revealed, days(2)), BEN)).containsExactly(new Nudged(Matter.SIGNING, 1));
    assertThat(told(nudge(settling(), days(2)), BEN))
        .containsExactly(new Nudged(Matter.SETTLING, 1));
  }

  @Test
  void who_has_signed_is_not_reminded() {
    var once = after(ready(), new Sign(BEN, digest(ready())));

    assertThat(nudge(once, days(2)).effects()).isEmpty();
    assertThat(told(step(once, new Nudge(ANA), BOND, days(2)), ANA)).hasSize(1);
  }

  @Test
  void a_change_of_the_draft_does_not_begin_the_reminders_anew() {
    var once = nudge(settling(), days(2)).next();

    var settled =
        step(
            once,
            new AgreementCommand.Agree(
                ANA, Question.CHECK_IN, Given.picked(Option.CHECK_IN_FORTNIGHTLY)),
            BOND,
            days(3));

    assertThat(told(nudge(settled.next(), days(7)), BEN))
        .containsExactly(new Nudged(Matter.SIGNING, 2));
  }

  @Test
  void nothing_is_reminded_of_when_all_is_signed() {
    assertThat(nudge(signed(), days(2)).effects()).isEmpty();
    assertThat(nudge(Agreement.none(), days(2)).effects()).isEmpty();
  }

  @Test
  void who_wants_no_more_reminders_gets_none() {
    var step = step(drafting(), new StopNudges(BEN));

    assertThat(forgotten(step)).containsExactly("agreement-nudge-mentee");
    assertThat(nudge(step.next(), days(2)).effects()).isEmpty();
    assertThat(told(step(step.next(), new Nudge(ANA), BOND, days(2)), ANA)).hasSize(1);
  }

  @Test
  void stopping_where_nothing_reminds_is_harmless() {
    var step = step(signed(), new StopNudges(BEN));

    assertThat(forgotten(step)).containsExactly("agreement-nudge-mentee");
  }

  @Test
  void a_pause_drops_all_that_is_planned() {
    var step = step(drafting(), new Follow(Milestone.PAUSED));

    assertThat(forgotten(step))
        .containsExactlyInAnyOrder(
            "agreement-nudge-mentor",
            "agreement-nudge-mentee",
            "agreement-news-mentor",
            "agreement-news-mentee",
            "agreement-ways-mentor",
            "agreement-ways-mentee");
    assertThat(nudge(step.next(), days(2)).effects()).isEmpty();
    assertThat(step(step.next(), new Inform(BEN)).effects()).isEmpty();
  }

  @Test
  void a_second_pause_does_not_move_the_first() {
    var once = after(drafting(), new Follow(Milestone.PAUSED));

    var twice = step(once, new Follow(Milestone.PAUSED), BOND, days(1));

    assertThat(twice.next()).isEqualTo(once);
  }

  @Test
  void no_clock_runs_during_a_pause() {
    var paused = step(drafting(), new Follow(Milestone.PAUSED), BOND, days(1)).next();

    var resumed = step(paused, new Follow(Milestone.RESUMED), BOND, days(8));

    assertThat(next(resumed)).isEqualTo(days(9));
    assertThat(told(nudge(resumed.next(), days(8)), BEN)).isEmpty();
    assertThat(told(nudge(resumed.next(), days(9)), BEN)).hasSize(1);
  }

  @Test
  void after_a_pause_a_side_that_was_begun_is_not_asked_as_if_it_were_new() {
    var begun = after(drafting(), new Save(ANA, Part.RHYTHM, sheet(ANA)));
    var paused = after(begun, new Follow(Milestone.PAUSED));

    var resumed = step(paused, new Follow(Milestone.RESUMED));

    assertThat(told(resumed, ANA)).containsExactly(new LeftOff());
    assertThat(told(resumed, BEN)).containsExactly(new Asked(false));
  }

  @Test
  void after_a_pause_nobody_is_told_who_wanted_no_more_reminders() {
    var paused = after(settling(), new StopNudges(ANA), new Follow(Milestone.PAUSED));

    var resumed = step(paused, new Follow(Milestone.RESUMED));

    assertThat(told(resumed, ANA)).isEmpty();
    assertThat(told(resumed, BEN)).containsExactly(new Moved(1));
  }

  @Test
  void after_a_pause_a_new_list_is_told_to_all() {
    var paused = after(settling(), new StopNudges(ANA), new Follow(Milestone.PAUSED));
    var changed = step(paused, new MustReportChanged(), BOND_WITH_NEW_LIST, MONDAY_NOON);

    var resumed =
        step(changed.next(), new Follow(Milestone.RESUMED), BOND_WITH_NEW_LIST, MONDAY_NOON);

    assertThat(told(resumed, ANA)).containsExactly(new NewList(false));
  }

  @Test
  void S44_a_side_is_told_only_how_things_stand() {
    assertThat(told(step(drafting(), new Inform(BEN)), BEN)).containsExactly(new Asked(false));
    assertThat(told(step(settling(), new Inform(BEN)), BEN)).containsExactly(new Moved(1));
    assertThat(told(step(ready(), new Inform(BEN)), BEN)).containsExactly(new Moved(0));
    assertThat(told(step(signed(), new Inform(BEN)), BEN)).containsExactly(new Stands(1));
    assertThat(step(Agreement.none(), new Inform(BEN)).effects()).isEmpty();
  }

  @Test
  void who_has_done_their_part_is_told_nothing() {
    var submitted = after(answered(sheet(ANA), sheet(BEN)), new Submit(BEN));
    var once = after(ready(), new Sign(BEN, digest(ready())));

    assertThat(step(submitted, new Inform(BEN)).effects()).isEmpty();
    assertThat(step(once, new Inform(BEN)).effects()).isEmpty();
  }

  @Test
  void news_at_night_waits_for_the_morning() {
    var midnight = MONDAY_NOON.plus(Duration.ofHours(12));

    var step = step(settling(), new Inform(BEN), BOND, midnight);

    assertThat(told(step, BEN)).isEmpty();
    assertThat(wakes(step).get("agreement-news-mentee"))
        .isBetween("2027-03-02T08:00:00Z", "2027-03-02T09:30:00Z");
  }
}
