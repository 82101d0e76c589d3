package alcove.sandbox.delivery;

import alcove.sandbox.state.Faults;
import alcove.sandbox.state.Journal;
import alcove.sandbox.state.Journal.Direction;
import alcove.sandbox.state.Json;
import alcove.sandbox.state.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/// Brings the app what is for it, unless something goes wrong that was asked for, and judges
/// whether the answer came in time.
///
/// Time is the world's three seconds, and for what a person waits for also the sandbox's: an app
/// that moves a standing clock while it answers is late. Events are not judged by a clock that is
/// moved meanwhile, since whoever moves it may not know of them.
public final class Delivery {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Workspace workspace;
  private final Courier courier;
  private final Journal journal;
  private final Faults<Mishap> mishaps;

  public Delivery(Workspace workspace, Courier courier, Journal journal) {
    this.workspace = workspace;
    this.courier = courier;
    this.journal = journal;
    this.mishaps = new Faults<>(workspace.clock());
  }

  /// What is to go wrong, by what is delivered: `command`, `block_actions`, `view_submission`, an
  /// event's type.
  public Faults<Mishap> mishaps() {
    return mishaps;
  }

  /// A command or an interaction, for which a person waits.
  Delivered form(String what, Map<String, String> fields) {
    var begun = workspace.now();
    var delivered = met(what, () -> courier.form(what, fields));
    return late(begun) ? new Delivered.TimedOut() : delivered;
  }

  Delivered json(String what, ObjectNode content, Map<String, String> headers) {
    return met(what, () -> courier.json(what, content, headers));
  }

  private boolean late(Instant begun) {
    return Duration.between(begun, workspace.now()).compareTo(PATIENCE) > 0;
  }

  private Delivered met(String what, Supplier<Delivered> courier) {
    var mishap = mishaps.take(what);
    if (mishap.isEmpty()) {
      return courier.get();
    }
    return switch (mishap.get()) {
      case Mishap.Lost _ -> noted(what, "lost on request", new Delivered.TimedOut());
      case Mishap.Unheard _ -> {
        var _ = courier.get();
        yield new Delivered.TimedOut();
      }
      case Mishap.Unreachable _ ->
          noted(what, "unreachable on request", new Delivered.Unreachable());
      case Mishap.Answered(var status, var body) ->
          noted(
              what,
              "answered %d on request".formatted(status),
              new Delivered.Answered(status, body.startsWith("{"), body, false));
    };
  }

  private Delivered noted(String what, String remark, Delivered delivered) {
    var outcome = new Journal.Outcome(0, Json.object(), 0, remark);
    journal.note(Direction.TO_APP, what, Json.object(), outcome);
    return delivered;
  }
}
