package alcove.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import alcove.codec.Codec;
import alcove.core.PairId;
import alcove.core.PersonId;
import alcove.core.ProgramId;
import alcove.privacy.Event;
import alcove.privacy.Keyring;
import alcove.privacy.KeyringProblem;
import alcove.privacy.Log;
import alcove.store.Commit.Result;
import alcove.store.Errand.Claimed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.params.SetParams;
import redis.clients.jedis.params.ZRangeParams;

/// One workspace's records and errands in Redis.
///
/// Reading is one round trip, whatever is asked for; committing is one script. Methods throw
/// [Redis.Unavailable] when Redis cannot be reached: after one thrown by [#commit] it is unknown
/// whether the commit was done, which is what a remembered request is for.
public final class Store {
  /// What is large lies on so many shelves: looking at all of it is one round trip, and changing
  /// one person's part of it writes a small part anew.
  public static final int SHELVES = 32;

  /// Where a look at all pairs begins.
  public static final String BEGINNING = "-";

  /// Pairs looked at in one go.
  private static final int LOOKED_AT = 100;

  /// How often what others have done to keys and lives is followed for one commit.
  private static final int FOLLOWED = 5;

  private static final Script COMMIT = new Script(Store.class, "commit.lua");

  private final Redis redis;
  private final Keys keys;
  private final Sealer sealer;
  private final Keyring keyring;
  private final Life life;
  private final Graves graves;
  private final CommitCall call;
  private final DueList due;

  /// Opens the workspace's part of Redis.
  ///
  /// @throws KeyringProblem when this Redis belongs to another keyring, or one of the two is older
  ///   than the other can follow
  /// @throws OfAnotherVersion when its records have another shape
  public Store(Redis redis, Keyring keyring, Codec codec, String team) {
    this.redis = redis;
    this.keys = new Keys(keyring, team);
    this.sealer = new Sealer(keyring, codec, keys, team);
    this.keyring = keyring;
    keepTo(redis, keyring);
    this.life = new Life(redis, keys, keyring, team);
    this.graves = new Graves(redis, keys, keyring, team);
    this.call = new CommitCall(keys, sealer, keyring, life);
    this.due = new DueList(redis, keys, sealer);
  }

  public Keys keys() {
    return keys;
  }

  public <T> Read<T> read(Name<T> name) {
    return read(List.of(name)).get(name);
  }

  /// Reads several records at once.
  public Reads read(List<? extends Name<?>> names) {
    return read(names, this::opened);
  }

  /// Reads several records at once that somebody may have been at: one that does not open is read
  /// as nothing, and can be replaced.
  public Reads readWhatOpens(List<? extends Name<?>> names) {
    return read(names, this::openedIfWhole);
  }

  private Reads read(List<? extends Name<?>> names, Opening opening) {
    var wanted = new LinkedHashSet<Name<?>>(names);
    var asked = new ArrayList<byte[]>();
    for (var name : wanted) {
      asked.add(keys.of(name));
    }
    if (asked.isEmpty()) {
      return new Reads(new HashMap<>());
    }
    var found = redis.call(jedis -> jedis.mget(asked.toArray(byte[][]::new))).iterator();
    var reads = new HashMap<Name<?>, Read<?>>();
    for (var name : wanted) {
      reads.put(name, opening.open(name, found.next()));
    }
    return new Reads(reads);
  }

  /// Commits a decision. What it deletes is noted beside the keyring before, so that no backup
  /// brings it back.
  public Result commit(Commit commit) {
    commit.writes.stream()
        .filter(write -> write.value().isEmpty())
        .flatMap(write -> write.before().name().owner().stream())
        .forEach(graves::bury);
    for (var i = 0; i < FOLLOWED; i++) {
      switch ((int) (long) (Long) redis.run(COMMIT, call.names(commit), call.args(commit))) {
        case 0 -> {
          return done(commit);
        }
        case 1 -> {
          return Result.STALE;
        }
        case 2 -> {
          return Result.ANSWERED_BEFORE;
        }
        case 3 -> {
          return Result.LEASE_LOST;
        }
        case 4 -> life.refresh();
        default -> throw new IllegalStateException("an unknown answer of the commit script");
      }
    }
    throw new IllegalStateException("keys are turned faster than anything can be written");
  }

  /// A lane of the pair: of the errands in it, one is given out when all that were decided before
  /// it and have come due are completed.
  ///
  /// @param matter what must be kept in order; it does not stand in Redis
  public String lane(PairId pair, String matter) {
    return keys.lane(pair, matter);
  }

  /// Some of a program's pairs, in the order of their ids.
  ///
  /// @param pairs one that is made meanwhile may be among them or not
  /// @param next from where to go on; empty at the end
  public record Some(List<PairId> pairs, Optional<String> next) {}

  /// Some pairs of a program from a place on. Going on to the end names each pair that was there
  /// all the time.
  ///
  /// @param from [#BEGINNING], or where an earlier look ended
  public Some pairs(ProgramId program, String from) {
    var some = ZRangeParams.zrangeByLexParams(from, "+").limit(0, LOOKED_AT);
    var found = redis.call(jedis -> jedis.zrange(keys.pairs(program), some));
    var pairs = found.stream().map(id -> new PairId(new String(id, US_ASCII))).toList();
    var next =
        pairs.size() < LOOKED_AT
            ? Optional.<String>empty()
            : Optional.of("(" + pairs.getLast().value());
    return new Some(pairs, next);
  }

  private Result done(Commit commit) {
    for (var write : commit.writes) {
      if (write.value().isEmpty()) {
        write.before().name().owner().ifPresent(due::dropAll);
      }
    }
    return Result.DONE;
  }

