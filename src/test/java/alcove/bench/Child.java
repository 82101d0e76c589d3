package alcove.bench;

import alcove.Measured;
import alcove.desk.Stocked;
import alcove.desk.Stored;
import alcove.privacy.Keyring;
import alcove.privacy.Log;
import alcove.store.Redis;
import alcove.store.RedisServer;
import alcove.store.Store;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import redis.clients.jedis.RedisClient;

/// The process that is asked. It ends when the other one does, however that ends.
final class Child {
  /// Marks the lines that are meant for the other process.
  static final String MARK = "bench: ";

  private Child() {}

  /// `both FOLDER SLACK`: the empty app and Alcove, to be told more on the standard input; `empty
  /// PORT SLACK`: the empty app alone.
  public static void main(String[] arguments) throws Exception {
    switch (arguments[0]) {
      case "both" -> both(Path.of(arguments[1]), URI.create(arguments[2]));
      case "empty" -> {
        Log.install();
        try (var _ =
            new EmptyApp(URI.create(arguments[2]), Integer.parseInt(arguments[1]), _ -> {})) {
          awaitEnd();
        }
      }
      default -> throw new IllegalArgumentException("no such child");
    }
  }

  private static void both(Path folder, URI slack) throws Exception {
    Log.install();
    var redis = RedisServer.start(folder.resolve("redis"));
    // Ctrl-C ends both processes at once, and would leave Redis.
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(redis::close));
    var keyring = Keyring.openOrCreate(folder.resolve("keyring.json"));
    try (var bare = new BareState(redis.uri());
        var empty = new EmptyApp(slack, 0, bare::enter);
        var alcove = new Measured(slack, QuietSlack.SECRET, redis.uri(), keyring, QuietSlack.TEAM);
        var connection = Redis.at(redis.uri());
        var plain = RedisClient.create(redis.uri())) {
      var store = new Store(connection, keyring, Stored.codec(), QuietSlack.TEAM);
      Stocked.desk(store, MidTerm.PROGRAM);
      tell(empty.port() + " " + alcove.port() + " " + redis.uri());
      obey(new Population(store), plain, System.out);
    }
    System.exit(0);
  }

  /// Each line says how many pairs there are to be; the answer says how many bytes they take in
  /// Redis, without what was answered meanwhile, which it remembers for a day.
  private static void obey(Population population, RedisClient redis, PrintStream out)
      throws IOException {
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    var pairs = 0;
    var bytes = 0L;
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      var wanted = Integer.parseInt(line);
      var before = usedBytes(redis);
      population.fill(pairs, wanted);
      pairs = Math.max(pairs, wanted);
      bytes += usedBytes(redis) - before;
      out.println(MARK + bytes);
    }
  }

  private static long usedBytes(RedisClient redis) {
    return redis
        .info("memory")
        .lines()
        .filter(line -> line.startsWith("used_memory:"))
        .mapToLong(line -> Long.parseLong(line.substring("used_memory:".length()).strip()))
        .findFirst()
        .orElseThrow();
  }

  private static void tell(String text) {
    System.out.println(MARK + text);
  }

  private static void awaitEnd() {
    try {
      while (System.in.read() >= 0) {
        // Nothing is said here: only the end counts.
      }
    } catch (IOException gone) {
      // That is an end, too.
    }
  }
}
