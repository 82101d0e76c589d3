package alcove.slack;

import alcove.core.PersonId;
import alcove.slack.Buckets.Priority;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// The latest of what Alcove and one person have said to each other: its own direct messages are
/// all that it may read anywhere. Only its own buttons and marks are looked for there.
final class OwnMessages {
  /// How far back it is looked.
  private static final int HISTORY = 50;

  private final Calls calls;

  OwnMessages(Calls calls) {
    this.calls = calls;
  }

  /// What came of a look.
  sealed interface Seen {
    /// @param channel Slack's id of the direct message
    /// @param messages the newest first
    record Found(String channel, List<JsonNode> messages) implements Seen {}

    /// No direct message could be opened.
    record Unopened(Answer why) implements Seen {}

    /// It could not be read.
    record Unread(Answer why) implements Seen {}
  }

  Seen with(PersonId person, Instant now) {
    var open = Payloads.args().put("users", person.value());
    var opened = calls.call("conversations.open", open, Priority.REMINDER, now);
    if (!(opened instanceof Answer.Ok(var talk))) {
      return new Seen.Unopened(opened);
    }
    var channel = talk.path("channel").path("id").asString("");
    var look = Payloads.args().put("channel", channel).put("limit", HISTORY);
    return switch (calls.call("conversations.history", look, Priority.REMINDER, now)) {
      case Answer.Ok(var history) ->
          new Seen.Found(channel, history.path("messages").valueStream().toList());
      case Answer other -> new Seen.Unread(other);
    };
  }
}
