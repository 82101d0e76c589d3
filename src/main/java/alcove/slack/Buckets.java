package alcove.slack;

import alcove.store.Redis;
import alcove.store.Turns;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Slack's limits on what goes out, shared by all replicas: each method's tier, one post a second
/// and channel, and a ceiling on a workspace's posts.
///
/// Nobody waits here. Who may not call yet is told from when on, and puts the call back on the due
/// list.
public final class Buckets {
  private static final String POST = "chat.postMessage";

  private final Turns turns;

  public Buckets(Turns turns) {
    this.turns = turns;
  }

  /// For whom a call is.
  public enum Priority {
    /// Somebody looks at the screen, and later is too late: it goes at once unless far too much has
    /// gone before it, and what comes after it waits for it.
    SHOWN,
    /// Somebody waits for it.
    PERSON,
    /// It may come later: it leaves a part of every burst to those who wait.
    REMINDER
  }

  public sealed interface Turn {
    /// The call may be made now, and has been counted.
    record Go() implements Turn {}

    /// The call may not be made before this; nothing was counted.
    record NotBefore(Instant at) implements Turn {}
  }

  /// Asks for a turn at `method`.
  ///
  /// @param channel the channel or person a post goes to; empty for other methods
  public Turn take(String method, Optional<String> channel, Priority priority, Instant now) {
    var buckets = new ArrayList<Turns.Bucket>();
    buckets.add(Rate.of(method).bucket(method, priority));
    if (method.equals(POST)) {
      channel.ifPresent(id -> buckets.add(Rate.CHANNEL.bucket("channel " + id, priority)));
    }
    var wait = take(buckets, priority, now);
    return wait.isZero() ? new Turn.Go() : new Turn.NotBefore(now.plus(wait));
  }

  /// Slack has the last word: no call of this method by anybody for this long.
  public void hold(String method, Duration wait, Instant now) {
    try {
      turns.hold(Rate.of(method).bucket(method, Priority.PERSON), wait, now);
    } catch (Redis.Unavailable _) {
      // Whoever calls next is told by Slack itself.
    }
  }

  private Duration take(List<Turns.Bucket> buckets, Priority priority, Instant now) {
    try {
      return turns.take(buckets, now);
    } catch (Redis.Unavailable _) {
      // What is shown may be that Redis is unavailable.
      return priority == Priority.SHOWN ? Duration.ZERO : Limits.WITHOUT_BUCKETS;
    }
  }
}
