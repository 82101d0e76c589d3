package alcove.stories;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.Tells;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import redis.clients.jedis.RedisClient;

/// What is kept about a person, and how it goes.
@ExtendWith(Telling.class)
@Tells("N24")
class PrivacyTest {

  @Test
  void who_is_in_no_pair_reads_that_nothing_of_one_is_kept(Couple pair) {
    pair.ana
        .types("/mentor privacy")
        .sees("*You are in no pair, and have not put yourself forward")
        .seesNot("[Erase");
  }

  @Test
  void who_is_in_no_pair_reads_what_may_be_kept_all_the_same_and_what_coordinators_see(
      Couple pair) {
    pair.ana.types("/mentor privacy");

    pair.ana.sees("A lesson that you put into the box is kept without your name");
    pair.ana.sees("their list says so for 60 days");
    pair.ana.sees("Coordinators see who has put themselves forward to be matched");
  }

  @Test
  void all_that_is_kept_stands_on_one_screen(Couple pair) {
    pair.agree().world.days(15);
    pair.checkIn(pair.ana).world.days(17);
    pair.review(pair.ana, "4");

    pair.ana.types("/mentor privacy");

    var kept = pair.ana.dm().messages().getLast();
    assertThat(kept)
        .contains(
            "You and @Bea Lindqvist",
            "in which roles",
            "The agreement that you have signed",
            "What you tapped in check-ins. Nobody sees it",
            "What you answered in the review that is open",
            "30 days after the two of you come to an end");
    pair.bea.types("/mentor privacy");
    assertThat(pair.bea.dm().messages().getLast())
        .contains("The agreement that you have signed")
        .doesNotContain("check-ins. Nobody", "review that is open");
  }

  @Test
  void it_shows_no_answer_and_no_word(Couple pair) {
    pair.agree();

    pair.ana.says("privacy");

    assertThat(pair.ana.dm().messages().getLast())
        .contains("What Alcove keeps about you")
        .doesNotContain("large meetings", "lighthouse", "Only that we meet");
  }

  @Test
  void erasing_wants_to_be_meant(Couple pair) {
    pair.agree();

    pair.ana.types("/mentor privacy").presses("Erase all of it");

    assertThat(pair.ana.modal()).contains("with @Bea Lindqvist", "It cannot be taken back");
    pair.ana.submits();
    assertThat(pair.ana.fieldError("Are you sure")).isNotEmpty();
    assertThat(pair.room().archived()).isFalse();
  }

  @Test
  void erasing_ends_the_pair_kindly_and_leaves_nothing_in_redis(Couple pair) {
    pair.agree();

    erase(pair);

    assertThat(pair.ana.modal()).contains("It is done");
    assertThat(pair.room().archived()).isTrue();
    pair.ana.sees("has come to its end");
    assertThat(pair.alike(pair.bea, pair.bea.dm().messages().getLast()))
        .isEqualTo(pair.alike(pair.ana, pair.ana.dm().messages().getLast()));
    pair.bea.sees("has come to its end");
    pair.world.days(2);
    pair.ana.sees("Certificate of destruction");
    pair.bea.sees("Certificate of destruction");
    assertThat(keys(pair)).isNotEmpty().noneMatch(key -> key.matches(".*:(pair|person):.*"));
    pair.ana
        .types("/mentor privacy")
        .sees("*You are in no pair, and have not put yourself forward");
  }

  @Test
  void an_invitation_goes_too(Couple pair) {
    pair.invite();

    erase(pair);

    pair.bea.sees("is off. There is nothing for you to do");
    pair.world.days(2);
    assertThat(keys(pair)).isNotEmpty().noneMatch(key -> key.matches(".*:(pair|person):.*"));
  }

  @Test
  void a_question_goes_too_and_whoever_answers_reads_only_that_it_is_closed(Couple pair) {
    pair.agree().ana.types("/mentor guidance").presses("Ask without my name");
    pair.ana.fills("What would you like", "Hush").submits().closesModal();
    pair.world.days(1);
    pair.ana.types("/mentor privacy").sees("*A question to a supervisor*");
    var supervisor =
        Stream.of("Ida", "Jun")
            .map(pair.world::person)
            .filter(one -> one.sight().contains("Hush"))
            .findFirst()
            .orElseThrow();

    pair.ana.presses("Give me a copy").types("/mentor privacy").sees("*A copy of all this*");
    assertThat(keys(pair)).filteredOn(key -> key.contains(":ledger:")).hasSize(2);

    erase(pair);

    supervisor.seesNot("is closed").seesNot("Ana");
    assertThat(keys(pair)).noneMatch(key -> key.contains(":asker:"));
    assertThat(keys(pair)).filteredOn(key -> key.contains(":ledger:")).hasSize(1);
    pair.world.days(4);
    supervisor.sees("is closed").seesNot("Ana");
    assertThat(keys(pair)).isNotEmpty().noneMatch(key -> key.contains(":case:"));
  }

  @Test
  void how_often_somebody_asked_is_forgotten_when_it_does_not_count_any_more(Couple pair) {
    pair.ana.types("/mentor guidance").presses("Ask without my name");
    pair.ana.fills("What would you like", "Hush").submits().closesModal();
    assertThat(keys(pair)).anyMatch(key -> key.contains(":asker:"));

    pair.world.days(35);

    assertThat(keys(pair)).isNotEmpty().noneMatch(key -> key.matches(".*:(asker|case):.*"));
  }

  private static void erase(Couple pair) {
    pair.ana.types("/mentor privacy").presses("Erase all of it");
    pair.ana.ticks("Yes, erase all that Alcove keeps about me").submits();
  }

  private static Set<String> keys(Couple pair) {
    try (var redis = RedisClient.create(pair.world.redis())) {
      return redis.keys("*");
    }
  }
}
