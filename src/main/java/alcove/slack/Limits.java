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

  /// The wait after a 429 that names none.
  static final Duration RETRY_AFTER_UNSAID = Duration.ofSeconds(30);

  /// How far a request's moment may be from ours, before or after.
  static final Duration WINDOW = Duration.ofMinutes(5);

  /// The longest request that is read.
  static final int REQUEST_BYTES = 1 << 20;

  /// How long a conversation may take until the person is told that it takes longer.
  static final Duration ANSWER = Duration.ofMillis(2_200);

  /// Requests read and answered at once; more wait in their connections.
  static final int REQUESTS_AT_ONCE = 1_000;

  /// Requests and follow-ups in hand at once; more are turned away.
  static final int WORK_AT_ONCE = 2_000;

  /// How long stopping waits for what is in hand.
  static final Duration STOP = Duration.ofSeconds(10);

  /// How long a connection may be silent.
  static final Duration IDLE = Duration.ofSeconds(30);

  /// How long a connection may be silent when the door closes.
  static final Duration IDLE_AT_STOP = Duration.ofMillis(50);

  /// How long a call waits when Redis cannot be asked for its turn.
  static final Duration WITHOUT_BUCKETS = Duration.ofSeconds(1);

  /// How long a profile is believed.
  static final Duration PROFILE = Duration.ofMinutes(10);

  /// Profiles kept in memory.
  static final int PROFILES = 10_000;

  /// Names of events remembered: more than come in the minutes in which Slack tells them again.
  static final int EVENTS = 20_000;

  private Limits() {}
}
