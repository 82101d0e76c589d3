package alcove.agreement;

import static alcove.agreement.Given.ANA;
import static alcove.agreement.Given.BEN;
import static alcove.agreement.Given.BOND;
import static alcove.agreement.Given.BOND_WITH_NEW_LIST;
import static alcove.agreement.Given.MONDAY_NOON;
import static alcove.agreement.Given.NEW_LIST;
import static alcove.agreement.Given.after;
import static alcove.agreement.Given.answered;
import static alcove.agreement.Given.digest;
import static alcove.agreement.Given.drafting;
import static alcove.agreement.Given.forgotten;
import static alcove.agreement.Given.ready;
import static alcove.agreement.Given.refusal;
import static alcove.agreement.Given.settling;
import static alcove.agreement.Given.sheet;
import static alcove.agreement.Given.shown;
import static alcove.agreement.Given.signed;
import static alcove.agreement.Given.signedByBoth;
import static alcove.agreement.Given.step;
import static alcove.agreement.Given.tampered;
import static alcove.agreement.Given.told;
import static alcove.agreement.Given.wakes;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.agreement.Agreement.Stage.Drafting;
import alcove.agreement.Agreement.Stage.Over;
import alcove.agreement.Agreement.Stage.Resting;
import alcove.agreement.Agreement.Stage.Settling;
import alcove.agreement.Agreement.Stage.Signing;
import alcove.agreement.Agreement.Stage.Unopened;
import alcove.agreement.AgreementCommand.Amend;
import alcove.agreement.AgreementCommand.Drop;
import alcove.agreement.AgreementCommand.Follow;
import alcove.agreement.AgreementCommand.Inform;
import alcove.agreement.AgreementCommand.MustReportChanged;
import alcove.agreement.AgreementCommand.OfBoth;
import alcove.agreement.AgreementCommand.Propose;
import alcove.agreement.AgreementCommand.Revise;
import alcove.agreement.AgreementCommand.Sign;
import alcove.agreement.AgreementCommand.Submit;
import alcove.agreement.AgreementNotice.Agreed;
import alcove.agreement.AgreementNotice.Asked;
import alcove.agreement.AgreementNotice.ChangeSigned;
import alcove.agreement.AgreementNotice.LeftAsItWas;
import alcove.agreement.AgreementNotice.Moved;
import alcove.agreement.AgreementNotice.NewList;
import alcove.agreement.AgreementNotice.Ready;
import alcove.agreement.AgreementNotice.Revealed;
import alcove.agreement.AgreementNotice.Stands;
import alcove.agreement.Signed.Earlier;
import alcove.core.Milestone;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChangingRulesTest {
  /// Signed, with a change that both have submitted and that differs nowhere.
  private static Agreement changeReady() {
    return after(signed(), new Amend(BEN), new Submit(ANA), new Submit(BEN));
  }

  @Test
  void either_may_ask_for_a_change_and_both_are_asked_again() {
    var step = step(signed(), new Amend(BEN));

    assertThat(step.next().stage()).isInstanceOf(Drafting.class);
    assertThat(told(step, ANA)).containsExactly(new Asked(true));
    assertThat(told(step, BEN)).containsExactly(new Asked(true));
    assertThat(wakes(step)).containsOnlyKeys("agreement-nudge-mentor", "agreement-nudge-mentee");
  }

  @Test
  void a_review_can_ask_for_a_change_as_well() {
    var step = step(signed(), new Follow(Milestone.AMENDING));

    assertThat(step.next().stage()).isInstanceOf(Drafting.class);
    assertThat(told(step, ANA)).containsExactly(new Asked(true));
  }

  @Test
  void a_change_begins_with_what_was_signed() {
    var signed = signed();
    var change = after(signed, new Amend(ANA));

    var text = signed.signed().orElseThrow().text();
    assertThat(change.sheet(ANA)).contains(text.of(ANA));
    assertThat(change.sheet(BEN)).contains(text.of(BEN));
  }

  @Test
  void what_was_signed_holds_until_the_change_is_signed_by_both() {
    var once = after(changeReady(), new Sign(ANA, digest(changeReady())));

    assertThat(once.signed().orElseThrow().version()).isEqualTo(1);
    assertThat(after(once, new Sign(BEN, digest(once))).signed().orElseThrow().version())
        .isEqualTo(2);
  }

  @Test
  void a_signed_change_keeps_the_digest_and_date_of_the_version_before() {
    var first = signed().signed().orElseThrow();

    var second = signedByBoth(changeReady()).signed().orElseThrow();

    assertThat(second.earlier())
        .containsExactly(new Earlier(1, first.at(), AgreementRules.digest(first.text(), BOND)));
  }

  @Test
  void twenty_earlier_versions_are_remembered() {
    var state = signed();
    for (var i = 0; i < 21; i++) {
      state = signedByBoth(after(state, new Amend(ANA), new Submit(ANA), new Submit(BEN)));
    }

    var signed = state.signed().orElseThrow();
    assertThat(signed.version()).isEqualTo(22);
    assertThat(signed.earlier()).hasSize(20);
    assertThat(signed.earlier().getFirst().version()).isEqualTo(2);
    assertThat(signed.earlier().getLast().version()).isEqualTo(21);
  }

  @Test
  void a_change_is_shown_beside_the_pinned_agreement_and_replaces_it_when_signed() {
    var submitted = after(signed(), new Amend(ANA), new Submit(ANA));

    var revealed = step(submitted, new Submit(BEN));
    var once = after(revealed.next(), new Sign(ANA, digest(revealed.next())));
    var concluded = step(once, new Sign(BEN, digest(once)));

    assertThat(shown(revealed)).containsOnlyKeys("agreement-change-2");
    var signed = concluded.next().signed().orElseThrow();
    assertThat(shown(concluded))
        .isEqualTo(
            Map.of("agreement", new Agreed(signed), "agreement-change-2", new ChangeSigned(2)));
  }

  @Test
  void a_second_change_waits_for_the_first() {
    assertThat(refusal(after(signed(), new Amend(ANA)), new Amend(BEN)))
        .isEqualTo(AgreementRefusal.CHANGE_OPEN);
    assertThat(refusal(settling(), new Amend(BEN))).isEqualTo(AgreementRefusal.CHANGE_OPEN);
    assertThat(refusal(ready(), new Amend(BEN))).isEqualTo(AgreementRefusal.CHANGE_OPEN);
  }

  @Test
  void before_the_first_agreement_there_is_nothing_to_change() {
    assertThat(refusal(Agreement.none(), new Amend(ANA))).isEqualTo(AgreementRefusal.NOT_YET);
    assertThat(refusal(Agreement.none(), new Drop(ANA))).isEqualTo(AgreementRefusal.NOT_YET);
  }

  @Test
  void either_may_leave_it_as_it_was() {
    var step = step(after(signed(), new Amend(ANA)), new Drop(BEN));

    assertThat(step.next().stage()).isInstanceOf(Resting.class);
    assertThat(step.next().signed().orElseThrow().version()).isEqualTo(1);
    assertThat(shown(step)).isEmpty();
    assertThat(wakes(step)).containsOnlyKeys("agreement-news-mentor");
    assertThat(forgotten(step)).contains("agreement-nudge-mentor", "agreement-nudge-mentee");
  }

  @Test
  void a_change_that_was_revealed_says_in_the_room_that_it_was_left() {
    assertThat(shown(step(changeReady(), new Drop(ANA))))
        .isEqualTo(Map.of("agreement-change-2", new LeftAsItWas()));
  }

  @Test
  void the_other_is_told_that_the_agreement_stands() {
    var left = after(signed(), new Amend(ANA), new Drop(BEN));

    assertThat(told(step(left, new Inform(ANA)), ANA)).containsExactly(new Stands(1));
  }

  @Test
  void a_first_agreement_cannot_be_left_as_it_was() {
    assertThat(refusal(drafting(), new Drop(ANA))).isEqualTo(AgreementRefusal.NOTHING_SIGNED);
    assertThat(refusal(settling(), new Drop(ANA))).isEqualTo(AgreementRefusal.NOTHING_SIGNED);
    assertThat(refusal(ready(), new Drop(ANA))).isEqualTo(AgreementRefusal.NOTHING_SIGNED);
    assertThat(refusal(signed(), new Drop(ANA))).isEqualTo(AgreementRefusal.MOVED_ON);
  }

  @Test
  void a_change_of_a_text_that_is_not_the_signed_one_begins_empty() {
    var change = after(tampered(), new Amend(ANA));

    assertThat(change.sheet(ANA)).contains(Sheet.EMPTY);
    assertThat(change.sheet(BEN)).contains(Sheet.EMPTY);
  }

  @Test
  void S2_another_list_opens_the_signing_again_and_what_was_signed_holds() {
    var step = step(signed(), new MustReportChanged(), BOND_WITH_NEW_LIST, MONDAY_NOON);

    assertThat(step.next().stage()).isInstanceOf(Settling.class);
    assertThat(step.next().signed().orElseThrow().version()).isEqualTo(1);
    var draft = step.next().draft().orElseThrow();
    assertThat(draft.list()).isEqualTo(NEW_LIST);
    assertThat(shown(step)).isEqualTo(Map.of("agreement-change-2", new Revealed(draft, List.of())));
    assertThat(told(step, ANA)).containsExactly(new NewList(true));
    assertThat(told(step, BEN)).containsExactly(new NewList(true));
  }

  @Test
  void S2_both_acknowledge_the_new_list_and_sign_again() {
    var state = step(signed(), new MustReportChanged(), BOND_WITH_NEW_LIST, MONDAY_NOON).next();
    for (var side : List.of(ANA, BEN)) {
      var revise = new Revise(side, Part.MUST_REPORT, sheet(side, NEW_LIST));
      state = step(state, revise, BOND_WITH_NEW_LIST, MONDAY_NOON).next();
    }
    assertThat(state.stage()).isInstanceOf(Signing.class);

    var digest = digest(state);
    for (var side : List.of(ANA, BEN)) {
      state = step(state, new Sign(side, digest), BOND_WITH_NEW_LIST, MONDAY_NOON).next();
    }
    assertThat(state.signed().orElseThrow().version()).isEqualTo(2);
  }

  @Test
  void S2_a_list_that_both_have_signed_opens_nothing() {
    var signed = signed();

    var step = step(signed, new MustReportChanged());

    assertThat(step.next()).isEqualTo(signed);
    assertThat(step.effects()).isEmpty();
  }

  @Test
  void S2_another_list_opens_a_revealed_draft() {
    var once = after(ready(), new Sign(ANA, digest(ready())));

    var step = step(once, new MustReportChanged(), BOND_WITH_NEW_LIST, MONDAY_NOON);

    assertThat(step.next().stage()).isInstanceOf(Settling.class);
    assertThat(shown(step)).containsOnlyKeys("agreement");
    assertThat(told(step, BEN)).containsExactly(new NewList(false));
    assertThat(
            step(settling(), new MustReportChanged(), BOND_WITH_NEW_LIST, MONDAY_NOON)
                .next()
                .draft()
                .orElseThrow()
                .list())
        .isEqualTo(NEW_LIST);
  }

  @Test
  void the_same_list_leaves_a_revealed_draft_alone() {
    var once = after(ready(), new Sign(ANA, digest(ready())));

    assertThat(step(once, new MustReportChanged()).next()).isEqualTo(once);
    assertThat(step(settling(), new MustReportChanged()).effects()).isEmpty();
  }

  @Test
  void who_still_answers_alone_meets_the_new_list_in_their_own_part() {
    var state = answered(sheet(ANA), sheet(BEN));

    var step = step(state, new MustReportChanged(), BOND_WITH_NEW_LIST, MONDAY_NOON);

    assertThat(step.next()).isEqualTo(state);
    assertThat(refusal(state, new Submit(ANA), BOND_WITH_NEW_LIST, MONDAY_NOON))
        .isEqualTo(AgreementRefusal.OPEN_PARTS);
  }

  @Test
  void another_list_does_not_revive_a_tampered_text() {
    var step = step(tampered(), new MustReportChanged(), BOND_WITH_NEW_LIST, MONDAY_NOON);

    assertThat(step.next().stage()).isInstanceOf(Drafting.class);
    assertThat(step.next().sheet(ANA)).contains(Sheet.EMPTY);
  }

  @Test
  void a_change_can_be_left_but_the_new_list_comes_back_alone() {
    var change =
        step(changeReady(), new MustReportChanged(), BOND_WITH_NEW_LIST, MONDAY_NOON).next();

    var step = step(change, new Drop(ANA), BOND_WITH_NEW_LIST, MONDAY_NOON);

    assertThat(step.next().stage()).isInstanceOf(Settling.class);
    assertThat(shown(step)).containsOnlyKeys("agreement-change-2", "agreement-change-3");
    assertThat(shown(step).get("agreement-change-2")).isEqualTo(new LeftAsItWas());
    assertThat(wakes(step)).containsOnlyKeys("agreement-nudge-mentor", "agreement-nudge-mentee");
    assertThat(forgotten(step)).contains("agreement-news-mentor");
  }

  static List<OfBoth> whatConcernsBoth() {
    return List.of(
        new Submit(ANA),
        new Propose(ANA, Question.NOTES, Given.picked(Option.NO_NOTES)),
        new Revise(ANA, Part.PURPOSE, sheet(ANA)),
        new Sign(ANA, "any"),
        new Amend(ANA),
        new Drop(ANA));
  }

  @ParameterizedTest
  @MethodSource("whatConcernsBoth")
  void what_concerns_both_waits_while_the_pair_is_paused(OfBoth command) {
    var paused = after(ready(), new Follow(Milestone.PAUSED));

    assertThat(refusal(paused, command)).isEqualTo(AgreementRefusal.PAUSED);
  }

  @ParameterizedTest
  @MethodSource("whatConcernsBoth")
  void after_the_end_nothing_is_agreed(OfBoth command) {
    var over = after(ready(), new Follow(Milestone.ENDED));
    var pausedThenOver = after(ready(), new Follow(Milestone.PAUSED), new Follow(Milestone.ENDED));

    assertThat(refusal(over, command)).isEqualTo(AgreementRefusal.OVER);
    assertThat(refusal(pausedThenOver, command)).isEqualTo(AgreementRefusal.OVER);
  }

  @Test
  void a_side_can_still_be_saved_during_a_pause() {
    var paused = after(drafting(), new Follow(Milestone.PAUSED));

    var saved = after(paused, new AgreementCommand.Save(ANA, Part.PURPOSE, sheet(ANA)));

    assertThat(saved.sheet(ANA).orElseThrow().answer(Question.ENDS_ON)).isPresent();
  }

  @Test
  void the_end_drops_the_draft_and_keeps_what_was_signed() {
    var step = step(changeReady(), new Follow(Milestone.ENDED));

    assertThat(step.next().stage()).isInstanceOf(Over.class);
    assertThat(step.next().draft()).isEmpty();
    assertThat(step.next().sheet(ANA)).isEmpty();
    assertThat(step.next().signed()).isPresent();
    assertThat(forgotten(step)).hasSize(6);
  }

  @Test
  void a_second_end_changes_nothing() {
    var over = after(drafting(), new Follow(Milestone.ENDED));

    assertThat(step(over, new Follow(Milestone.ENDED)).effects()).isEmpty();
    assertThat(step(over, new Follow(Milestone.AGREEING)).next()).isEqualTo(over);
    assertThat(step(over, new Follow(Milestone.AMENDING)).next()).isEqualTo(over);
    assertThat(step(over, new Follow(Milestone.PAUSED)).next()).isEqualTo(over);
    assertThat(step(over, new Inform(ANA)).effects()).isEmpty();
  }

  @Test
  void other_milestones_leave_the_agreement_alone() {
    var draft = drafting();

    assertThat(step(draft, new Follow(Milestone.ACTIVE)).next()).isEqualTo(draft);
    assertThat(step(draft, new Follow(Milestone.AMENDING)).next()).isEqualTo(draft);
    assertThat(step(draft, new Follow(Milestone.RESUMED)).effects()).isEmpty();
    assertThat(step(Agreement.none(), new MustReportChanged()).next().stage())
        .isInstanceOf(Unopened.class);
  }

  @Test
  void after_a_pause_the_room_shows_the_draft_and_both_are_told() {
    var paused = after(ready(), new Follow(Milestone.PAUSED));

    var step = step(paused, new Follow(Milestone.RESUMED));

    assertThat(shown(step).get("agreement")).isInstanceOf(Ready.class);
    assertThat(told(step, ANA)).containsExactly(new Moved(0));
    assertThat(told(step, BEN)).containsExactly(new Moved(0));
    assertThat(step.next().isPaused()).isFalse();
  }

  @Test
  void after_a_pause_without_a_draft_nobody_is_told_anything() {
    var paused = after(signed(), new Follow(Milestone.PAUSED));

    var step = step(paused, new Follow(Milestone.RESUMED));

    assertThat(shown(step)).isEmpty();
    assertThat(told(step, ANA)).isEmpty();
    assertThat(wakes(step)).isEmpty();
  }

  @Test
  void a_new_list_during_a_pause_is_shown_after_it() {
    var paused = after(signed(), new Follow(Milestone.PAUSED));

    var changed = step(paused, new MustReportChanged(), BOND_WITH_NEW_LIST, MONDAY_NOON);
    var resumed =
        step(changed.next(), new Follow(Milestone.RESUMED), BOND_WITH_NEW_LIST, MONDAY_NOON);

    assertThat(shown(changed)).isEmpty();
    assertThat(told(changed, ANA)).isEmpty();
    assertThat(shown(resumed)).containsOnlyKeys("agreement-change-2");
    assertThat(told(resumed, ANA)).containsExactly(new NewList(true));
  }
}
