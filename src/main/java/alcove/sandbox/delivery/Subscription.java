package alcove.sandbox.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.ToIntFunction;

/// Whether the app is sent events at all. Slack sends 30,000 an hour and says so when there were
/// more; and it switches an app's events off that takes less than a twentieth of them within an
/// hour. Apps with fewer than a thousand attempts an hour are let be. Off stays off until the app's
/// maker turns it on again.
final class Subscription {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final int MOST = 30_000;
  private static final int EXEMPT = 1_000;
  private static final int TAKEN_OF_A_HUNDRED = 5;

  private final Deque<Minute> minutes = new ArrayDeque<>();
  private boolean on = true;

  /// What happened within a minute.
  private static final class Minute {
    final Instant start;
    int sent;
    int attempts;
    int taken;
    boolean told;

    Minute(Instant start) {
      this.start = start;
    }
  }

  /// What becomes of an event.
  enum Admission {
    SENT,
    DROPPED,
    /// Dropped, and the app is to be told that this minute has gone over.
    DROPPED_FIRST
  }

  synchronized Admission admit(Instant now) {
    if (!on) {
      return Admission.DROPPED;
    }
    var minute = minute(now);
    if (sum(one -> one.sent) < MOST) {
      minute.sent++;
      return Admission.SENT;
    }
    var first = !minute.told;
    minute.told = true;
    return first ? Admission.DROPPED_FIRST : Admission.DROPPED;
  }

  /// Counts an attempt; true when it was the one too many that failed.
  synchronized boolean attempted(boolean taken, Instant now) {
    var minute = minute(now);
    minute.attempts++;
    minute.taken += taken ? 1 : 0;
    var attempts = sum(one -> one.attempts);
    var fails = sum(one -> one.taken) * 100L < (long) attempts * TAKEN_OF_A_HUNDRED;
    var ends = on && attempts >= EXEMPT && fails;
    on = on && !ends;
    return ends;
  }

  synchronized boolean on() {
    return on;
  }

  /// Turned on again, it begins with nothing counted.
  synchronized void turn(boolean whether) {
    on = whether;
    minutes.clear();
  }

  private Minute minute(Instant now) {
    while (!minutes.isEmpty() && !minutes.peekFirst().start.plus(HOUR).isAfter(now)) {
      minutes.pollFirst();
    }
    var start = now.truncatedTo(ChronoUnit.MINUTES);
    if (minutes.isEmpty() || minutes.getLast().start.isBefore(start)) {
      minutes.addLast(new Minute(start));
    }
    return minutes.getLast();
  }

  private int sum(ToIntFunction<Minute> what) {
    return minutes.stream().mapToInt(what).sum();
  }
}
