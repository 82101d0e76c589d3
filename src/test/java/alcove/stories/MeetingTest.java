package alcove.stories;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.World;
import alcove.sandbox.Person;
import alcove.sandbox.state.Uploads.Upload;
import biweekly.Biweekly;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Meetings: rows S8 and S9. It is Monday, 23 November; Ana and Bea live in Berlin, Hana in Tokyo.
@ExtendWith(Telling.class)
class MeetingTest {
  private static final String FIRST = "Tuesday, 24 November, 10:30";
  private static final String SECOND = "Wednesday, 25 November, 10:30";

  @Test
  void s9_one_proposes_what_suits_both_days_and_the_other_takes_a_time(Couple pair) {
    pair.agree();

    propose(pair.ana);
    assertThat(pair.ana.modal()).contains("@Bea Lindqvist is asked which of these suits");
    pair.ana.closesModal();
    pair.bea.sees("@Ana Duarte would like to meet you,* for an hour.").presses(SECOND);

    pair.bea.sees(SECOND + "* it is");
    pair.ana.sees("You meet @Bea Lindqvist on " + SECOND);
    pair.bea.sees("You meet @Ana Duarte on " + SECOND);
  }

  @Test
  void s9_both_get_a_file_that_a_calendar_takes_and_its_update_and_its_end(Couple pair) {
    meeting(pair);

    pair.bea.types("/mentor meet").presses("Move it").ticks("Thursday, 26 November, 10:30");
    pair.bea.submits().closesModal();
    pair.ana.presses("Thursday, 26 November, 10:30");
    pair.ana.types("/mentor meet").presses("Cancel it");

    for (var who : List.of(pair.ana, pair.bea)) {
      assertThat(who.dm().files())
          .extracting(MeetingTest::method)
          .containsExactly("REQUEST", "REQUEST", "CANCEL");
      assertThat(who.dm().files())
          .extracting(MeetingTest::start)
          .containsExactly(
              Instant.parse("2026-11-25T09:30:00Z"),
              Instant.parse("2026-11-26T09:30:00Z"),
              Instant.parse("2026-11-26T09:30:00Z"));
      assertThat(who.dm().files())
          .extracting(file -> uid(file))
          .containsOnly(uid(pair.ana.dm().files().getFirst()));
    }
  }

  @Test
  void s9_both_are_reminded_the_day_before_and_in_the_hour_before(Couple pair) {
    meeting(pair);

    pair.world.passes(Duration.ofHours(25));
    pair.ana.sees("You meet @Bea Lindqvist on " + SECOND + "*, for an hour.");
    pair.bea.seesNot("You meet @Ana Duarte today");

    pair.world.passes(Duration.ofHours(23).plusMinutes(45));
    pair.bea.sees("You meet @Ana Duarte today at 10:30");
    pair.ana.sees("You meet @Bea Lindqvist today at 10:30");
  }

  @Test
  void s9_afterwards_each_says_in_one_tap_whether_it_happened_and_nobody_sees_it(Couple pair) {
    meeting(pair).world.days(3);
    var before = pair.bea.dm().messages().size();

    pair.ana.sees("did it happen?").presses("It did not");

    pair.ana.sees("When would you like to try again?");
    assertThat(pair.bea.dm().messages()).hasSize(before);
    pair.room().seesNot("happen");
  }

  @Test
  void s8_a_time_of_ones_own_can_be_proposed_and_another_instead_of_it(Couple pair) {
    pair.agree();
    pair.ana
        .types("/mentor meet")
        .picks("A day", "2026-11-27")
        .picks("An hour of that day", "18:15");
    pair.ana.submits().closesModal();

    pair.bea.sees("[Friday, 27 November, 18:15]").presses("Another time");
    pair.bea.ticks(FIRST).submits().closesModal();

    pair.ana.sees("@Bea Lindqvist would like to meet you").presses(FIRST);
    pair.bea.sees("You meet @Ana Duarte on " + FIRST);
  }

