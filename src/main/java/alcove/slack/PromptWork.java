package alcove.slack;

import alcove.desk.Task;
import alcove.slack.Buckets.Priority;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/// Prompts that are over: their messages say so, and have no buttons any more. Where a message is
/// stands nowhere here: Alcove looks through its own direct messages, which it may read, for the
/// buttons. What they say once it is over can be written twice.
final class PromptWork {
  /// How far back prompts are looked for.
  private static final int HISTORY = 50;

  private final Calls calls;

  PromptWork(Calls calls) {
    this.calls = calls;
  }

  Result settle(Task.Settle settle, Instant now) {
    var open = Payloads.args().put("users", settle.of().value());
    var answer = calls.call("conversations.open", open, Priority.REMINDER, now);
    if (!(answer instanceof Answer.Ok(var opened))) {
      return Result.of(answer);
    }
    var channel = opened.path("channel").path("id").asString("");
    var look = Payloads.args().put("channel", channel).put("limit", HISTORY);
    return switch (calls.call("conversations.history", look, Priority.REMINDER, now)) {
      case Answer.Ok(var history) -> settle(settle, channel, history, now);
      case Answer other -> Result.of(other);
    };
  }

  private Result settle(Task.Settle settle, String channel, JsonNode history, Instant now) {
    for (var message : history.path("messages")) {
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
