package alcove.agreement;

import static alcove.agreement.Given.ANA;
import static alcove.agreement.Given.BEN;
import static alcove.agreement.Given.BOND;
import static alcove.agreement.Given.BOND_WITH_NEW_LIST;
import static alcove.agreement.Given.MONDAY_NOON;
import static alcove.agreement.Given.NEW_LIST;
import static alcove.agreement.Given.after;
import static alcove.agreement.Given.answered;
import static alcove.agreement.Given.drafting;
import static alcove.agreement.Given.forgotten;
import static alcove.agreement.Given.picked;
import static alcove.agreement.Given.ready;
import static alcove.agreement.Given.refusal;
import static alcove.agreement.Given.revealed;
import static alcove.agreement.Given.settling;
import static alcove.agreement.Given.sheet;
import static alcove.agreement.Given.shown;
import static alcove.agreement.Given.signed;
import static alcove.agreement.Given.step;
import static alcove.agreement.Given.told;
import static alcove.agreement.Given.wakes;
import static alcove.agreement.Given.with;
import static alcove.agreement.Given.without;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.agreement.Agreement.Stage.Drafting;
import alcove.agreement.Agreement.Stage.Settling;
import alcove.agreement.Agreement.Stage.Signing;
import alcove.agreement.AgreementCommand.Follow;
import alcove.agreement.AgreementCommand.Save;
import alcove.agreement.AgreementCommand.Submit;
import alcove.agreement.AgreementCommand.TakeBack;
import alcove.agreement.AgreementNotice.Asked;
import alcove.agreement.AgreementNotice.Ready;
import alcove.agreement.AgreementNotice.Revealed;
import alcove.core.Milestone;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DraftingRulesTest {
  @Test
  void when_a_pair_agrees_to_begin_each_is_asked_alone() {
    var step = step(Agreement.none(), new Follow(Milestone.AGREEING));

    assertThat(told(step, ANA)).containsExactly(new Asked(false));
    assertThat(told(step, BEN)).containsExactly(new Asked(false));
    assertThat(shown(step)).isEmpty();
  }

  @Test
  void outside_working_hours_the_asking_waits_for_the_morning() {
    var lateInBerlin = Instant.parse("2027-03-01T16:30:00Z");

    var step = step(Agreement.none(), new Follow(Milestone.AGREEING), BOND, lateInBerlin);

    assertThat(told(step, ANA)).containsExactly(new Asked(false));
    assertThat(told(step, BEN)).isEmpty();
    assertThat(wakes(step).get("agreement-news-mentee"))
        .isBetween("2027-03-02T08:00:00Z", "2027-03-02T09:30:00Z");
  }

  @Test
  void a_pair_that_is_agreeing_already_is_not_asked_again() {
    var step = step(drafting(), new Follow(Milestone.AGREEING));

    assertThat(step.effects()).isEmpty();
  }

  @Test
  void a_saved_part_is_kept_and_nobody_is_told() {
    var step = step(drafting(), new Save(ANA, Part.CONFIDENCE, sheet(ANA)));

    var mine = step.next().sheet(ANA).orElseThrow();
    assertThat(mine.passage(Passage.KEEPING)).isPresent();
    assertThat(mine.answer(Question.DEGREE)).isPresent();
    assertThat(mine.passage(Passage.PURPOSE)).isEmpty();
    assertThat(mine.answer(Question.ENDS_ON)).isEmpty();
    assertThat(mine.promises()).isEmpty();
    assertThat(mine.list().version()).isZero();
    assertThat(step.effects()).isEmpty();
  }

  @Test
  void the_list_is_kept_with_its_own_part() {
    var state = after(drafting(), new Save(ANA, Part.MUST_REPORT, sheet(ANA)));

    var mine = state.sheet(ANA).orElseThrow();
    assertThat(mine.list()).isEqualTo(new Sheet.Acknowledged(1, Set.of("danger", "crime")));
    assertThat(mine.passages()).isEmpty();
  }

  @Test
  void ticks_are_kept_with_their_own_part() {
    var state =
        after(
            drafting(),
            new Save(ANA, Part.WHEN_ASKED, sheet(ANA)),
            new Save(ANA, Part.CHANGING, sheet(ANA)));

    assertThat(state.sheet(ANA).orElseThrow().promises())
        .containsExactlyInAnyOrder(
            Promise.NO_NAMES,
            Promise.NO_PANELS,
            Promise.OPEN_AND_FAIR,
            Promise.NO_FAULT_ENDING,
            Promise.HOLDS_AFTERWARDS);
  }

  @Test
  void a_part_saved_again_replaces_what_was_saved_before() {
    var state =
        after(
            answered(sheet(ANA), sheet(BEN)),
            new Save(
                ANA,
                Part.PURPOSE,
                without(with(sheet(ANA), Passage.PURPOSE, "new"), Question.HOURS)));

    var mine = state.sheet(ANA).orElseThrow();
    assertThat(mine.passage(Passage.PURPOSE).orElseThrow().length()).isEqualTo(3);
    assertThat(mine.answer(Question.HOURS)).isPresent();
  }

  @Test
  void saving_mine_leaves_yours_alone() {
    var state = after(drafting(), new Save(ANA, Part.PURPOSE, sheet(ANA)));

    assertThat(state.sheet(BEN)).contains(Sheet.EMPTY);
  }

  @Test
  void an_incomplete_part_is_not_kept() {
    assertThat(refusal(drafting(), new Save(ANA, Part.PURPOSE, Sheet.EMPTY)))
        .isEqualTo(AgreementRefusal.INCOMPLETE);
  }

  @Test
  void S2_ticks_under_an_older_list_are_not_kept() {
    var save = new Save(ANA, Part.MUST_REPORT, sheet(ANA));

    assertThat(refusal(drafting(), save, BOND_WITH_NEW_LIST, MONDAY_NOON))
        .isEqualTo(AgreementRefusal.LIST_CHANGED);
  }

  @Test
  void an_older_list_does_not_keep_other_parts_from_being_saved() {
    var save = new Save(ANA, Part.PURPOSE, sheet(ANA));

    var step = step(drafting(), save, BOND_WITH_NEW_LIST, MONDAY_NOON);

    assertThat(step.next().sheet(ANA).orElseThrow().answer(Question.ENDS_ON)).isPresent();
  }

  @Test
  void S1_a_side_with_an_open_part_cannot_be_submitted() {
    var almost = after(drafting(), new Save(ANA, Part.PURPOSE, sheet(ANA)));

    assertThat(refusal(almost, new Submit(ANA))).isEqualTo(AgreementRefusal.OPEN_PARTS);
  }

  @Test
  void S10_the_first_to_submit_is_shown_to_nobody() {
    var step = step(answered(sheet(ANA), sheet(BEN)), new Submit(ANA));

    assertThat(step.next().stage()).isInstanceOf(Drafting.class);
    assertThat(step.next().draft()).isEmpty();
    assertThat(told(step, BEN)).isEmpty();
    assertThat(shown(step)).isEmpty();
  }

  @Test
  void who_has_submitted_is_reminded_no_more() {
    var step = step(answered(sheet(ANA), sheet(BEN)), new Submit(ANA));

    assertThat(forgotten(step)).containsExactly("agreement-nudge-mentor");
    assertThat(wakes(step)).containsOnlyKeys("agreement-nudge-mentee", "agreement-ways-mentor");
  }

  @Test
  void submitting_twice_changes_nothing() {
    var once = after(answered(sheet(ANA), sheet(BEN)), new Submit(ANA));

    var step = step(once, new Submit(ANA));

    assertThat(step.next()).isEqualTo(once);
    assertThat(step.effects()).isEmpty();
  }

  @Test
  void a_submitted_side_is_changed_only_after_it_is_taken_back() {
    var submitted = after(answered(sheet(ANA), sheet(BEN)), new Submit(ANA));
    var save = new Save(ANA, Part.PURPOSE, sheet(ANA));

    assertThat(refusal(submitted, save)).isEqualTo(AgreementRefusal.SUBMITTED);
    assertThat(step(after(submitted, new TakeBack(ANA)), save).effects()).isEmpty();
  }

  @Test
  void taking_back_brings_the_reminders_back() {
    var submitted = after(answered(sheet(ANA), sheet(BEN)), new Submit(ANA));

    var step = step(submitted, new TakeBack(ANA));

    assertThat(wakes(step)).containsKeys("agreement-nudge-mentor", "agreement-nudge-mentee");
  }

  @Test
  void S10_with_the_second_side_both_are_revealed_in_the_room() {
    var first =
        after(
            answered(
                sheet(ANA),
                sheet(BEN).with(Question.CHECK_IN, picked(Option.CHECK_IN_FOUR_WEEKLY))),
            new Submit(ANA));

    var step = step(first, new Submit(BEN));

    assertThat(step.next().stage()).isInstanceOf(Settling.class);
    var draft = step.next().draft().orElseThrow();
    assertThat(shown(step))
        .isEqualTo(Map.of("agreement", new Revealed(draft, List.of(Question.CHECK_IN))));
  }

  @Test
  void two_sides_without_a_difference_can_sign_at_once() {
    var first = after(answered(sheet(ANA), sheet(BEN)), new Submit(BEN));

    var step = step(first, new Submit(ANA));

    assertThat(step.next().stage()).isInstanceOf(Signing.class);
    assertThat(shown(step).get("agreement")).isInstanceOf(Ready.class);
    assertThat(wakes(step)).containsKey("agreement-news-mentee");
  }

  @Test
  void differences_in_own_promises_stay_differences() {
    var step = revealed(sheet(ANA), sheet(BEN).with(Question.DEGREE, picked(Option.WHAT_I_LEARNT)));

    assertThat(step.stage()).isInstanceOf(Signing.class);
  }

  @Test
  void a_form_from_before_the_reveal_comes_too_late() {
    var save = new Save(ANA, Part.PURPOSE, sheet(ANA));

    assertThat(refusal(settling(), save)).isEqualTo(AgreementRefusal.MOVED_ON);
    assertThat(refusal(ready(), save)).isEqualTo(AgreementRefusal.MOVED_ON);
    assertThat(refusal(signed(), save)).isEqualTo(AgreementRefusal.MOVED_ON);
    assertThat(refusal(ready(), new TakeBack(ANA))).isEqualTo(AgreementRefusal.MOVED_ON);
    assertThat(refusal(ready(), new Submit(ANA))).isEqualTo(AgreementRefusal.MOVED_ON);
  }

  @Test
  void S39_before_the_pair_agrees_to_begin_there_is_nothing_to_fill() {
    var save = new Save(ANA, Part.PURPOSE, sheet(ANA));

    assertThat(refusal(Agreement.none(), save)).isEqualTo(AgreementRefusal.NOT_YET);
    assertThat(refusal(Agreement.none(), new Submit(ANA))).isEqualTo(AgreementRefusal.NOT_YET);
  }

  @Test
  void S2_a_side_that_acknowledged_an_older_list_is_revealed_with_that_open() {
    var first = after(answered(sheet(ANA), sheet(BEN)), new Submit(ANA));
    var save = new Save(BEN, Part.MUST_REPORT, sheet(BEN, NEW_LIST));
    var renewed = step(first, save, BOND_WITH_NEW_LIST, MONDAY_NOON).next();

    var step = step(renewed, new Submit(BEN), BOND_WITH_NEW_LIST, MONDAY_NOON);

    assertThat(step.next().stage()).isInstanceOf(Settling.class);
    var draft = step.next().draft().orElseThrow();
    assertThat(draft.acknowledgedBy(ANA)).isFalse();
    assertThat(draft.acknowledgedBy(BEN)).isTrue();
    assertThat(shown(step).get("agreement")).isEqualTo(new Revealed(draft, List.of()));
  }
}
