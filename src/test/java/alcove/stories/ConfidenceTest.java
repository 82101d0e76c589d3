package alcove.stories;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.Tells;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// How the agreement has the two say what stays between them, and what cannot.
@ExtendWith(Telling.class)
class ConfidenceTest {

  @Test
  void s1_nothing_is_kept_of_a_part_with_an_open_item(Couple pair) {
    pair.meet();
    pair.ana.presses("Begin");

    pair.ana.submits();

    assertThat(pair.ana.modal()).contains("1 of 7");
    assertThat(pair.ana.fieldError("What would you like to work on")).isNotEmpty();
  }

  @Test
  void s1_nobody_can_sign_while_something_is_open(Couple pair) {
    pair.reveal();

    pair.room().sees("Where you differ").seesNot("Read and sign");
    pair.ana.types("/mentor agreement").sees("Still open: 1").presses("Read it all");

    assertThat(pair.ana.modal()).contains("To speak up in large meetings").doesNotContain("[Sign]");
  }

  @Test
  @Tells("N6")
  void s2_both_confirm_each_item_of_the_organisations_list(Couple pair) {
    pair.meet();

    for (var who : List.of(pair.ana, pair.bea)) {
      pair.reach(who, 4);
      assertThat(who.modal()).contains("4 of 7", "This is the list of Mentoring");

      who.ticks("Harassment", "I know that this cannot stay between us").submits();

      assertThat(who.modal()).contains("4 of 7");
      assertThat(who.fieldError("Harassment")).isEmpty();
      assertThat(who.fieldError("A crime")).isNotEmpty();
    }
  }

  @Test
  void s3_what_i_promise_and_what_i_cannot_stand_on_the_screen_that_signs(Couple pair) {
    pair.settle();

    pair.room().presses("Read and sign");

    var screen = pair.ana.modal();
    assertThat(screen.substring(screen.indexOf("What you promise")))
        .contains("I tell nobody what you say", "Only that we meet")
        .containsSubsequence(
            "What you cannot promise",
            "Someone is in danger",
            "Harassment",
            "Substance abuse",
            "A crime",
            "What an officer",
            "[Sign]");
  }

  @Test
  void s4_a_quiet_place_is_asked_for_and_the_voice_is_advised(Couple pair) {
    pair.meet().reach(pair.ana, 2);

    assertThat(pair.ana.modal())
        .contains("Where can you talk without being overheard?")
        .contains("For what is truly sensitive use your voice and not text.");
  }

  @Test
  @Tells("N19")
  void s28_what_third_people_may_hear_is_part_of_what_is_signed(Couple pair) {
    pair.settle();

    pair.room().presses("Read and sign");

    assertThat(pair.ana.modal())
        .contains("May be said about me for a role", "To one's own line manager: What I will do")
        .contains("Meeting of three: No", "Stories about other people carry no names");
  }

  @Test
  void s8_how_each_can_be_reached_is_agreed_and_pinned(Couple pair) {
    pair.agree();

    assertThat(String.join("\n", pair.room().pinned()))
        .contains(
            "Answers: By the next working day",
            "Cancelling: As soon as it is clear, with a new date",
            "May be written to");
  }

  @Test
  void s11_no_term_is_without_an_end(Couple pair) {
    pair.meet();
    pair.ana.presses("Begin");
    pair.purpose(pair.ana, "To speak up in large meetings");

    pair.ana.picks("Until when", "").submits();
    assertThat(pair.ana.fieldError("Until when")).isNotEmpty();
    pair.ana.picks("Until when", "2026-11-23").submits();
    assertThat(pair.ana.fieldError("Until when")).contains("a day after today");

    assertThat(pair.ana.modal()).contains("1 of 7");
  }

  @Test
  void s12_when_going_on_is_considered_is_agreed(Couple pair) {
    pair.agree();

    assertThat(String.join("\n", pair.room().pinned()))
        .contains("Going on is considered: A month before the end");
  }

  @Test
  void s16_either_can_look_up_the_boundaries_unseen_by_the_other(Couple pair) {
    pair.agree();
    var before = pair.bea.sight();

    pair.room().types("/mentor agreement").presses("Your agreement");

    assertThat(pair.ana.modal()).contains("What is off limits?", "My years at the lighthouse");
    assertThat(pair.bea.sight()).isEqualTo(before);
  }

  @Test
  @Tells("N5")
  void s17_confidence_is_defined_by_a_choice_among_nine_degrees_with_examples(Couple pair) {
    pair.meet();

    pair.reach(pair.ana, 3);

    assertThat(pair.ana.modal())
        .contains("“Confidential” means something else to everybody")
        .containsSubsequence(
            "Nothing leaves (Not what was said",
            "Only that we meet (“We met on Tuesday.”",
            "How it goes, not what it is about (“It does me good.”",
            "The topics, not what was said (“We talk about presenting.”",
            "What I learnt, not what you said (“I have learnt to pause",
            "What I will do, not why (“I am going to apply in spring.”",
            "The story, with nobody recognisable (“Somebody I know once tried",
            "Some of it, to the people I name above (“My partner at home",
            "I ask you each time (“May I tell Kim");
  }

  @Test
  void s17_no_degree_is_chosen_for_anybody(Couple pair) {
    pair.meet().reach(pair.ana, 3);

    pair.ana.fills("How do you keep", "I tell nobody what you say").submits();

    assertThat(pair.ana.fieldError("What may leave")).isNotEmpty();
  }

  @Test
  @Tells("N17")
  void s20_it_is_called_private_and_not_absolute_wherever_it_is_promised(Couple pair) {
    pair.meet();
    pair.room().sees("Private, not absolute.");
    assertThat(pair.room().purpose()).contains("Not absolute");
    pair.reach(pair.ana, 4);
    assertThat(pair.ana.modal()).contains("private, not absolute");
  }

  @Test
  @Tells("N17")
  void s20_what_is_signed_says_so_itself(Couple pair) {
    pair.settle();
    pair.room().presses("Read and sign");
    assertThat(pair.ana.modal()).contains("Private, not absolute.");
    pair.ana.submits().closesModal();
    pair.sign(pair.bea);

    assertThat(pair.room().pinned())
        .filteredOn(pinned -> pinned.contains("Our agreement"))
        .singleElement()
        .asString()
        .contains("Private, not absolute.");
  }

  @Test
  void s21_in_danger_safety_comes_before_all_steps(Couple pair) {
    pair.meet().reach(pair.ana, 6);

    assertThat(pair.ana.modal()).contains("In danger, safety comes first and telling comes after");
  }

  @Test
  void s22_what_the_law_asks_is_listed_and_there_is_somebody_to_ask_in_doubt(Couple pair) {
    pair.agree();

    assertThat(String.join("\n", pair.room().pinned()))
        .contains("A crime, or taking part in hiding one.")
        .contains("In doubt: A supervisor of the program, without a name");
  }

  @Test
  void s23_the_duties_of_an_officer_are_signed_in_the_version_of_the_list(Couple pair) {
    pair.agree();

    assertThat(String.join("\n", pair.room().pinned()))
        .containsSubsequence(
            "*What cannot stay between us* (list 1 of Mentoring)",
            "What an officer of the organisation has a duty to pass on.");
  }
}
