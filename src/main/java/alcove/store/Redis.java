package alcove.store;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.RedisProtocol;
import redis.clients.jedis.Response;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.SetParams;
import redis.clients.jedis.util.JedisURIHelper;

/// The way to Redis: a bounded pool of connections, each call of bounded length. Jedis' own
/// exceptions may quote what was sent; what comes out of here is [Unavailable], with nothing in it.
public final class Redis implements AutoCloseable {
  /// A person waits: Redis that does not answer for so long is down, for this request.
  private static final Duration ANSWERS_WITHIN = Duration.ofMillis(800);

  private static final int CONNECTIONS = 32;

  /// By which Redis tells our connections from others.
  private static final String NAME = "alcove";

  private final RedisClient client;

  private Redis(RedisClient client) {
    this.client = client;
  }

  /// Redis could not be reached, or did not answer in time. After a write it is unknown whether it
  /// was done.
  public static final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unavailable() {
      super("Redis cannot be reached");
    }
  }

  /// @param address `redis://` or `rediss://`, with its password
  public static Redis at(URI address) {
    var millis = (int) ANSWERS_WITHIN.toMillis();
    var config =
        DefaultJedisClientConfig.builder()
            .user(JedisURIHelper.getUser(address))
            .password(JedisURIHelper.getPassword(address))
            .database(JedisURIHelper.getDBIndex(address))
            // Left open, it is guessed once, when nobody may be there to answer, and then wrong for
            // every connection that comes later.
            .protocol(RedisProtocol.RESP2)
            .clientName(NAME)
            .connectionTimeoutMillis(millis)
            .socketTimeoutMillis(millis);
    if (JedisURIHelper.isRedisSSLScheme(address)) {
      config.sslOptions(SslOptions.defaults());
    }
    var pool = new ConnectionPoolConfig();
    pool.setMaxTotal(CONNECTIONS);
    pool.setMaxIdle(CONNECTIONS);
    pool.setMaxWait(ANSWERS_WITHIN);
    return new Redis(
        RedisClient.builder()
            .hostAndPort(JedisURIHelper.getHostAndPort(address))
            .clientConfig(config.build())
            .poolConfig(pool)
            .build());
  }

  /// Whether somebody has a way of ours to the Redis at this address. One that does not tell is
  /// taken for one that nobody has: whoever serves is held up by what is stored.
  public static boolean isServed(URI address) {
    try (var redis = SingleConnection.open(address)) {
      return redis.clientList().contains(" name=" + NAME + " ");
    } catch (JedisDataException _) {
      return false;
    } catch (JedisException _) {
      throw new Unavailable();
    }
  }

  /// Runs a script.
  ///
  /// @throws Unavailable when Redis cannot be reached
  Object run(Script script, List<byte[]> keys, List<byte[]> args) {
    return call(redis -> script.run(redis, keys, args));
  }

  /// Sets a value that is gone after `life`.
  ///
  /// @throws Unavailable when Redis cannot be reached
  void set(byte[] key, byte[] value, Duration life) {
    call(redis -> String.valueOf(redis.set(key, value, SetParams.setParams().px(life.toMillis()))));
  }

  <T> T call(Function<UnifiedJedis, T> call) {
    try {
      return call.apply(client);
    } catch (JedisException _) {
      throw new Unavailable();
    }
  }

  /// Asks several things in one round trip.
  ///
  /// @throws Unavailable when Redis cannot be reached
  <T> List<T> pipeline(Function<AbstractPipeline, List<Response<T>>> questions) {
    return call(redis -> {
      try (var pipe = redis.pipelined()) {
        var answers = questions.apply(pipe);
        pipe.sync();
        return answers.stream().map(Response::get).toList();
      }
    });
  }

  @Override
  public void close() {
    client.close();
  }
}
