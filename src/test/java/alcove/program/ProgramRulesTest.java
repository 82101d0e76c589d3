package alcove.program;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.Decision.Refused;
import alcove.core.Decision.Step;
import alcove.core.PersonId;
import alcove.core.Program;
import alcove.core.Program.Care;
import alcove.core.Program.MustReport;
import alcove.core.Program.Terms;
import alcove.core.Refusal;
import alcove.core.WorkingTime;
import alcove.program.Entry.Hours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// How a program is set up, a test a sentence. Gil and Hana coordinate it.
class ProgramRulesTest {
  private static final PersonId GIL = new PersonId("UGIL");
  private static final PersonId ANA = new PersonId("UANA");
  private static final Set<PersonId> COORDINATORS = Set.of(GIL, new PersonId("UHANA"));
  private static final Program START = Program.standard(COORDINATORS);
  private static final Entry AS_IT_IS = Entry.of(START);
  private static final LocalTime NINE = LocalTime.of(9, 0);

  @Test
  void a_coordinator_sets_everything_at_once() {
    var entry =
        new Entry(
            " Growing together ",
            Optional.of(12),
            Optional.of(7),
            new Hours(
                Set.of(DayOfWeek.SUNDAY), Optional.of(NINE), Optional.of(LocalTime.of(9, 30))),
            List.of("2026-12-25", "2026-12-24"),
            List.of("Fraud. https://example.org/fraud"),
            List.of("Security desk: 4444"),
            Optional.of(5));

    var next = step(START, change(0, entry));

    assertThat(next)
        .isEqualTo(
            new Program(
                START.id(),
                1,
                "Growing together",
                START.roles(),
                new Terms(3, 12, 7, 30, false),
                new WorkingTime(
                    Set.of(DayOfWeek.SUNDAY),
                    NINE,
                    LocalTime.of(9, 30),
                    Set.of(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 25))),
                new MustReport(
                    2,
                    List.of(
                        new MustReport.Item("item-2-0", "Fraud.", "https://example.org/fraud"))),
                new Care(List.of("Security desk: 4444"), 5)));
  }

  @Test
  void nobody_but_a_coordinator_changes_anything() {
    assertThat(refusal(START, new ProgramCommand.Change(ANA, 0, named("Mine"))))
        .isEqualTo(ProgramRefusal.NOT_YOURS);
  }

  @Test
  void who_had_an_older_edition_in_view_is_told_so() {
    var once = step(START, change(0, named("First")));

    assertThat(refusal(once, change(0, named("Second"))))
        .isEqualTo(ProgramRefusal.CHANGED_MEANWHILE);
    assertThat(step(once, change(1, named("Second"))).edition()).isEqualTo(2);
  }

  @Test
  void an_older_edition_is_said_before_a_mistake() {
    var once = step(START, change(0, named("First")));

    assertThat(refusal(once, change(0, named("")))).isEqualTo(ProgramRefusal.CHANGED_MEANWHILE);
  }

  @Test
  void saving_without_a_change_is_no_change() {
    assertThat(step(START, change(0, AS_IT_IS))).isEqualTo(START);
  }

  @Test
  void nothing_is_set_while_something_is_wrong() {
    assertThat(refusal(START, change(0, named(" ")))).isEqualTo(ProgramRefusal.MISTAKEN);
  }

  @Test
  void the_standard_settings_have_no_mistake() {
    assertThat(ProgramRules.mistakes(AS_IT_IS)).isEmpty();
  }

  @Test
  void everything_that_is_missing_is_said_together() {
    var hours = new Hours(Set.of(), Optional.empty(), Optional.empty());
    var empty =
        new Entry(
            "",
            Optional.empty(),
            Optional.empty(),
            hours,
            List.of(),
            List.of(),
            List.of(),
            Optional.empty());

    assertThat(ProgramRules.mistakes(empty))
        .containsOnlyKeys(
            Field.NAME,
            Field.TERM,
            Field.RHYTHM,
            Field.DAYS,
            Field.FROM,
            Field.UNTIL,
            Field.EMERGENCY,
            Field.NOTICE)
        .allSatisfy((_, mistake) -> assertThat(mistake).isEqualTo(Mistake.MISSING));
  }

  @Test
  void a_name_has_at_most_sixty_characters_whatever_their_kind() {
    assertThat(ProgramRules.mistakes(named("🌱".repeat(60)))).isEmpty();
    assertThat(ProgramRules.mistakes(named("🌱".repeat(61))))
        .isEqualTo(Map.of(Field.NAME, Mistake.TOO_LONG));
  }

  @Test
  void terms_and_rhythms_are_those_on_offer() {
    var odd =
        new Entry(
            "P",
            Optional.of(5),
            Optional.of(2),
            AS_IT_IS.hours(),
            List.of(),
            List.of(),
            AS_IT_IS.emergency(),
            Optional.of(4));

    assertThat(ProgramRules.mistakes(odd))
        .isEqualTo(
            Map.of(
                Field.TERM,
                Mistake.NOT_OFFERED,
                Field.RHYTHM,
                Mistake.NOT_OFFERED,
                Field.NOTICE,
                Mistake.NOT_OFFERED));
  }

  @Test
  void somebody_in_danger_finds_one_to_eight_short_lines() {
    assertThat(ProgramRules.mistakes(calling("Security desk: 4444"))).isEmpty();
    assertThat(ProgramRules.mistakes(calling(numbered(8)))).isEmpty();
    assertThat(ProgramRules.mistakes(calling()))
        .isEqualTo(Map.of(Field.EMERGENCY, Mistake.MISSING));
    assertThat(ProgramRules.mistakes(calling(numbered(9))))
        .isEqualTo(Map.of(Field.EMERGENCY, Mistake.TOO_MANY));
    assertThat(ProgramRules.mistakes(calling("x".repeat(300)))).isEmpty();
    assertThat(ProgramRules.mistakes(calling("x".repeat(301))))
        .isEqualTo(Map.of(Field.EMERGENCY, Mistake.ITEM_TOO_LONG));
  }

  @Test
  void a_working_day_ends_after_it_begins() {
    assertThat(ProgramRules.mistakes(hours(NINE, NINE)))
        .isEqualTo(Map.of(Field.UNTIL, Mistake.ENDS_BEFORE_IT_BEGINS));
    assertThat(ProgramRules.mistakes(hours(NINE, LocalTime.of(8, 0))))
        .isEqualTo(Map.of(Field.UNTIL, Mistake.ENDS_BEFORE_IT_BEGINS));
    assertThat(ProgramRules.mistakes(hours(NINE, LocalTime.of(9, 30)))).isEmpty();
  }

  @Test
  void a_day_off_is_a_day() {
    assertThat(ProgramRules.mistakes(holidays(List.of("2026-12-25", "Christmas"))))
        .isEqualTo(Map.of(Field.HOLIDAYS, Mistake.NOT_A_DAY));
    assertThat(ProgramRules.mistakes(holidays(Collections.nCopies(100, "2026-12-25")))).isEmpty();
    assertThat(ProgramRules.mistakes(holidays(Collections.nCopies(101, "2026-12-25"))))
        .isEqualTo(Map.of(Field.HOLIDAYS, Mistake.TOO_MANY));
  }

  @Test
  void S2_a_changed_list_has_a_higher_version_and_keeps_the_names_of_what_stays() {
    var next = step(START, change(0, listing("A crime, or taking part in hiding one.", "Fraud.")));

    assertThat(next.mustReport())
        .isEqualTo(
            new MustReport(
                2,
                List.of(
                    new MustReport.Item("crime", "A crime, or taking part in hiding one.", ""),
                    new MustReport.Item("item-2-1", "Fraud.", ""))));
  }

  @Test
  void S2_a_list_that_reads_the_same_is_the_same_list() {
    var next = step(START, change(0, named("Another name")));

    assertThat(next.mustReport()).isEqualTo(START.mustReport());
  }

  @Test
  void S2_another_link_or_another_order_is_another_list() {
    var one = step(START, change(0, listing("Fraud.", "A crime.")));

    var link = step(one, change(1, listing("Fraud. https://example.org/fraud", "A crime.")));
    var order = step(one, change(1, listing("A crime.", "Fraud.")));

    assertThat(link.mustReport().version()).isEqualTo(3);
    assertThat(order.mustReport().version()).isEqualTo(3);
  }

  @Test
  void an_organisation_may_have_no_list_of_its_own() {
    assertThat(step(START, change(0, listing())).mustReport())
        .isEqualTo(new MustReport(2, List.of()));
  }

  @Test
  void a_list_is_short() {
    assertThat(ProgramRules.mistakes(listing(numbered(20)))).isEmpty();
    assertThat(ProgramRules.mistakes(listing(numbered(21))))
        .isEqualTo(Map.of(Field.MUST_REPORT, Mistake.TOO_MANY));
  }

  @Test
  void an_item_is_short_and_so_is_its_link() {
    var link = "https://example.org/";
    var wording = "x".repeat(300);

    assertThat(ProgramRules.mistakes(listing(wording + " " + link))).isEmpty();
    assertThat(ProgramRules.mistakes(listing(wording + "x " + link)))
        .isEqualTo(Map.of(Field.MUST_REPORT, Mistake.ITEM_TOO_LONG));
    assertThat(ProgramRules.mistakes(listing("Fraud. " + link + "x".repeat(300))))
        .isEqualTo(Map.of(Field.MUST_REPORT, Mistake.ITEM_TOO_LONG));
  }

  @Test
  void an_item_has_words_and_is_said_once() {
    assertThat(ProgramRules.mistakes(listing("https://example.org")))
        .isEqualTo(Map.of(Field.MUST_REPORT, Mistake.ONLY_A_LINK));
    assertThat(ProgramRules.mistakes(listing("Fraud.", "Fraud. https://example.org")))
        .isEqualTo(Map.of(Field.MUST_REPORT, Mistake.TWICE));
  }

  @Test
  void what_has_no_field_stays_as_it_is() {
    var changed = step(START, change(0, named("Growing together")));

    assertThat(changed.id()).isEqualTo(START.id());
    assertThat(changed.roles()).isEqualTo(START.roles());
    assertThat(changed.terms()).isEqualTo(START.terms());
  }

  private static ProgramCommand change(int edition, Entry entry) {
    return new ProgramCommand.Change(GIL, edition, entry);
  }

  private static Entry named(String name) {
    return new Entry(
        name,
        AS_IT_IS.termMonths(),
        AS_IT_IS.checkInEveryDays(),
        AS_IT_IS.hours(),
        AS_IT_IS.holidays(),
        AS_IT_IS.mustReport(),
        AS_IT_IS.emergency(),
        AS_IT_IS.noticeDays());
  }

  private static Entry calling(String... contacts) {
    return new Entry(
        "P",
        Optional.of(6),
        Optional.of(14),
        AS_IT_IS.hours(),
        List.of(),
        List.of(),
        List.of(contacts),
        Optional.of(3));
  }

  private static Entry hours(LocalTime from, LocalTime until) {
    return with(
        new Hours(Set.of(DayOfWeek.MONDAY), Optional.of(from), Optional.of(until)),
        List.of(),
        List.of());
  }

  private static Entry holidays(List<String> days) {
    return with(AS_IT_IS.hours(), days, List.of());
  }

  private static Entry listing(String... lines) {
    return with(AS_IT_IS.hours(), List.of(), List.of(lines));
  }

  private static Entry with(Hours hours, List<String> holidays, List<String> mustReport) {
    return new Entry(
        "P",
        Optional.of(6),
        Optional.of(14),
        hours,
        holidays,
        mustReport,
        AS_IT_IS.emergency(),
        AS_IT_IS.noticeDays());
  }

  private static String[] numbered(int count) {
    return IntStream.range(0, count).mapToObj(i -> "Item " + i).toArray(String[]::new);
  }

  private static Program step(Program state, ProgramCommand command) {
    return ((Step<Program>) ProgramRules.decide(state, command)).next();
  }

  private static Refusal refusal(Program state, ProgramCommand command) {
    return ((Refused<Program>) ProgramRules.decide(state, command)).refusal();
  }
}
