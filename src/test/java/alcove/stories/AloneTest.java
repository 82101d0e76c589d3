package alcove.stories;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.Tells;
import alcove.sandbox.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What a person answers alone: nobody else sees it, and what is shared is shared by an act or once
/// both have answered.
@ExtendWith(Telling.class)
class AloneTest {

  @Test
  @Tells("N5")
  void s10_nobody_sees_the_other_side_before_both_have_submitted(Couple pair) {
    pair.meet();

    pair.submit(pair.ana, "Every two weeks");

    pair.bea.seesNot("To speak up in large meetings").seesNot("Every two weeks");
    pair.room().seesNot("Where you differ");
  }

  @Test
  void s12_what_one_of_them_wants_next_is_shown_only_when_both_have_said(Couple pair) {
    pair.agree().world.days(31);
    pair.review(pair.ana, "5: fully").review(pair.bea, "3");
    var before = pair.bea.sight();

    pair.ana.chooses("End here, with thanks").sees("It happens when @Bea Lindqvist chooses");

    assertThat(pair.bea.sight()).isEqualTo(before);
    pair.bea.chooses("Keep everything as it is").sees("chose different things");
    pair.room().seesNot("@Ana Duarte chose").seesNot("end here.");
  }

  @Test
  @Tells("N14")
  void s13_moving_on_counts_as_finished_and_nobody_learns_who_asked(Couple pair) {
    pair.agree();

    pair.ana.types("/mentor close");
    assertThat(pair.ana.modal()).contains("Finishing early counts as finished", "without blame");
    pair.ana.submits();

    var ana = pair.ana.dm().messages().reversed().subList(0, 2);
    var bea = pair.bea.dm().messages().reversed().subList(0, 2);
    assertThat(ana.getLast()).contains("Your mentoring with @Bea Lindqvist has come to its end");
    assertThat(bea)
        .map(said -> pair.alike(pair.bea, said))
        .isEqualTo(ana.stream().map(said -> pair.alike(pair.ana, said)).toList());
    assertThat(pair.room().archived()).isTrue();
  }

  @Test
  void s19_that_something_has_left_the_pair_is_told_to_nobody(Couple pair) {
    pair.agree().world.days(31);
    var before = pair.bea.sight();

    pair.grades(pair.ana, "3").chooses("Did anything leave", "Yes, and I would like a hand");
    pair.ana.submits().sees("You asked for a hand").closesModal();

    assertThat(pair.bea.sight()).isEqualTo(before);
    pair.review(pair.bea, "3");
    pair.room().sees("side by side").seesNot("Did anything leave").seesNot("a hand");
    for (var other : new String[] {"Gil", "Chidi", "Devi"}) {
      assertThat(pair.world.person(other).sight()).isEmpty();
    }
  }

  @Test
  void s19_coordinators_see_that_there_is_a_program_and_no_pair(Couple pair) {
    pair.agree().world.days(31);
    pair.review(pair.ana, "1: not at all").review(pair.bea, "5: fully");
    var gil = pair.world.person("Gil");

    gil.opensHome().pressesAtHome("Settings");

    assertThat(gil.sight()).contains("Settings").doesNotContain("Ana", "Bea", "1: not at all");
  }

  @Test
  void s44_how_it_goes_is_shown_to_nobody(Couple pair) {
    pair.agree().world.days(15);
    var before = pair.bea.sight();
    var room = pair.room().messages();
    var begin = pair.world.slack().journal().last();

    pair.checkIn(pair.ana).ana.sees("that is all for this time");

    assertThat(pair.bea.sight()).isEqualTo(before);
    assertThat(pair.room().messages()).isEqualTo(room);
    assertThat(new Said(pair.world).calls(begin))
        .isNotEmpty()
        .noneMatch(call -> concerns(call.sent().toString(), pair, pair.bea));
  }

  /// Whether a call goes to this person or to the room.
  private static boolean concerns(String call, Couple pair, Person who) {
    return call.contains("\"" + who.id() + "\"")
        || call.contains(who.dm().id())
        || call.contains(pair.room().id());
  }

  @Test
  void s44_the_partner_hears_of_it_only_when_one_sends_a_card(Couple pair) {
    pair.agree().world.days(15);
    pair.checkIn(pair.ana);

    pair.ana.presses("Talk to my partner").sees("This is the card");
    pair.bea.seesNot("would like to talk with you");
    pair.ana.presses("Send it");

    pair.bea.sees("@Ana Duarte would like to talk with you").seesNot("check-in with");
  }

  @Test
  void s50_every_review_of_the_term_asks_whether_confidence_holds(Couple pair) {
    pair.agree().world.days(31);

    for (var review = 1; review <= 3; review++) {
      pair.ana.presses("Answer");
      assertThat(pair.ana.modal())
          .contains(
              "Is what you agreed about confidence clear, and does it hold?",
              "Did anything leave the two of you that you did not expect?");
      pair.ana.closesModal();
      pair.review(pair.ana, "5: fully").review(pair.bea, "5: fully");
      pair.ana.chooses("Keep everything as it is");
      pair.bea.chooses("Keep everything as it is").sees("keep everything as it is");
      pair.world.days(62);
    }
  }
}
