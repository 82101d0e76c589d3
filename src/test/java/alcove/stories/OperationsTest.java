package alcove.stories;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.World;
import alcove.sandbox.Person;
import alcove.sandbox.api.Fault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// How Alcove's messages get through, as Gil and Hana read it, who coordinate.
@ExtendWith(Telling.class)
class OperationsTest {
  private static final String POST = "chat.postMessage";
  private static final String TITLE = "How Alcove’s messages get through";
  private static final String ALL = "Slack took all that Alcove sent, or all but a handful";
  private static final String SOME = "Slack did not take some messages";

  @Test
  void in_the_first_week_coordinators_read_when_there_will_be_something_to_read(Couple pair) {
    var world = pair.world;
    world.slack().faults().during(POST, Duration.ofHours(1), refusal());
    invite(pair, "Ana", "Chidi", "Emi", "Finn", "Jun");

    assertThat(told(world.person("Gil")))
        .contains("The first is over on Monday, 30 November 2026.")
        .doesNotContain("Slack took all", SOME);
  }

  @Test
  void what_slack_did_not_take_is_told_when_the_week_is_over_the_same_to_all_who_coordinate(
      Couple pair) {
    var world = pair.world;
    world.slack().faults().during(POST, Duration.ofHours(1), refusal());
    invite(pair, "Ana", "Chidi", "Emi", "Finn", "Jun");

    // Nobody has looked before, and who counted is gone: what is told does not hang on either.
    world.restarts().days(7);
    assertThat(told(world.person("Gil"))).contains("23 November", SOME);
    assertThat(told(world.person("Hana"))).isEqualTo(told(world.person("Gil")));
    world.days(7);
    assertThat(told(world.person("Gil"))).contains("30 November", ALL);
  }

  @Test
  void none_and_a_handful_are_the_same_to_the_byte_for_who_coordinates(
      Couple calm, @TempDir Path folder) {
    try (var world = new World(folder)) {
      var rough = new Couple(world);
      world.slack().faults().next(POST, 3, new Fault.RateLimited(1));
      world.slack().faults().next(POST, 2, refusal());
      calm.invite().bea.sees("would like to have you");
      rough.invite().bea.seesNot("would like to have you");
      assertThat(refused(calm.world)).isZero();
      assertThat(refused(world)).isEqualTo(5);

      assertThat(gets(rough)).isNotEmpty().isEqualTo(gets(calm));
    }
  }

  @Test
  void all_that_is_about_nobody_is_found_in_one_place(World world) {
    var people = new Matchmaking(world).enrol();
    people.open().presses("Find matches").closesModal();
    assertThat(told(people.gil))
        .contains("whether Alcove’s messages got through", "No proposal is open.")
        .contains("*Mentoring*: the next figures come on Monday, 28 December 2026.")
        .contains("A figure is not shown when it would be about too few pairs");

    people.match();

    assertThat(told(people.gil))
        .contains("One proposal is open.")
        .doesNotContain("@Ana", "@Bea")
        .isEqualTo(told(world.person("Hana")));
    people.ana.presses("Not now");
    assertThat(told(people.gil)).contains("No proposal is open.");
  }

  @Test
  void a_proposal_that_nobody_was_asked_about_counts_as_any_other(World world) {
    var people = new Matchmaking(world).enrol();
    Matchmaking.join(people.ana).picks("rather not be paired", "Bea").submits().closesModal();

    people.names("Bea", "Ana").submits().closesModal();

    people.ana.seesNot("proposes a pair");
    assertThat(told(people.gil)).contains("One proposal is open.");
  }

  @Test
  void nobody_else_sees_anything_of_it(World world) {
    for (var name : List.of("Ana", "Ida")) {
      assertThat(world.person(name).opensHome().home()).doesNotContain(TITLE);
    }
  }

  /// All that goes to Gil in two weeks, in each of which he looks.
  private static List<String> gets(Couple pair) {
    var world = pair.world;
    var gil = world.person("Gil");
    for (var week = 0; week < 2; week++) {
      world.days(7);
      assertThat(told(gil)).contains(ALL);
      gil.types("/mentor stats");
    }
    return new Said(world)
        .calls().stream()
            .map(call -> call.what() + " " + call.sent())
            .filter(call -> call.contains(gil.id()) || call.contains(gil.dm().id()))
            .toList();
  }

  private static long refused(World world) {
    return new Said(world)
        .calls().stream()
            .filter(call -> call.what().equals(POST))
            .filter(call -> !call.answered().path("ok").asBoolean())
            .count();
  }

  private static void invite(Couple pair, String... who) {
    for (var name : who) {
      pair.invite(pair.world.person(name), "Bea", "mentee");
    }
  }

  private static String told(Person coordinator) {
    var home = coordinator.opensHome().home();
    return home.substring(home.indexOf(TITLE));
  }

  private static Fault refusal() {
    return new Fault.Refusal("restricted_action");
  }
}
