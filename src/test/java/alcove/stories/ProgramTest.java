package alcove.stories;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.Tells;
import alcove.World;
import alcove.sandbox.Person;
import alcove.sandbox.api.Fault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// How coordinators set the program up, and what the pairs notice of it. Gil, in New York, and Hana
/// coordinate it.
@ExtendWith(Telling.class)
class ProgramTest {
  private static final String CALENDAR = "Days off from a calendar file";
  private static final String CHECK_IN = "Have the two of you met";
  private static final String LIST = "What cannot stay between two people";
  private static final String ALONE = "has nobody left who coordinates it";
  private static final String NEWS = "The list of what cannot stay between two people has changed";

  private World world;
  private Person gil;

  @BeforeEach
  void begin(World given) {
    world = given;
    gil = world.person("Gil");
  }

  @Test
  void whoever_brought_alcove_sets_up_the_first_program_in_one_form(@TempDir Path folder) {
    try (var empty = new World(folder, false)) {
      var owner = empty.person("Gil");
      var ana = empty.person("Ana");
      ana.opensHome().types("/mentor start").sees("Nobody has set up a mentoring program here");
      assertThat(ana.home()).doesNotContain("Set up");

      owner.opensHome().pressesAtHome("Set up the first program");
      owner.fills("called", "Growing together").picks("Who answers", "Ida").submits();

      owner.sees("It is set up.").closesModal().opensHome().sees("*Growing together* · you set it");
      owner.types("/mentor stats").sees("There are no released figures yet.");
      new Couple(empty).meet().ana.presses("Begin").sees("Growing together suggests 6 months");
    }
  }

  @Test
  void who_comes_into_a_group_coordinates_and_who_leaves_it_does_not() {
    var emi = inGroup();

    world.slack().admin().regroups("mentoring-team", "Devi");

    assertThat(emi.opensHome().home()).doesNotContain("you set it up");
    world.person("Devi").types("/mentor stats").sees("How the program is doing");
  }

  @Test
  void who_leaves_a_group_coordinates_no_more_however_long_slack_names_nobody() {
    var emi = inGroup();
    world.slack().faults().next("usergroups.list", 70, new Fault.Status(500));

    world.slack().admin().regroups("mentoring-team", "Devi");

    world.passes(Duration.ofHours(16));
    assertThat(emi.opensHome().home()).doesNotContain("you set it up");
    assertThat(world.person("Devi").opensHome().home()).contains("you set it up");
  }

  @Test
  void who_left_a_group_while_alcove_was_away_coordinates_no_more() {
    var emi = inGroup();
    world.slack().requestUrl(URI.create("http://127.0.0.1:1/nobody"));
    world.slack().admin().regroups("mentoring-team", "Devi");

    world.restarts();

    assertThat(emi.opensHome().home()).doesNotContain("you set it up");
  }

  /// Hana's and Emi's group coordinates the program.
  private Person inGroup() {
    world.slack().admin().groups("mentoring-team", "Hana", "Emi");
    settings(gil).ticks("And which groups?", "@mentoring-team").submits().sees("Saved");
    gil.closesModal();
    var emi = world.person("Emi");
    emi.opensHome().sees("you set it up");
    return emi;
  }

  @Test
  void nobody_is_coordinator_and_supervisor_of_one_program() {
    settings(gil).picks("Who answers questions", "Hana").submits();

    assertThat(gil.fieldError("Who answers questions")).contains("coordinates the program as well");
  }

  @Test
  void a_coordinator_sets_the_program_up_in_app_home() {
    settings(gil).fills("called", "Growing together").chooses("How long", "12 months").submits();

    gil.sees("Saved. It holds from now on").closesModal();
    settings(gil).sees("Growing together").sees("12 months");
  }

  @Test
  void what_is_set_holds_at_once_and_after_a_restart() {
    settings(gil).fills("called", "Growing together").chooses("How long", "12 months").submits();

    world.restarts();

    new Couple(world).meet().ana.presses("Begin").sees("Growing together suggests 12 months");
  }

  @Test
  void guests_are_in_pairs_as_long_as_the_program_lets_them() {
    settings(gil).chooses("May guests", "Yes, guests too").submits().sees("Saved").closesModal();
    world.person("Ana").types("/mentor start @Kai").chooses("mentee").chooses("No").submits();
    world.person("Kai").sees("would like to have you as *mentor*");

    settings(gil).chooses("May guests", "No, members only").submits().sees("Saved");

    world.person("Bea").types("/mentor start @Kai").chooses("mentee").chooses("No").submits();
    assertThat(world.person("Bea").fieldError("Who")).contains("Guests of this workspace");
  }

  @Test
  void nobody_else_sees_that_there_are_settings() {
    var ana = world.person("Ana");

    ana.opensHome().seesNot("you set it up");
    ana.types("/mentor program").sees("There is no “/mentor” word like that");

    assertThat(ana.hasModal()).isFalse();
  }

  @Test
  void what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost() {
    settings(gil).fills("Days off", "Christmas").fills("called", "Growing together").submits();

    assertThat(gil.fieldError("Days off")).contains("is not a day");
    gil.fills("Days off", "2026-12-25").submits().sees("Saved").closesModal();
    settings(gil).sees("Growing together").sees("2026-12-25");
  }