  /// The shelf on which a person's own part of something large lies: always the same, and nobody
  /// without the keyring can tell which.
  public int shelf(PersonId person) {
    return Math.floorMod(keys.number("shelf " + person.value()), SHELVES);
  }

  /// A mark on a text that nobody without the keyring can make.
  public String mark(String text) {
    return keys.mark(text);
  }

  /// A secret number of this person in this season.
  public long seed(String season, PersonId person) {
    return keys.number("seed " + season + " " + person.value());
  }

  /// Whether this request was answered before.
  public boolean isAnswered(String request) {
    return redis.call(jedis -> jedis.exists(keys.seen(request)));
  }

  /// The pair that is said to have its room in this channel. Who asks holds it to the pair's own
  /// record.
  public Optional<PairId> pairIn(String channel) {
    var found = redis.call(jedis -> jedis.hget(keys.rooms(), keys.room(channel)));
    return Optional.ofNullable(found).map(pair -> new PairId(new String(pair, US_ASCII)));
  }

  /// Claims what is due, at most `most`. What belongs to a pair that is gone is dropped on the way;
  /// what does not open is left under its lease, for a version that can read it.
  ///
  /// @param agenda what stands for the turn of a pair's agenda
  public <T> List<Claimed<T>> claim(Class<T> type, T agenda, Turn turn) {
    return due.claim(type, agenda, turn);
  }

  /// Ends all leases that would end within `lease`. Only for whoever knows that nobody holds one
  /// any more. What was claimed is still known to have been.
  public void endLeases(Instant now, Duration lease) {
    due.endLeases(now, lease);
  }

  /// When the next errand is due; empty when there is none.
  public Optional<Instant> nextDue() {
    return due.next();
  }

  /// One look at the due list.
  ///
  /// @param lease for how long what is claimed is the claimer's
  /// @param most how many errands at most
  public record Turn(Instant now, Duration lease, int most) {}

  /// The name of the workspace's life with Alcove.
  public String life() {
    return life.name();
  }

  /// How its keys follow each other.
  public Rotation rotation() {
    return new Rotation(redis, keyring);
  }

  /// Ends the workspace's life with Alcove: everything of it is destroyed, in no backup believed
  /// any more, and a new life begins with nothing.
  public void end() {
    life.end();
  }

  /// Whether an errand of this id is on the due list.
  public boolean awaits(String id) {
    return redis.call(jedis -> jedis.hexists(keys.errands(), Keys.ascii(id)));
  }

  /// Looks at the tasks of all errands on the due list, but for those that nobody can open.
  public <T> void errands(Class<T> type, Consumer<T> look) {
    due.each(type, look);
  }

  /// What is destroyed for good.
  public Graves graves() {
    return graves;
  }

  /// A Redis belongs to the keyring and the shape of records that it was begun with, and to the
  /// secrets that its names are made with. With others, everything in it would seem never to have
  /// been.
  static void keepTo(Redis redis, Keyring keyring) {
    keepToKeyring(redis, keyring);
    keepToNames(redis, keyring);
  }

  static void keepToKeyring(Redis redis, Keyring keyring) {
    var ours = keyring.fingerprint() + " " + Codec.SCHEMA;
    var isFresh =
        redis.call(jedis ->
            jedis.set(Keys.keyring(), Keys.ascii(ours), SetParams.setParams().nx()) != null);
    if (isFresh && keyring.names() > 0) {
      redis.call(jedis -> jedis.set(Keys.names(), Keys.ascii(Integer.toString(keyring.names()))));
    }
    var kept = new String(redis.call(jedis -> jedis.get(Keys.keyring())), US_ASCII);
    if (!kept.startsWith(keyring.fingerprint())) {
      throw new KeyringProblem(KeyringProblem.Code.OF_ANOTHER_REDIS);
    }
    if (!kept.equals(ours)) {
      throw new OfAnotherVersion();
    }
  }

  static void keepToNames(Redis redis, Keyring keyring) {
    var names = names(redis);
    if (names > keyring.names()) {
      throw new KeyringProblem(KeyringProblem.Code.OUTDATED);
    }
    if (names < keyring.names()) {
      throw new KeyringProblem(KeyringProblem.Code.NAMES_UNFINISHED);
    }
  }

  /// How many secrets more than the first the names in this Redis are made with.
  static int names(Redis redis) {
    return redis
        .call(jedis -> Optional.ofNullable(jedis.get(Keys.names())))
        .map(number -> Integer.parseInt(Keys.text(number)))
        .orElse(0);
  }

  /// What is in Redis was written by a version of Alcove whose records have another shape. Nothing
  /// of it is touched.
  public static final class OfAnotherVersion extends RuntimeException {
    private static final long serialVersionUID = 1;

    OfAnotherVersion() {
      super("records of another shape");
    }
  }

  private interface Opening {
    Read<?> open(Name<?> name, byte @Nullable [] bytes);
  }

  private Read<?> openedIfWhole(Name<?> name, byte @Nullable [] bytes) {
    try {
      return opened(name, bytes);
    } catch (RuntimeException _) {
      Log.log(Event.UNSEALABLE);
      return new Read<>(name, Read.beginning(Objects.requireNonNull(bytes)), Optional.empty());
    }
  }

  private <T> Read<T> opened(Name<T> name, byte @Nullable [] bytes) {
    return bytes == null
        ? new Read<>(name, "", Optional.empty())
        : new Read<>(name, Sealer.version(bytes), Optional.of(sealer.value(name, bytes)));
  }
}
