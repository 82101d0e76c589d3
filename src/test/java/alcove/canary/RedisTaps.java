package alcove.canary;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisMonitor;
import redis.clients.jedis.args.ClientType;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.params.ClientKillParams;

/// Redis, with somebody who reads along with all that is sent to it, and can have it refuse to
/// answer.
final class RedisTaps implements AutoCloseable {
  private final Jedis eavesdropper;
  private final Jedis hand;
  private final URI redis;
  private final String password;
  private final List<Jedis> others = new ArrayList<>();
  private final ConcurrentLinkedQueue<String> traffic = new ConcurrentLinkedQueue<>();

  RedisTaps(URI redis) {
    this.redis = redis;
    hand = new Jedis(redis);
    password = Objects.requireNonNull(hand.configGet("requirepass").get("requirepass"));
    eavesdropper = new Jedis(redis, 10_000, 0);
    Thread.ofVirtual().start(this::listen);
    while (!hand.clientList().contains("cmd=monitor")) {
      Thread.onSpinWait();
    }
  }

  String traffic() {
    return String.join("\n", traffic);
  }

  /// The slow log, all clients and all settings.
  String told() {
    return String.join(
        "\n",
        List.of(
            hand.slowlogGet(1_000).toString(),
            hand.clientList(),
            hand.info("all"),
            hand.configGet("*").toString()));
  }

  /// From now on every command of Alcove's is refused.
  void refuses() {
    hand.configSet("requirepass", "nobody-knows");
    hand.clientKill(
        new ClientKillParams().type(ClientType.NORMAL).skipMe(ClientKillParams.SkipMe.YES));
  }

  void serves() {
    hand.configSet("requirepass", password);
  }

  /// Opens a connection of this name, which stays open.
  void opens(String name) {
    var named = new Jedis(redis);
    named.clientSetname(name);
    others.add(named);
  }

  Jedis hand() {
    return hand;
  }

  @Override
  public void close() {
    eavesdropper.close();
    others.forEach(Jedis::close);
    hand.close();
  }

  private void listen() {
    try {
      eavesdropper.monitor(
          new JedisMonitor() {
            @Override
            public void onCommand(String command) {
              traffic.add(command);
            }
          });
    } catch (JedisConnectionException over) {
      // Closed, or Redis is gone: there is nothing more to hear.
    }
  }
}
