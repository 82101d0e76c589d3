package alcove.store;

import alcove.privacy.Secret;
import java.net.URI;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/// What a Redis that is not ours says about keeping what it acknowledged.
public sealed interface Durability {

  /// It told its settings.
  ///
  /// @param appendOnly whether it writes every change to a file
  /// @param alwaysSynced whether that file is on the disk before it answers
  /// @param evicts whether it throws keys away when its memory is full
  record Told(boolean appendOnly, boolean alwaysSynced, boolean evicts) implements Durability {}

  /// It answers but does not tell its settings, as many hosted ones.
  record Untold() implements Durability {}

  /// It refuses the user or password.
  record Refused() implements Durability {}

  /// Nobody answers there.
  record Unreachable() implements Durability {}

  /// Asks the Redis at this address.
  static Durability ask(Secret address) {
    try (var redis = SingleConnection.open(URI.create(address.reveal()))) {
      redis.ping();
      return told(redis);
    } catch (JedisDataException _) {
      return new Refused();
    } catch (JedisException _) {
      return new Unreachable();
    }
  }

  private static Durability told(Jedis redis) {
    try {
      var settings = redis.configGet("appendonly", "appendfsync", "maxmemory-policy");
      return settings.size() < 3
          ? new Untold()
          : new Told(
              "yes".equals(settings.get("appendonly")),
              "always".equals(settings.get("appendfsync")),
              !"noeviction".equals(settings.get("maxmemory-policy")));
    } catch (JedisDataException _) {
      return new Untold();
    }
  }
}
