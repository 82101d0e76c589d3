package alcove.slack;

import alcove.blockkit.Blocks;
import alcove.blockkit.Message;
import alcove.core.Command;
import alcove.core.PairId;
import alcove.core.PersonId;
import alcove.desk.Desk;
import alcove.desk.Task;
import alcove.desk.Task.Todo;
import alcove.privacy.Event;
import alcove.privacy.Log;
import alcove.slack.Buckets.Priority;
import alcove.store.Errand.Claimed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import tools.jackson.databind.node.ObjectNode;

/// Carries one errand: decides what was to be decided at this time, or calls Slack.
///
/// No word is sent twice. A message carries the errand's random id as the name of one of its
/// blocks; when it is unknown whether an earlier try arrived, Alcove looks for that name in its own
/// direct messages, which it may read, before it sends again.
public final class Deliveries {
  private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

  /// Some hours of trying; after that the errand is dropped and logged.
  private static final int MOST_TRIES = 60;

  /// What concerns all pairs reaches some, and after a rest some more: people are told no faster
  /// than Slack takes it.
  private static final Duration BETWEEN_PAIRS = Duration.ofSeconds(15);

  /// How far back an earlier try is looked for.
  private static final int HISTORY = 50;

  private final Desk desk;
  private final Calls calls;
  private final RoomWork rooms;

  public Deliveries(Desk desk, WebApi web, Buckets buckets) {
    this.desk = desk;
    this.calls = new Calls(web, buckets);
    this.rooms = new RoomWork(desk, calls);
  }

  void carry(Claimed<Todo> errand, Instant now) {
    switch (errand.task().task()) {
      case Task.Wake _ -> desk.wake(errand, pair(errand), now);
      case Task.Send send -> send(errand, send, now);
      case Task.Place place -> finish(errand, place, rooms.place(pair(errand), place, now), now);
      case Task.OpenRoom open -> finish(errand, open, rooms.open(pair(errand), now), now);
      case Task.FurnishRoom furnish ->
          finish(errand, furnish, rooms.furnish(pair(errand), now), now);
      case Task.CloseRoom close -> finish(errand, close, rooms.close(pair(errand), now), now);
      case Task.Spread(var from) ->
          desk.spread(from, now)
              .ifPresentOrElse(
                  next -> desk.postpone(errand, new Task.Spread(next), now.plus(BETWEEN_PAIRS)),
                  () -> desk.complete(errand));
    }
  }

  /// How a piece of work went.
  sealed interface Result {
    record Done() implements Result {}

    /// Done, and the pair has to know.
    record Tell(Command command) implements Result {}

    /// To be tried again after this time; zero: after the usual wait.
    record Later(Duration after) implements Result {}

    /// Slack will not do it.
    record Never(String error) implements Result {}

    /// What an answer means where nothing of it is needed.
    static Result of(Answer answer) {
      return switch (answer) {
        case Answer.Ok _ -> new Done();
        case Answer.Limited(var after) -> new Later(after);
        case Answer.Refused(var error) -> new Never(error);
        case Answer.Unknown _ -> new Later(Duration.ZERO);
      };
    }
  }

  private void finish(Claimed<Todo> errand, Task task, Result result, Instant now) {
    switch (result) {
      case Result.Done _ -> desk.complete(errand);
      case Result.Tell(var command) -> desk.report(errand, pair(errand), command, now);
      case Result.Later(var after) -> later(errand, task, after, now);
      case Result.Never _ -> {
        // Slack will not take it from anybody: trying again would be no kindness.
        Log.log(Event.CALL_FAILED);
        desk.complete(errand);
      }
    }
  }

  private void send(Claimed<Todo> errand, Task.Send send, Instant now) {
    if (errand.again() || send.perhapsSent()) {
      switch (arrived(send.to(), errand.id(), now)) {
        case YES -> {
          desk.complete(errand);
          return;
        }
        case UNKNOWN -> {
          later(errand, send.perhaps(true), Duration.ZERO, now);
          return;
        }
        case NO -> {}
      }
    }
    var args = Payloads.message(marked(send.message(), errand.id()));
    args.put("channel", send.to().value());
    var priority = send.byClock() ? Priority.REMINDER : Priority.PERSON;
    var answer = calls.call("chat.postMessage", args, priority, now);
    var perhaps = answer instanceof Answer.Unknown;
    finish(errand, send.perhaps(perhaps), Result.of(answer), now);
  }

  private enum Arrived {
    YES,
    NO,
    UNKNOWN
  }

  private Arrived arrived(PersonId to, String mark, Instant now) {
    var open = Payloads.args().put("users", to.value());
    var answer = calls.call("conversations.open", open, Priority.REMINDER, now);
    if (answer instanceof Answer.Refused) {
      // Nothing can have arrived there, and nothing will: sending says why.
      return Arrived.NO;
    }
    if (!(answer instanceof Answer.Ok(var opened))) {
      return Arrived.UNKNOWN;
    }
    var look =
        Payloads.args()
            .put("channel", opened.path("channel").path("id").asString())
            .put("limit", HISTORY);
    if (!(calls.call("conversations.history", look, Priority.REMINDER, now)
        instanceof Answer.Ok(var history))) {
      return Arrived.UNKNOWN;
    }
    for (var message : history.path("messages")) {
      for (var block : message.path("blocks")) {
        if (mark.equals(block.path("block_id").asString(""))) {
          return Arrived.YES;
        }
      }
    }
    return Arrived.NO;
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

  private void later(Claimed<Todo> errand, Task task, Duration after, Instant now) {
    var tries = errand.task().tries();
    if (tries >= MOST_TRIES) {
      Log.log(Event.CALL_GIVEN_UP);
      desk.complete(errand);
      return;
    }
    var usual = FIRST_WAIT.multipliedBy(1L << Math.min(tries, 20));
    var wait = after.isZero() ? (usual.compareTo(LONGEST_WAIT) < 0 ? usual : LONGEST_WAIT) : after;
    desk.postpone(errand, task, now.plus(wait));
  }

  private static PairId pair(Claimed<Todo> errand) {
    return errand.pair().orElseThrow();
  }
}
