package alcove.agreement;

import static alcove.agreement.Given.ANA;
import static alcove.agreement.Given.BEN;
import static alcove.agreement.Given.BOND;
import static alcove.agreement.Given.BOND_WITH_NEW_LIST;
import static alcove.agreement.Given.MONDAY_NOON;
import static alcove.agreement.Given.NEW_LIST;
import static alcove.agreement.Given.after;
import static alcove.agreement.Given.days;
import static alcove.agreement.Given.digest;
import static alcove.agreement.Given.drafting;
import static alcove.agreement.Given.forgotten;
import static alcove.agreement.Given.picked;
import static alcove.agreement.Given.ready;
import static alcove.agreement.Given.refusal;
import static alcove.agreement.Given.settling;
import static alcove.agreement.Given.sheet;
import static alcove.agreement.Given.shown;
import static alcove.agreement.Given.signed;
import static alcove.agreement.Given.step;
import static alcove.agreement.Given.wakes;
import static alcove.agreement.Given.with;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.agreement.Agreement.Stage.Resting;
import alcove.agreement.Agreement.Stage.Settling;
import alcove.agreement.Agreement.Stage.Signing;
import alcove.agreement.AgreementCommand.Agree;
import alcove.agreement.AgreementCommand.Propose;
import alcove.agreement.AgreementCommand.Revise;
import alcove.agreement.AgreementCommand.Sign;
import alcove.agreement.AgreementNotice.Agreed;
import alcove.agreement.AgreementNotice.Ready;
import alcove.agreement.AgreementNotice.Revealed;
import alcove.agreement.Answer.Day;
import alcove.agreement.Signed.Signature;
import alcove.core.Effect;
import alcove.core.PairId;
import alcove.core.Side;
import alcove.pairing.Bond;
import alcove.pairing.Bond.Talks;
import alcove.pairing.PairingCommand;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettlingRulesTest {
  private static final Answer WEEKLY = picked(Option.CHECK_IN_WEEKLY);
  private static final Answer FORTNIGHTLY = picked(Option.CHECK_IN_FORTNIGHTLY);
  private static final Answer FOUR_WEEKLY = picked(Option.CHECK_IN_FOUR_WEEKLY);

  @Test
  void taking_what_the_other_says_settles_a_difference() {
    var step = step(settling(), new Agree(ANA, Question.CHECK_IN, FORTNIGHTLY));

    assertThat(step.next().stage()).isInstanceOf(Signing.class);
    var draft = step.next().draft().orElseThrow();
    assertThat(draft.common(Question.CHECK_IN)).contains(FORTNIGHTLY);
    assertThat(shown(step)).isEqualTo(Map.of("agreement", new Ready(draft, Set.of())));
  }

  @Test
  void one_proposes_and_nothing_is_settled_until_the_other_agrees() {
    var step = step(settling(), new Propose(ANA, Question.CHECK_IN, FOUR_WEEKLY));

    assertThat(step.next().stage()).isInstanceOf(Settling.class);
    var draft = step.next().draft().orElseThrow();
    assertThat(draft.of(ANA).answer(Question.CHECK_IN)).contains(FOUR_WEEKLY);
    assertThat(draft.of(BEN).answer(Question.CHECK_IN)).contains(FORTNIGHTLY);
    assertThat(shown(step))
        .isEqualTo(Map.of("agreement", new Revealed(draft, List.of(Question.CHECK_IN))));

    assertThat(after(step.next(), new Agree(BEN, Question.CHECK_IN, FOUR_WEEKLY)).stage())
        .isInstanceOf(Signing.class);
  }

  @Test
  void a_proposal_reaches_the_other_after_a_while_in_their_working_hours() {
    var step = step(settling(), new Propose(ANA, Question.CHECK_IN, FOUR_WEEKLY));

    assertThat(wakes(step))
        .containsEntry("agreement-news-mentee", MONDAY_NOON.plus(Duration.ofMinutes(10)));
    assertThat(forgotten(step)).contains("agreement-news-mentor");
  }

  @Test
  void agreeing_to_what_the_other_no_longer_says_is_refused() {
    var moved = after(settling(), new Propose(BEN, Question.CHECK_IN, FOUR_WEEKLY));

    assertThat(refusal(moved, new Agree(ANA, Question.CHECK_IN, FORTNIGHTLY)))
        .isEqualTo(AgreementRefusal.OTHER_ANSWER);
  }

  @Test
  void saying_again_what_one_says_already_changes_nothing() {
    var state = settling();

    var step = step(state, new Propose(ANA, Question.CHECK_IN, WEEKLY));

    assertThat(step.next()).isEqualTo(state);
    assertThat(step.effects()).isEmpty();
  }

  @Test
  void a_settled_question_can_be_opened_again() {
    var step = step(ready(), new Propose(BEN, Question.NOTES, picked(Option.SHARED_NOTES)));

    assertThat(step.next().stage()).isInstanceOf(Settling.class);
    assertThat(shown(step).get("agreement"))
        .isEqualTo(new Revealed(step.next().draft().orElseThrow(), List.of(Question.NOTES)));
  }

  @Test
  void what_each_decides_alone_is_not_proposed_to_the_other() {
    assertThat(
            refusal(settling(), new Propose(ANA, Question.DEGREE, picked(Option.NOTHING_LEAVES))))
        .isEqualTo(AgreementRefusal.NOT_AN_ANSWER);
    assertThat(refusal(settling(), new Agree(ANA, Question.DEGREE, picked(Option.NOTHING_LEAVES))))
        .isEqualTo(AgreementRefusal.NOT_AN_ANSWER);
  }

  @Test
  void an_answer_to_another_question_is_refused() {
    assertThat(refusal(settling(), new Propose(ANA, Question.CHECK_IN, picked(Option.NO_NOTES))))
        .isEqualTo(AgreementRefusal.NOT_AN_ANSWER);
  }

  @Test
  void an_end_in_the_past_is_refused() {
    var yesterday = new Day(LocalDate.parse("2027-02-28"));

    assertThat(refusal(settling(), new Propose(ANA, Question.ENDS_ON, yesterday)))
        .isEqualTo(AgreementRefusal.NOT_AN_ANSWER);
  }

  @Test
  void S10_after_the_reveal_each_can_still_change_their_own_words() {
    var revised = with(sheet(BEN), Passage.KEEPING, "I tell nobody");

    var step = step(ready(), new Revise(BEN, Part.CONFIDENCE, revised));

    assertThat(step.next().stage()).isInstanceOf(Signing.class);
    assertThat(digest(step.next())).isNotEqualTo(digest(ready()));
    assertThat(shown(step)).containsKey("agreement");
    assertThat(wakes(step)).containsKey("agreement-news-mentor");
  }

  @Test
  void a_revised_part_is_held_to_the_same_care() {
    assertThat(refusal(ready(), new Revise(BEN, Part.CONFIDENCE, Sheet.EMPTY)))
        .isEqualTo(AgreementRefusal.INCOMPLETE);
    assertThat(
            refusal(
                ready(),
                new Revise(BEN, Part.MUST_REPORT, sheet(BEN)),
                BOND_WITH_NEW_LIST,
                MONDAY_NOON))
        .isEqualTo(AgreementRefusal.LIST_CHANGED);
  }

  @Test
  void S1_nobody_signs_while_something_is_open() {
    assertThat(refusal(settling(), new Sign(ANA, digest(settling()))))
        .isEqualTo(AgreementRefusal.OPEN_ITEMS);
  }

  @Test
  void nobody_signs_before_the_reveal_or_after_the_signing() {
    assertThat(refusal(drafting(), new Sign(ANA, "any"))).isEqualTo(AgreementRefusal.MOVED_ON);
    assertThat(refusal(signed(), new Sign(ANA, "any"))).isEqualTo(AgreementRefusal.MOVED_ON);
    assertThat(refusal(Agreement.none(), new Sign(ANA, "any"))).isEqualTo(AgreementRefusal.NOT_YET);
  }

  @Test
  void a_text_that_has_changed_since_it_was_read_is_not_signed() {
    var read = digest(ready());
    var revised = with(sheet(BEN), Passage.KEEPING, "I tell nobody");
    var changed = after(ready(), new Revise(BEN, Part.CONFIDENCE, revised));

    assertThat(refusal(changed, new Sign(ANA, read))).isEqualTo(AgreementRefusal.TEXT_CHANGED);
  }

  @Test
  void a_first_signature_waits_for_the_second() {
    var step = step(ready(), new Sign(ANA, digest(ready())));

    assertThat(step.next().stage()).isInstanceOf(Signing.class);
    assertThat(step.next().signed()).isEmpty();
    var draft = step.next().draft().orElseThrow();
    assertThat(shown(step)).isEqualTo(Map.of("agreement", new Ready(draft, Set.of(ANA))));
    assertThat(wakes(step))
        .containsOnlyKeys(
            "agreement-news-mentee", "agreement-nudge-mentee", "agreement-ways-mentor");
    assertThat(forgotten(step)).contains("agreement-nudge-mentor");
  }

  @Test
  void one_person_cannot_sign_for_both() {
    var once = after(ready(), new Sign(ANA, digest(ready())));

    var step = step(once, new Sign(ANA, digest(ready())));

    assertThat(step.next()).isEqualTo(once);
    assertThat(step.effects()).isEmpty();
  }

  @Test
  void a_change_after_a_signature_asks_for_it_again() {
    var once = after(ready(), new Sign(ANA, digest(ready())));
    var revised = with(sheet(BEN), Passage.KEEPING, "I tell nobody");
    var changed = after(once, new Revise(BEN, Part.CONFIDENCE, revised));

    assertThat(changed.stage()).isInstanceOf(Signing.class);
    assertThat(after(changed, new Sign(BEN, digest(changed))).signed()).isEmpty();
  }

  @Test
  void a_stored_signature_of_another_text_does_not_count() {
    var once = after(ready(), new Sign(ANA, digest(ready())));
    var stage = (Signing) once.stage();
    var forged = stage.draft().with(ANA, with(sheet(ANA), Passage.KEEPING, "something else"));
    var stored = once.at(new Signing(forged, stage.signatures(), stage.reminded()));

    var step = step(stored, new Sign(BEN, digest(stored)));

    assertThat(step.next().signed()).isEmpty();
    assertThat(step.next().stage()).isInstanceOf(Signing.class);
    assertThat(((Signing) step.next().stage()).signatures()).containsOnlyKeys(BEN);
  }

  @Test
  void with_the_second_signature_the_agreement_holds() {
    var once = after(ready(), new Sign(ANA, digest(ready())));

    var step = step(once, new Sign(BEN, digest(ready())));

    assertThat(step.next().stage()).isInstanceOf(Resting.class);
    var signed = step.next().signed().orElseThrow();
    assertThat(signed.version()).isEqualTo(1);
    assertThat(signed.at()).isEqualTo(MONDAY_NOON);
    assertThat(signed.earlier()).isEmpty();
    assertThat(AgreementRules.intact(signed, BOND)).isTrue();
  }

  @Test
  void S11_S12_the_signed_course_is_asked_of_the_pair_and_the_text_is_pinned() {
    var once = after(ready(), new Sign(ANA, digest(ready())));

    var step = step(once, new Sign(BEN, digest(ready())));

    var signed = step.next().signed().orElseThrow();
    assertThat(step.effects())
        .contains(
            new Effect.Show("agreement", new Agreed(signed), true),
            new Effect.Ask(new PairingCommand.Sign(Given.IN_HALF_A_YEAR, 7, new Talks(7, 30))));
    assertThat(shown(step)).containsOnlyKeys("agreement");
    assertThat(forgotten(step)).contains("agreement-nudge-mentor", "agreement-nudge-mentee");
    assertThat(wakes(step)).containsOnlyKeys("agreement-news-mentor");
  }

  @Test
  void another_room_shows_what_holds_and_what_is_open_and_nothing_of_a_side() {
    var again = new AgreementCommand.ShowAgain();
    var signed = signed();
    var open = settling();

    assertThat(step(signed, again).effects())
        .containsExactly(
            new Effect.Show("agreement", new Agreed(signed.signed().orElseThrow()), true));
    assertThat(step(signed, again).next()).isEqualTo(signed);
    assertThat(shown(step(open, again)))
        .isEqualTo(
            Map.of(
                "agreement", new Revealed(open.draft().orElseThrow(), List.of(Question.CHECK_IN))));
    assertThat(step(drafting(), again).effects()).isEmpty();
  }

  @Test
  void the_date_is_that_of_the_second_signature() {
    var once = after(ready(), new Sign(ANA, digest(ready())));

    var signed = step(once, new Sign(BEN, digest(ready())), BOND, days(2)).next().signed();

    assertThat(signed.orElseThrow().at()).isEqualTo(days(2));
  }

  @Test
  void a_second_click_on_sign_changes_nothing() {
    var signed = signed();

    var step = step(signed, new Sign(BEN, digest(ready())));

    assertThat(step.next()).isEqualTo(signed);
    assertThat(step.effects()).isEmpty();
  }

  @Test
  void an_end_that_has_passed_before_the_signing_is_open_again() {
    var late = days(200);

    assertThat(refusal(ready(), new Sign(ANA, digest(ready())), BOND, late))
        .isEqualTo(AgreementRefusal.OPEN_ITEMS);
    assertThat(AgreementRules.open(ready().draft().orElseThrow(), BOND, late))
        .containsExactly(Question.ENDS_ON);
  }

  @Test
  void S2_nobody_signs_under_a_list_that_is_not_the_present_one() {
    assertThat(refusal(ready(), new Sign(ANA, digest(ready())), BOND_WITH_NEW_LIST, MONDAY_NOON))
        .isEqualTo(AgreementRefusal.OPEN_ITEMS);
  }

  @Test
  void the_digest_stands_for_both_sides_all_parts_and_the_list() {
    var draft = ready().draft().orElseThrow();
    var digest = AgreementRules.digest(draft, BOND);

    assertThat(digest).hasSize(64);
    for (var side : List.of(ANA, BEN)) {
      for (var passage : Passage.values()) {
        var other = draft.with(side, with(draft.of(side), passage, "other words"));
        assertThat(AgreementRules.digest(other, BOND)).isNotEqualTo(digest);
      }
      for (var question : Question.values()) {
        var other = draft.with(side, Given.without(draft.of(side), question));
        assertThat(AgreementRules.digest(other, BOND)).isNotEqualTo(digest);
      }
      var unpromised = draft.with(side, Given.promising(draft.of(side), Set.of()));
      assertThat(AgreementRules.digest(unpromised, BOND)).isNotEqualTo(digest);
    }
    assertThat(AgreementRules.digest(new Draft(draft.sheets(), NEW_LIST), BOND))
        .isNotEqualTo(digest);
  }

  @Test
  void the_digest_belongs_to_one_pair() {
    var draft = ready().draft().orElseThrow();
    var elsewhere =
        new Bond(
            new PairId("b".repeat(26)),
            BOND.mentor(),
            BOND.mentee(),
            BOND.program(),
            BOND.course());

    assertThat(AgreementRules.digest(draft, elsewhere))
        .isNotEqualTo(AgreementRules.digest(draft, BOND));
  }

  @Test
  void equal_words_make_an_equal_digest() {
    assertThat(digest(ready())).isEqualTo(digest(ready()));
  }

  @Test
  void a_stored_agreement_that_was_changed_is_found_out() {
    assertThat(AgreementRules.intact(signed().signed().orElseThrow(), BOND)).isTrue();
    assertThat(AgreementRules.intact(Given.tampered().signed().orElseThrow(), BOND)).isFalse();
  }

  @Test
  void a_stored_agreement_without_a_signature_is_found_out() {
    var signed = signed().signed().orElseThrow();
    var mine = signed.signatures().get(ANA);
    assertThat(mine).isNotNull();

    assertThat(AgreementRules.intact(resigned(signed, Map.of(ANA, mine)), BOND)).isFalse();
    assertThat(AgreementRules.intact(resigned(signed, Map.of()), BOND)).isFalse();
    assertThat(
            AgreementRules.intact(
                resigned(signed, Map.of(ANA, mine, BEN, new Signature(MONDAY_NOON, "other"))),
                BOND))
        .isFalse();
  }

  private static Signed resigned(Signed signed, Map<Side, Signature> signatures) {
    return new Signed(signed.version(), signed.text(), signatures, signed.earlier());
  }
}
