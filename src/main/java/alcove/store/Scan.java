package alcove.store;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import redis.clients.jedis.params.ScanParams;

/// Looks at what is in Redis, some at a time, while others go on. What was there all the time is
/// seen at least once.
final class Scan {
  private static final int AT_ONCE = 500;
  private static final byte[] BEGINNING = Keys.ascii("0");

  private final Redis redis;

  Scan(Redis redis) {
    this.redis = redis;
  }

  /// The keys of this form, where `*` is anything.
  void keys(byte[] form, Consumer<List<byte[]>> some) {
    var looking = new ScanParams().match(form).count(AT_ONCE);
    var cursor = BEGINNING;
    do {
      var from = cursor;
      var found = redis.call(jedis -> jedis.scan(from, looking));
      if (!found.getResult().isEmpty()) {
        some.accept(found.getResult());
      }
      cursor = found.getCursorAsBytes();
    } while (!isBeginning(cursor));
  }

  /// The fields of a hash, each with what it holds.
  void fields(byte[] hash, Consumer<List<Map.Entry<byte[], byte[]>>> some) {
    var looking = new ScanParams().count(AT_ONCE);
    var cursor = BEGINNING;
    do {
      var from = cursor;
      var found = redis.call(jedis -> jedis.hscan(hash, from, looking));
      if (!found.getResult().isEmpty()) {
        some.accept(found.getResult());
      }
      cursor = found.getCursorAsBytes();
    } while (!isBeginning(cursor));
  }

  private static boolean isBeginning(byte[] cursor) {
    return cursor.length == 1 && cursor[0] == '0';
  }
}
