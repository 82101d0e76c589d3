package alcove.slack;

import alcove.core.PairId;
import alcove.core.PersonId;
import alcove.desk.Desk;
import alcove.desk.Pair;
import alcove.desk.Task;
import alcove.room.Room;
import alcove.room.RoomCommand;
import alcove.room.RoomWords;
import alcove.slack.Buckets.Priority;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/// What is done in a pair's room. Every step may be repeated after a crash: the room's name is the
/// same each time, so that it is found when it is there already, and words reach a place in the
/// room only by rewriting a message that is there, which twice is the same as once.
final class RoomWork {
  private static final Set<String> THERE_ALREADY =
      Set.of("already_in_channel", "already_archived", "is_archived", "already_pinned");

  private static final Set<String> DELETED = Set.of("message_not_found", "cant_update_message");

  private static final Set<String> GONE =
      Set.of("channel_not_found", "is_archived", "not_in_channel");

  /// The most that Slack gives at a time: there are few turns at this call.
  private static final int PAGE = 999;

  private static final int MOST_PAGES = 100;

  /// How long words wait for a room that is about to be opened, and for one that Slack does not let
  /// us open, before they look again.
  private static final Duration UNTIL_OPEN = Duration.ofSeconds(30);

  private static final Duration WHILE_BARRED = Duration.ofMinutes(5);

  /// The same for one that is not private to the two: soon enough after it is again.
  private static final Duration WHILE_DISTURBED = Duration.ofMinutes(10);

  private final Desk desk;
  private final Calls calls;
  private final RoomLook look;

  RoomWork(Desk desk, Calls calls) {
    this.desk = desk;
    this.calls = calls;
    this.look = new RoomLook(calls);
  }

  Result open(PairId id, Instant now) {
    var pair = desk.pair(id);
    if (pair.filter(RoomWork::awaitsRoom).isEmpty()) {
      return new Result.Done();
    }
    var name = RoomName.of(id, pair.get().room().number());
    var answer =
        call("conversations.create", args().put("name", name).put("is_private", true), now);
    return switch (answer) {
      case Answer.Ok(var body) -> opened(body.path("channel").path("id").asString());
      case Answer.Refused(var error) when error.equals("name_taken") -> find(name, now);
      case Answer.Refused refused when !refused.isOfTheApp() ->
          new Result.Tell(new RoomCommand.Bar(refused.error()));
      case Answer.Refused _, Answer.Limited _, Answer.Unknown _ -> Result.of(answer);
    };
  }

  /// @param repeated whether somebody has begun with it before
  Result furnish(PairId id, boolean repeated, Instant now) {
    var pair = desk.pair(id);
    if (pair.isEmpty() || !isThere(pair.get().room())) {
      return new Result.Done();
    }
    var channel = pair.get().room().at().orElseThrow();
    var steps =
        List.<Supplier<Result>>of(
            () -> invite(channel, pair.get().mentor().person(), now),
            () -> invite(channel, pair.get().mentee().person(), now),
            () -> label(channel, repeated, now));
    Result all = new Result.Done();
    for (var step : steps) {
      var result = step.get();
      if (result instanceof Result.Later || result instanceof Result.Wait) {
        return result;
      }
      // Who cannot be invited does not keep the other out.
      all = result instanceof Result.Never ? result : all;
    }
    return all;
  }

  /// Topic and purpose. Setting one shows in the room, so what was set before is left alone.
  private Result label(String channel, boolean repeated, Instant now) {
    var is = repeated ? call("conversations.info", in(channel), now) : new Answer.Unknown();
    var topic = RoomWords.topic();
    if (!isSet(is, "topic", topic)) {
      var set = call("conversations.setTopic", in(channel).put("topic", topic), now);
      if (!(set instanceof Answer.Ok)) {
        return Result.of(set);
      }
    }
    var purpose = RoomWords.purpose();
    return isSet(is, "purpose", purpose)
        ? new Result.Done()
        : Result.of(call("conversations.setPurpose", in(channel).put("purpose", purpose), now));
  }

  private static boolean isSet(Answer is, String label, String words) {
    return is instanceof Answer.Ok(var body)
        && body.path("channel").path(label).path("value").asString("").equals(words);
  }

  Result close(PairId id, Instant now) {
    var pair = desk.pair(id);
    if (pair.isEmpty() || !isToClose(pair.get().room())) {
      return new Result.Done();
    }
    var channel = pair.get().room().at().orElseThrow();
    var answer = call("conversations.archive", in(channel), now);
    var closed =
        answer instanceof Answer.Ok
            || (answer instanceof Answer.Refused(var error)
                && (THERE_ALREADY.contains(error) || GONE.contains(error)));
    return closed ? new Result.Tell(new RoomCommand.Closed()) : Result.of(answer);
  }

  Result place(PairId id, Task.Place place, Instant now) {
    var pair = desk.pair(id);
    if (pair.isEmpty()) {
      return new Result.Done();
    }
    return switch (pair.get().room()) {
      case Room.None _, Room.Moving _ -> new Result.Wait(UNTIL_OPEN);
      case Room.Barred _ -> new Result.Wait(WHILE_BARRED);
      case Room.Closed _ -> new Result.Done();
      case Room.Open _, Room.Disturbed _ -> placeUndisturbed(pair.get(), place, now);
    };
  }

