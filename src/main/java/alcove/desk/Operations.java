package alcove.desk;

import alcove.operations.OperationsRules;
import alcove.operations.Tally;
import alcove.operations.Tally.Counts;
import alcove.store.Commit;
import alcove.store.Redis;
import alcove.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Counts how Alcove's messages get through. A failure is written as it happens. Waits come in
/// bursts, so those within a minute of the last that was written are written together with the
/// next; what is left of them when the process or the week ends is not counted. Neither is of the
/// commit that it is about: whoever dies between the two may count once too often, or not at all,
/// and so may whoever does not hear whether Redis wrote it. What was written is not lost.
public final class Operations {
  private static final Duration TOGETHER = Duration.ofMinutes(1);

  private final Store store;
  private final Map<Integer, Counts> counted = new HashMap<>();
  private Instant written = Instant.EPOCH;

  Operations(Store store) {
    this.store = store;
  }

  /// Lets counting begin, where nothing was counted before. Nothing that is told hangs on whether
  /// something has happened since.
  public void begin(Instant now) {
    var read = store.read(Records.TALLY);
    if (read.value().isEmpty()) {
      // Who was faster has begun as well.
      store.commit(new Commit().put(read, Tally.begun(OperationsRules.week(now))));
    }
  }

  /// A message had to wait for Slack's limits.
  public void delayed(Instant now) {
    count(new Counts(1, 0), now);
  }

  /// Slack did not take a message.
  public void failed(Instant now) {
    enter(OperationsRules.week(now), new Counts(0, 1));
    write(now);
  }

  /// All that has been counted, this moment's too.
  public Tally tally(Instant now) {
    write(now);
    return store
        .read(Records.TALLY)
        .value()
        .orElseGet(() -> Tally.begun(OperationsRules.week(now)));
  }

  private void count(Counts one, Instant now) {
    enter(OperationsRules.week(now), one);
    if (isTime(now)) {
      write(now);
    }
  }

  private synchronized void enter(int week, Counts some) {
    counted.merge(week, some, Counts::and);
  }

  private synchronized boolean isTime(Instant now) {
    var isTime = !now.isBefore(written.plus(TOGETHER));
    written = isTime ? now : written;
    return isTime;
  }

  private synchronized Map<Integer, Counts> taken() {
    var all = Map.copyOf(counted);
    counted.clear();
    return all;
  }

  /// What cannot be written now is counted with what comes. Of a week that is over nothing is
  /// written any more.
  private void write(Instant now) {
    var week = OperationsRules.week(now);
    var some = taken().get(week);
    if (some != null && !isWritten(some, week)) {
      enter(week, some);
    }
  }

  private boolean isWritten(Counts some, int since) {
    try {
      return Patience.again(
              () -> {
                var read = store.read(Records.TALLY);
                var before = read.value().orElseGet(() -> Tally.begun(since));
                var next = OperationsRules.added(before, since, some);
                return store.commit(new Commit().put(read, next)) == Commit.Result.DONE
                    ? Optional.of(true)
                    : Optional.empty();
              },
              Desk.TRIES)
          .orElse(false);
    } catch (Redis.Unavailable _) {
      return false;
    }
  }
}
