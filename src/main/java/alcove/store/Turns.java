package alcove.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Whose turn it is to do what may be done only so often, among all replicas of a workspace.
public final class Turns {
  private static final Script TAKE = new Script(Turns.class, "take.lua");

  /// How far the clocks of replicas may be apart. One further behind was set back.
  private static final Duration BEHIND = Duration.ofSeconds(10);

  /// How long what was taken is remembered, so that a clock slower than Redis' finds it still.
  private static final Duration STAYS = Duration.ofMinutes(10);

  private final Redis redis;
  private final Keys keys;

  public Turns(Redis redis, Keys keys) {
    this.redis = redis;
    this.keys = keys;
  }

  /// What may be done once in an interval, and earlier by as much as the tolerance.
  ///
  /// @param name may be an id of Slack's: it does not stand in Redis
  public record Bucket(String name, Duration interval, Duration tolerance) {
    @Override
    public String toString() {
      return "Bucket[]";
    }
  }

  /// Takes a turn at all `buckets`, or at none.
  ///
  /// @return how long to wait before asking again; zero when the turn is taken
  /// @throws Redis.Unavailable when Redis cannot be reached
  public Duration take(List<Bucket> buckets, Instant now) {
    var names = new ArrayList<byte[]>();
    var args = new ArrayList<byte[]>();
    args.add(number(now.toEpochMilli()));
    args.add(number(BEHIND.toMillis()));
    args.add(number(STAYS.toMillis()));
    for (var bucket : buckets) {
      names.add(keys.turns(bucket.name()));
      args.add(number(bucket.interval().toMillis()));
      args.add(number(bucket.tolerance().toMillis()));
    }
    return Duration.ofMillis((Long) redis.run(TAKE, names, args));
  }

  /// Nobody has a turn at `bucket` for `wait`.
  ///
  /// @throws Redis.Unavailable when Redis cannot be reached
  public void hold(Bucket bucket, Duration wait, Instant now) {
    var held = wait.plus(bucket.tolerance());
    var until = now.plus(held).toEpochMilli() + " " + now.toEpochMilli();
    redis.set(keys.turns(bucket.name()), until.getBytes(US_ASCII), held.plus(STAYS));
  }

  private static byte[] number(long value) {
    return Long.toString(value).getBytes(US_ASCII);
  }
}
