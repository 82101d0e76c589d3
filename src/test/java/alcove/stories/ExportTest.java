package alcove.stories;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.sandbox.Person;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A copy of everything that is kept about somebody, for them alone.
@ExtendWith(Telling.class)
class ExportTest {

  @Test
  void it_holds_what_somebody_answered_and_typed(Couple pair) {
    pair.agree().world.days(15);
    pair.checkIn(pair.ana).world.days(17);
    pair.review(pair.ana, "4");

    var kept = copy(pair.ana).at("/pairs/0/slices");

    assertThat(kept.at("/checkIns/mentee/past/0").toString()).contains("NO").contains("FOUR");
    assertThat(kept.at("/reviews/stage/mentee").toString()).contains("Our walks").contains("4");
    assertThat(kept.at("/agreement/signed/text/sheets/mentee").toString())
        .contains("To speak up in large meetings");
    assertThat(kept.at("/agreement/signed/text/sheets/mentor").toString()).contains("MEET_MONTHLY");
  }

  @Test
  void it_holds_nothing_that_the_other_answered_alone(Couple pair) {
    pair.agree().world.days(15);
    pair.checkIn(pair.ana).world.days(17);
    pair.review(pair.ana, "4");

    var kept = copy(pair.bea);

    assertThat(kept.at("/pairs/0/slices/checkIns").has("mentee")).isFalse();
    assertThat(kept.at("/pairs/0/slices/reviews/stage").has("mentee")).isFalse();
    assertThat(kept.toString()).doesNotContain("Our walks");
    assertThat(kept.at("/leftOut/others").asString()).contains("is theirs");
  }

  @Test
  void nobody_else_gets_it(Couple pair) {
    pair.agree();

    copy(pair.ana);

    assertThat(pair.bea.dm().files()).isEmpty();
    assertThat(pair.world.person("Gil").dm().files()).isEmpty();
    pair.room().seesNot("What Alcove keeps about you");
  }

  @Test
  void a_side_that_is_not_revealed_is_in_its_own_copy_alone(Couple pair) {
    pair.meet().submit(pair.ana, "To find the lighthouse", "Once a month");

    assertThat(copy(pair.ana).toString()).contains("To find the lighthouse");
    assertThat(copy(pair.bea).toString()).doesNotContain("lighthouse");
  }

  @Test
  void a_notice_is_not_in_the_others_copy_before_it_has_arrived(Couple pair) {
    pair.agree();
    pair.ana.types("/mentor concern").presses("Nobody is: show the steps");
    pair.ana.presses("There is an issue");
    pair.bea.presses("I see it differently");
    pair.world.passes(Duration.ofHours(11));
    pair.ana.presses("Set out what I will say").fills("What will you say", "The tests");
    pair.ana.chooses("To whom", "a line manager").submits().closesModal();

    assertThat(copy(pair.ana).at("/pairs/0/slices/concern/steps").toString()).contains("The tests");
    assertThat(copy(pair.bea).at("/pairs/0/slices/concern").has("steps")).isFalse();
  }

  private static JsonNode copy(Person who) {
    who.types("/mentor privacy").presses("Give me a copy").sees("Your copy is on its way");
    return new JsonMapper().readTree(who.dm().files().getLast().text());
  }
}
