package alcove.slack;

import alcove.desk.Desk;
import alcove.desk.Task.Todo;
import alcove.privacy.Event;
import alcove.privacy.Field;
import alcove.privacy.Log;
import alcove.store.Errand.Claimed;
import alcove.store.Redis;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

/// Claims what is due and gets it done, in any number of replicas side by side.
///
/// A claim is a lease: if this process dies, the errand comes back by itself. Errands of one pair
/// are done one after the other, in the order in which they were decided; different pairs do not
/// wait for each other.
public final class Dispatcher implements AutoCloseable {
  /// Longer than the calls of one errand can take together.
  static final Duration LEASE = Duration.ofSeconds(60);

  /// An errand that had to wait in its line for longer is left to come back: somebody else may have
  /// it before its calls are through.
  private static final Duration BEGUN_WITHIN = Duration.ofSeconds(20);

  /// Errands claimed at a time, and in hand at once.
  private static final int CLAIMED_AT_ONCE = 64;

  private static final int IN_HAND = 512;

  /// How long the due list is left alone when nothing was due, and after a failure.
  private static final Duration REST = Duration.ofMillis(100);

  /// What is remembered of programs, for when Redis is away, is not older than this.
  private static final Duration REMEMBERED = Duration.ofMinutes(1);

  private final Desk desk;
  private final Deliveries deliveries;
  private final InstantSource clock;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore room = new Semaphore(IN_HAND);
  private final ConcurrentHashMap<String, CompletableFuture<Void>> lines =
      new ConcurrentHashMap<>();
  private volatile boolean running;
  private Instant refreshed = Instant.MIN;

  public Dispatcher(Desk desk, Deliveries deliveries, InstantSource clock) {
    this.desk = desk;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /// Goes on at once where a predecessor died, which else takes until its leases end. Only for one
  /// beside whom there is nobody.
  public void inherit() {
    desk.inherit(clock.instant(), LEASE);
  }

  /// Begins to look at the due list, in a thread of its own.
  public void start() {
    running = true;
    threads.execute(this::run);
  }

  /// Does all that is due now, and all that comes due by doing it. For whoever moves the clock.
  public void settle() {
    while (round() > 0) {
      CompletableFuture.allOf(lines.values().toArray(CompletableFuture[]::new)).join();
    }
  }

  /// Claims once; returns how many errands were claimed. One at a time: what was claimed first gets
  /// into its line first.
  synchronized int round() {
    var now = clock.instant();
    if (refreshed.isBefore(now.minus(REMEMBERED))) {
      desk.programs().refresh();
      refreshed = now;
    }
    var claimed = desk.claim(now, LEASE, CLAIMED_AT_ONCE);
    claimed.forEach(errand -> line(errand, now.plus(BEGUN_WITHIN)));
    return claimed.size();
  }

  /// Takes no more and finishes what is in hand.
  @Override
  public void close() {
    running = false;
    threads.close();
  }

  private void run() {
    while (running) {
      try {
        if (round() == 0) {
          LockSupport.parkNanos(REST.toNanos());
        }
      } catch (Redis.Unavailable _) {
        Log.log(Event.REDIS_DOWN);
        LockSupport.parkNanos(REST.toNanos() * 10);
      } catch (RuntimeException bug) {
        // One look at the due list failed; the others must not end with it.
        Log.log(Event.BUG, Field.fault(bug));
        LockSupport.parkNanos(REST.toNanos() * 10);
      }
    }
  }

  private void line(Claimed<Todo> errand, Instant latest) {
    room.acquireUninterruptibly();
    var whose = errand.pair().map(pair -> pair.value()).orElse(errand.id());
    var last =
        lines.compute(
            whose,
            (_, before) -> {
              var start = before == null ? CompletableFuture.<Void>completedFuture(null) : before;
              return start.thenRunAsync(() -> carry(errand, latest), threads);
            });
    var _ = last.whenComplete((_, _) -> lines.remove(whose, last));
  }

  private void carry(Claimed<Todo> errand, Instant latest) {
    try {
      var now = clock.instant();
      if (!now.isAfter(latest)) {
        deliveries.carry(errand, now);
      }
    } catch (Redis.Unavailable _) {
      // The lease runs out and the errand comes back.
      Log.log(Event.REDIS_DOWN);
    } catch (RuntimeException | AssertionError | StackOverflowError bug) {
      // It could not even be put off, and comes back when its lease runs out.
      Log.log(Event.BUG, Field.fault(bug));
    } finally {
      room.release();
    }
  }
}
