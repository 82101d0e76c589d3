package alcove.stories;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.World;
import alcove.sandbox.Person;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What helped and what harmed: row S57. Gil coordinates.
@ExtendWith(Telling.class)
class LessonTest {
  private static final List<String> FIVE = List.of("Ana", "Bea", "Chidi", "Devi", "Emi");

  @Test
  void s57_lessons_of_many_are_looked_through_and_read_by_everybody(World world) {
    FIVE.forEach(name -> writes(world.person(name), "What " + name + " has learnt"));
    var gil = world.person("Gil");
    gil.types("/mentor lessons").sees("There is nothing to look through.");

    world.days(8);
    gil.types("/mentor lessons").presses("Look through them");
    assertThat(gil.modal()).contains("What Ana has learnt").contains("Please do not guess who");
    FIVE.forEach(name -> assertThat(gil.modal()).doesNotContain(world.person(name).id()));
    for (var i = 1; i <= FIVE.size(); i++) {
      gil.ticks("Lesson " + i, "Everybody may read this");
    }
    gil.submits().sees("Everybody can read them now");

    var finn = world.person("Finn");
    finn.types("/mentor lessons").presses("Read the latest");
    FIVE.forEach(name -> assertThat(finn.modal()).contains("What " + name + " has learnt"));
  }

  @Test
  void s57_of_few_nobody_reads_anything_and_nobody_can_tell(World world) {
    var gil = world.person("Gil").types("/mentor lessons");
    var before = gil.sight();
    FIVE.stream().limit(4).forEach(name -> writes(world.person(name), "Something"));

    world.days(60);

    assertThat(before).endsWith(latest(gil.types("/mentor lessons")));
    writes(world.person("Ana"), "Something else");
    assertThat(world.person("Ana").fieldError("What happened?")).contains("is in the box already");
  }

  @Test
  void whoever_reads_them_writes_none(World world) {
    var gil = world.person("Gil");

    gil.types("/mentor lessons").seesNot("[Write one]");
  }

  /// What they have been answered last.
  private static String latest(Person who) {
    var seen = who.sight();
    return seen.substring(seen.lastIndexOf("*What has helped you"));
  }

  private static void writes(Person who, String words) {
    who.types("/mentor lessons").presses("Write one");
    who.chooses("What came of it?", "It helped").fills("What happened?", words).submits();
  }
}