  @Test
  void a_pasted_calendar_keeps_prompts_off_its_days_and_a_wrong_one_is_said_by_its_line() {
    var pair = new Couple(world).agree();
    var event = "BEGIN:VEVENT\nDTSTART;VALUE=DATE:20261207\nDTEND;VALUE=DATE:20261209\n";
    settings(gil).fills(CALENDAR, event + "A day by the sea\nEND:VEVENT").submits();
    assertThat(gil.fieldError(CALENDAR)).contains("Line 4").contains("no calendar file any more");
    assertThat(gil.hasModal()).isTrue();

    gil.fills(CALENDAR, event + "SUMMARY:Days by the sea\nEND:VEVENT").submits().sees("Saved");

    world.passes(Duration.between(world.now(), Instant.parse("2026-12-08T22:00:00Z")));
    pair.ana.seesNot(CHECK_IN);
    pair.bea.seesNot(CHECK_IN);
    world.days(1);
    pair.ana.sees(CHECK_IN);
    pair.bea.sees(CHECK_IN);
    gil.closesModal();
    settings(gil).sees("2026-12-07").sees("2026-12-08");
  }

  @Test
  void the_later_of_two_coordinators_sees_what_was_saved_and_keeps_what_they_typed() {
    var hana = world.person("Hana");
    settings(gil).fills("called", "Gil's program");
    settings(hana).fills("called", "Hana's program").submits().sees("Saved").closesModal();

    gil.submits().sees("Somebody else has saved these settings").sees("Hana's program");
    gil.sees("Gil's program").submits().sees("Saved").closesModal();

    settings(hana).sees("Gil's program");
  }

  @Test
  @Tells({"S2", "S23", "N6"})
  void a_new_list_is_read_and_signed_again_by_both_and_what_was_signed_holds_meanwhile() {
    var pair = new Couple(world).agree();

    settings(gil).fills(LIST, "Fraud. https://example.org/fraud").submits();

    gil.sees("Every pair with an agreement hears of the new list");
    pair.ana.sees(NEWS).sees("What you both signed holds until then");
    pair.bea.sees(NEWS);
    read(pair.ana);
    read(pair.bea);
    pair.sign();
    pair.room().sees("Version 2, signed by").sees("Fraud.");
  }

  @Test
  void a_list_changed_at_night_is_told_in_the_morning_and_to_the_paused_afterwards() {
    var pair = new Couple(world).agree();
    pair.ana.types("/mentor pause").chooses("for 2 weeks").submits();

    settings(gil).fills(LIST, "Fraud.").submits();

    world.days(7);
    pair.ana.seesNot(NEWS);
    world.days(10);
    pair.ana.sees(NEWS);
  }

  @Test
  void a_pair_that_is_still_writing_meets_the_new_list_in_its_own_part() {
    var pair = new Couple(world).meet();

    settings(gil).fills(LIST, "Fraud.").submits();

    pair.ana.seesNot(NEWS);
    pair.ana.presses("Begin");
    pair.purpose(pair.ana, "To speak up in large meetings").submits();
    pair.rhythm(pair.ana, "Every two weeks").submits();
    pair.confidence(pair.ana).submits();
    pair.ana.sees("Fraud.");
  }

  @Test
  void when_the_last_coordinator_leaves_the_owner_is_told_once_and_pairs_go_on(
      @TempDir Path folder) {
    try (var other = new World(folder, false).coordinatedBy("Hana", "Emi")) {
      var gil = other.person("Gil");
      var pair = new Couple(other).agree();
      var admin = other.slack().admin();

      admin.deactivates("Hana");
      other.days(1);
      gil.seesNot(ALONE);
      admin.deactivates("Emi");
      admin.titles("Emi", "Somewhere by the sea");
      other.days(1);

      assertThat(gil.dm().messages()).filteredOn(line -> line.contains(ALONE)).hasSize(1);
      other.days(14);
      pair.ana.sees("Have the two of you met");
      gil.presses("Settings").picks("Who coordinates it", "Gil").submits().sees("Saved");
    }
  }

  @Test
  void a_pair_is_destroyed_on_the_day_that_both_were_told_though_others_are_kept_longer_now() {
    var pair = new Couple(world).agree();
    pair.ana.types("/mentor close").submits().sees("Wednesday, 23 December");

    settings(gil).chooses("How long is what a pair kept", "90 days").submits().sees("Saved");

    world.days(29);
    pair.ana.seesNot("Certificate of destruction");
    assertThat(pair.ana.opensHome().home()).contains("destroyed on Wednesday, 23 December");
    pair.bea.types("/mentor privacy").sees("It is destroyed on Wednesday, 23 December 2026");
    world.days(2);
    pair.ana.sees("Certificate of destruction");
    pair.bea.sees("Certificate of destruction");
  }

  @Test
  void when_the_group_that_coordinates_is_switched_off_the_owner_is_told(@TempDir Path folder) {
    try (var other = new World(folder, false).coordinatedBy("Hana")) {
      var gil = other.person("Gil");
      var admin = other.slack().admin();
      admin.groups("mentoring-team", "Emi");
      settings(other.person("Hana")).ticks("And which groups?", "@mentoring-team").submits();
      admin.deactivates("Hana");
      other.days(1);
      gil.seesNot(ALONE);

      admin.turnsGroup("mentoring-team", false);
      other.days(1);

      assertThat(gil.dm().messages()).filteredOn(line -> line.contains(ALONE)).hasSize(1);
    }
  }

  private static Person settings(Person who) {
    return who.opensHome().pressesAtHome("Settings");
  }

  private static void read(Person who) {
    who.presses("Read the list");
    who.ticks("Fraud.", "I know that this cannot stay between us").submits().closesModal();
  }
}
