package alcove.stories;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.Tells;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Small habits that the two are led to, each at its moment: how to be with each other, and what to
/// think of before it is too late.
@ExtendWith(Telling.class)
class HabitsTest {

  @Test
  void s5_at_a_review_each_says_whether_they_could_say_what_they_needed_to(Couple pair) {
    pair.agree().world.days(31);

    pair.review(pair.ana, "2").review(pair.bea, "4");

    pair.room()
        .sees("Saying what you needed to say\n@Bea Lindqvist: *4*   @Ana Duarte: *2*")
        .sees("What would make it easier for each of you to say the next hard thing?");
  }

  @Test
  void s7_both_promise_to_be_open_friendly_and_professional_and_not_to_judge(Couple pair) {
    pair.settle();

    for (var who : List.of(pair.ana, pair.bea)) {
      pair.room(who).presses("Read and sign");
      assertThat(who.modal())
          .contains("We are open, honest and friendly, we do not judge")
          .contains("we keep it professional");
    }
  }

  @Test
  void s42_before_anybody_is_added_both_have_read_to_ask_each_other_first(Couple pair) {
    pair.meet();

    for (var who : List.of(pair.ana, pair.bea)) {
      pair.room(who).sees("Before you add anybody here, ask each other.");
    }
  }

  @Test
  void s43_before_the_first_talk_the_mentor_reads_that_what_is_heard_is_not_theirs(Couple pair) {
    pair.agree().world.days(4);

    pair.bea
        .sees("*The mentor* is there for the mentee.")
        .sees("What you hear belongs to the one who says it")
        .sees("without that, nothing you know can help");
  }

  @Test
  void s45_at_a_review_each_says_how_well_they_are_served_by_the_other(Couple pair) {
    pair.agree().world.days(31);

    pair.review(pair.ana, "5: fully").review(pair.bea, "3");

    pair.room()
        .sees("Being served well by each other\n@Bea Lindqvist: *3*   @Ana Duarte: *5: fully*");
  }

  @Test
  void s47_the_agreement_comes_as_a_frame_of_seven_parts_and_of_what_always_holds(Couple pair) {
    pair.meet();
    pair.ana.types("/mentor agreement").presses("All seven parts");
    assertThat(pair.ana.modal())
        .containsSubsequence(
            "Purpose and term",
            "Rhythm and place",
            "How I keep your confidence",
            "What cannot stay between us",
            "When others ask",
            "If it has to be broken",
            "Changing and ending");
    pair.ana.closesModal();

    pair.submit(pair.ana, "Once a month").submit(pair.bea, "Once a month").sign();

    assertThat(String.join("\n", pair.room().pinned()))
        .containsSubsequence(
            "What always holds", "carry no names", "stays between us after the end");
  }

  @Test
  @Tells("N19")
  void s53_now_and_then_a_card_reminds_both_to_leave_out_names(Couple pair) {
    pair.agree();

    pair.ana.types("/mentor card").chooses("Getting to know");
    pair.room().presses("Another one");

    pair.room(pair.bea).sees("leave out the names of others. The story is as good without.");
  }
}
