package alcove.stories;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.Tells;
import alcove.sandbox.Person;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// When others ask: rows S28 to S30 and S42, and the consent before a reference.
@ExtendWith(Telling.class)
class AskFirstTest {
  private static final String STRENGTHS = "I can tell you what I have seen this person do well";

  @Test
  @Tells("N2")
  void s29_the_mentor_asks_first_and_says_what_was_agreed(Couple pair) {
    pair.agree();

    asks(pair.bea, "Somebody who hires for a role", "Also what the other would like to become");
    pair.ana.sees("@Bea Lindqvist has been asked about you by somebody who hires for a role.");
    pair.ana.presses("Only this: what the other does well").sees("Thank you.");

    pair.bea.sees("@Ana Duarte has agreed.").sees(STRENGTHS + ", and I leave it at that");
    pair.room().seesNot("hires");
  }

  @Test
  @Tells("N2")
  void s29_a_no_and_no_answer_are_one_to_whoever_asked(Couple pair) {
    pair.agree();
    asks(pair.bea, "A panel for a promotion or a prize", "What the other does well");
    var before = pair.bea.dm().messages();

    pair.ana.presses("No").sees("Nothing is said about you.");
    assertThat(pair.bea.dm().messages()).isEqualTo(before);
    pair.bea.types("/mentor reference").sees("No answer by Monday, 30 November 2026 is a no.");

    pair.world.days(8);
    pair.bea.sees("There is no consent to say anything about @Ana Duarte");
  }

  @Test
  void s29_the_reverse_exists(Couple pair) {
    pair.agree();

    asks(pair.ana, "A colleague", "What the other does well");
    pair.bea.sees("@Ana Duarte has been asked about you by a colleague.").presses("Yes");

    pair.ana.sees(STRENGTHS);
  }

  @Test
  @Tells("N3")
  void s30_what_a_line_manager_may_hear_of_the_talks_is_asked_first(Couple pair) {
    pair.agree();

    asks(pair.ana, "A line manager", "Also what was advised");
    pair.bea.presses("Only this: what I will do because of our talks");

    pair.ana.sees("From our talks I take what I will do next");
  }

  @Test
  void s42_before_anything_is_said_there_is_a_kind_way_out(Couple pair) {
    pair.agree();

    pair.bea.types("/mentor reference");

    pair.bea.sees("“I would like to ask first” is a good answer");
  }

  @Test
  void consent_is_taken_back_and_expires(Couple pair) {
    pair.agree();
    asks(pair.bea, "A colleague", "What the other does well");
    pair.ana.presses("Yes");

    pair.ana.types("/mentor reference").presses("Take it back");
    pair.bea.sees("Please say nothing more about @Ana Duarte");

    asks(pair.bea, "A colleague", "What the other does well");
    pair.ana.presses("Yes");
    pair.world.passes(Duration.ofDays(31));
    pair.bea.types("/mentor reference");
    assertThat(pair.bea.dm().messages().getLast()).doesNotContain("has agreed, until");
  }

  @Test
  void an_answer_that_comes_too_late_says_so(Couple pair) {
    pair.agree().leavesPrompts();
    asks(pair.bea, "A colleague", "What the other does well");
    pair.bea.types("/mentor reference").presses("No longer needed");

    pair.ana.sees("does not need your word any more");
    pair.ana.presses("Yes").sees("This question is over in the meantime");
    assertThat(List.of(pair.bea.sight())).noneMatch(seen -> seen.contains(STRENGTHS));
  }

  static void asks(Person who, String asker, String scope) {
    who.types("/mentor reference").presses("Ask first");
    who.chooses("Who wants to know?", asker).chooses("How much would you say?", scope);
    who.submits().closesModal();
  }
}
