package alcove.bench;

import alcove.codec.Codec;
import alcove.desk.Pair;
import alcove.desk.Stored;
import alcove.privacy.Keyring;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// What it costs that a record is sealed: a pair's in the middle of its term, made into bytes and
/// back, bare and with a key of its own, wrapped and unwrapped. What is in between, the way to
/// Redis and its disk, is the same for both, so this is the most that the ratio can be.
public final class Sealing {
  private static final int PAIRS = 64;
  private static final int ROUNDS = 400;

  private static final int RUNS = 5;

  private final Keyring keyring;
  private final Codec codec = Stored.codec();
  private final List<Pair> pairs;

  private Sealing(Keyring keyring) {
    this.keyring = keyring;
    var population = new MidTerm(Instant.now());
    pairs = IntStream.range(0, PAIRS).mapToObj(population::at).toList();
  }

  /// Measures it alone.
  public static void main(String[] arguments) throws IOException {
    System.out.println(measured());
  }

  /// The fastest run of each, in words.
  static String measured() throws IOException {
    var folder = Files.createTempDirectory("alcove-sealing");
    var path = folder.resolve("keyring.json");
    try {
      return new Sealing(Keyring.create(path)).compared();
    } finally {
      Files.deleteIfExists(path);
      Files.deleteIfExists(path.resolveSibling("keyring.json.lock"));
      Files.deleteIfExists(folder);
    }
  }

  private String compared() {
    var bare = Double.MAX_VALUE;
    var sealed = Double.MAX_VALUE;
    // In turn, since a shared machine does not stand still. The first run of each warms up.
    for (var run = 0; run < RUNS; run++) {
      bare = Math.min(bare, micros(UnaryOperator.identity()));
      sealed = Math.min(sealed, micros(this::sealedAndOpened));
    }
    return String.format(
        Locale.ROOT,
        "A pair's record of %d bytes, written and read: bare %.1f µs, sealed %.1f µs, ratio %.2f",
        codec.encode(pairs.getFirst()).length,
        bare,
        sealed,
        sealed / bare);
  }

  private byte[] sealedAndOpened(byte[] bytes) {
    var key = keyring.newDataKey("a name");
    var sealed = key.seal(bytes, "a place");
    return keyring.unwrap(key.wrapped(), "a name").open(sealed, "a place");
  }

  /// How long one record takes.
  private double micros(UnaryOperator<byte[]> way) {
    var begin = System.nanoTime();
    for (var round = 0; round < ROUNDS; round++) {
      for (var pair : pairs) {
        if (!codec.decode(way.apply(codec.encode(pair)), Pair.class).id().equals(pair.id())) {
          throw new IllegalStateException("what comes back is something else");
        }
      }
    }
    return (System.nanoTime() - begin) / 1e3 / ROUNDS / PAIRS;
  }
}
