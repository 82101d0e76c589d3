package alcove.slack;

import alcove.blockkit.Message;
import alcove.core.PersonId;
import java.time.Instant;

/// Where an answer waits that is not to be posted yet: Slack takes one message a second into each
/// conversation, and nothing that was to be said is lost for it.
@FunctionalInterface
public interface Outbox {
  /// Sends `message` to this person at `at`, or as soon after as Slack takes it.
  ///
  /// @throws alcove.store.Redis.Unavailable when it cannot be kept
  void send(PersonId to, Message message, Instant at);
}
