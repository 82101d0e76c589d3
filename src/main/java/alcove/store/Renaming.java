package alcove.store;

import alcove.privacy.DataKey;
import alcove.privacy.Keyring;
import alcove.privacy.KeyringProblem;
import alcove.privacy.Purpose;
import alcove.privacy.Unsealable;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import redis.clients.jedis.params.SetParams;

/// How all names in Redis are made anew under one more secret, so that whoever had the earlier ones
/// finds nothing any more. Each name is named again: the ids behind them need not be known.
///
/// ```
/// one more secret in the keyring -> everything copied under its new name -> the new names hold
///   -> everything under an old name destroyed
/// ```
///
/// Nobody may serve meanwhile; who does is refused from the first copy on, and so is who starts.
/// Whoever dies on the way is followed by anybody who calls [#finish].
public final class Renaming {
  private static final Script ANNOUNCE = new Script(Rotation.class, "announce.lua");

  /// No epoch comes to it, so that no commit passes.
  private static final int NEVER = Integer.MAX_VALUE;

  private final Redis redis;
  private final Keyring keyring;
  private int renamed;

  /// The names in this Redis, as this keyring names them.
  ///
  /// @throws KeyringProblem when this Redis belongs to another keyring, or to a later one
  public Renaming(Redis redis, Keyring keyring) {
    this.redis = redis;
    this.keyring = keyring;
    Store.keepToKeyring(redis, keyring);
    if (Store.names(redis) > keyring.names()) {
      throw new KeyringProblem(KeyringProblem.Code.OUTDATED);
    }
  }

  /// Whether somebody began and did not come to the end.
  public boolean isUnfinished() {
    return Store.names(redis) != keyring.names() || !old(lives()).isEmpty();
  }

  /// Comes to the end.
  ///
  /// @return how much got another name
  public int finish() {
    var from = Store.names(redis);
    var to = keyring.names();
    if (from < to) {
      var lives = lives();
      var copies = new HashSet<String>();
      lives.forEach(life -> copies.add(named(life, from)));
      lives.stream().filter(life -> !copies.contains(life)).forEach(life -> copy(life, from));
      redis.call(jedis -> jedis.set(Keys.names(), Keys.ascii(Integer.toString(to))));
    }
    old(lives()).forEach(this::destroy);
    return renamed;
  }

  private Set<String> lives() {
    var lives = new HashSet<String>();
    new Scan(redis)
        .keys(Keys.everyLife(), some -> some.forEach(life -> lives.add(Keys.text(life))));
    return lives;
  }

  /// Those that are there under their newest name, too.
  private List<String> old(Set<String> lives) {
    return lives.stream()
        .filter(life -> {
          for (var from = 0; from < keyring.names(); from++) {
            if (lives.contains(named(life, from))) {
              return true;
            }
          }
          return false;
        })
        .toList();
  }

  private String named(String life, int from) {
    var name = Keys.workspaceOf(life);
    return life.replace(name, keyring.rename(Purpose.WORKSPACE, name, from));
  }

  /// The life comes last: what has one is whole.
  private void copy(String life, int from) {
    redis.run(ANNOUNCE, List.of(Keys.ascii(life)), List.of(Keys.ascii(Integer.toString(NEVER))));
    var old = life.substring(0, life.length() - "life".length());
    var copy = new Copy(old, named(life, from).substring(0, old.length()), from);
    new Scan(redis).keys(Keys.everythingBeside(Keys.ascii(life)), some -> some.forEach(copy::one));
    var name = Keys.text(redis.call(jedis -> jedis.get(Keys.ascii(life)))).substring(0, Keys.NAME);
    // Whatever was copied is wrapped under the current epoch.
    redis.call(jedis ->
        jedis.set(Keys.ascii(named(life, from)), Keys.ascii(name + " " + keyring.epoch())));
  }

  private void destroy(String life) {
    new Scan(redis)
        .keys(
            Keys.everythingBeside(Keys.ascii(life)),
            some -> {
              var gone =
                  some.stream().filter(key -> !Keys.text(key).equals(life)).toArray(byte[][]::new);
              if (gone.length > 0) {
                redis.call(jedis -> jedis.unlink(gone));
              }
            });
    redis.call(jedis -> jedis.del(Keys.ascii(life)));
  }

