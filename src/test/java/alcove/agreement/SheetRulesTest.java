package alcove.agreement;

import static alcove.agreement.Given.ANA;
import static alcove.agreement.Given.BEN;
import static alcove.agreement.Given.BOND;
import static alcove.agreement.Given.BOND_WITH_NEW_LIST;
import static alcove.agreement.Given.MONDAY_NOON;
import static alcove.agreement.Given.picked;
import static alcove.agreement.Given.promising;
import static alcove.agreement.Given.sheet;
import static alcove.agreement.Given.with;
import static alcove.agreement.Given.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import alcove.agreement.Answer.Day;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SheetRulesTest {
  private static Map<String, Mistake> mistakes(Part part, Sheet entry) {
    return SheetRules.mistakes(part, entry, BOND, ANA, MONDAY_NOON);
  }

  private static Map<String, Mistake> endingOn(String date) {
    return mistakes(
        Part.PURPOSE, sheet(ANA).with(Question.ENDS_ON, new Day(LocalDate.parse(date))));
  }

  @ParameterizedTest
  @EnumSource(Part.class)
  void a_complete_part_has_no_mistakes(Part part) {
    assertThat(mistakes(part, sheet(ANA))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Part.class)
  void an_empty_part_cannot_be_kept(Part part) {
    assertThat(mistakes(part, Sheet.EMPTY)).isNotEmpty();
  }

  @Test
  void S1_every_part_of_an_empty_sheet_is_open() {
    assertThat(SheetRules.openParts(Sheet.EMPTY, ANA, BOND, MONDAY_NOON))
        .containsExactly(Part.values());
  }

  @Test
  void a_complete_sheet_has_no_open_part() {
    assertThat(SheetRules.openParts(sheet(ANA), ANA, BOND, MONDAY_NOON)).isEmpty();
  }

  @Test
  void S2_another_list_opens_that_part_alone() {
    assertThat(SheetRules.openParts(sheet(ANA), ANA, BOND_WITH_NEW_LIST, MONDAY_NOON))
        .containsExactly(Part.MUST_REPORT);
  }

  @Test
  void mistakes_come_in_the_order_of_the_form() {
    assertThat(mistakes(Part.PURPOSE, Sheet.EMPTY))
        .containsExactly(
            entry("PURPOSE", Mistake.MISSING),
            entry("ENDS_ON", Mistake.MISSING),
            entry("RENEWAL", Mistake.MISSING));
  }

  @Test
  void S11_the_end_date_cannot_be_empty() {
    assertThat(mistakes(Part.PURPOSE, without(sheet(ANA), Question.ENDS_ON)))
        .containsExactly(entry("ENDS_ON", Mistake.MISSING));
  }

  @Test
  void the_term_ends_after_today() {
    assertThat(endingOn("2027-03-01")).containsExactly(entry("ENDS_ON", Mistake.DATE_PAST));
    assertThat(endingOn("2027-03-02")).isEmpty();
  }

  @Test
  void the_term_ends_within_two_years() {
    assertThat(endingOn("2029-03-01")).isEmpty();
    assertThat(endingOn("2029-03-02")).containsExactly(entry("ENDS_ON", Mistake.DATE_TOO_FAR));
  }

  @Test
  void today_is_today_where_the_person_is() {
    var lateInLondon = Instant.parse("2027-03-01T23:30:00Z");
    var tomorrow = sheet(ANA).with(Question.ENDS_ON, new Day(LocalDate.parse("2027-03-02")));

    assertThat(SheetRules.mistakes(Part.PURPOSE, tomorrow, BOND, ANA, lateInLondon)).isEmpty();
    assertThat(SheetRules.mistakes(Part.PURPOSE, tomorrow, BOND, BEN, lateInLondon))
        .containsExactly(entry("ENDS_ON", Mistake.DATE_PAST));
  }

  @Test
  void a_text_has_at_most_three_thousand_characters() {
    var longest = "😀".repeat(Passage.MAX_LENGTH);

    assertThat(mistakes(Part.CONFIDENCE, with(sheet(ANA), Passage.KEEPING, longest))).isEmpty();
    assertThat(mistakes(Part.CONFIDENCE, with(sheet(ANA), Passage.KEEPING, longest + "!")))
        .containsExactly(entry("KEEPING", Mistake.TOO_LONG));
  }

  @Test
  void a_text_that_may_be_left_empty_still_has_a_longest() {
    var tooLong = "x".repeat(Passage.MAX_LENGTH + 1);

    assertThat(mistakes(Part.PURPOSE, with(sheet(ANA), Passage.OFF_LIMITS, tooLong)))
        .containsExactly(entry("OFF_LIMITS", Mistake.TOO_LONG));
  }

  @Test
  void S1_how_I_keep_your_confidence_is_said_in_my_own_words() {
    assertThat(mistakes(Part.CONFIDENCE, with(sheet(ANA), Passage.KEEPING, "  ")))
        .containsExactly(entry("KEEPING", Mistake.MISSING));
  }

  @Test
  void what_is_off_limits_may_be_left_empty() {
    assertThat(mistakes(Part.PURPOSE, with(sheet(ANA), Passage.OFF_LIMITS, ""))).isEmpty();
  }

  @Test
  void S17_a_degree_has_to_be_chosen() {
    assertThat(Question.DEGREE.options()).hasSize(9);
    assertThat(mistakes(Part.CONFIDENCE, without(sheet(ANA), Question.DEGREE)))
        .containsExactly(entry("DEGREE", Mistake.MISSING));
  }

  @Test
  void an_answer_to_another_question_is_not_taken() {
    var crossed = sheet(ANA).with(Question.DEGREE, picked(Option.HALF_HOUR));
    var dated = sheet(ANA).with(Question.DEGREE, new Day(Given.IN_HALF_A_YEAR));

    assertThat(mistakes(Part.CONFIDENCE, crossed))
        .containsExactly(entry("DEGREE", Mistake.NOT_OFFERED));
    assertThat(mistakes(Part.CONFIDENCE, dated))
        .containsExactly(entry("DEGREE", Mistake.NOT_OFFERED));
  }

  @ParameterizedTest
  @EnumSource(Promise.class)
  void every_promise_needs_a_tick_of_its_own(Promise promise) {
    var others = Stream.of(Promise.values()).filter(one -> one != promise).toList();

    assertThat(mistakes(promise.part(), promising(sheet(ANA), Set.copyOf(others))))
        .containsExactly(entry(promise.name(), Mistake.NOT_TICKED));
  }

  @Test
  void S2_every_item_of_the_list_needs_a_tick_of_its_own() {
    var one =
        new Sheet(
            Map.of(), Map.of(), Set.of(), new Sheet.Acknowledged(1, Set.of("danger", "other")));

    assertThat(mistakes(Part.MUST_REPORT, one))
        .containsExactly(entry("ITEM-1", Mistake.NOT_TICKED));
  }

  @Test
  void only_the_part_in_question_is_looked_at() {
    assertThat(mistakes(Part.RHYTHM, without(sheet(ANA), Question.DEGREE))).isEmpty();
  }
}
