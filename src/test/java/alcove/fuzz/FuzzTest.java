package alcove;

import static org.assertj.core.api.Assertions.assertThatCode;

import alcove.desk.RecordFuzz;
import alcove.privacy.KeyringFuzz;
import alcove.program.SettingsFuzz;
import alcove.slack.BodyFuzz;
import alcove.slack.SaidFuzz;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the fuzzers begin with and once found, and some thousand changes of it. `./alcove fuzz`
/// goes on where this ends.
final class FuzzTest {
  private static final Path SEEDS = Path.of("src", "test", "resources", "fuzz");
  private static final int CHANGES = 2_000;

  private static final Map<String, Consumer<byte[]>> TARGETS =
      Map.of(
          "body", BodyFuzz::fuzzerTestOneInput,
          "said", SaidFuzz::fuzzerTestOneInput,
          "keyring", KeyringFuzz::fuzzerTestOneInput,
          "record", RecordFuzz::fuzzerTestOneInput,
          "settings", SettingsFuzz::fuzzerTestOneInput);

  @ParameterizedTest
  @ValueSource(strings = {"body", "said", "keyring", "record", "settings"})
  void nothing_that_comes_in_is_more_than_its_reader_can_take(String target) throws IOException {
    var read = Objects.requireNonNull(TARGETS.get(target));
    var seeds = seeds(target);
    var chance = new Random(target.hashCode());

    assertThatCode(() -> seeds.forEach(read)).doesNotThrowAnyException();
    for (var i = 0; i < CHANGES; i++) {
      var changed = changed(seeds, chance);
      assertThatCode(() -> read.accept(changed)).doesNotThrowAnyException();
    }
  }

  private static List<byte[]> seeds(String target) throws IOException {
    var seeds = new ArrayList<byte[]>(List.of(new byte[0]));
    try (var files = Files.list(SEEDS.resolve(target))) {
      for (var file : files.sorted().toList()) {
        seeds.add(Files.readAllBytes(file));
      }
    }
    return seeds;
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
