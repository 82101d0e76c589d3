package alcove.stories;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.sandbox.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Changing what was agreed: what both signed holds until both have signed anew.
@ExtendWith(Telling.class)
class ChangingTest {

  @Test
  void a_change_is_made_by_both_and_signed_as_the_next_version(Couple pair) {
    pair.agree();
    pair.ana.types("/mentor agreement").presses("Propose a change");
    pair.bea.sees("Your agreement with @Ana Duarte is open for a change.");
    assertThat(agreement(pair)).contains("Version 1").contains("Length: An hour");

    length(pair.ana, "Half an hour");
    length(pair.bea, "An hour");
    assertThat(agreement(pair)).contains("Version 1");
    pair.room(pair.bea).sees("Where you differ").presses("Half an hour");
    pair.sign();

    assertThat(agreement(pair)).contains("Version 2").contains("Length: Half an hour");
    pair.room().sees("This change is signed.");
  }

  @Test
  void a_change_can_be_left(Couple pair) {
    pair.agree();
    pair.ana.types("/mentor agreement").presses("Propose a change");

    pair.bea.types("/mentor agreement").sees("What you both signed on");
    pair.bea.presses("Leave it as it was").sees("It stays as you both signed it.");

    assertThat(agreement(pair)).contains("Version 1");
    pair.world.days(1);
    pair.ana.sees("Your agreement with @Bea Lindqvist stands, as version 1.");
  }

  @Test
  void somebody_proposes_a_third_answer_and_the_other_takes_it(Couple pair) {
    pair.reveal();

    pair.room().presses("Something else");
    pair.ana.chooses("How often do you meet", "Every three weeks").submits();
    assertThat(pair.ana.modal()).contains("settled when @Bea Lindqvist takes it too");
    pair.ana.closesModal();
    pair.room(pair.bea).presses("Every three weeks");

    pair.sign();
    assertThat(agreement(pair)).contains("Meetings: Every three weeks");
  }

  @Test
  void a_signature_given_before_a_change_is_asked_for_again(Couple pair) {
    pair.settle().sign(pair.ana);
    pair.room(pair.bea).presses("Change my side");
    pair.bea.presses("Change").fills("What would you like to work on", "To say no").submits();
    pair.bea.closesModal().closesModal();

    pair.sign(pair.bea);

    assertThat(pair.room().pinned()).noneMatch(pinned -> pinned.contains("Our agreement"));
    pair.sign(pair.ana);
    assertThat(agreement(pair)).contains("To say no");
  }

  @Test
  void a_side_can_be_taken_back_before_the_other_has_submitted(Couple pair) {
    pair.meet().submit(pair.ana, "Every two weeks");

    pair.ana.types("/mentor agreement").presses("Take it back").sees("can be submitted");
    pair.submit(pair.bea, "Once a month");

    pair.room().seesNot("Where you differ");
    pair.bea.seesNot("Every two weeks");
  }

  private static void length(Person who, String length) {
    who.presses("Begin").presses("All seven parts").presses("Rhythm and place", "Change");
    who.chooses("How long", length).submits();
    assertThat(who.modal()).contains("Your side is complete");
    who.submits().closesModal().closesModal().closesModal();
  }

  private static String agreement(Couple pair) {
    return pair.room().pinned().stream()
        .filter(pinned -> pinned.contains("Our agreement"))
        .reduce((first, last) -> last)
        .orElse("");
  }
}