  /// For this alone nobody looks first: it is about those who may read along. When they have gone
  /// before it hung, it need not.
  Result sign(PairId id, Task.Sign sign, Instant now) {
    var pair = desk.pair(id);
    var isWanted =
        pair.map(Pair::room)
            .filter(RoomWork::isThere)
            .filter(room -> room.hasSign() || (sign.hangs() && room.wantsSign()))
            .isPresent();
    return isWanted
        ? placed(pair.orElseThrow(), new Task.Place(Room.SIGN, sign.message(), false), now)
        : new Result.Done();
  }

  /// Nothing else is posted in a room that is not private to the two. It waits until it is, or
  /// until the pair is over.
  private Result placeUndisturbed(Pair pair, Task.Place place, Instant now) {
    return switch (look.at(pair, now)) {
      case RoomLook.Seen.Unseen(var why) -> why;
      case RoomLook.Seen.Looked(var seen) -> {
        var unsettled = pair.room().unsettled(seen, now);
        if (unsettled.isPresent() && !pair.pairing().isLive()) {
          yield new Result.Done();
        }
        if (!pair.room().disturbance().equals(unsettled)) {
          desk.note(pair.id(), new RoomCommand.Looked(seen), now);
        }
        yield unsettled.isPresent() ? new Result.Wait(WHILE_DISTURBED) : placed(pair, place, now);
      }
    };
  }

  private Result placed(Pair pair, Task.Place place, Instant now) {
    var channel = pair.room().at().orElseThrow();
    var ts = pair.room().standing().get(place.place());
    return ts == null ? post(pair, channel, place, now) : rewrite(pair, ts, place, now);
  }

  /// First a message without words, then, once its place is kept, the words.
  private Result post(Pair pair, String channel, Task.Place place, Instant now) {
    var answer = call("chat.postMessage", in(channel).put("text", RoomWords.moment()), now);
    if (!(answer instanceof Answer.Ok(var body))) {
      return Result.of(answer);
    }
    var ts = body.path("ts").asString();
    return desk.note(pair.id(), new RoomCommand.Posted(place.place(), ts), now)
        ? write(channel, ts, place, now)
        : new Result.Later();
  }

  /// A message that somebody has deleted gets a new one in its place.
  private Result rewrite(Pair pair, String ts, Task.Place place, Instant now) {
    var channel = pair.room().at().orElseThrow();
    var written = write(channel, ts, place, now);
    return written instanceof Result.Never(var error) && DELETED.contains(error)
        ? post(pair, channel, place, now)
        : written;
  }

  private Result write(String channel, String ts, Task.Place place, Instant now) {
    var args = Payloads.message(place.message()).put("channel", channel).put("ts", ts);
    var answer = call("chat.update", args, now);
    if (!(answer instanceof Answer.Ok) || !place.pinned()) {
      return Result.of(answer);
    }
    var pin = call("pins.add", in(channel).put("timestamp", ts), now);
    return pin instanceof Answer.Refused(var error) && THERE_ALREADY.contains(error)
        ? new Result.Done()
        : Result.of(pin);
  }

  /// A pair that has ended meanwhile needs none.
  private static boolean awaitsRoom(Pair pair) {
    var isAwaited = pair.room() instanceof Room.None || pair.room() instanceof Room.Moving;
    return isAwaited && pair.pairing().isLive();
  }

  private static boolean isToClose(Room room) {
    return isThere(room) || room instanceof Room.Moving;
  }

  private static boolean isThere(Room room) {
    return room instanceof Room.Open || room instanceof Room.Disturbed;
  }

  private Result invite(String channel, PersonId person, Instant now) {
    var answer = call("conversations.invite", in(channel).put("users", person.value()), now);
    return answer instanceof Answer.Refused(var error) && THERE_ALREADY.contains(error)
        ? new Result.Done()
        : Result.of(answer);
  }

  /// The room that an earlier try has opened without our hearing of it.
  private Result find(String name, Instant now) {
    var cursor = "";
    for (var page = 0; page < MOST_PAGES; page++) {
      var args = args().put("types", "private_channel").put("limit", PAGE).put("cursor", cursor);
      if (!(call("conversations.list", args, now) instanceof Answer.Ok(var body))) {
        return new Result.Later();
      }
      for (var channel : body.path("channels")) {
        if (channel.path("name").asString("").equals(name)) {
          return opened(channel.path("id").asString());
        }
      }
      cursor = body.path("response_metadata").path("next_cursor").asString("");
      if (cursor.isEmpty()) {
        break;
      }
    }
    // The name belongs to somebody else's room: a chance of one in 2^40.
    return new Result.Tell(new RoomCommand.Bar("name_taken"));
  }

  private static Result opened(String channel) {
    return new Result.Tell(new RoomCommand.Opened(channel));
  }

  private Answer call(String method, ObjectNode args, Instant now) {
    return calls.call(method, args, Priority.PERSON, now);
  }

  private static ObjectNode in(String channel) {
    return args().put("channel", channel);
  }

  private static ObjectNode args() {
    return Payloads.args();
  }
}
