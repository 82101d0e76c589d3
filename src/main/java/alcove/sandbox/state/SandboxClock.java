package alcove.sandbox.state;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// The time of the workspace. It stands still until told to pass, or runs with the world's clock
/// and can be put forward besides. It never goes back.
public final class SandboxClock implements InstantSource {
  private final InstantSource world;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final boolean runs;
  private Duration ahead;

  private SandboxClock(InstantSource world, boolean runs, Duration ahead) {
    this.world = world;
    this.runs = runs;
    this.ahead = ahead;
  }

  /// A clock that stands at `instant`.
  public static SandboxClock standing(Instant instant) {
    return new SandboxClock(InstantSource.fixed(instant), false, Duration.ZERO);
  }

  /// A clock that runs, beginning at `instant`.
  public static SandboxClock runningFrom(Instant instant) {
    var world = Clock.systemUTC();
    return new SandboxClock(world, true, Duration.between(world.instant(), instant));
  }

  @Override
  public synchronized Instant instant() {
    return world.instant().plus(ahead);
  }

  /// Whether it runs by itself.
  public boolean runs() {
    return runs;
  }

  /// Puts the clock forward and tells whoever listens.
  public void passes(Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException("the clock does not go back");
    }
    synchronized (this) {
      ahead = ahead.plus(duration);
    }
    listeners.forEach(Runnable::run);
  }

  /// Puts the clock forward to `moment`; a moment that is over changes nothing.
  public void reaches(Instant moment) {
    var missing = Duration.between(instant(), moment);
    if (missing.isPositive()) {
      passes(missing);
    }
  }

  /// Runs `listener` each time the clock has been put forward, in the caller's thread.
  public void onMove(Runnable listener) {
    listeners.add(listener);
  }
}
