package alcove.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;

import alcove.Tried;
import alcove.authority.DoorFuzz;
import alcove.slack.WireFuzz;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the fuzzers begin with and once found, and some thousand changes of it. `./alcove fuzz`
/// goes on where this ends.
final class FuzzTest {

  private static long inputs;

  @AfterAll
  static void close() {
    Tried.atLeast("inputs to readers of what comes from outside", inputs);
    DoorFuzz.fuzzerTearDown();
    WireFuzz.fuzzerTearDown();
  }

  static List<Target> targets() {
    return Target.ALL;
  }

  @ParameterizedTest
  @MethodSource("targets")
  void nothing_that_comes_in_is_more_than_its_reader_can_take(Target target) throws IOException {
    var read = target.read();
    var seeds = target.seeds();
    var chance = new Random(target.title().hashCode());

    inputs += seeds.size() + target.changes();
    assertThatCode(() -> seeds.forEach(read)).doesNotThrowAnyException();
    for (var i = 0; i < target.changes(); i++) {
      var changed = changed(seeds, chance);
      assertThatCode(() -> read.accept(changed)).doesNotThrowAnyException();
    }
  }

  /// Two of them cut together, with some bytes changed.
  private static byte[] changed(List<byte[]> seeds, Random chance) {
    var first = seeds.get(chance.nextInt(seeds.size()));
    var second = seeds.get(chance.nextInt(seeds.size()));
    var head = chance.nextInt(first.length + 1);
    var tail = chance.nextInt(second.length + 1);
    var cut = new byte[head + second.length - tail];
    System.arraycopy(first, 0, cut, 0, head);
    System.arraycopy(second, tail, cut, head, second.length - tail);
    for (var i = chance.nextInt(4); i > 0 && cut.length > 0; i--) {
      cut[chance.nextInt(cut.length)] = (byte) chance.nextInt();
    }
    return cut;
  }
}
