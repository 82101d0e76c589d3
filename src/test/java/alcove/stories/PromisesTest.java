package alcove.stories;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.World;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What Alcove promises, held where people would notice if it were broken.
class PromisesTest {
  @TempDir Path folder;
  private Couple pair;

  @BeforeEach
  void begin() {
    pair = new Couple(new World(folder));
  }

  @AfterEach
  void end() {
    pair.world.close();
  }

  @Test
  void s1_nothing_is_kept_of_a_part_with_an_open_item() {
    pair.meet();
    pair.ana.presses("Begin");

    pair.ana.submits();

    assertThat(pair.ana.modal()).contains("1 of 7");
    assertThat(pair.ana.fieldError("What would you like to work on")).isNotEmpty();
  }

  @Test
  void s10_nobody_sees_the_other_side_before_both_have_submitted() {
    pair.meet();

    pair.submit(pair.ana, "Every two weeks");

    pair.bea.seesNot("To speak up in large meetings").seesNot("Every two weeks");
    pair.room().seesNot("Where you differ");
  }

  @Test
  void a_newcomer_and_a_participant_find_their_way_at_home() {
    pair.ana.opensHome().sees("Welcome to Alcove");

    pair.meet();

    pair.ana.opensHome().sees("You are writing your agreement").seesNot("Welcome to Alcove");
  }
}
