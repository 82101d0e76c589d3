package alcove.agreement;

import static alcove.agreement.Given.ANA;
import static alcove.agreement.Given.BEN;
import static alcove.agreement.Given.BOND;
import static alcove.agreement.Given.MONDAY_NOON;
import static alcove.agreement.Given.after;
import static alcove.agreement.Given.answered;
import static alcove.agreement.Given.digest;
import static alcove.agreement.Given.drafting;
import static alcove.agreement.Given.ready;
import static alcove.agreement.Given.settling;
import static alcove.agreement.Given.sheet;
import static alcove.agreement.Given.signed;
import static alcove.agreement.Given.tampered;
import static alcove.agreement.Given.with;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.agreement.AgreementCommand.Amend;
import alcove.agreement.AgreementCommand.Follow;
import alcove.agreement.AgreementCommand.MustReportChanged;
import alcove.agreement.AgreementCommand.Sign;
import alcove.agreement.AgreementCommand.Submit;
import alcove.agreement.AgreementNotice.Agreed;
import alcove.agreement.AgreementNotice.Asked;
import alcove.agreement.AgreementNotice.ChangeSigned;
import alcove.agreement.AgreementNotice.LeftAsItWas;
import alcove.agreement.AgreementNotice.LeftOff;
import alcove.agreement.AgreementNotice.Matter;
import alcove.agreement.AgreementNotice.Moved;
import alcove.agreement.AgreementNotice.NewList;
import alcove.agreement.AgreementNotice.Nudged;
import alcove.agreement.AgreementNotice.Ready;
import alcove.agreement.AgreementNotice.Revealed;
import alcove.agreement.AgreementNotice.Stands;
import alcove.blockkit.Golden;
import alcove.blockkit.SlackLimits;
import alcove.core.Milestone;
import alcove.core.Program.MustReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the agreement looks like. `-Dgolden.write=true` writes the files anew, see [Golden].
class AgreementViewsTest {
  private static final PartForms ALONE = new PartForms(BOND, BEN, false, MONDAY_NOON);
  private static final PartForms TOGETHER = new PartForms(BOND, BEN, true, MONDAY_NOON);

