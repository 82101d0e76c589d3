package alcove.slack;

import alcove.core.PairId;
import alcove.core.PersonId;
import alcove.desk.Desk;
import alcove.desk.Task;
import alcove.desk.Task.Todo;
import alcove.desk.Waits;
import alcove.privacy.Event;
import alcove.privacy.Field;
import alcove.privacy.Log;
import alcove.privacy.Metrics;
import alcove.room.RoomCommand;
import alcove.slack.Profiles.Found;
import alcove.store.Errand.Claimed;
import alcove.store.Redis;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// Carries one errand: decides what was to be decided at this time, or calls Slack; and sees to it
/// that what cannot be done now is done later, in its order.
public final class Deliveries {
  private static final Waits WAITS = new Waits(Duration.ofSeconds(2), Duration.ofMinutes(10));

  /// Some hours of trying; after that the errand is dropped and logged.
  private static final int MOST_TRIES = 60;

  /// What concerns all pairs reaches some, and after a rest some more: people are told no faster
  /// than Slack takes it.
  private static final Duration BETWEEN_PAIRS = Duration.ofSeconds(15);

  private final Desk desk;
  private final MessageWork messages;
  private final RoomWork rooms;
  private final FileWork files;
  private final PromptWork prompts;
  private final AnnouncementWork announcements;
  private final GroupWork groups;
  private final Profiles profiles;
  private final Metrics metrics;

  public Deliveries(Desk desk, Calls calls, Profiles profiles, Metrics metrics) {
    this.desk = desk;
    this.metrics = metrics;
    this.profiles = profiles;
    this.messages = new MessageWork(calls);
    this.rooms = new RoomWork(desk, calls);
    this.files = new FileWork(calls);
    this.prompts = new PromptWork(calls);
    this.announcements = new AnnouncementWork(desk, calls, profiles);
    this.groups = new GroupWork(desk, calls, profiles);
  }

  /// What a mistake of ours is counted by.
  private enum Failed {
    /// A pair's agenda: the rules failed.
    AGENDA,
    /// An errand to Slack.
    ERRAND
  }

  /// Carries it, or puts it off when that fails by a mistake of ours: what comes after it, and all
  /// other errands, go on.
  void carry(Claimed<Todo> errand, Instant now) {
    try {
      begin(errand, now);
    } catch (Redis.Unavailable down) {
      throw down;
    } catch (RuntimeException | AssertionError | StackOverflowError bug) {
      failed(Failed.ERRAND, bug);
      putOffAfterFailure(errand, now);
    }
  }

  private void putOffAfterFailure(Claimed<Todo> errand, Instant now) {
    switch (errand.task().task()) {
      // Not even the pair could be read: its turn comes again when the lease is over.
      case Task.Wake _ -> {}
      case Task.Send send -> later(errand, send.perhaps(true), now);
      // Perhaps it was posted, and it is not to be posted twice.
      case Task.Announce _ -> desk.complete(errand);
      // Never given up: with them the figures' calendar would end, and that of keys.
      case Task.Count _, Task.TurnKeys _ -> {
        var tries = errand.task().tries();
        desk.postpone(
            errand, new Todo(errand.task().task(), tries + 1), now.plus(WAITS.after(tries)));
      }
      case Task.Deliver deliver -> later(errand, deliver.with(deliver.send().perhaps(true)), now);
      case Task.Hand _,
          Task.Settle _,
          Task.Place _,
          Task.Sign _,
          Task.OpenRoom _,
          Task.FurnishRoom _,
          Task.CloseRoom _,
          Task.Spread _,
          Task.Ask _,
          Task.Visit _,
          Task.Thin _,
          Task.Lessons _,
          Task.Regroup _ ->
          later(errand, errand.task().task(), now);
    }
  }

  /// Where somebody lives who is there. Whom Slack does not name in time is not known to be.
  private Optional<ZoneId> home(PersonId person) {
    return profiles.find(person, Limits.BACKGROUND_CALL) instanceof Found.Somebody(var profile)
            && !profile.deactivated()
        ? Optional.of(profile.zone())
        : Optional.empty();
  }

  private void failed(Failed what, Throwable bug) {
    Log.log(Event.BUG, Field.of(Field.Name.KIND, what), Field.fault(bug));
    metrics.count(Metrics.Count.MISHAPS, what);
  }

