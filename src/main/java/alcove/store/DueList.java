package alcove.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import alcove.codec.Codec;
import alcove.core.PairId;
import alcove.privacy.Event;
import alcove.privacy.KeyringProblem;
import alcove.privacy.Log;
import alcove.privacy.Unsealable;
import alcove.store.Errand.Claimed;
import alcove.store.Store.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redis.clients.jedis.params.ZRangeParams;
import redis.clients.jedis.resps.Tuple;

/// What is to be done at its time: errands, and the agendas of pairs. [Store] says what it
/// promises.
final class DueList {
  /// The part of a millisecond on which leases end.
  private static final double LEASED = 0.5;

  private static final Script CLAIM = new Script(DueList.class, "claim.lua");

  private final Redis redis;
  private final Keys keys;
  private final Sealer sealer;

  DueList(Redis redis, Keys keys, Sealer sealer) {
    this.redis = redis;
    this.keys = keys;
    this.sealer = sealer;
  }

  <T> List<Claimed<T>> claim(Class<T> type, T agenda, Turn turn) {
    var until = turn.now().plus(turn.lease()).toEpochMilli() + ".5";
    var answer =
        (List<?>)
            redis.run(
                CLAIM,
                List.of(keys.due(), keys.errands(), keys.lanes()),
                List.of(number(turn.now().toEpochMilli()), Keys.ascii(until), number(turn.most())));
    var parcels = new LinkedHashMap<String, Parcel>();
    for (var i = 0; i < answer.size(); i += 3) {
      if (Keys.agendaOf(text(answer.get(i))).isEmpty()) {
        parcels.put(text(answer.get(i)), Parcel.found((byte[]) answer.get(i + 2)));
      }
    }
    var gone = gone(parcels.values());
    var claimed = new ArrayList<Claimed<T>>();
    for (var i = 0; i < answer.size(); i += 3) {
      var id = text(answer.get(i));
      var again = text(answer.get(i + 1)).endsWith(".5");
      var parcel = parcels.get(id);
      if (parcel == null) {
        claimed.add(new Claimed<>(id, until, again, Keys.agendaOf(id), Parcel.NO_PLACE, agenda));
      } else if (parcel.pair().filter(gone::contains).isPresent()) {
        drop(id, parcel.place());
      } else {
        task(id, parcel, type)
            .map(task -> new Claimed<>(id, until, again, parcel.pair(), parcel.place(), task))
            .ifPresent(claimed::add);
      }
    }
    return claimed;
  }

  private <T> Optional<T> task(String id, Parcel parcel, Class<T> type) {
    try {
      return Optional.of(sealer.task(id, parcel.sealed(), type));
    } catch (Unsealable | Codec.Unreadable | KeyringProblem _) {
      Log.log(Event.UNSEALABLE);
      leave(id, parcel.place());
      return Optional.empty();
    }
  }

  void endLeases(Instant now, Duration lease) {
    var least = (double) now.toEpochMilli();
    var most = least + lease.toMillis() + 1;
    var coming = ZRangeParams.zrangeByScoreParams(least, most);
    var held =
        redis.call(jedis -> jedis.zrangeWithScores(keys.due(), coming)).stream()
            .filter(entry -> entry.getScore() % 1 == LEASED)
            .collect(Collectors.toMap(Tuple::getBinaryElement, _ -> least - 1 + LEASED));
    if (!held.isEmpty()) {
      redis.call(jedis -> jedis.zadd(keys.due(), held));
    }
  }

  Optional<Instant> next() {
    return redis.call(jedis -> jedis.zrangeWithScores(keys.due(), 0, 0)).stream()
        .findFirst()
        .map(first -> Instant.ofEpochMilli((long) Math.ceil(first.getScore())));
  }

  private void drop(String id, String place) {
    leave(id, place);
    redis.call(jedis -> jedis.zrem(keys.due(), Keys.ascii(id)));
    redis.call(jedis -> jedis.hdel(keys.errands(), Keys.ascii(id)));
  }

  /// Who waits for it in its lane does so no longer than until its lease ends.
  private void leave(String id, String place) {
    redis.call(jedis -> jedis.zrem(keys.lanes(), Keys.ascii(place + id)));
  }

  /// Looks at the tasks of all errands that can be opened.
  <T> void each(Class<T> type, Consumer<T> look) {
    new Scan(redis)
        .fields(
            keys.errands(),
            some -> {
              for (var entry : some) {
                task(text(entry.getKey()), Parcel.found(entry.getValue()), type).ifPresent(look);
              }
            });
  }

  /// Drops all that belongs to a pair or a case that is gone.
  void dropAll(PairId owner) {
    new Scan(redis)
        .fields(
            keys.errands(),
            some -> {
              for (var entry : some) {
                var parcel = Parcel.found(entry.getValue());
                if (parcel.pair().filter(owner::equals).isPresent()) {
                  drop(text(entry.getKey()), parcel.place());
                }
              }
            });
  }

  /// Which of those that errands belong to are gone. Nearly always none is, which takes one
  /// question.
  private Set<PairId> gone(Collection<Parcel> parcels) {
    Set<PairId> owners = new LinkedHashSet<>();
    parcels.forEach(parcel -> parcel.pair().ifPresent(owners::add));
    if (owners.isEmpty() || living(owners) == owners.size()) {
      return Set.of();
    }
    return owners.stream()
        .filter(owner -> living(Set.of(owner)) == 0)
        .collect(Collectors.toUnmodifiableSet());
  }

  private long living(Set<PairId> owners) {
    var names =
        owners.stream()
            .flatMap(owner -> Stream.of(keys.pair(owner), keys.ofCase(owner)))
            .toArray(byte[][]::new);
    return redis.call(jedis -> jedis.exists(names));
  }

  private static String text(Object bytes) {
    return new String((byte[]) bytes, US_ASCII);
  }

  private static byte[] number(long value) {
    return Keys.ascii(Long.toString(value));
  }
}
