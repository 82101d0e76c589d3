package alcove.stories;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.Tells;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who cannot be asked, or cannot ask: the form stays open and says why, with all that was chosen.
@ExtendWith(Telling.class)
class RefusedInvitationTest {

  @ParameterizedTest
  @CsvSource({
    "Ana, You cannot be your own partner.",
    "Buildbird, That is an app.",
    "Alcove, That is an app.",
    "Kai, Guests of this workspace cannot be in a pair",
    "Leo, account is no longer active",
    "Max, belongs to another organisation"
  })
  void some_cannot_be_asked(String partner, String why, Couple pair) {
    pair.invite(pair.ana, partner, "mentee");

    assertThat(pair.ana.modal()).contains("A new pair");
    assertThat(pair.ana.fieldError("Who would you like")).contains(why);
    assertThat(pair.world.person("Max").sight()).isEmpty();
  }

  @Test
  void another_person_can_be_chosen_in_the_form_that_stayed_open(Couple pair) {
    pair.invite(pair.ana, "Leo", "mentee");

    pair.ana.picks("Who would you like", pair.bea).submits();

    assertThat(pair.ana.hasModal()).isFalse();
    pair.bea.sees("@Ana Duarte would like to have you as *mentor*");
  }

  @ParameterizedTest
  @CsvSource({"Kai, Guests of this workspace", "Max, belongs to another organisation"})
  void some_cannot_ask(String asker, String why, Couple pair) {
    var who = pair.world.person(asker);

    pair.invite(who, "Bea", "mentee");

    assertThat(who.fieldError("Who would you like")).contains(why);
    assertThat(pair.bea.sight()).isEmpty();
  }

  @Test
  void whoever_left_after_the_form_was_opened_cannot_be_asked_any_more(Couple pair) {
    pair.ana.types("/mentor start @Bea").chooses("mentee").chooses("No");
    pair.world.slack().admin().deactivates("Bea");

    pair.ana.submits();

    assertThat(pair.ana.fieldError("Who would you like")).contains("no longer active");
  }

  @Test
  void whoever_asked_and_left_since_is_no_partner_any_more(Couple pair) {
    pair.invite().leavesPrompts();
    pair.world.slack().admin().deactivates("Ana");

    pair.bea.sees("The invitation from @Ana Duarte is off").presses("Accept");
    pair.bea.sees("This invitation is no longer open.");

    assertThat(pair.bea.rooms()).isEmpty();
  }

  @Test
  void after_a_not_now_somebody_may_ask_once_more(Couple pair) {
    pair.invite().bea.presses("Not now");

    pair.invite();

    pair.bea.presses("Accept").sees("You said yes");
  }

  @Test
  void two_people_are_asked_once_for_the_same_roles(Couple pair) {
    pair.invite();

    pair.invite(pair.ana, "Bea", "mentee");
    assertThat(pair.ana.fieldError("Who would you like")).contains("already an open invitation");
    pair.ana.closesModal();
    pair.invite(pair.bea, "Ana", "mentor");

    assertThat(pair.bea.fieldError("Who would you like")).contains("already an open invitation");
  }

  @Test
  void a_pair_is_a_pair_already(Couple pair) {
    pair.meet();

    pair.invite(pair.bea, "Ana", "mentor");

    assertThat(pair.bea.fieldError("Who would you like")).contains("already a pair in these roles");
  }

  @Test
  void the_other_way_round_the_two_may_be_a_second_pair(Couple pair) {
    pair.meet();

    pair.invite(pair.ana, "Bea", "mentor");

    pair.bea.sees("@Ana Duarte would like to be your mentor").presses("Accept");
    assertThat(pair.ana.rooms()).hasSize(2);
  }

  @Test
  @Tells("N18")
  void nobody_mentors_somebody_in_their_own_line(Couple pair) {
    pair.ana.types("/mentor start @Bea").chooses("mentee").chooses("Yes").submits();

    assertThat(pair.ana.fieldError("Does one of you report"))
        .contains("A pair across a reporting line is not possible");
    assertThat(pair.bea.sight()).isEmpty();
  }

  @Test
  void nothing_is_chosen_for_anybody(Couple pair) {
    pair.ana.types("/mentor start @Bea").submits();

    assertThat(pair.ana.fieldError("In this pair, I am the")).isNotEmpty();
    assertThat(pair.ana.fieldError("Does one of you report")).isNotEmpty();
  }

  @Test
  void a_mentor_has_no_more_mentees_than_the_program_allows(Couple pair) {
    for (var mentee : new String[] {"Chidi", "Devi", "Emi"}) {
      pair.invite(pair.world.person(mentee), "Bea", "mentee").bea.presses("Accept");
    }

    pair.invite();

    assertThat(pair.ana.fieldError("Who would you like"))
        .contains("has as many mentees as they can take right now");
  }
}
