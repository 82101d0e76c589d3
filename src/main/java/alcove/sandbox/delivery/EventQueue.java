package alcove.sandbox.delivery;

import alcove.sandbox.state.Happening;
import alcove.sandbox.state.Json;
import alcove.sandbox.state.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// Delivers events one after the other. What the app does not take comes again: at once, after a
/// minute, after five, by the sandbox's clock.
public final class EventQueue implements AutoCloseable {
  private static final List<Duration> AGAIN =
      List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));
  private static final long GLANCE_MILLIS = 1_000;

  private final Workspace workspace;
  private final Courier courier;
  private final Events events;
  private final Deque<Parcel> ready = new ArrayDeque<>();
  private final List<Parcel> later = new ArrayList<>();
  private final Thread worker;
  private boolean busy;
  private boolean closed;
  private int duplicates;

  /// An event on its way.
  ///
  /// @param retry 0 for the first attempt
  private record Parcel(ObjectNode envelope, int retry, String reason, Instant due) {}

  public EventQueue(Workspace workspace, Courier courier) {
    this.workspace = workspace;
    this.courier = courier;
    this.events = new Events(workspace);
    workspace.listener(this::happened);
    workspace.clock().onMove(this::wake);
    worker = Thread.ofVirtual().name("sandbox-events").start(this::work);
  }

  /// Delivers the next `count` events twice.
  public synchronized void duplicate(int count) {
    duplicates = count;
  }

  /// Waits until all events that are due were delivered; false when that lasts longer than `bound`.
  public synchronized boolean quiet(Duration bound) {
    var end = System.nanoTime() + bound.toNanos();
    try {
      while (busy || !ready.isEmpty() || later.stream().anyMatch(this::due)) {
        var left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          return false;
        }
        wait(left);
      }
      return true;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    worker.interrupt();
  }

  private void happened(Happening happening) {
    events.of(happening).forEach(this::enqueue);
  }

  private synchronized void enqueue(ObjectNode envelope) {
    var parcel = new Parcel(envelope, 0, "", Instant.EPOCH);
    ready.addLast(parcel);
    if (duplicates > 0) {
      duplicates--;
      ready.addLast(parcel);
    }
    notifyAll();
  }

  private synchronized void wake() {
    notifyAll();
  }

  private void work() {
    try {
      while (true) {
        deliver(take());
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized Parcel take() throws InterruptedException {
    busy = false;
    notifyAll();
    while (true) {
      if (closed) {
        throw new InterruptedException();
      }
      later.stream().filter(this::due).forEach(ready::addLast);
      later.removeIf(this::due);
      var next = ready.pollFirst();
      if (next != null) {
        busy = true;
        return next;
      }
      wait(GLANCE_MILLIS);
    }
  }

  private void deliver(Parcel parcel) {
    var headers =
        parcel.retry() == 0
            ? Map.<String, String>of()
            : Map.of(
                "X-Slack-Retry-Num",
                String.valueOf(parcel.retry()),
                "X-Slack-Retry-Reason",
                parcel.reason());
    var type = Json.text(parcel.envelope().path("event"), "type");
    var outcome = courier.json(type, parcel.envelope(), headers);
    var refused = outcome instanceof Delivered.Answered answered && answered.noRetry();
    if (!outcome.taken() && !refused && parcel.retry() < AGAIN.size()) {
      again(parcel, outcome.retryReason());
    }
  }

  private synchronized void again(Parcel parcel, String reason) {
    var due = workspace.now().plus(AGAIN.get(parcel.retry()));
    later.add(new Parcel(parcel.envelope(), parcel.retry() + 1, reason, due));
  }

  private boolean due(Parcel parcel) {
    return !parcel.due().isAfter(workspace.now());
  }
}
