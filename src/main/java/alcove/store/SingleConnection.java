package alcove.store;

import java.net.URI;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.Jedis;

/// One connection to Redis for a question or two, before there is a pool.
final class SingleConnection {
  private static final int TIMEOUT_MILLIS = 3_000;

  private SingleConnection() {}

  /// @param address with a port: without one the client would quote the whole address, password and
  ///   all, in an exception
  static Jedis open(URI address) {
    var config =
        DefaultJedisClientConfig.builder()
            .autoNegotiateProtocol(false)
            .timeoutMillis(TIMEOUT_MILLIS)
            .build();
    return new Jedis(address, config);
  }
}
