package alcove.program;

import static alcove.program.Given.STANDARD;
import static alcove.program.Given.changed;
import static alcove.program.Given.dealing;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.Program;
import alcove.core.Program.OwnCards.Card;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A program's own conversation cards, as its coordinators write them.
class OwnCardsRulesTest {
  private static final Program TWO = changed(STANDARD, dealing("First?", "Second?"));

  @Test
  void a_program_has_none_of_its_own_until_somebody_writes_some() {
    assertThat(STANDARD.cards().cards()).isEmpty();
    assertThat(TWO.cards().cards()).containsExactly(new Card(1, "First?"), new Card(2, "Second?"));
  }

  @Test
  void what_is_moved_keeps_its_number() {
    var moved = changed(TWO, dealing("Second?", "First?"));

    assertThat(moved.cards().cards())
        .containsExactly(new Card(2, "Second?"), new Card(1, "First?"));
  }

  @Test
  void what_reads_otherwise_is_another_card() {
    var mended = changed(TWO, dealing("First of all?", "Second?"));

    assertThat(mended.cards().cards())
        .containsExactly(new Card(3, "First of all?"), new Card(2, "Second?"));
  }

  @Test
  void no_card_ever_has_the_number_of_one_that_was_taken_out() {
    var again = changed(changed(TWO, dealing("First?")), dealing("First?", "Second?"));

    assertThat(again.cards().cards())
        .containsExactly(new Card(1, "First?"), new Card(3, "Second?"));
  }

  @Test
  void cards_count_as_a_change_and_the_same_ones_do_not() {
    assertThat(TWO.edition()).isEqualTo(STANDARD.edition() + 1);
    assertThat(changed(TWO, dealing("First?", "Second?"))).isEqualTo(TWO);
    assertThat(TWO.mustReport()).isEqualTo(STANDARD.mustReport());
  }

  @Test
  void they_are_few_and_short_and_none_stands_there_twice() {
    assertThat(ProgramRules.mistakes(dealing(Given.numbered(20)))).isEmpty();
    assertThat(ProgramRules.mistakes(dealing(Given.numbered(21))))
        .isEqualTo(Map.of(Field.CARDS, Mistake.TOO_MANY));
    assertThat(ProgramRules.mistakes(dealing("x".repeat(140)))).isEmpty();
    assertThat(ProgramRules.mistakes(dealing("x".repeat(141))))
        .isEqualTo(Map.of(Field.CARDS, Mistake.ITEM_TOO_LONG));
    assertThat(ProgramRules.mistakes(dealing("First?", "First?")))
        .isEqualTo(Map.of(Field.CARDS, Mistake.TWICE));
  }

  @Test
  void as_many_as_there_may_be_fit_into_their_field() {
    var each = ProgramRules.MOST_CARD + "\n".length();

    assertThat(ProgramRules.MOST_CARDS * each).isLessThanOrEqualTo(ProgramViews.MOST_TYPED);
  }
}
