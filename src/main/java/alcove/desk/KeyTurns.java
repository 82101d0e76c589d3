package alcove.desk;

import alcove.desk.Ledgers.Whose;
import alcove.desk.Task.Todo;
import alcove.ledger.Act;
import alcove.ledger.By;
import alcove.ledger.Kind;
import alcove.ledger.Link;
import alcove.privacy.Event;
import alcove.privacy.Field;
import alcove.privacy.Field.Name;
import alcove.privacy.KeyringProblem;
import alcove.privacy.Log;
import alcove.store.Commit;
import alcove.store.Errand;
import alcove.store.Errand.Claimed;
import alcove.store.Rotation;
import alcove.store.Rotation.Turned;
import alcove.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The calendar by which one epoch of keys follows another: one errand, which names the epoch that
/// it begins, so that whoever takes over from somebody who died begins no other.
public final class KeyTurns {
  /// With four epochs that live: what is destroyed is so in every backup after 28 days.
  public static final Duration EVERY = Duration.ofDays(7);

  /// A keyring that cannot be written is tried again; nothing is lost meanwhile, and nothing older
  /// destroyed.
  private static final Duration AGAIN = Duration.ofHours(1);

  private final Store store;
  private final Ledgers ledgers;

  KeyTurns(Store store) {
    this.store = store;
    this.ledgers = new Ledgers(store);
  }

  /// Lets the calendar run, if it does not yet, and comes to the end of what somebody began.
  public void begin(Instant now) {
    if (store.rotation().isUnfinished()) {
      try {
        told(store.rotation().finish());
      } catch (KeyringProblem problem) {
        told(problem);
      }
    }
    if (!store.awaits(Rotation.ERRAND)) {
      var first = new Todo(new Task.TurnKeys(store.rotation().epoch() + 1), 0);
      store.commit(
          new Commit()
              .add(new Errand<>(Rotation.ERRAND, now.plus(EVERY), Optional.empty(), first)));
    }
  }

  /// Begins the epoch, unless it has begun, and comes to its end.
  public void turn(Claimed<Todo> errand, int epoch, Instant now) {
    try {
      var turned = store.rotation().turnTo(epoch);
      told(turned);
      next(errand, turned.epoch(), now);
    } catch (KeyringProblem problem) {
      told(problem);
      store.commit(new Commit().putsOff(errand, now.plus(AGAIN), errand.task()));
    }
  }

  /// Notes that whoever runs Alcove has begun this epoch.
  public void noteByHand(int epoch, Instant now) {
    ledgers.note(Whose.KEYS, now, new Act(Kind.KEYS, By.OPERATOR, epoch));
  }

  private void next(Claimed<Todo> errand, int epoch, Instant now) {
    var next = new Todo(new Task.TurnKeys(epoch + 1), 0);
    for (var i = 0; i < Desk.TRIES; i++) {
      var commit = new Commit().putsOff(errand, now.plus(EVERY), next);
      var noted = ledgers.note(commit, Whose.KEYS, now, unnoted(epoch, now));
      if (store.commit(noted) != Commit.Result.STALE) {
        return;
      }
    }
  }

  /// Nothing about an epoch that somebody began by hand: they are who began it.
  private Act[] unnoted(int epoch, Instant now) {
    var isNoted =
        ledgers.look(Whose.KEYS, now).links().stream()
            .map(Link::act)
            .anyMatch(act -> act.kind() == Kind.KEYS && act.number() == epoch);
    return isNoted ? new Act[0] : new Act[] {new Act(Kind.KEYS, By.ALCOVE, epoch)};
  }

  private static void told(Turned turned) {
    Log.log(
        Event.EPOCH_BEGAN,
        Field.of(Name.EPOCH, turned.epoch()),
        Field.of(Name.COUNT, turned.wrapped()));
  }

  private static void told(KeyringProblem problem) {
    Log.log(Event.KEYS_NOT_TURNED, Field.of(Name.REASON, problem.code()));
  }
}
