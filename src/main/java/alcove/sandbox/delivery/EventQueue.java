package alcove.sandbox.delivery;

import alcove.sandbox.state.Happening;
import alcove.sandbox.state.Journal;
import alcove.sandbox.state.Journal.Direction;
import alcove.sandbox.state.Json;
import alcove.sandbox.state.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// Delivers events one after the other. What the app does not take comes again: at once, after a
/// minute, after five, by the sandbox's clock. Slack follows two redirects on the way; here one is
/// an answer that takes nothing.
public final class EventQueue implements AutoCloseable {
  private static final List<Duration> AGAIN =
      List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5));
  private static final long GLANCE_MILLIS = 1_000;

  private final Workspace workspace;
  private final Delivery delivery;
  private final Journal journal;
  private final Events events;
  private final Disorder disorder = new Disorder();
  private final Subscription subscription = new Subscription();
  private final Deque<Parcel> ready = new ArrayDeque<>();
  private final List<Parcel> later = new ArrayList<>();
  private final Thread worker;
  private boolean busy;
  private boolean closed;

  public EventQueue(Workspace workspace, Delivery delivery, Journal journal) {
    this.workspace = workspace;
    this.delivery = delivery;
    this.journal = journal;
    this.events = new Events(workspace);
    workspace.listener(this::happened);
    workspace.clock().onMove(this::wake);
    worker = Thread.ofVirtual().name("sandbox-events").start(this::work);
  }

  /// Delivers the next `count` events twice.
  public void duplicate(int count) {
    disorder.duplicate(count);
  }

  /// Keeps the next `count` events until all have come, and delivers the last first.
  public void reverse(int count) {
    disorder.reverse(count);
  }

  /// Delivers the next `count` events so much later by the sandbox's clock.
  public void delay(int count, Duration by) {
    disorder.delay(count, by);
  }

  /// Whether the app is sent events; no longer when it has taken too few.
  public boolean subscribed() {
    return subscription.on();
  }

  /// What the app's maker can do: switch its events off, or on again.
  public void subscribe(boolean whether) {
    subscription.turn(whether);
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
    events.of(happening).forEach(this::admit);
  }

  private void admit(ObjectNode envelope) {
    var now = workspace.now();
    switch (subscription.admit(now)) {
      case SENT -> enqueue(disorder.through(new Parcel(envelope, 0, "", now)));
      case DROPPED_FIRST -> enqueue(List.of(new Parcel(tooMany(now), 0, "", now)));
      case DROPPED -> {}
    }
  }

  private ObjectNode tooMany(Instant now) {
    var minute = now.truncatedTo(ChronoUnit.MINUTES).getEpochSecond();
    return Json.object()
        .put("token", "sandbox")
        .put("type", "app_rate_limited")
        .put("team_id", workspace.team().id())
        .put("minute_rate_limited", minute)
        .put("api_app_id", workspace.app().names().appId());
  }

  private synchronized void enqueue(List<Parcel> parcels) {
    for (var parcel : parcels) {
      if (due(parcel)) {
        ready.addLast(parcel);
      } else {
        later.add(parcel);
      }
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
    var outcome = delivery.json(type(parcel.envelope()), parcel.envelope(), headers(parcel));
    var refused = outcome instanceof Delivered.Answered answered && answered.noRetry();
    if (subscription.attempted(outcome.taken(), workspace.now())) {
      journal.note(
          Direction.TO_APP,
          "events_switched_off",
          Json.object(),
          new Journal.Outcome(0, Json.object(), 0));
    }
    if (!outcome.taken() && !refused && subscription.on() && parcel.retry() < AGAIN.size()) {
      again(parcel, outcome.retryReason());
    }
  }

  private static Map<String, String> headers(Parcel parcel) {
    return parcel.retry() == 0
        ? Map.of()
        : Map.of(
            "X-Slack-Retry-Num",
            String.valueOf(parcel.retry()),
            "X-Slack-Retry-Reason",
            parcel.reason());
  }

  private static String type(ObjectNode envelope) {
    var inner = Json.text(envelope.path("event"), "type");
    return inner.isEmpty() ? Json.text(envelope, "type") : inner;
  }

  private synchronized void again(Parcel parcel, String reason) {
    later.add(parcel.again(reason, workspace.now().plus(AGAIN.get(parcel.retry()))));
  }

  private boolean due(Parcel parcel) {
    return !parcel.due().isAfter(workspace.now());
  }
}
