package alcove.program;

import static alcove.program.Given.AS_IT_IS;
import static alcove.program.Given.GIL;
import static alcove.program.Given.STANDARD;
import static alcove.program.Given.at;
import static alcove.program.Given.calling;
import static alcove.program.Given.entry;
import static alcove.program.Given.holidays;
import static alcove.program.Given.named;
import static alcove.program.Given.with;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.ChannelId;
import alcove.core.Decision;
import alcove.core.Decision.Refused;
import alcove.core.Decision.Step;
import alcove.core.GroupId;
import alcove.core.PersonId;
import alcove.core.Program;
import alcove.core.Program.Announcing;
import alcove.core.Program.Care;
import alcove.core.Program.MustReport;
import alcove.core.Program.OwnCards;
import alcove.core.Program.Terms;
import alcove.core.ProgramId;
import alcove.core.Refusal;
import alcove.core.Roles;
import alcove.core.Roles.Role;
import alcove.core.WorkingTime;
import alcove.program.Entry.Hours;
import alcove.program.ProgramCommand.Begin;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How a program is set up, a test a sentence. Gil and Hana coordinate it.
class ProgramRulesTest {
  private static final PersonId ANA = new PersonId("UANA");
  private static final PersonId IDA = new PersonId("UIDA");
  private static final PersonId OLGA = new PersonId("UOLGA");
  private static final GroupId GROUP = new GroupId("S0GROUP");
  private static final Program START = STANDARD;
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final ChannelId NEWS = new ChannelId("CNEWS");
  private static final LocalTime NINE = LocalTime.of(9, 0);

  @Test
  void a_coordinator_sets_everything_at_once() {
    var entry =
        new Entry(
            " Growing together ",
            new Roles(Role.of(Set.of(GIL)), Role.of(Set.of(IDA))),
            Map.of(
                Field.TERM, 12,
                Field.RHYTHM, 7,
                Field.CAPACITY, 2,
                Field.RETENTION, 90,
                Field.GUESTS, 1,
                Field.NOTICE, 5,
                Field.FEWEST, 50),
            new Hours(
                Set.of(DayOfWeek.SUNDAY), Optional.of(NINE), Optional.of(LocalTime.of(9, 30))),
            Map.of(
                Field.HOLIDAYS,
                List.of("2026-12-25", "2026-12-24"),
                Field.CALENDAR,
                List.of("BEGIN:VEVENT", "DTSTART;VALUE=DATE:20270101", "END:VEVENT"),
                Field.MUST_REPORT,
                List.of("Fraud. https://example.org/fraud"),
                Field.EMERGENCY,
                List.of("Security desk: 4444"),
                Field.CARDS,
                List.of("What would you ask your first boss?")),
            Optional.of(NEWS));

    var next = step(START, change(0, entry));

    assertThat(next)
        .isEqualTo(
            new Program(
                START.id(),
                1,
                "Growing together",
                new Roles(Role.of(Set.of(GIL)), Role.of(Set.of(IDA))),
                new Terms(2, 12, 7, 90, true),
                new WorkingTime(
                    Set.of(DayOfWeek.SUNDAY),
                    NINE,
                    LocalTime.of(9, 30),
                    Set.of(
                        LocalDate.of(2026, 12, 24),
                        LocalDate.of(2026, 12, 25),
                        LocalDate.of(2027, 1, 1))),
                new MustReport(
                    2,
                    List.of(
                        new MustReport.Item("item-2-0", "Fraud.", "https://example.org/fraud"))),
                new Care(List.of("Security desk: 4444"), 5),
                50,
                new OwnCards(
                    1, List.of(new OwnCards.Card(1, "What would you ask your first boss?"))),
                Optional.of(new Announcing(NEWS, Given.NOW))));
  }

  @Test
  void nobody_but_a_coordinator_changes_anything() {
    assertThat(refusal(START, new ProgramCommand.Change(ANA, START.id(), 0, named("Mine"))))
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
    var empty =
        new Entry(
            "",
            new Roles(Role.of(Set.of()), Role.of(Set.of())),
            Map.of(),
            new Hours(Set.of(), Optional.empty(), Optional.empty()),
            Map.of(),
            Optional.empty());

    assertThat(ProgramRules.mistakes(empty))
        .containsOnlyKeys(
            Field.NAME,
            Field.COORDINATORS,
            Field.TERM,
            Field.RHYTHM,
            Field.CAPACITY,
            Field.RETENTION,
            Field.GUESTS,
            Field.DAYS,
            Field.FROM,
            Field.UNTIL,
            Field.EMERGENCY,
            Field.NOTICE,
            Field.FEWEST)
        .allSatisfy((_, mistake) -> assertThat(mistake).isEqualTo(Mistake.MISSING));
  }