  @Test
  void s8_each_reads_the_time_by_their_own_clock(World world) {
    var pair = new Couple(world);
    var devi = between(pair, "Devi");

    devi.types("/mentor meet");
    assertThat(devi.modal()).contains("New York time").contains("15:30 for your partner");
    devi.ticks("Wednesday, 25 November, 09:30").submits().closesModal();

    pair.ana.sees("[Wednesday, 25 November, 15:30]").presses("Wednesday, 25 November, 15:30");
    devi.sees("You meet @Ana Duarte on Wednesday, 25 November, 09:30")
        .sees("It is 15:30 for @Ana Duarte");
  }

  @Test
  void s8_people_whose_days_never_meet_are_told_so_kindly(World world) {
    var pair = new Couple(world);
    var hana = between(pair, "Hana");

    hana.types("/mentor meet");

    assertThat(hana.modal())
        .contains("Your working hours and @Ana Duarte's do not meet.")
        .contains("from 17:00 to 01:00 by your clock");
    hana.picks("A day", "2026-11-26").picks("An hour of that day", "17:30").submits().closesModal();
    pair.ana.sees("[Thursday, 26 November, 09:30]");
  }

  @Test
  void what_is_incomplete_is_said_where_it_is_missing(Couple pair) {
    pair.agree();
    pair.ana.types("/mentor meet").submits();
    assertThat(pair.ana.fieldError("A day")).contains("Please tick a time");

    pair.ana.picks("A day", "2026-11-27").submits();
    assertThat(pair.ana.fieldError("An hour of that day")).contains("choose the hour");

    pair.ana.picks("An hour of that day", "09:00").picks("A day", "2026-11-02").submits();
    assertThat(pair.ana.fieldError("A day")).contains("has gone by");
  }

  @Test
  void a_time_that_is_off_by_then_says_so(Couple pair) {
    pair.agree();
    propose(pair.ana).closesModal();
    pair.leavesPrompts();
    pair.ana.types("/mentor meet").presses("Take it back").sees("Your proposal is off.");

    pair.bea.presses(FIRST).sees("This one is over in the meantime");
    assertThat(pair.ana.dm().files()).isEmpty();
  }

  @Test
  void before_signing_and_in_a_pause_nothing_is_planned(Couple pair) {
    pair.meet();
    pair.ana.types("/mentor meet").sees("when the two of you have signed");
  }

  @Test
  void in_a_pause_nobody_is_reminded(Couple pair) {
    meeting(pair);
    pair.ana.types("/mentor pause 2 weeks");
    var before = pair.bea.dm().messages().size();

    pair.world.days(4);

    assertThat(pair.bea.dm().messages()).hasSize(before);
  }

  @Test
  void a_workspace_that_takes_no_files_loses_nothing_else(Couple pair) {
    pair.agree();
    var app = pair.world.slack().workspace();
    var fewer = new HashSet<>(app.app().scopes());
    fewer.remove("files:write");
    app.install(app.app().withScopes(fewer));

    propose(pair.ana).closesModal();
    pair.bea.presses(SECOND);

    pair.ana.sees("You meet @Bea Lindqvist on " + SECOND);
    assertThat(pair.ana.dm().files()).isEmpty();
  }

  private static Person propose(Person who) {
    return who.types("/mentor meet").ticks(FIRST).ticks(SECOND).submits();
  }

  /// They meet on Wednesday at half past ten.
  private static Couple meeting(Couple pair) {
    pair.agree();
    propose(pair.ana).closesModal();
    pair.bea.presses(SECOND);
    return pair;
  }

  /// Ana and somebody far away have signed; this is the other.
  private static Person between(Couple pair, String name) {
    var other = pair.world.person(name);
    pair.invite(pair.ana, name, "mentee");
    other.presses("Accept");
    pair.world.days(1);
    pair.submit(pair.ana, "Once a month").submit(other, "Once a month");
    pair.sign(pair.ana).sign(other);
    return other;
  }

  private static String method(Upload file) {
    return Biweekly.parse(file.text()).first().getMethod().getValue();
  }

  private static String uid(Upload file) {
    return Biweekly.parse(file.text()).first().getEvents().getFirst().getUid().getValue();
  }

  private static Instant start(Upload file) {
    var event = Biweekly.parse(file.text()).first().getEvents().getFirst();
    return event.getDateStart().getValue().toInstant();
  }
}
