package alcove.store;

import alcove.privacy.Event;
import alcove.privacy.Ids;
import alcove.privacy.Keyring;
import alcove.privacy.KeyringProblem;
import alcove.privacy.KeyringProblem.Code;
import alcove.privacy.Log;
import redis.clients.jedis.params.SetParams;

/// A workspace's life with Alcove: from when it is first served until the app is uninstalled. It
/// has a random name; with it stands the number of the epoch that a key must be wrapped under at
/// the earliest. Every commit is held to both, so that a replica which has not heard yet that a
/// life is over, or that an epoch is to be destroyed, writes nothing that is lost.
final class Life {
  private static final int NAME = 26;

  private final Redis redis;
  private final Keys keys;
  private final Keyring keyring;
  private final String team;
  private volatile String name;

  /// Goes on with the workspace's life, or begins one.
  ///
  /// @throws KeyringProblem when the keyring is older than what is in Redis, or Redis is a copy
  ///   from before the keyring's oldest epoch; nothing is touched then
  Life(Redis redis, Keys keys, Keyring keyring, String team) {
    this.redis = redis;
    this.keys = keys;
    this.keyring = keyring;
    this.team = team;
    this.name = begin();
  }

  String name() {
    return name;
  }

  /// Follows what others have done: begun an epoch, or ended this life.
  ///
  /// @throws KeyringProblem as at the start
  void refresh() {
    name = begin();
  }

  /// Ends the life, for good: everything of the workspace is destroyed, and a new one begins.
  void end() {
    bury(name);
    name = begin();
  }

  private String begin() {
    Store.keepToNames(redis, keyring);
    for (var i = 0; ; i++) {
      redis.call(
          jedis -> jedis.set(keys.life(), Keys.ascii(fresh()), SetParams.setParams().nx()) != null);
      var found = Keys.text(redis.call(jedis -> jedis.get(keys.life())));
      if (i > 0 || !isOver(found.substring(0, NAME))) {
        hold(Integer.parseInt(found.substring(NAME + 1)));
        return found.substring(0, NAME);
      }
      // A backup has brought it back, or whoever ended it died over it.
      destroy();
    }
  }

  private String fresh() {
    return Ids.random() + " " + keyring.epoch();
  }

  private void hold(int earliest) {
    if (earliest > keyring.epoch()) {
      keyring.refresh();
    }
    if (earliest > keyring.epoch()) {
      throw new KeyringProblem(Code.OUTDATED);
    }
    if (earliest < keyring.oldestEpoch()) {
      throw new KeyringProblem(Code.REDIS_TOO_OLD);
    }
  }

  private boolean isOver(String life) {
    var names = keyring.tombstones().all();
    return names.contains(keyring.tombstone(team, life));
  }

  private void bury(String life) {
    try {
      keyring.bury(team, life);
    } catch (KeyringProblem _) {
      Log.log(Event.ERASURE_UNNOTED);
    }
    destroy();
  }

  /// The life itself goes last: whoever dies on the way is followed by somebody who goes on.
  private void destroy() {
    var life = keys.life();
    new Scan(redis)
        .keys(
            Keys.everythingBeside(life),
            some -> {
              var gone =
                  some.stream()
                      .filter(key -> !Keys.text(key).equals(Keys.text(life)))
                      .toArray(byte[][]::new);
              if (gone.length > 0) {
                redis.call(jedis -> jedis.unlink(gone));
              }
            });
    redis.call(jedis -> jedis.del(life));
  }
}
