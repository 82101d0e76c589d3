package alcove.store;

import alcove.core.PairId;
import alcove.privacy.Event;
import alcove.privacy.Keyring;
import alcove.privacy.KeyringProblem;
import alcove.privacy.Log;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// What is destroyed for good, and what of it a restored backup has brought back. It is noted
/// beside the keyring, see [alcove.privacy.Tombstones].
public final class Graves {
  private static final PairId ANY = PairId.named("");

  private final Redis redis;
  private final Keys keys;
  private final Keyring keyring;
  private final String team;

  Graves(Redis redis, Keys keys, Keyring keyring, String team) {
    this.redis = redis;
    this.keys = keys;
    this.keyring = keyring;
    this.team = team;
  }

  /// Notes that a pair or a case is destroyed, before it is.
  void bury(PairId owner) {
    bury(owner.value());
  }

  /// Notes that what goes by this name is destroyed, before it is. The name stands for that one
  /// thing for ever: were it used again, the new thing would go at the next start.
  public void bury(String name) {
    try {
      keyring.bury(team, name);
    } catch (KeyringProblem _) {
      // Nobody's wish to be forgotten waits for a disk.
      Log.log(Event.ERASURE_UNNOTED);
    }
  }

  /// Whether nothing is known to be destroyed, so that nothing can have risen.
  ///
  /// @throws KeyringProblem when nobody knows
  public boolean areNone() {
    return keyring.tombstones().all().isEmpty();
  }

  /// Whether what goes by a name was destroyed, as far as is known now.
  ///
  /// @throws KeyringProblem when nobody knows what was destroyed
  public Predicate<String> buried() {
    var buried = keyring.tombstones().all();
    return name -> !buried.isEmpty() && buried.contains(keyring.tombstone(team, name));
  }

  /// The pairs that are in Redis although they were destroyed.
  ///
  /// @throws KeyringProblem when nobody knows what was destroyed
  public List<PairId> pairs() {
    return risen(keys.pair(ANY));
  }

  /// The cases, as [#pairs].
  public List<PairId> cases() {
    return risen(keys.ofCase(ANY));
  }

  /// @param form the name that such a record has, for any id
  private List<PairId> risen(byte[] form) {
    var buried = keyring.tombstones().all();
    var found = new ArrayList<PairId>();
    if (!buried.isEmpty()) {
      var head = Keys.text(form).substring(0, form.length - ANY.value().length());
      new Scan(redis)
          .keys(
              Keys.ascii(head + "*"),
              some ->
                  some.stream()
                      .map(key -> new PairId(Keys.text(key).substring(head.length())))
                      .filter(id -> buried.contains(keyring.tombstone(team, id.value())))
                      .forEach(found::add));
    }
    return found;
  }
}
