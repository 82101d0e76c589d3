package alcove.store;

import alcove.core.PairId;
import alcove.privacy.Keyring;
import alcove.privacy.KeyringProblem;
import alcove.privacy.KeyringProblem.Code;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;

/// How far the keys of a workspace are turned, by what its Redis says. To look changes nothing.
///
/// @param problem why Alcove would not start with this keyring on this Redis
/// @param unfinished whether somebody began an epoch and has not come to its end
/// @param next when the next epoch begins; empty when nobody has served yet
/// @param isServed whether the workspace has a life here that is not over, and this keyring opens
///   it
public record KeyLook(
    Optional<Code> problem, boolean unfinished, Optional<Instant> next, boolean isServed) {
  /// A life's name and a space.
  private static final int EARLIEST = PairId.named("").value().length() + 1;

  /// Asks the Redis at this address; empty when it does not answer.
  ///
  /// @param team the workspace
  public static Optional<KeyLook> ask(URI address, Keyring keyring, String team) {
    try (var redis = SingleConnection.open(address)) {
      return Optional.of(look(redis, keyring, team));
    } catch (JedisException _) {
      return Optional.empty();
    }
  }

  private static KeyLook look(Jedis redis, Keyring keyring, String team) {
    var owner = text(redis, Keys.keyring());
    if (owner.isPresent() && !owner.get().startsWith(keyring.fingerprint())) {
      return new KeyLook(Optional.of(Code.OF_ANOTHER_REDIS), false, Optional.empty(), false);
    }
    var names = text(redis, Keys.names()).map(Integer::parseInt).orElse(0);
    if (owner.isPresent() && names != keyring.names()) {
      var problem = names > keyring.names() ? Code.OUTDATED : Code.NAMES_UNFINISHED;
      return new KeyLook(Optional.of(problem), false, Optional.empty(), false);
    }
    var keys = new Keys(keyring, team);
    var wrapped = text(redis, Keys.wrapped()).map(Integer::parseInt);
    var unfinished = wrapped.orElse(1) != keyring.epoch();
    var due = Optional.ofNullable(redis.zscore(keys.due(), Keys.ascii(Rotation.ERRAND)));
    var life = text(redis, keys.life());
    var problem = life.flatMap(found -> problem(found, keyring));
    return new KeyLook(
        problem,
        unfinished,
        due.map(score -> Instant.ofEpochMilli((long) Math.ceil(score))),
        problem.isEmpty() && life.filter(found -> !isOver(found, keyring, team)).isPresent());
  }

  private static boolean isOver(String life, Keyring keyring, String team) {
    try {
      var name = keyring.tombstone(team, life.substring(0, EARLIEST - 1));
      return keyring.tombstones().all().contains(name);
    } catch (KeyringProblem _) {
      return true;
    }
  }

  private static Optional<Code> problem(String life, Keyring keyring) {
    var earliest = Integer.parseInt(life.substring(EARLIEST));
    if (earliest > keyring.epoch()) {
      return Optional.of(Code.OUTDATED);
    }
    return earliest < keyring.oldestEpoch() ? Optional.of(Code.REDIS_TOO_OLD) : Optional.empty();
  }

  private static Optional<String> text(Jedis redis, byte[] key) {
    return Optional.ofNullable(redis.get(key)).map(Keys::text);
  }
}