  private static String file(String kind, Enum<?> one) {
    return "agreement/" + kind + "-" + one.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Standing standing(Agreement agreement) {
    return new Standing(agreement, BOND, BEN, MONDAY_NOON);
  }

  @ParameterizedTest
  @EnumSource(Part.class)
  void S1_each_part_is_a_form_of_its_own_with_nothing_chosen_beforehand(Part part) {
    var form = ALONE.form(part, Sheet.EMPTY);

    assertThat(form.json().toString()).doesNotContain("initial_option", "initial_value");
    Golden.check(file("form", part), form);
  }

  @Test
  void a_form_comes_back_as_it_was_saved() {
    Golden.check("agreement/form-saved", TOGETHER.form(Part.CONFIDENCE, sheet(BEN)));
  }

  @Test
  void ticks_come_back_as_they_were_saved() {
    Golden.check("agreement/form-ticked", ALONE.form(Part.MUST_REPORT, sheet(BEN)));
  }

  @Test
  void S2_ticks_under_an_older_list_do_not_come_back() {
    var forms = new PartForms(Given.BOND_WITH_NEW_LIST, BEN, false, MONDAY_NOON);

    assertThat(forms.form(Part.MUST_REPORT, sheet(BEN)).json().toString())
        .doesNotContain("initial_options");
  }

  @Test
  void a_program_without_a_list_of_its_own_says_so() {
    var forms = new PartForms(Given.bond(new MustReport(1, List.of())), BEN, false, MONDAY_NOON);

    Golden.check("agreement/form-no-list", forms.form(Part.MUST_REPORT, Sheet.EMPTY));
  }

  @ParameterizedTest
  @EnumSource(Part.class)
  void S49_S51_what_the_mentee_is_asked_the_mentor_is_asked_too(Part part) {
    var mentor = new PartForms(BOND, ANA, false, MONDAY_NOON).form(part, Sheet.EMPTY);
    var mentee = new PartForms(BOND, BEN, false, MONDAY_NOON).form(part, Sheet.EMPTY);

    assertThat(mentor.json().toString().replace("<@UBEN>", "<@UANA>"))
        .isEqualTo(mentee.json().toString());
  }

  @Test
  void S44_before_the_reveal_one_side_sees_the_same_whatever_the_other_has_answered() {
    var hers =
        with(sheet(ANA), Passage.KEEPING, "a secret")
            .with(Question.DEGREE, Given.picked(Option.NOBODY_RECOGNISABLE));
    var nothing = Given.saved(drafting(), BEN, sheet(BEN));
    var seen = seenByBen(nothing);

    assertThat(seenByBen(answered(sheet(ANA), sheet(BEN)))).isEqualTo(seen);
    assertThat(seenByBen(answered(hers, sheet(BEN)))).isEqualTo(seen);
    assertThat(seenByBen(after(answered(hers, sheet(BEN)), new Submit(ANA)))).isEqualTo(seen);
  }

  /// All that Ben can be shown of a draft that is not revealed, as JSON.
  private static List<String> seenByBen(Agreement state) {
    var seen = new ArrayList<String>();
    seen.add(standing(state).message().blocks().toString());
    seen.add(standing(state).overview().json().toString());
    seen.add(standing(state).submit().json().toString());
    Given.told(Given.step(state, new AgreementCommand.Inform(BEN)), BEN)
        .forEach(notice -> seen.add(AgreementViews.dm(notice, BOND, BEN).blocks().toString()));
    for (var part : Part.values()) {
      seen.add(ALONE.form(part, state.sheet(BEN).orElseThrow()).json().toString());
    }
    return seen;
  }

  @Test
  void S10_both_are_revealed_with_the_differences_first() {
    var draft = settling().draft().orElseThrow();

    Golden.check(
        "agreement/reveal",
        AgreementViews.room(new Revealed(draft, List.of(Question.CHECK_IN)), BOND));
  }

  @Test
  void what_two_people_typed_can_neither_ping_nor_link() {
    var draft =
        Given.revealed(
                with(sheet(ANA), Passage.PURPOSE, "<!channel> <https://evil.example|click>"),
                sheet(BEN))
            .draft()
            .orElseThrow();

    var json = AgreementViews.room(new Ready(draft, Set.of()), BOND).blocks().toString();

    assertThat(json)
        .contains("{\"type\":\"text\",\"text\":\"<!channel> <https://evil.example|click>\"}");
  }

  @Test
  void a_reveal_in_which_everything_differs_and_every_text_is_longest_stays_within_limits() {
    var draft = longest();

    var message = AgreementViews.room(new Revealed(draft, draft.differences()), BOND);

    assertThat(draft.differences()).hasSize(14);
    SlackLimits.check(message);
  }

  @Test
  void S2_the_room_says_who_has_still_to_read_the_list() {
    var reopened =
        Given.step(signed(), new MustReportChanged(), Given.BOND_WITH_NEW_LIST, MONDAY_NOON);

    Golden.check(
        "agreement/reveal-new-list",
        AgreementViews.room(
            Given.shown(reopened).getOrDefault("agreement-change-2", new LeftAsItWas()),
            Given.BOND_WITH_NEW_LIST));
  }

  @Test
  void an_end_that_has_passed_is_shown_as_open() {
    var draft = ready().draft().orElseThrow();

    Golden.check(
        "agreement/reveal-past",
        AgreementViews.room(new Revealed(draft, List.of(Question.ENDS_ON)), BOND));
  }

  @Test
  void a_draft_without_differences_can_be_signed() {
    var draft = ready().draft().orElseThrow();

    Golden.check("agreement/ready", AgreementViews.room(new Ready(draft, Set.of(ANA)), BOND));
  }

  @Test
  void S20_the_pinned_summary_says_private_not_absolute() {
    var message = AgreementViews.room(new Agreed(signed().signed().orElseThrow()), BOND);

    assertThat(message.blocks().toString()).contains("Private, not absolute");
    Golden.check("agreement/agreed", message);
  }

  @Test
  void a_pinned_summary_of_the_longest_agreement_stays_within_limits() {
    var items =
        IntStream.range(0, 40)
            .mapToObj(i -> new MustReport.Item("item" + i, "<!here> " + "w".repeat(500), ""))
            .toList();
    var bond = Given.bond(new MustReport(1, items));
    var text =
        new Draft(longest().sheets().with(BEN, longest().of(ANA)), bond.program().mustReport());
    var digest = AgreementRules.digest(text, bond);
    var signature = new Signed.Signature(MONDAY_NOON, digest);
    var signed = new Signed(1, text, Map.of(ANA, signature, BEN, signature), List.of());

    var message = AgreementViews.room(new Agreed(signed), bond);

    assertThat(message.blocks().toString()).contains("/mentor agreement").doesNotContain("<!here>");
    SlackLimits.check(message);
    SlackLimits.check(
        new PartForms(bond, BEN, false, MONDAY_NOON).form(Part.MUST_REPORT, Sheet.EMPTY));
  }

  @Test
  void the_room_says_what_became_of_a_change() {
    Golden.check("agreement/change-signed", AgreementViews.room(new ChangeSigned(2), BOND));
    Golden.check("agreement/change-left", AgreementViews.room(new LeftAsItWas(), BOND));
  }

  @Test
  void each_is_asked_in_a_direct_message() {
    Golden.check("agreement/asked-first", AgreementViews.dm(new Asked(false), BOND, BEN));
    Golden.check("agreement/asked-change", AgreementViews.dm(new Asked(true), BOND, BEN));
  }

  @Test
  void news_says_how_things_stand_and_nothing_of_the_answers() {
    Golden.check("agreement/moved-open", AgreementViews.dm(new Moved(3), BOND, BEN));
    Golden.check("agreement/moved-ready", AgreementViews.dm(new Moved(0), BOND, BEN));
    Golden.check("agreement/new-list", AgreementViews.dm(new NewList(true), BOND, BEN));
    Golden.check("agreement/new-list-first", AgreementViews.dm(new NewList(false), BOND, BEN));
    Golden.check("agreement/stands", AgreementViews.dm(new Stands(2), BOND, BEN));
  }

  @ParameterizedTest
  @EnumSource(Matter.class)
  void every_reminder_can_be_put_off_paused_or_stopped(Matter matter) {
    var message = AgreementViews.dm(new Nudged(matter, 1), BOND, BEN);

    assertThat(message.blocks().toString())
        .contains("agreement.later", "pairing.pause", "agreement.stop");
    Golden.check(file("nudge", matter), message);
  }

  @Test
  void after_a_pause_a_side_that_was_begun_goes_on_where_it_was() {
    var message = AgreementViews.dm(new LeftOff(), BOND, BEN);

    assertThat(message).isEqualTo(AgreementViews.dm(new Nudged(Matter.OWN_SIDE, 1), BOND, BEN));
  }

  @Test
  void whoever_has_done_their_part_has_four_ways_on() {
    Golden.check(
        "agreement/nothing-signed",
        AgreementViews.dm(new AgreementNotice.NothingSigned(), BOND, BEN));
  }

  @Test
  void the_last_reminder_says_that_it_is_the_last() {
    Golden.check(
        "agreement/nudge-last", AgreementViews.dm(new Nudged(Matter.OWN_SIDE, 3), BOND, BEN));
  }

  @Test
  void the_command_says_where_we_are() {
    var submitted = after(answered(sheet(ANA), sheet(BEN)), new Submit(BEN));
    var once = after(ready(), new Sign(BEN, digest(ready())));

    Golden.check("agreement/status-not-yet", standing(Agreement.none()).message());
    Golden.check("agreement/status-drafting", standing(drafting()).message());
    Golden.check("agreement/status-complete", standing(answered(sheet(ANA), sheet(BEN))).message());
    Golden.check("agreement/status-submitted", standing(submitted).message());
    Golden.check("agreement/status-settling", standing(settling()).message());
    Golden.check("agreement/status-signing", standing(ready()).message());
    Golden.check("agreement/status-signed", standing(once).message());
    Golden.check("agreement/status-resting", standing(signed()).message());
    Golden.check("agreement/status-change", standing(after(signed(), new Amend(ANA))).message());
    Golden.check(
        "agreement/status-paused",
        standing(after(drafting(), new Follow(Milestone.PAUSED))).message());
    Golden.check(
        "agreement/status-over", standing(after(signed(), new Follow(Milestone.ENDED))).message());
  }

  @Test
  void my_parts_are_listed_as_filled_or_open() {
    var half = after(drafting(), new AgreementCommand.Save(BEN, Part.PURPOSE, sheet(BEN)));

    Golden.check("agreement/overview-alone", standing(half).overview());
    Golden.check("agreement/overview-together", standing(ready()).overview());
    Golden.check("agreement/submit", standing(answered(sheet(ANA), sheet(BEN))).submit());
  }

  @Test
  void S3_what_I_promise_and_what_I_cannot_stand_before_the_signature() {
    var draft = ready().draft().orElseThrow();
    var digest = Optional.of(AgreementRules.digest(draft, BOND));

    Golden.check("agreement/read-sign", AgreementViews.draft(draft, BOND, BEN, digest, 0));
  }

  @Test
  void a_draft_with_open_questions_can_be_read_but_not_signed() {
    var draft = settling().draft().orElseThrow();

    var view = AgreementViews.draft(draft, BOND, BEN, Optional.empty(), 0);

    assertThat(view.json().has("submit")).isFalse();
    assertThat(view.json().toString()).contains("Every week", "Every two weeks");
  }

  @Test
  void the_signed_agreement_is_shown_in_full() {
    Golden.check(
        "agreement/read-signed",
        AgreementViews.signed(signed().signed().orElseThrow(), BOND, BEN, 0));
  }

  @Test
  void the_longest_agreement_is_read_page_by_page() {
    var draft = longest();
    var digest = Optional.of("d".repeat(64));

    for (var page = 0; page < 8; page++) {
      SlackLimits.check(AgreementViews.draft(draft, BOND, BEN, digest, page));
    }
    var first = AgreementViews.draft(draft, BOND, BEN, digest, 0).json();
    var last = AgreementViews.draft(draft, BOND, BEN, digest, 99).json();
    assertThat(first.has("submit")).isFalse();
    assertThat(first.toString()).contains("agreement.next").doesNotContain("agreement.back");
    assertThat(last.has("submit")).isTrue();
    assertThat(last.toString()).contains("agreement.back").doesNotContain("agreement.next");
  }

  @Test
  void a_stored_agreement_that_was_changed_is_not_shown_as_signed() {
    var stored = tampered().signed().orElseThrow();
    var words = "something else";

    var page = AgreementViews.signed(stored, BOND, BEN, 0);
    var room = AgreementViews.room(new Agreed(stored), BOND);
    var status = standing(tampered()).message();

    Golden.check("agreement/damaged", page);
    for (var seen :
        List.of(page.json().toString(), room.blocks().toString(), status.blocks().toString())) {
      assertThat(seen).contains("not the text you both signed").doesNotContain(words);
    }
  }

  @Test
  void words_that_come_too_late_are_shown_to_be_copied() {
    var entry = Sheet.EMPTY.with(Part.PURPOSE, sheet(BEN));

    Golden.check(
        "agreement/kept",
        AgreementViews.kept(AgreementWords.refused(AgreementRefusal.MOVED_ON, "<@UANA>"), entry));
  }

  @Test
  void something_else_is_asked_for_in_one_field() {
    Golden.check("agreement/propose-choice", TOGETHER.other(Question.CHECK_IN, sheet(BEN)));
    Golden.check("agreement/propose-date", TOGETHER.other(Question.ENDS_ON, sheet(BEN)));
  }

  /// Every shared question answered differently, and every text as long as it can be.
  private static Draft longest() {
    var ana = sheet(ANA);
    var ben = sheet(BEN);
    for (var passage : Passage.values()) {
      ana = with(ana, passage, "😀".repeat(Passage.MAX_LENGTH));
      ben = with(ben, passage, "\u0001\"".repeat(Passage.MAX_LENGTH / 2));
    }
    for (var question : Question.values()) {
      ben =
          ben.with(
              question,
              question == Question.ENDS_ON
                  ? new Answer.Day(Given.IN_HALF_A_YEAR.plusDays(1))
                  : Given.picked(question.options().getLast()));
    }
    return new Draft(new Sheets(ana, ben), Given.LIST);
  }
}
