package alcove.canary;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.Tried;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What one of the two answers alone can be told from nothing that anybody else gets: two lives
/// that differ in these answers only are the same to the byte for the partner, a coordinator, a
/// stranger, whoever reads the log, and whoever has a copy of Redis.
final class SameToAllTest {
  /// What a supervisor is asked comes to them within a day.
  private static final Duration LONGEST_WAY = Duration.ofDays(1).plus(Lived.A_WHILE);

  private static int histories;
  private static long lines;

  static List<Alone> answers() {
    return Alone.ALL;
  }

  @ParameterizedTest
  @MethodSource("answers")
  void nobody_can_tell_what_somebody_answers_alone(Alone what, @TempDir Path folder) {
    for (var i = 0; i < Integer.getInteger("same.histories", 1); i++) {
      var seed = 31L * (31 * Long.getLong("same.seed", 1) + what.title().hashCode()) + i;
      var one = live(what, seed, 0, folder.resolve("one" + i));
      var other = live(what, seed, 1, folder.resolve("other" + i));

      assertThat(one.entered()).as("seed %d", seed).isNotEmpty().isNotEqualTo(other.entered());
      assertThat(Lived.newly(one.others(), other.others())).as("seed %d", seed).isEmpty();
      assertThat(Lived.newly(other.others(), one.others())).as("seed %d", seed).isEmpty();
      assertThat(one.others()).as("seed %d", seed).hasSizeGreaterThan(12).isEqualTo(other.others());
      histories++;
      lines += one.others().size();
    }
  }

  @AfterAll
  static void so_many_were_held_against_each_other() {
    Tried.atLeast("histories that were lived twice", histories);
    Tried.atLeast("lines of what others get that were the same in both", lines);
  }

  private static Lived live(Alone what, long seed, int way, Path folder) {
    return Lived.of(
        folder,
        couple -> what.come(couple, seed),
        couple -> what.answer(couple, way),
        what.isSlow() ? LONGEST_WAY : Lived.A_WHILE,
        Set.of("Ana"));
  }
}
