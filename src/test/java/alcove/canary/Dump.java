package alcove.canary;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.Deflater;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.params.ScanParams;
import redis.clients.jedis.resps.Tuple;

/// Everything in a Redis, as whoever holds a copy of it has it.
///
/// @param keys their names
/// @param values what stands under them: strings, members, fields and what they hold
record Dump(Set<String> keys, List<byte[]> values) {
  /// What is looked at in one go.
  private static final int WINDOW = 256;

  /// Chance takes these bytes and more; what means something takes far fewer.
  private static final int LEAST = 240;

  /// Before a sealed value stand its version, its pair, its place and a wrapped key, none of which
  /// is longer.
  private static final int HEADS = 160;

  static Dump of(Jedis redis) {
    var keys = new TreeSet<String>();
    var values = new ArrayList<byte[]>();
    var all = new ScanParams().count(1_000);
    for (var cursor = "0"; keys.isEmpty() || !cursor.equals("0"); ) {
      var some = redis.scan(cursor, all);
      keys.addAll(some.getResult());
      cursor = some.getCursor();
    }
    keys.forEach(key -> values.addAll(values(redis, key)));
    return new Dump(keys, values);
  }

  /// The names, without what in them is chance, and how long the values are.
  List<String> shape() {
    var shape = new ArrayList<String>();
    keys.forEach(key -> shape.add(key.replaceAll("[a-z2-7]{26}", "*")));
    values.forEach(value -> shape.add("a value of " + value.length));
    return shape.stream().sorted().toList();
  }

  /// How many values there are in which something means something.
  long telling() {
    return values.stream().filter(Dump::isTelling).count();
  }

  /// Whether any part of it can be written shorter, as nothing can that is sealed.
  static boolean isTelling(byte[] value) {
    for (var from = HEADS; from + WINDOW <= value.length; from += WINDOW / 2) {
      if (shortened(value, from) < LEAST) {
        return true;
      }
    }
    return false;
  }

  private static int shortened(byte[] value, int from) {
    try (var deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
      deflater.setInput(value, from, WINDOW);
      deflater.finish();
      return deflater.deflate(new byte[2 * WINDOW]);
    }
  }

  private static List<byte[]> values(Jedis redis, String key) {
    var name = key.getBytes(ISO_8859_1);
    return switch (redis.type(key)) {
      case "string" -> List.of(redis.get(name));
      case "hash" -> {
        var all = redis.hgetAll(name);
        var both = new ArrayList<>(all.keySet());
        both.addAll(all.values());
        yield List.copyOf(both);
      }
      case "zset" ->
          redis.zrangeWithScores(name, 0, -1).stream().map(Tuple::getBinaryElement).toList();
      case "set" -> List.copyOf(redis.smembers(name));
      case "list" -> redis.lrange(name, 0, -1);
      case String other -> throw new AssertionError("nobody can look into a " + other);
    };
  }
}
