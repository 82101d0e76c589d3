package alcove.crash;

import alcove.codec.Codec;
import alcove.core.PersonId;
import alcove.core.Program;
import alcove.desk.Desk;
import alcove.desk.Person;
import alcove.desk.Stored;
import alcove.privacy.Confidential;
import alcove.privacy.Keyring;
import alcove.sandbox.SmallCompany;
import alcove.store.Name;
import alcove.store.Redis;
import alcove.store.Store;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.resps.Tuple;

/// What is in Redis, opened and written so that two endings can be compared: without what chance
/// made, and with a day in place of each moment.
final class Remains implements AutoCloseable {
  private static final Pattern MOMENT = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)T[0-9:.]+Z");
  private static final Pattern PAIR = Pattern.compile("\\b[a-z2-7]{26}\\b");
  private static final Pattern DIGEST = Pattern.compile("\\b[0-9a-f]{64}\\b");
  private static final Pattern TS = Pattern.compile("\\b\\d{10}\\.\\d{6}\\b");
  private static final Pattern CHANNEL = Pattern.compile("\\b[CG]0[0-9A-Z]{5,}\\b");
  private static final Duration A_MOMENT = Duration.ofSeconds(1);
  private static final int MOST_ERRANDS = 1_000;

  private final Redis redis;
  private final RedisClient raw;
  private final Codec codec = Stored.codec();
  private final Store store;
  private final Desk desk;

  Remains(URI address, Keyring keyring) {
    redis = Redis.at(address);
    // Not to be guessed: nobody may be there to answer.
    raw = RedisClient.create(address + "?protocol=2");
    store = new Store(redis, keyring, codec, SmallCompany.TEAM.id());
    desk = new Desk(store, Set.of());
  }

  /// Lets there be a program.
  void begin(Instant now) {
    desk.programs().begin(Program.standard(Set.of()), now);
  }

  /// The pairs of the first, and the lists of pairs of both.
  List<String> kept(PersonId first, PersonId second) {
    var all = new ArrayList<String>();
    desk.seats(first).forEach(seat -> all.add(seat.side() + " " + written(seat.pair())));
    for (var person : List.of(first, second)) {
      store
          .read(new Name.OfPerson<>(person, Person.class))
          .value()
          .ifPresent(kept -> all.add(written(kept)));
    }
    return all;
  }

  /// What is on the due list, in its order. It is taken from there by this, and nobody else gets
  /// it.
  List<String> toCome() {
    var all = new ArrayList<String>();
    for (var i = 0; i < MOST_ERRANDS; i++) {
      var next = desk.nextDue();
      if (next.isEmpty()) {
        return all;
      }
      var day = MOMENT.matcher(next.get().toString()).replaceAll("$1");
      for (var errand : desk.claim(next.get(), A_MOMENT, 1)) {
        all.add(day + " " + written(errand.task()));
        desk.complete(errand);
      }
    }
    throw new AssertionError("the due list has no end");
  }

  /// Whether Redis answers.
  boolean isThere() {
    return desk.isReachable();
  }

  /// What the due list says about when.
  ///
  /// @param isInHand whether somebody has a lease
  /// @param due the first moment that is no lease's end
  record Moments(boolean isInHand, Optional<Instant> due) {}

  Moments moments() {
    var all =
        raw.keys("alcove:*:due").stream()
            .flatMap(due -> raw.zrangeWithScores(due, 0, -1).stream())
            .map(Tuple::getScore)
            .toList();
    return new Moments(
        all.stream().anyMatch(Remains::isLease),
        all.stream()
            .filter(score -> !isLease(score))
            .findFirst()
            .map(score -> Instant.ofEpochMilli((long) Math.ceil(score))));
  }

  private static boolean isLease(double score) {
    return score % 1 == 0.5;
  }

  @Override
  public void close() {
    raw.close();
    redis.close();
  }

  private String written(Object value) {
    var text = MOMENT.matcher(shown(value)).replaceAll("$1");
    text = PAIR.matcher(text).replaceAll("#pair");
    text = DIGEST.matcher(text).replaceAll("#digest");
    text = TS.matcher(text).replaceAll("#message");
    return CHANNEL.matcher(text).replaceAll("#room");
  }

  /// A value with its names. Sets and maps have no order of their own; words stand as their bytes.
  private String shown(Object value) {
    return switch (value) {
      case Record record -> shown(record);
      case Confidential words -> Base64.getEncoder().encodeToString(codec.encode(words));
      case Optional<?> perhaps -> perhaps.map(this::shown).toString();
      case Map<?, ?> map -> {
        var entries = new TreeMap<String, String>();
        map.forEach((key, item) -> entries.put(shown(key), shown(item)));
        yield entries.toString();
      }
      case Set<?> set -> set.stream().map(this::shown).sorted().toList().toString();
      case List<?> list -> list.stream().map(this::shown).toList().toString();
      default -> value.toString();
    };
  }

  private String shown(Record record) {
    return Arrays.stream(record.getClass().getRecordComponents())
        .map(component -> component.getName() + "=" + shown(component(component, record)))
        .collect(Collectors.joining(", ", record.getClass().getSimpleName() + "(", ")"));
  }

  private static Object component(RecordComponent component, Record record) {
    try {
      var read = component.getAccessor();
      read.setAccessible(true);
      return read.invoke(record);
    } catch (ReflectiveOperationException impossible) {
      throw new LinkageError("a record tells its components", impossible);
    }
  }
}
