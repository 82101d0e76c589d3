package alcove.bench;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import java.io.IOException;
import java.net.URI;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.util.JedisURIHelper;

/// The least that a Bolt app does which keeps something, as the documentation of both has it: no
/// keys, no rules, nothing decoded. What a command with state can reach here at most.
///
/// The value is as long as a pair's record.
final class BareState implements AutoCloseable {
  static final int PEOPLE = 100;

  private static final String VALUE = "v".repeat(DurableWrite.PAIR_BYTES);

  private final RedisClient redis;

  BareState(URI redis) {
    // A smaller pool lets some of those who ask at once wait for seconds.
    var pool = new ConnectionPoolConfig();
    pool.setMaxTotal(Loader.FLAT_OUT);
    pool.setMaxIdle(Loader.FLAT_OUT);
    this.redis =
        RedisClient.builder()
            .hostAndPort(JedisURIHelper.getHostAndPort(redis))
            .clientConfig(
                DefaultJedisClientConfig.builder()
                    .password(JedisURIHelper.getPassword(redis))
                    .build())
            .poolConfig(pool)
            .build();
    for (var number = 0; number < PEOPLE; number++) {
      this.redis.set(key(person(number)), VALUE);
    }
  }

  void enter(App app) {
    app.command("/read", this::read);
    app.command("/write", this::write);
  }

  /// One read, and it is in the answer.
  private Response read(SlashCommandRequest request, SlashCommandContext context) {
    return context.ack(redis.get(key(request.getPayload().getUserId())));
  }

  /// One read, one write that is on the disk, and one answer to the response URL.
  private Response write(SlashCommandRequest request, SlashCommandContext context)
      throws IOException {
    var key = key(request.getPayload().getUserId());
    redis.set(key, redis.get(key));
    context.respond(answer -> answer.text("Kept."));
    return context.ack();
  }

  static String person(int number) {
    return "UBARE" + number;
  }

  private static String key(String person) {
    return "bare:" + person;
  }

  @Override
  public void close() {
    redis.close();
  }
}
