package alcove.sandbox.api;

import java.time.Duration;

/// Something that goes wrong with a call on request. Durations are the world's.
public sealed interface Fault {

  /// The answer is late.
  record Latency(Duration by) implements Fault {}

  /// An HTTP status and nothing done.
  record Status(int status) implements Fault {}

  /// All done, and an HTTP status that says otherwise.
  record StatusAfter(int status) implements Fault {}

  /// Nothing done, by Slack's own word: `internal_error`, `service_unavailable`, `fatal_error`.
  record Refusal(String error) implements Fault {}

  /// Nothing done, and no answer until the caller gives up or `held` is over.
  record TimeoutBefore(Duration held) implements Fault {}

  /// All done, and no answer until the caller gives up or `held` is over.
  record TimeoutAfter(Duration held) implements Fault {}

  /// The connection breaks before anything is done.
  record DroppedBefore() implements Fault {}

  /// The connection breaks after all is done.
  record DroppedAfter() implements Fault {}

  /// All done, and the connection breaks in the middle of the answer.
  record Cut() implements Fault {}

  /// All done, and the answer is no JSON.
  record Rubbish() implements Fault {}

  /// Too many calls, by Slack's word.
  record RateLimited(long seconds) implements Fault {}
}
