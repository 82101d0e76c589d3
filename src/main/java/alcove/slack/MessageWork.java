package alcove.slack;

import alcove.blockkit.Blocks;
import alcove.blockkit.Message;
import alcove.core.PersonId;
import alcove.desk.Task;
import alcove.desk.Task.Todo;
import alcove.slack.Buckets.Priority;
import alcove.slack.OwnMessages.Seen;
import alcove.store.Errand.Claimed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What is said to one person. No word is sent twice: a message carries the errand's random id as
/// the name of one of its blocks; when it is unknown whether an earlier try arrived, Alcove looks
/// for that name in its own direct messages, which it may read, before it sends again.
final class MessageWork {
  private final Calls calls;
  private final OwnMessages own;

  MessageWork(Calls calls) {
    this.calls = calls;
    this.own = new OwnMessages(calls);
  }

  /// @param left what there is to do when it has to be tried again
  record Attempt(Result result, Task.Send left) {}

  Attempt send(Claimed<Todo> errand, Task.Send send, Instant now) {
    var known = known(errand, send);
    if (known.perhapsSent()) {
      var earlier = lookFor(known.to(), errand.id(), now);
      if (earlier.isPresent()) {
        return new Attempt(earlier.get(), known);
      }
    }
    var args = Payloads.message(marked(known.message(), errand.id()));
    args.put("channel", known.to().value());
    var priority = known.byClock() ? Priority.REMINDER : Priority.PERSON;
    var answer = calls.call("chat.postMessage", args, priority, now);
    return new Attempt(Result.of(answer), known.perhaps(answer instanceof Answer.Unknown));
  }

  /// The message with what its claim tells about it: whoever had it before may have sent it.
  static Task.Send known(Claimed<Todo> errand, Task.Send send) {
    return send.perhaps(send.perhapsSent() || errand.again());
  }

  /// What there is to do about a message that was perhaps sent; empty when it did not arrive.
  private Optional<Result> lookFor(PersonId to, String mark, Instant now) {
    return switch (own.with(to, now)) {
      case Seen.Found(var _, var messages) ->
          messages.stream().anyMatch(message -> bears(message, mark))
              ? Optional.of(new Result.Done())
              : Optional.empty();
      // Where no talk can be opened nothing has arrived, and nothing will: sending says why.
      case Seen.Unopened(var why) ->
          Optional.of(Result.of(why)).filter(result -> !(result instanceof Result.Never));
      case Seen.Unread(Answer.Limited(var after)) -> Optional.of(new Result.Wait(after));
      case Seen.Unread _ -> Optional.of(new Result.Later());
    };
  }

  private static boolean bears(JsonNode message, String mark) {
    return message
        .path("blocks")
        .valueStream()
        .anyMatch(block -> mark.equals(block.path("block_id").asString("")));
  }

  /// The message with the mark as the name of its first nameless block.
  private static Message marked(Message message, String mark) {
    var blocks = new ArrayList<ObjectNode>();
    var free = true;
    for (var block : message.blocks()) {
      var copy = block.deepCopy();
      if (free && !copy.has("block_id")) {
        copy.put("block_id", mark);
        free = false;
      }
      blocks.add(copy);
    }
    if (free) {
      blocks.add(Blocks.named(mark, Blocks.divider()));
    }
    return new Message(message.text(), blocks);
  }
}
