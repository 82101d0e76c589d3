package alcove.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import alcove.codec.Codec;
import alcove.codec.Families;
import alcove.core.PairId;
import alcove.core.PersonId;
import alcove.core.ProgramId;
import alcove.privacy.Confidential;
import alcove.privacy.Keyring;
import alcove.store.Commit.Result;
import alcove.store.Shelf.Drink.Tea;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A store of drinks: a pair's and a person's, and errands about them.
final class Shelf {
  static final Duration MINUTE = Duration.ofMinutes(1);
  static final Drink AGENDA = new Tea(0, Optional.empty());

  final ProgramId program = new ProgramId("p".repeat(26));
  final PairId pair;
  final Name<Drink> drink;
  final Name<Drink> mine = new Name.OfPerson<>(new PersonId("U1ANA"), Drink.class);

  private final RealRedis redis;
  private final Supplier<Keyring> keyring;
  private @Nullable Store store;

  sealed interface Drink {
    record Tea(int minutes, Optional<Confidential> note) implements Drink {}

    record Coffee(List<String> kinds, Map<String, Drink> beside) implements Drink {}
  }

  Shelf(RealRedis redis, PairId pair) {
    this(redis, redis::keyring, pair);
  }

  /// One of a replica that has its keyring from elsewhere.
  Shelf(RealRedis redis, Keyring keyring, PairId pair) {
    this(redis, () -> keyring, pair);
  }

  private Shelf(RealRedis redis, Supplier<Keyring> keyring, PairId pair) {
    this.redis = redis;
    this.keyring = keyring;
    this.pair = pair;
    this.drink = new Name.OfPair<>(pair, Drink.class);
  }

  static Codec codec() {
    return new Codec(new Families(Map.of()));
  }

  /// Opened when it is first asked for: by then Redis is empty for this test.
  Store store() {
    if (store == null) {
      store = new Store(redis.redis(), keyring.get(), codec(), "T1TEAM");
    }
    return store;
  }

  <T> Result write(Name<T> name, T value) {
    var reads = store().read(List.of(name));
    return store().commit(new Commit().in(program).put(reads.get(name), value));
  }

  void plan(Optional<Instant> at) {
    store().commit(new Commit().plan(pair, at));
  }

  void addErrand(String id, Instant at, Drink task) {
    write(drink, task);
    store().commit(new Commit().add(new Errand<>(id, at, Optional.of(pair), task)));
  }

  /// Decided by the pair after all that were added before it.
  void addErrand(String id, Instant at, Optional<String> matter) {
    var task = new Tea(1, Optional.empty());
    var lane = matter.map(about -> store().lane(pair, about));
    store()
        .commit(
            new Commit()
                .in(program)
                .put(store().read(drink), task)
                .add(new Errand<>(id, at, Optional.of(pair), lane, task)));
  }

  List<Errand.Claimed<Drink>> claim(Instant now) {
    return store().claim(Drink.class, AGENDA, new Store.Turn(now, MINUTE, 10));
  }

  Result complete(Errand.Claimed<Drink> errand) {
    return store().commit(new Commit().completes(errand));
  }

  /// All keys and values, as they are.
  String everything() {
    var all = new StringBuilder();
    var plain = redis.plain();
    for (var key : new TreeSet<>(plain.keys("*"))) {
      all.append(key).append('\n').append(new String(plain.dump(key), ISO_8859_1)).append('\n');
    }
    return all.toString();
  }
}
