package alcove.stories;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.Tells;
import alcove.sandbox.Person;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.Jedis;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Who looked at what is theirs, for the people it is about.
@ExtendWith(Telling.class)
@Tells("N12")
class LedgerTest {
  private static final String COUNTED = "The two of you were counted";
  private static final String COPIED = "A copy of all that is kept about you was taken";
  private static final String BROKEN = "Something is wrong with this record";

  @Test
  void the_two_of_a_pair_read_who_looked_and_what_was_changed_in_which_role_when_and_why(
      Couple pair) {
    pair.agree();
    var gil = pair.world.person("Gil");
    gil.types("/mentor program").fills("called", "Hush hush").chooses("How long", "12 months");
    gil.submits().closesModal();
    pair.world.days(15);

    for (var who : List.of(pair.ana, pair.bea)) {
      assertThat(looked(who))
          .contains("You and @" + pair.other(who).profile().realName(), COUNTED)
          .contains("Alcove: Monday, 7 December 2026; and 1 more since Monday, 30 November 2026")
          .contains("What the program is called was changed", "What new pairs are offered")
          .contains("A coordinator: Monday, 23 November 2026")
          .contains("Everything was put under new keys")
          .doesNotContain("Hush", "Gil", "12 months", "Working hours", BROKEN);
    }
  }

  @Test
  void who_waits_to_be_matched_reads_that_a_coordinator_looked(Couple pair) {
    var people = new Matchmaking(pair.world).enrol();
    people.open().presses("Find matches");
    people.gil.submits().closesModal();

    assertThat(looked(people.ana))
        .contains("To be matched in", "Who has put themselves forward was looked at, you among")
        .contains("It was worked out who could suit whom", "People were proposed to each other")
        .doesNotContain(COUNTED);
    assertThat(looked(pair.world.person("Gil"))).doesNotContain("was looked at");
  }

  @Test
  void what_somebody_does_about_themselves_is_for_themselves_alone(Couple pair) {
    pair.agree();
    var copied = copy(pair.ana).at("/ledger/own");

    assertThat(copied).hasSize(1);
    assertThat(copied.at("/0/act/kind").asString()).isEqualTo("COPIED");
    assertThat(looked(pair.ana)).contains(COPIED, "You: Monday, 23 November 2026");
    assertThat(looked(pair.bea)).doesNotContain(COPIED);
  }

  @Test
  void whoever_takes_a_line_away_in_redis_cannot_hide_it_and_stops_nothing(Couple pair) {
    pair.agree().world.days(15);
    try (var redis = new Jedis(pair.world.redis())) {
      redis.keys("*:ledger:*").forEach(redis::del);
    }

    assertThat(looked(pair.ana)).contains(BROKEN);
    assertThat(looked(pair.bea)).contains(BROKEN);

    pair.world.days(7);
    assertThat(looked(pair.ana))
        .contains("This record was found changed from outside", COUNTED)
        .doesNotContain(BROKEN);
    assertThat(copy(pair.ana).at("/ledger/whole").asBoolean()).isTrue();
  }

  private static String looked(Person who) {
    var shown = who.types("/mentor privacy").presses("Who looked at it").modal();
    who.closesModal();
    return shown;
  }

  private static JsonNode copy(Person who) {
    who.types("/mentor privacy").presses("Give me a copy").sees("Your copy is on its way");
    return new JsonMapper().readTree(who.dm().files().getLast().text());
  }
}