  @Test
  void a_name_has_at_most_sixty_characters_whatever_their_kind() {
    assertThat(ProgramRules.mistakes(named("🌱".repeat(60)))).isEmpty();
    assertThat(ProgramRules.mistakes(named("🌱".repeat(61))))
        .isEqualTo(Map.of(Field.NAME, Mistake.TOO_LONG));
  }

  @ParameterizedTest
  @EnumSource(names = {"TERM", "RHYTHM", "CAPACITY", "RETENTION", "GUESTS", "NOTICE", "FEWEST"})
  void what_is_chosen_is_one_of_those_on_offer(Field field) {
    var last = field.offered().getLast();

    assertThat(ProgramRules.mistakes(with(field, Optional.of(last)))).isEmpty();
    assertThat(ProgramRules.mistakes(with(field, Optional.of(last + 1))))
        .isEqualTo(Map.of(field, Mistake.NOT_OFFERED));
    assertThat(ProgramRules.mistakes(with(field, Optional.empty())))
        .isEqualTo(Map.of(field, Mistake.MISSING));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1, 13, 15})
  void no_figure_can_be_about_fewer_pairs_than_the_figures_allow(int fewest) {
    assertThat(ProgramRules.mistakes(with(Field.FEWEST, Optional.of(fewest))))
        .isEqualTo(Map.of(Field.FEWEST, Mistake.NOT_OFFERED));
    assertThat(Field.FEWEST.offered()).allMatch(pairs -> pairs >= 14);
  }

  @Test
  void nobody_is_asked_in_confidence_about_what_they_coordinate() {
    var byName = new Roles(Role.of(Set.of(GIL, IDA)), Role.of(Set.of(IDA)));
    var inGroup =
        new Roles(Role.of(Set.of(GIL)), new Role(Set.of(IDA), Map.of(GROUP, Set.of(ANA, GIL))));

    assertThat(ProgramRules.mistakes(Given.of(byName)))
        .isEqualTo(Map.of(Field.SUPERVISORS, Mistake.BOTH));
    assertThat(ProgramRules.mistakes(Given.of(inGroup)))
        .isEqualTo(Map.of(Field.SUPERVISORS, Mistake.BOTH));
  }

  @Test
  void a_group_can_coordinate_as_long_as_somebody_is_in_it() {
    var group = new Roles(new Role(Set.of(), Map.of(GROUP, Set.of(ANA))), Role.of(Set.of()));

    assertThat(ProgramRules.mistakes(Given.of(group))).isEmpty();
    assertThat(ProgramRules.mistakes(Given.of(group.regrouped(GROUP, Set.of()))))
        .isEqualTo(Map.of(Field.COORDINATORS, Mistake.MISSING));
  }

  @Test
  void who_comes_into_a_group_later_coordinates_and_answers_no_questions_any_more() {
    var roles =
        new Roles(new Role(Set.of(GIL), Map.of(GROUP, Set.of())), Role.of(Set.of(IDA, ANA)));
    var program = step(START, change(0, Given.of(roles)));

    var now = program.regrouped(GROUP, Set.of(IDA));

    assertThat(now.coordinates(IDA)).isTrue();
    assertThat(now.supervisors()).containsExactly(ANA);
    assertThat(now.edition()).isEqualTo(program.edition());
    assertThat(now.regrouped(new GroupId("S0OTHER"), Set.of(ANA))).isEqualTo(now);
  }

  @Test
  void a_few_look_after_a_program() {
    var people =
        IntStream.range(0, 51).mapToObj(i -> new PersonId("U" + i)).collect(Collectors.toSet());

    assertThat(ProgramRules.mistakes(Given.of(new Roles(Role.of(people), Role.of(Set.of())))))
        .isEqualTo(Map.of(Field.COORDINATORS, Mistake.TOO_MANY));
    assertThat(ProgramRules.mistakes(Given.of(new Roles(Role.of(Set.of(GIL)), Role.of(people)))))
        .isEqualTo(Map.of(Field.SUPERVISORS, Mistake.TOO_MANY));
    people.remove(new PersonId("U0"));
    assertThat(ProgramRules.mistakes(Given.of(new Roles(Role.of(people), Role.of(Set.of())))))
        .isEmpty();
  }

  @Test
  void an_owner_begins_the_first_program_and_whoever_coordinates_one_begins_others() {
    var first = begin(Catalogue.none(), OLGA, "b");
    var both = Catalogue.none().with(first);

    assertThat(first.edition()).isEqualTo(1);
    assertThat(first.mustReport().version()).isEqualTo(1);
    assertThat(begin(both, GIL, "c").id()).isEqualTo(id("c"));
    assertThat(refusal(Catalogue.none(), new Begin(GIL, id("b"), AS_IT_IS)))
        .isEqualTo(ProgramRefusal.NOT_YOURS);
    assertThat(refusal(both, new Begin(ANA, id("c"), AS_IT_IS)))
        .isEqualTo(ProgramRefusal.NOT_YOURS);
  }

  @Test
  void a_program_is_begun_once_and_without_a_mistake_and_there_are_not_too_many() {
    var full = Catalogue.none();
    for (var letter = 'b'; letter < 'v'; letter++) {
      full = full.with(begin(full, OLGA, "" + letter));
    }

    assertThat(refusal(full, new Begin(OLGA, id("z"), AS_IT_IS)))
        .isEqualTo(ProgramRefusal.TOO_MANY);
    assertThat(refusal(full, new Begin(OLGA, id("b"), AS_IT_IS)))
        .isEqualTo(ProgramRefusal.NOT_YOURS);
    assertThat(refusal(Catalogue.none(), new Begin(OLGA, id("b"), named(""))))
        .isEqualTo(ProgramRefusal.MISTAKEN);
  }

  @Test
  void an_owner_mends_a_program_whose_coordinators_have_left() {
    var change = new ProgramCommand.Change(OLGA, START.id(), 0, entry(ANA));

    assertThat(step(START, change).coordinates(ANA)).isTrue();
  }

  @Test
  void somebody_in_danger_finds_one_to_eight_short_lines() {
    assertThat(ProgramRules.mistakes(calling("Security desk: 4444"))).isEmpty();
    assertThat(ProgramRules.mistakes(calling(Given.numbered(8)))).isEmpty();
    assertThat(ProgramRules.mistakes(calling()))
        .isEqualTo(Map.of(Field.EMERGENCY, Mistake.MISSING));
    assertThat(ProgramRules.mistakes(calling(Given.numbered(9))))
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
    var wrong = holidays(List.of("2026-12-25", "Christmas"), List.of());

    assertThat(ProgramRules.mistakes(wrong)).isEqualTo(Map.of(Field.HOLIDAYS, Mistake.NOT_A_DAY));
    assertThat(ProgramRules.wrongLine(Field.HOLIDAYS, wrong)).hasValue(2);
    assertThat(ProgramRules.mistakes(holidays(Collections.nCopies(100, "2026-12-25"), List.of())))
        .isEmpty();
    assertThat(ProgramRules.mistakes(holidays(Collections.nCopies(101, "2026-12-25"), List.of())))
        .isEqualTo(Map.of(Field.HOLIDAYS, Mistake.TOO_MANY));
  }

  @Test
  void the_days_of_a_calendar_file_are_added() {
    var days = IntStream.range(0, 99).mapToObj(i -> "" + FIRST.plusDays(i)).toList();
    var entry = holidays(days, calendar("20300101"));

    assertThat(step(START, change(0, entry)).workingTime().holidays())
        .hasSize(100)
        .contains(FIRST, LocalDate.of(2030, 1, 1));
    assertThat(ProgramRules.mistakes(holidays(days, calendar("20300101", "20300102"))))
        .isEqualTo(Map.of(Field.CALENDAR, Mistake.TOO_MANY));
  }

  @Test
  void what_is_no_calendar_is_said_with_its_line() {
    var entry = holidays(List.of(), List.of("BEGIN:VEVENT", "Christmas", "END:VEVENT"));

    assertThat(ProgramRules.mistakes(entry))
        .isEqualTo(Map.of(Field.CALENDAR, Mistake.NOT_A_CALENDAR));
    assertThat(ProgramRules.wrongLine(Field.CALENDAR, entry)).isPresent();
    assertThat(ProgramRules.wrongLine(Field.NAME, entry)).isEmpty();
  }

  private static Program begin(Catalogue state, PersonId by, String letter) {
    return ((Step<Program>) decide(state, new Begin(by, id(letter), AS_IT_IS))).next();
  }

  private static ProgramId id(String letter) {
    return new ProgramId(letter.repeat(26));
  }

  private static List<String> calendar(String... days) {
    return Stream.of(days)
        .flatMap(day -> Stream.of("BEGIN:VEVENT", "DTSTART;VALUE=DATE:" + day, "END:VEVENT"))
        .toList();
  }

  private static ProgramCommand change(int edition, Entry entry) {
    return new ProgramCommand.Change(GIL, START.id(), edition, entry);
  }

  private static Entry hours(LocalTime from, LocalTime until) {
    return at(new Hours(Set.of(DayOfWeek.MONDAY), Optional.of(from), Optional.of(until)));
  }

  private static Program step(Program state, ProgramCommand command) {
    return ((Step<Program>) decide(Catalogue.none().with(state), command)).next();
  }

  private static Refusal refusal(Program state, ProgramCommand command) {
    return refusal(Catalogue.none().with(state), command);
  }

  private static Refusal refusal(Catalogue state, ProgramCommand command) {
    return ((Refused<Program>) decide(state, command)).refusal();
  }

  private static Decision<Program> decide(Catalogue state, ProgramCommand command) {
    return ProgramRules.decide(state, command, Set.of(OLGA), Given.NOW);
  }
}
