package alcove.slack;

import alcove.slack.Buckets.Priority;
import alcove.slack.Buckets.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Calls of errands: each takes its turn at Slack's limits first, and what Slack itself says about
/// them is kept for everybody.
final class Calls {
  private final WebApi web;
  private final Buckets buckets;

  Calls(WebApi web, Buckets buckets) {
    this.web = web;
    this.buckets = buckets;
  }

  /// Calls `method` when it is its turn; otherwise [Answer.Limited], with nothing called.
  Answer call(String method, ObjectNode args, Priority priority, Instant now) {
    var channel = Optional.ofNullable(args.get("channel")).map(node -> node.asString());
    return switch (buckets.take(method, channel, priority, now)) {
      case Turn.NotBefore(var at) -> new Answer.Limited(Duration.between(now, at));
      case Turn.Go _ -> {
        var answer = web.call(method, args, Limits.BACKGROUND_CALL);
        if (answer instanceof Answer.Limited(var wait)) {
          buckets.hold(method, wait, now);
        }
        yield answer;
      }
    };
  }
}
