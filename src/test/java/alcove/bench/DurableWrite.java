package alcove.bench;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import redis.clients.jedis.Jedis;

/// Nothing but a value as long as a pair's, written to Redis and to the disk: what no command that
/// keeps something can be quicker than.
record DurableWrite(URI redis) implements Loader.Question {
  static final int PAIR_BYTES = 2_200;

  @Override
  public String name() {
    return "one write to Redis, alone";
  }

  @Override
  public Loader.Asker open() {
    var connection = new Jedis(redis);
    var key = ("bench:" + ThreadLocalRandom.current().nextLong()).getBytes(StandardCharsets.UTF_8);
    var value = new byte[PAIR_BYTES];
    return new Loader.Asker() {
      @Override
      public Optional<String> ask() {
        ThreadLocalRandom.current().nextBytes(value);
        return Optional.of(connection.set(key, value)).filter(said -> !said.equals("OK"));
      }

      @Override
      public void close() {
        connection.del(key);
        connection.close();
      }
    };
  }
}
