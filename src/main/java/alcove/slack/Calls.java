package alcove.slack;

import alcove.slack.Buckets.Priority;
import alcove.slack.Buckets.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Calls to Slack that take their turn at its limits first, and what Slack itself says about them
/// is kept for everybody.
public final class Calls {
  private final WebApi web;
  private final Optional<Buckets> buckets;

  public Calls(WebApi web, Buckets buckets) {
    this(web, Optional.of(buckets));
  }

  /// @param buckets empty where nobody else calls Slack, and no turns have to be taken
  Calls(WebApi web, Optional<Buckets> buckets) {
    this.web = web;
    this.buckets = buckets;
  }

  WebApi web() {
    return web;
  }

  /// Calls `method` when it is its turn; otherwise [Answer.Limited], with nothing called.
  Answer call(String method, ObjectNode args, Priority priority, Instant now) {
    return call(method, args, new Pace(priority, Limits.BACKGROUND_CALL), now);
  }

  /// Calls `method` for somebody who is looking at the screen, and waits at most `within`.
  Answer show(String method, ObjectNode args, Duration within, Instant now) {
    return call(method, args, new Pace(Priority.SHOWN, within), now);
  }

  private record Pace(Priority priority, Duration within) {}

  private Answer call(String method, ObjectNode args, Pace pace, Instant now) {
    var channel = Optional.ofNullable(args.get("channel")).map(node -> node.asString());
    var turn = buckets.map(each -> each.take(method, channel, pace.priority(), now));
    if (turn.isPresent() && turn.get() instanceof Turn.NotBefore(var at)) {
      return new Answer.Limited(Duration.between(now, at));
    }
    var answer = web.call(method, args, pace.within());
    if (answer instanceof Answer.Limited(var wait)) {
      buckets.ifPresent(each -> each.hold(method, wait, now));
    }
    return answer;
  }
}
