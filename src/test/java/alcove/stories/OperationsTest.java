package alcove.stories;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.World;
import alcove.sandbox.Person;
import alcove.sandbox.api.Fault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// How Alcove's messages get through, as Gil and Hana read it, who coordinate.
@ExtendWith(Telling.class)
class OperationsTest {
  private static final String TITLE = "How Alcove’s messages get through";
  private static final String ALL = "Slack took all that Alcove sent, or all but a handful";
  private static final String SOME = "Slack did not take some messages";

  @Test
  void what_slack_did_not_take_is_told_when_the_week_is_over_the_same_to_all_who_coordinate(
      Couple pair) {
    var world = pair.world;
    world.slack().faults().during("chat.postMessage", Duration.ofHours(1), refusal());
    invite(pair, "Ana", "Chidi", "Emi", "Finn", "Jun");

    // Nobody has looked before: what is told does not hang on that.
    world.days(7);
    assertThat(told(world.person("Gil"))).contains("23 November", SOME);
    assertThat(told(world.person("Hana"))).isEqualTo(told(world.person("Gil")));
    world.days(7);
    assertThat(told(world.person("Gil"))).contains("30 November", ALL);
  }

  @Test
  void that_one_message_did_not_arrive_cannot_be_seen(Couple pair) {
    var world = pair.world;
    world.slack().faults().next("chat.postMessage", 1, refusal());
    pair.invite();
    pair.bea.seesNot("would like to have you");

    world.days(7);
    var with = told(world.person("Gil"));
    world.days(7);

    assertThat(with.replace("23 November", "")).contains(ALL);
    assertThat(told(world.person("Gil")).replace("30 November", ""))
        .isEqualTo(with.replace("23 November", ""));
  }

  @Test
  void nobody_else_sees_anything_of_it(World world) {
    for (var name : List.of("Ana", "Ida")) {
      assertThat(world.person(name).opensHome().home()).doesNotContain(TITLE);
    }
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
