package alcove.sandbox.state;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Every exchange between the app and the workspace, both ways, newest kept.
public final class Journal {
  private static final int KEPT = 2_000;

  private final Deque<Entry> entries = new ArrayDeque<>();
  private final SandboxClock clock;
  private long count;

  public Journal(SandboxClock clock) {
    this.clock = clock;
  }

  /// Who began.
  public enum Direction {
    FROM_APP,
    TO_APP
  }

  /// One exchange.
  ///
  /// @param what the method called, or what was delivered: `command`, `block_actions`, an event's
  ///   type
  /// @param sent what was asked, without tokens
  /// @param status the HTTP status; 0 when there was none
  /// @param answered the answer, or what went wrong
  /// @param millis how long it took, by the world's clock
  /// @param remark what else is to be known: which attempt it was, what went wrong on request
  public record Entry(
      long n,
      Instant at,
      Direction direction,
      String what,
      JsonNode sent,
      int status,
      JsonNode answered,
      long millis,
      String remark) {

    public ObjectNode json() {
      var json = Json.object().put("n", n).put("at", at.toString()).put("what", what);
      json.put("direction", direction == Direction.TO_APP ? "to_app" : "to_slack");
      json.put("status", status).put("millis", millis).put("remark", remark);
      json.set("request", sent);
      json.set("response", answered);
      return json;
    }
  }

  /// How an exchange went, for [#note].
  public record Outcome(int status, JsonNode answered, long millis, String remark) {
    public Outcome(int status, JsonNode answered, long millis) {
      this(status, answered, millis, "");
    }

    public Outcome remarked(String other) {
      return new Outcome(status, answered, millis, other);
    }
  }

  public synchronized void note(Direction direction, String what, JsonNode sent, Outcome outcome) {
    count++;
    if (entries.size() >= KEPT) {
      entries.pollFirst();
    }
    entries.addLast(
        new Entry(
            count,
            clock.instant(),
            direction,
            what,
            sent,
            outcome.status(),
            outcome.answered(),
            outcome.millis(),
            outcome.remark()));
  }

  /// What came after the entry `n`; 0 for all that is kept.
  public synchronized List<Entry> after(long n) {
    return entries.stream().filter(entry -> entry.n() > n).toList();
  }

  /// Calls of this method, or deliveries of this kind.
  public List<Entry> of(String what) {
    return after(0).stream().filter(entry -> entry.what().equals(what)).toList();
  }

  public synchronized long last() {
    return count;
  }
}
