package alcove.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WordsTest {
  private final Words words = new Words(WordsTest.class);

  @Test
  void every_gap_is_filled() {
    assertThat(words.say("asks", "who", "Ana", "what", "a talk"))
        .isEqualTo("Ana asks Ana for a talk.");
  }

  @Test
  void braces_in_a_value_are_no_gaps() {
    assertThat(words.say("asks", "who", "{what} $1", "what", "{up}"))
        .isEqualTo("{what} $1 asks {what} $1 for {up}.");
  }

  @Test
  void a_line_or_a_value_that_is_missing_is_a_mistake_in_the_program() {
    assertThatThrownBy(() -> words.say("asks", "who", "Ana"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> words.say("none")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void what_a_coordinator_wrote_is_no_markup() {
    assertThat(Words.asTyped("<!channel> R&D")).isEqualTo("&lt;!channel&gt; R&amp;D");
  }
}
