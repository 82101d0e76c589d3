package alcove.store;

import alcove.privacy.DataKey;
import alcove.privacy.Keyring;
import alcove.privacy.KeyringProblem;
import alcove.privacy.Unsealable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How one epoch of keys follows another:
///
/// ```
/// begin an epoch -> announce it -> wrap what is stored anew, some at a time -> destroy the oldest
/// ```
///
/// Each step may be done twice and by several at once, beside any number of replicas that go on
/// serving. Whoever dies on the way is followed by anybody who calls [#finish]; nothing is
/// destroyed before all is wrapped anew. Once an epoch is announced, a replica that has not heard
/// of it cannot commit before it has (see [Life]), so nothing stays behind under an older one.
public final class Rotation {
  /// The errand that begins the next epoch.
  public static final String ERRAND = "keys";

  private static final Script ANNOUNCE = new Script(Rotation.class, "announce.lua");
  private static final Script REWRAP = new Script(Rotation.class, "rewrap.lua");
  private static final Script REWRAP_ERRANDS = new Script(Rotation.class, "rewrap-errands.lua");

  private final Redis redis;
  private final Keyring keyring;

  /// The keys of all that is in this Redis. Redis may be [Redis.Unavailable] to all that is asked.
  ///
  /// @throws KeyringProblem when this Redis belongs to another keyring
  /// @throws Store.OfAnotherVersion when its records have another shape
  public Rotation(Redis redis, Keyring keyring) {
    this.redis = redis;
    this.keyring = keyring;
    Store.keepTo(redis, keyring);
  }

  /// What a rotation did.
  ///
  /// @param epoch the current one
  /// @param wrapped how many keys were wrapped anew
  /// @param dead how many did not open: their epoch was destroyed before, as in a backup that is
  ///   too old
  /// @param destroyed how many epochs were destroyed
  public record Turned(int epoch, int wrapped, int dead, int destroyed) {}

  /// Begins a new epoch, and finishes it.
  ///
  /// @throws KeyringProblem when the keyring cannot be read or written; nothing is lost then
  public Turned turn() {
    keyring.beginEpoch();
    return finish();
  }

  /// Begins the epoch of this number, unless it has begun, and finishes the one that there is.
  ///
  /// @throws KeyringProblem as [#turn]
  public Turned turnTo(int epoch) {
    keyring.refresh();
    return keyring.epoch() < epoch ? turn() : finish();
  }

  /// Brings all that is stored, in all workspaces, under the current epoch, and destroys the
  /// oldest.
  ///
  /// @throws KeyringProblem as [#turn]
  public Turned finish() {
    keyring.refresh();
    var epoch = keyring.epoch();
    var walk = new Walk();
    new Scan(redis)
        .keys(
            Keys.everyLife(),
            lives ->
                lives.forEach(life -> {
                  redis.run(ANNOUNCE, List.of(life), List.of(number(epoch)));
                  walk.through(life);
                }));
    var destroyed = keyring.destroyEpochs(epoch);
    redis.call(jedis -> jedis.set(Keys.wrapped(), number(epoch)));
    return new Turned(epoch, walk.wrapped, walk.dead.size(), destroyed);
  }

  /// Whether somebody began an epoch and has not come to its end.
  public boolean isUnfinished() {
    var done = redis.call(jedis -> Optional.ofNullable(jedis.get(Keys.wrapped())));
    return done.map(epoch -> !Arrays.equals(epoch, number(keyring.epoch())))
        .orElseGet(() -> keyring.epoch() > 1);
  }

  /// The number of the current epoch.
  public int epoch() {
    return keyring.epoch();
  }

  /// A walk through all that is stored.
  private final class Walk {
    private final Set<String> dead = new HashSet<>();
    private int wrapped;

    void through(byte[] life) {
      var scan = new Scan(redis);
      scan.keys(
          Keys.everythingBeside(life),
          some -> records(some.stream().filter(Keys::isRecord).toList()));
      var errands = Keys.errandsBeside(life);
      scan.fields(errands, some -> errands(errands, some));
    }

    private void records(List<byte[]> found) {
      if (found.isEmpty()) {
        return;
      }
      var from = Sealer.keyInRecord();
      var heads =
          redis.pipeline(pipe ->
              found.stream()
                  .map(key -> pipe.getrange(key, from, from + DataKey.WRAPPED_BYTES - 1L))
                  .toList());
      var names = new ArrayList<byte[]>();
      var args = new ArrayList<>(List.of(number(from)));
      for (var i = 0; i < heads.size(); i++) {
        var key = found.get(i);
        if (enter(heads.get(i), Keys.text(key), args)) {
          names.add(key);
        }
      }
      if (!names.isEmpty()) {
        wrapped += (int) (long) (Long) redis.run(REWRAP, names, args);
      }
    }

    private void errands(byte[] hash, List<Map.Entry<byte[], byte[]>> found) {
      var args = new ArrayList<>(List.of(number(Parcel.HEAD)));
      for (var entry : found) {
        var end = Parcel.HEAD + DataKey.WRAPPED_BYTES;
        var head = Arrays.copyOfRange(entry.getValue(), Parcel.HEAD, end);
        var at = args.size();
        if (enter(head, Keys.errand(hash, Keys.text(entry.getKey())), args)) {
          args.add(at, entry.getKey());
        }
      }
      if (args.size() > 1) {
        wrapped += (int) (long) (Long) redis.run(REWRAP_ERRANDS, List.of(hash), args);
      }
    }

    /// Enters a key as it was and as it is wrapped now; false when there is nothing to do about it.
    private boolean enter(byte[] before, String place, List<byte[]> args) {
      if (!keyring.isEarlier(before)) {
        return false;
      }
      try {
        var anew = keyring.rewrap(before, place);
        args.add(before);
        args.add(anew);
        return true;
      } catch (Unsealable _) {
        dead.add(place);
        return false;
      }
    }
  }

  private static byte[] number(long value) {
    return Keys.ascii(Long.toString(value));
  }
}