  /// The copying of one workspace, which may be done twice. `from` is the number of secrets that
  /// the old names were made with.
  private final class Copy {
    private final String old;
    private final String fresh;
    private final int from;

    Copy(String old, String fresh, int from) {
      this.old = old;
      this.fresh = fresh;
      this.from = from;
    }

    void one(byte[] key) {
      var rest = Keys.text(key).substring(old.length());
      var colon = rest.indexOf(':');
      switch (colon < 0 ? rest : rest.substring(0, colon)) {
        case "life", "turns" -> {
          // A life is copied last; what is forgotten in minutes is forgotten now.
        }
        case "due", "pairs" -> sorted(key, rest, 0);
        case "lanes" -> sorted(key, rest, Keys.NAME);
        case "rooms" -> rooms(key, rest);
        case "errands" -> errands(key, rest);
        case "seen" -> seen(key, named(rest, Purpose.REQUEST));
        case "person", "asker", "ledger", "seals" -> record(key, named(rest, Purpose.PERSON));
        default -> record(key, rest);
      }
      renamed++;
    }

    /// What stands behind the colon, named again.
    private String named(String rest, Purpose purpose) {
      var at = rest.indexOf(':') + 1;
      return rest.substring(0, at) + keyring.rename(purpose, rest.substring(at), from);
    }

    private byte[] fresh(String rest) {
      return Keys.ascii(fresh + rest);
    }

    private void record(byte[] key, String rest) {
      var bytes = redis.call(jedis -> jedis.get(key));
      move(bytes, Sealer.keyInRecord(), Keys.text(key), fresh + rest);
      redis.call(jedis -> jedis.set(fresh(rest), bytes));
    }

    /// Its wrapped key, bound to its new place. One that does not open does not open there either.
    private void move(byte[] bytes, int at, String before, String after) {
      try {
        var wrapped = Arrays.copyOfRange(bytes, at, at + DataKey.WRAPPED_BYTES);
        System.arraycopy(keyring.move(wrapped, before, after), 0, bytes, at, DataKey.WRAPPED_BYTES);
      } catch (Unsealable _) {
        // Left for what it is.
      }
    }

    private void seen(byte[] key, String rest) {
      var left = redis.call(jedis -> jedis.pttl(key));
      if (left > 0) {
        redis.call(jedis ->
            String.valueOf(
                jedis.set(fresh(rest), Keys.ascii("1"), SetParams.setParams().px(left))));
      }
    }

    /// @param lane how much at the beginning of a member is the name of a lane
    private void sorted(byte[] key, String rest, int lane) {
      redis.call(jedis -> jedis.del(fresh(rest)));
      for (var entry : redis.call(jedis -> jedis.zrangeWithScores(key, 0, -1))) {
        var member = lane(Keys.text(entry.getBinaryElement()), lane);
        redis.call(jedis -> jedis.zadd(fresh(rest), entry.getScore(), Keys.ascii(member)));
      }
    }

    private String lane(String text, int length) {
      return length == 0 || text.isBlank()
          ? text
          : keyring.rename(Purpose.LANE, text.substring(0, length), from) + text.substring(length);
    }

    private void rooms(byte[] key, String rest) {
      redis.call(jedis -> jedis.del(fresh(rest)));
      redis
          .call(jedis -> jedis.hgetAll(key))
          .forEach((room, pair) -> {
            var name = keyring.rename(Purpose.CHANNEL, Keys.text(room), from);
            redis.call(jedis -> jedis.hset(fresh(rest), Keys.ascii(name), pair));
          });
    }

    private void errands(byte[] key, String rest) {
      redis.call(jedis -> jedis.del(fresh(rest)));
      new Scan(redis)
          .fields(
              key,
              some ->
                  some.forEach(entry -> {
                    var id = Keys.text(entry.getKey());
                    var bytes = entry.getValue().clone();
                    var parcel = Parcel.found(bytes);
                    if (bytes.length > Parcel.HEAD + DataKey.WRAPPED_BYTES) {
                      var place = Keys.ascii(lane(parcel.place(), Keys.NAME));
                      System.arraycopy(place, 0, bytes, Parcel.HEAD - place.length, place.length);
                      move(bytes, Parcel.HEAD, Keys.errand(key, id), Keys.errand(fresh(rest), id));
                    }
                    redis.call(jedis -> jedis.hset(fresh(rest), entry.getKey(), bytes));
                  }));
    }
  }
}
