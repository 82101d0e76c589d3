package alcove.card;

import java.time.Duration;

/// What the calendar suggests once, and how long after signing.
public enum Suggestion {
  /// How a first talk begins well.
  FIRST_TALK(Duration.ofDays(1)),
  /// To change places once (`practice.md`, S54: month three).
  SWAP(Duration.ofDays(90));

  private final Duration after;

  Suggestion(Duration after) {
    this.after = after;
  }

  Duration after() {
    return after;
  }
}
