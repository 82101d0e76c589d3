package alcove.stories;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.Tells;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Can I trust you: row S52, and leaving out names.
@ExtendWith(Telling.class)
class HeardTest {

  @Test
  @Tells({"S53", "N19"})
  void s52_what_was_told_is_heard_in_confidence_without_a_word_of_it(Couple pair) {
    pair.agree();

    pair.bea.types("/mentor heard").presses("I told something that stays here");
    pair.ana.sees("@Bea Lindqvist has told you something that is to stay between you two.");
    pair.ana.presses("Heard in confidence").sees("Thank you.");

    pair.bea.sees("@Ana Duarte says that what you told was heard in confidence.");
    pair.room().sees("A story about somebody else is as good without the name.");
    pair.bea.types("/mentor heard").sees("Once so far");
  }

  @Test
  void s52_the_mentee_may_ask_for_the_same_and_the_names_come_once_a_week(Couple pair) {
    pair.agree();

    for (var i = 0; i < 2; i++) {
      pair.ana.types("/mentor heard").presses("I told something that stays here");
      pair.bea.presses("Heard in confidence");
    }

    assertThat(pair.room().messages())
        .filteredOn(message -> message.contains("as good without the name"))
        .hasSize(1);
  }
}
