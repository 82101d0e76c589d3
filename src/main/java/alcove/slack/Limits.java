package alcove.slack;

import java.time.Duration;

/// Every bound of the Slack side, in one place.
public final class Limits {
  /// How long a call may take while a person waits for its result.
  public static final Duration INTERACTIVE_CALL = Duration.ofMillis(1_500);

  /// How long a call may take that nobody waits for.
  public static final Duration BACKGROUND_CALL = Duration.ofSeconds(10);

  /// How long connecting to Slack may take.
  static final Duration CONNECT = Duration.ofSeconds(2);

  /// The longest answer of the Web API that is read.
  static final int ANSWER_BYTES = 8 << 20;

  /// The shortest and longest wait taken from a `Retry-After`.
  static final Duration RETRY_AFTER_LEAST = Duration.ofSeconds(1);

  static final Duration RETRY_AFTER_MOST = Duration.ofHours(1);

  private Limits() {}
}
