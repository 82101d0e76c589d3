package alcove.slack;

import alcove.desk.Task;
import alcove.slack.Buckets.Priority;
import alcove.slack.OwnMessages.Seen;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Prompts that are over: their messages say so, and have no buttons any more. Where a message is
/// stands nowhere here: Alcove looks through its own direct messages, which it may read, for the
/// buttons. What they say once it is over can be written twice.
final class PromptWork {
  private final Calls calls;
  private final OwnMessages own;

  PromptWork(Calls calls) {
    this.calls = calls;
    this.own = new OwnMessages(calls);
  }

  Result settle(Task.Settle settle, Instant now) {
    return switch (own.with(settle.of(), now)) {
      case Seen.Found(var channel, var messages) -> settle(settle, channel, messages, now);
      case Seen.Unopened(var why) -> Result.of(why);
      case Seen.Unread(var why) -> Result.of(why);
    };
  }

  private Result settle(Task.Settle settle, String channel, List<JsonNode> messages, Instant now) {
    for (var message : messages) {
      if (asks(message, settle)) {
        var over = Payloads.message(settle.over()).put("channel", channel);
        var answer =
            calls.call(
                "chat.update",
                over.put("ts", message.path("ts").asString("")),
                Priority.REMINDER,
                now);
        // What nobody may change any more stays as it is.
        if (!(answer instanceof Answer.Ok) && !(Result.of(answer) instanceof Result.Never)) {
          return Result.of(answer);
        }
      }
    }
    return new Result.Done();
  }

  private static boolean asks(JsonNode message, Task.Settle settle) {
    var blocks = message.path("blocks");
    return blocks.findValues("action_id").stream()
            .anyMatch(id -> id.asString("").startsWith(settle.action()))
        && blocks.findValues("value").stream()
            .map(value -> value.asString(""))
            .anyMatch(
                value -> value.equals(settle.value()) || value.startsWith(settle.value() + ":"));
  }
}
