package alcove.authority;

import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.Response;

/// What somebody has left behind in Redis, and how much Redis was asked for it.
final class Trail implements AutoCloseable {
  private static final Pattern CALLS =
      Pattern.compile("cmdstat_([a-z|]+):calls=(\\d+)", Pattern.CASE_INSENSITIVE);

  /// What connections say to keep themselves alive, and what is said here.
  private static final Set<String> OF_CONNECTIONS =
      Set.of("ping", "auth", "hello", "info", "keys", "dump", "select");

  private final Jedis redis;

  Trail(URI redis) {
    this.redis = new Jedis(redis);
  }

  /// The ids of what there is of this kind, `pair` or `case`.
  Stream<String> ids(String kind) {
    return redis.keys("alcove:{*}:" + kind + ":*").stream()
        .map(key -> key.substring(key.lastIndexOf(':') + 1));
  }

  /// Everything that there is, but for which requests were answered and how soon Slack may be
  /// called: both are gone by themselves.
  Map<String, String> everything() {
    var names =
        redis.keys("*").stream()
            .filter(key -> !key.contains(":seen:") && !key.contains(":turns:"))
            .sorted()
            .toList();
    var dumps = new ArrayList<Response<byte[]>>();
    try (var pipeline = redis.pipelined()) {
      names.forEach(name -> dumps.add(pipeline.dump(name)));
    }
    var all = new TreeMap<String, String>();
    for (var i = 0; i < names.size(); i++) {
      all.put(names.get(i), Base64.getEncoder().encodeToString(dumps.get(i).get()));
    }
    return all;
  }

  /// How many commands Redis has carried out since it began.
  long commands() {
    return CALLS
        .matcher(redis.info("commandstats"))
        .results()
        .filter(command -> !isOfConnections(command.group(1)))
        .mapToLong(command -> Long.parseLong(command.group(2)))
        .sum();
  }

  private static boolean isOfConnections(String command) {
    return OF_CONNECTIONS.contains(command) || command.startsWith("client");
  }

  @Override
  public void close() {
    redis.close();
  }
}
