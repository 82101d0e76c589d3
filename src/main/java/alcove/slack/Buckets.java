package alcove.slack;

import static java.nio.charset.StandardCharsets.US_ASCII;

import alcove.store.Script;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.SetParams;

/// Slack's limits on what goes out, kept in Redis so that all replicas share them: each method's
/// tier, one post a second and channel, and a ceiling on a workspace's posts.
///
/// Nobody waits here. Who may not call yet is told from when on, and puts the call back on the due
/// list.
public final class Buckets {
  private static final Script TAKE = new Script(Buckets.class, "take.lua");

  private static final String POST = "chat.postMessage";
  private static final String POSTS = "posts";

  private final UnifiedJedis redis;
  private final String prefix;

  /// @param prefix what the workspace's keys begin with, its hash tag in it
  public Buckets(UnifiedJedis redis, String prefix) {
    this.redis = redis;
    this.prefix = prefix + "limit:";
  }

  /// For whom a call is.
  public enum Priority {
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
  /// @param channel the HMAC of the channel or person a post goes to; empty for other methods
  public Turn take(String method, Optional<String> channel, Priority priority, Instant now) {
    var keys = new ArrayList<byte[]>();
    var args = new ArrayList<byte[]>();
    args.add(number(now.toEpochMilli()));
    if (method.equals(POST)) {
      add(keys, args, POSTS, Rate.POSTS, priority);
      channel.ifPresent(index -> add(keys, args, "channel:" + index, Rate.CHANNEL, priority));
    } else {
      add(keys, args, method, Rate.of(method), priority);
    }
    var wait = run(keys, args);
    return wait.isZero() ? new Turn.Go() : new Turn.NotBefore(now.plus(wait));
  }

  /// Slack has the last word: no call of this method by anybody for this long.
  public void hold(String method, Duration wait, Instant now) {
    var isPost = method.equals(POST);
    var rate = isPost ? Rate.POSTS : Rate.of(method);
    var held = wait.plusMillis(rate.toleranceMillis(Priority.PERSON));
    try {
      redis.set(
          key(isPost ? POSTS : method),
          number(now.plus(held).toEpochMilli()),
          SetParams.setParams().px(held.toMillis()));
    } catch (JedisException unreachable) {
      // Whoever calls next is told by Slack itself.
    }
  }

  private Duration run(List<byte[]> keys, List<byte[]> args) {
    try {
      return Duration.ofMillis((Long) TAKE.run(redis, keys, args));
    } catch (JedisException unreachable) {
      return Limits.WITHOUT_BUCKETS;
    }
  }

  private void add(
      List<byte[]> keys, List<byte[]> args, String name, Rate rate, Priority priority) {
    keys.add(key(name));
    args.add(number(rate.intervalMillis()));
    args.add(number(rate.toleranceMillis(priority)));
  }

  private byte[] key(String name) {
    return (prefix + name).getBytes(US_ASCII);
  }

  private static byte[] number(long value) {
    return Long.toString(value).getBytes(US_ASCII);
  }
}