  private void begin(Claimed<Todo> errand, Instant now) {
    switch (errand.task().task()) {
      case Task.Wake _ ->
          desk.wake(errand, pair(errand), now).ifPresent(bug -> failed(Failed.AGENDA, bug));
      case Task.Send send -> {
        var attempt = messages.send(errand, send, now);
        count(attempt.result(), now);
        finish(errand, attempt.left(), attempt.result(), now);
      }
      case Task.Hand hand -> finish(errand, hand, files.hand(hand, now), now);
      case Task.Settle settle -> finish(errand, settle, prompts.settle(settle, now), now);
      case Task.Deliver deliver -> {
        var attempt = messages.send(errand, deliver.send(), now);
        count(attempt.result(), now);
        finish(errand, deliver.with(attempt.left()), came(deliver, attempt.result()), now);
      }
      case Task.Place place -> finish(errand, place, rooms.place(pair(errand), place, now), now);
      case Task.Sign sign -> finish(errand, sign, rooms.sign(pair(errand), sign, now), now);
      case Task.OpenRoom open -> finish(errand, open, rooms.open(pair(errand), now), now);
      case Task.FurnishRoom furnish ->
          finish(errand, furnish, rooms.furnish(pair(errand), isRepeated(errand), now), now);
      case Task.CloseRoom close -> finish(errand, close, rooms.close(pair(errand), now), now);
      case Task.Announce(var channel) ->
          finish(errand, errand.task().task(), announcements.post(errand, channel, now), now);
      case Task.Count(var program, var week) -> desk.releases().count(errand, program, week, now);
      case Task.TurnKeys(var epoch) -> desk.keyTurns().turn(errand, epoch, now);
      case Task.Visit _ -> desk.cases().visit(errand, pair(errand), this::home, now);
      case Task.Ask(var program) -> {
        if (desk.matches().ask(program, now)) {
          desk.postpone(errand, errand.task(), now.plus(BETWEEN_PAIRS));
        } else {
          desk.complete(errand);
        }
      }
      case Task.Thin(var person) -> desk.theirs().thin(errand, person, now);
      case Task.Lessons _ -> desk.box().visit(errand, now);
      case Task.Regroup(var group) ->
          finish(errand, errand.task().task(), groups.look(group, now), now);
      case Task.Spread(var program, var from) ->
          desk.spread(program, from, now)
              .ifPresentOrElse(
                  next ->
                      desk.postpone(
                          errand,
                          new Todo(new Task.Spread(program, next), 0),
                          now.plus(BETWEEN_PAIRS)),
                  () -> desk.complete(errand));
    }
  }

  /// How people's messages get through, for whoever coordinates: never whose.
  private void count(Result result, Instant now) {
    switch (result) {
      case Result.Wait _ -> desk.operations().delayed(now);
      case Result.Never _ -> desk.operations().failed(now);
      case Result.Done _, Result.Tell _, Result.Later _ -> {}
    }
  }

  private void finish(Claimed<Todo> errand, Task left, Result result, Instant now) {
    switch (result) {
      case Result.Done _ -> desk.complete(errand);
      case Result.Tell(var command) -> desk.report(errand, pair(errand), command, now);
      case Result.Later _ -> later(errand, left, now);
      case Result.Wait(var after) ->
          desk.postpone(errand, new Todo(left, errand.task().tries()), now.plus(after));
      case Result.Never _ -> {
        // Slack will not take it from anybody: trying again would be no kindness.
        Log.log(Event.CALL_FAILED);
        desk.complete(errand);
      }
    }
  }

  private void later(Claimed<Todo> errand, Task left, Instant now) {
    var tries = errand.task().tries();
    // Who may see a program's figures is never left open.
    if (tries < MOST_TRIES || left instanceof Task.Regroup) {
      desk.postpone(errand, new Todo(left, tries + 1), now.plus(WAITS.after(tries)));
      return;
    }
    Log.log(Event.CALL_GIVEN_UP);
    if (left instanceof Task.Send || left instanceof Task.Deliver) {
      desk.operations().failed(now);
    }
    if (left instanceof Task.Deliver deliver) {
      desk.report(errand, pair(errand), deliver.lost(), now);
    } else if (left instanceof Task.OpenRoom) {
      // Both are told, and can have it tried again.
      finish(errand, left, new Result.Tell(new RoomCommand.Bar("service_unavailable")), now);
    } else {
      desk.complete(errand);
    }
  }

  /// What became of a message whose arrival counts is the pair's to know.
  private static Result came(Task.Deliver deliver, Result result) {
    return switch (result) {
      case Result.Done _ -> new Result.Tell(deliver.arrived());
      case Result.Never _ -> new Result.Tell(deliver.lost());
      case Result.Tell _, Result.Later _, Result.Wait _ -> result;
    };
  }

  private static boolean isRepeated(Claimed<Todo> errand) {
    return errand.again() || errand.task().tries() > 0;
  }

  private static PairId pair(Claimed<Todo> errand) {
    return errand.pair().orElseThrow();
  }
}
