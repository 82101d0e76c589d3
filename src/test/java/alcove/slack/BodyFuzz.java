package alcove.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.InstantSource;

/// Whatever may stand in a request: the door finds no signature in it that is not Slack's, and
/// sorts it without failing. What is sorted as somebody's press or form is read as far as a
/// conversation would have it, or turned away.
public final class BodyFuzz {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.ofEpochSecond(1_800_000_000));
  private static final Signature SIGNATURE = new Signature("a secret of nobody's", CLOCK);
  private static final Asks ASKS = new Asks("T1", CLOCK);

  private BodyFuzz() {}

  /// The name is the fuzzer's.
  public static void fuzzerTestOneInput(byte[] input) {
    var text = new String(input, UTF_8);
    var line = text.indexOf('\n');
    var first = line < 0 ? text : text.substring(0, line);
    if (SIGNATURE.isValid("1800000000", first, input) || SIGNATURE.isValid(first, "v0=", input)) {
      throw new AssertionError("a signature that nobody made");
    }
    switch (Sorted.sort(text)) {
      case Sorted.Pressed(var payload) -> orRubbish(() -> ASKS.tap(payload));
      case Sorted.Submitted(var payload) -> orRubbish(() -> ASKS.submission(payload));
      case Sorted.ForBolt _,
          Sorted.Shortcut _,
          Sorted.Challenge _,
          Sorted.Nothing _,
          Sorted.Rubbish _ -> {}
    }
  }

  /// What lacks something fails here, and the gate turns it away; what the machine itself fails
  /// with would get past the gate.
  private static void orRubbish(Runnable read) {
    try {
      read.run();
    } catch (RuntimeException _) {
      // Turned away.
    }
  }
}
