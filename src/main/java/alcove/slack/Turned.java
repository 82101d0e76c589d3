package alcove.slack;

import alcove.privacy.Event;
import alcove.privacy.Field;
import alcove.privacy.Log;
import alcove.privacy.Metrics;
import com.slack.api.bolt.response.Response;
import java.util.concurrent.atomic.AtomicLong;

/// Turning requests away: each is counted by its reason, and one a minute gets into the log, so
/// that whoever knocks without end does not fill it.
final class Turned {
  private static final long LOG_EVERY_NANOS = 60_000_000_000L;

  private final Metrics metrics;
  private final AtomicLong nextEntry = new AtomicLong(System.nanoTime());

  /// Why, and the number that says so.
  enum Why {
    TOO_LONG(413),
    NOT_SIGNED(401),
    NOT_UNDERSTOOD(400),
    NO_ROOM(503);

    private final int status;

    Why(int status) {
      this.status = status;
    }
  }

  Turned(Metrics metrics) {
    this.metrics = metrics;
  }

  Response away(Why why) {
    metrics.count(Metrics.Count.REQUESTS_REFUSED, why);
    var due = nextEntry.get();
    var now = System.nanoTime();
    if (now - due >= 0 && nextEntry.compareAndSet(due, now + LOG_EVERY_NANOS)) {
      Log.log(Event.REQUEST_REFUSED, Field.of(Field.Name.REASON, why));
    }
    return Response.error(why.status);
  }
}
