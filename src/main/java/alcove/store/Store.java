package alcove.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import alcove.codec.Codec;
import alcove.core.PairId;
import alcove.core.PersonId;
import alcove.core.ProgramId;
import alcove.privacy.DataKey;
import alcove.privacy.Keyring;
import alcove.privacy.KeyringProblem;
import alcove.store.Commit.Result;
import alcove.store.Errand.Claimed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.params.SetParams;
import redis.clients.jedis.params.ZRangeParams;

/// One workspace's records and errands in Redis.
///
/// Reading is one round trip, whatever is asked for; committing is one script. Methods throw
/// [Redis.Unavailable] when Redis cannot be reached: after one thrown by [#commit] it is unknown
/// whether the commit was done, which is what a remembered request is for.
public final class Store {
  /// Slack repeats an event for some minutes and a person a click for some seconds.
  static final Duration REMEMBERED = Duration.ofHours(24);

  /// What is large lies on so many shelves: looking at all of it is one round trip, and changing
  /// one person's part of it writes a small part anew.
  public static final int SHELVES = 32;

  /// Where a look at all pairs begins.
  public static final String BEGINNING = "-";

  /// Pairs looked at in one go.
  private static final int LOOKED_AT = 100;

  private static final byte[] NOTHING = {};
  private static final Script COMMIT = new Script(Store.class, "commit.lua");

  private final Redis redis;
  private final Keys keys;
  private final Sealer sealer;
  private final DataKey workspaceKey;
  private final DueList due;

  /// Opens the workspace's part of Redis.
  ///
  /// @throws KeyringProblem when this Redis belongs to another keyring
  /// @throws OfAnotherVersion when its records have another shape
  public Store(Redis redis, Keyring keyring, Codec codec, String team) {
    this.redis = redis;
    this.keys = new Keys(keyring, team);
    this.sealer = new Sealer(keyring, codec, team);
    keepTo(keyring.fingerprint());
    this.workspaceKey = findWorkspaceKey();
    this.due = new DueList(redis, keys, sealer, workspaceKey);
  }

  public Keys keys() {
    return keys;
  }

  public <T> Read<T> read(Name<T> name) {
    return read(List.of(name)).get(name);
  }

  /// Reads several records at once.
  public Reads read(List<? extends Name<?>> names) {
    var wanted = new LinkedHashSet<Name<?>>(names);
    var asked = new ArrayList<byte[]>();
    for (var name : wanted) {
      asked.add(key(name));
    }
    if (asked.isEmpty()) {
      return new Reads(new HashMap<>(), new HashMap<>());
    }
    var found = redis.call(jedis -> jedis.mget(asked.toArray(byte[][]::new))).iterator();
    var reads = new HashMap<Name<?>, Read<?>>();
    var pairKeys = new HashMap<PairId, DataKey>();
    for (var name : wanted) {
      reads.put(name, opened(name, found.next(), pairKeys));
    }
    return new Reads(reads, pairKeys);
  }

  /// Commits a decision.
  ///
  /// @param reads what it was decided on, with the keys of the pairs it writes
  public Result commit(Commit commit, Reads reads) {
    var names = new ArrayList<byte[]>();
    names.add(keys.seen(commit.request.orElse("")));
    names.add(keys.due());
    names.add(keys.errands());
    names.add(keys.rooms());
    names.add(keys.lanes());
    names.add(commit.program.map(keys::pairs).orElseGet(keys::due));
    var args = new ArrayList<byte[]>();
    args.add(number(commit.request.isPresent() ? REMEMBERED.toMillis() : 0));
    args.add(Keys.ascii(commit.completed.map(Claimed::id).orElse("")));
    args.add(Keys.ascii(commit.completed.map(Claimed::lease).orElse("0")));
    args.add(Keys.ascii(left(commit)));
    args.add(number(commit.writes.size()));
    for (var write : commit.writes) {
      names.add(key(write.before().name()));
      args.add(Keys.ascii(write.before().version()));
      args.add(value(write, reads));
    }
    errands(commit, reads, args);
    args.add(number(commit.rooms.size()));
    commit.rooms.forEach((channel, pair) -> {
      args.add(keys.room(channel));
      args.add(Keys.ascii(pair.map(PairId::value).orElse("")));
    });
    pairs(commit, args);
    return switch ((int) (long) (Long) redis.run(COMMIT, names, args)) {
      case 0 -> done(commit, reads);
      case 1 -> Result.STALE;
      case 2 -> Result.ANSWERED_BEFORE;
      case 3 -> Result.LEASE_LOST;
      default -> throw new IllegalStateException("an unknown answer of the commit script");
    };
  }

  /// The pairs that have a record from now on, and those that have none any more.
  private static void pairs(Commit commit, List<byte[]> args) {
    var changed = new LinkedHashMap<PairId, Boolean>();
    for (var write : commit.writes) {
      if (write.before().name() instanceof Name.OfPair<?>(var pair, var _)
          && write.value().isPresent() == write.before().version().isEmpty()) {
        changed.put(pair, write.value().isPresent());
      }
    }
    if (!changed.isEmpty() && commit.program.isEmpty()) {
      throw new IllegalStateException("pairs of no program");
    }
    args.add(number(changed.size()));
    changed.forEach((pair, isThere) -> {
      args.add(Keys.ascii(pair.value()));
      args.add(number(isThere ? 1 : 0));
    });
  }

  /// The place that becomes free.
  private static String left(Commit commit) {
    return commit.putOff.isPresent()
        ? ""
        : commit.completed.map(Claimed::place).filter(place -> !place.isBlank()).orElse("");
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

  private Result done(Commit commit, Reads reads) {
    for (var write : commit.writes) {
      if (write.value().isEmpty()) {
        write.before().name().owner().map(reads.pairKeys()::get).ifPresent(sealer::forget);
      }
    }
    return Result.DONE;
  }

  /// The shelf on which a person's own part of something large lies: always the same, and nobody
  /// without the keyring can tell which.
  public int shelf(PersonId person) {
    return Math.floorMod(keys.number("shelf " + person.value()), SHELVES);
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

  /// Claims what is due, at most `most`. What cannot be opened because its pair's key is destroyed
  /// is dropped on the way; what does not open for another reason is left under its lease, for a
  /// version that can read it.
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

  /// A Redis belongs to the keyring and the shape of records that it was begun with. With others,
  /// everything in it would seem never to have been.
  private void keepTo(String fingerprint) {
    var ours = fingerprint + " " + Codec.SCHEMA;
    redis.call(
        jedis -> jedis.set(Keys.keyring(), Keys.ascii(ours), SetParams.setParams().nx()) != null);
    var kept = new String(redis.call(jedis -> jedis.get(Keys.keyring())), US_ASCII);
    if (!kept.startsWith(fingerprint)) {
      throw new KeyringProblem(KeyringProblem.Code.OF_ANOTHER_REDIS);
    }
    if (!kept.equals(ours)) {
      throw new OfAnotherVersion();
    }
  }

  /// What is in Redis was written by a version of Alcove whose records have another shape. Nothing
  /// of it is touched.
  public static final class OfAnotherVersion extends RuntimeException {
    private static final long serialVersionUID = 1;

    OfAnotherVersion() {
      super("records of another shape");
    }
  }

  private DataKey findWorkspaceKey() {
    var fresh = sealer.newWorkspaceKey();
    redis.call(jedis ->
        jedis.set(keys.workspaceKey(), fresh.wrapped(), SetParams.setParams().nx()) != null);
    return sealer.workspaceKey(redis.call(jedis -> jedis.get(keys.workspaceKey())));
  }

  private byte[] key(Name<?> name) {
    return switch (name) {
      case Name.OfPair<?> ofPair -> keys.pair(ofPair.pair());
      case Name.OfCase<?> ofCase -> keys.ofCase(ofCase.id());
      case Name.OfAsker<?> asker -> keys.asker(asker.person());
      case Name.OfRota<?> _ -> keys.rota();
      case Name.OfPerson<?> ofPerson -> keys.person(ofPerson.person());
      case Name.OfPrograms<?> _ -> keys.programs();
      case Name.OfEnrolled<?> enrolled -> keys.enrolled(enrolled.program(), enrolled.shelf());
      case Name.OfProposals<?> proposals -> keys.proposals(proposals.program());
      case Name.OfFigures<?> figures -> keys.figures(figures.program());
      case Name.OfRelease<?> release -> keys.release(release.program(), release.number());
    };
  }

  private <T> Read<T> opened(Name<T> name, byte @Nullable [] bytes, Map<PairId, DataKey> pairKeys) {
    if (bytes == null) {
      return new Read<>(name, "", Optional.empty());
    }
    var key = workspaceKey;
    if (name.owner().isPresent()) {
      key = sealer.keyIn(bytes, name.owner().get());
      pairKeys.put(name.owner().get(), key);
    }
    return new Read<>(name, Sealer.version(bytes), Optional.of(sealer.value(key, name, bytes)));
  }

  private <T> byte[] value(Commit.Write<T> write, Reads reads) {
    var name = write.before().name();
    return write
        .value()
        .map(value -> sealer.record(keyFor(name, reads), name, write.before().next(), value))
        .orElse(NOTHING);
  }

  /// The key a record is sealed under. A new pair gets a new one, stored with its record.
  private DataKey keyFor(Name<?> name, Reads reads) {
    return name.owner()
        .map(owner -> reads.pairKeys().computeIfAbsent(owner, sealer::newPairKey))
        .orElse(workspaceKey);
  }

  private void errands(Commit commit, Reads reads, List<byte[]> args) {
    args.add(number(commit.planned.size()));
    commit.planned.forEach((pair, at) -> {
      args.add(Keys.ascii(Keys.agenda(pair)));
      args.add(Keys.ascii(at.map(time -> Long.toString(time.toEpochMilli())).orElse("")));
    });
    args.add(number(commit.added.size() + commit.putOff.stream().count()));
    for (var errand : commit.added) {
      var place = place(errand, commit);
      errand(new Entry(errand.id(), errand.at(), errand.pair(), place, errand.task()), reads, args);
    }
    commit.putOff.ifPresent(it -> {
      var errand = it.errand();
      var again = new Entry(errand.id(), it.at(), errand.pair(), errand.place(), it.task());
      errand(again, reads, args);
    });
  }

  /// An errand on its way to Redis.
  private record Entry(String id, Instant at, Optional<PairId> pair, String place, Object task) {}

  private static String place(Errand<?> errand, Commit commit) {
    return errand
        .lane()
        .map(lane -> {
          var nth = HexFormat.of().toHexDigits(commit.added.indexOf(errand), 3);
          return lane + version(commit) + nth;
        })
        .orElse(Parcel.NO_PLACE);
  }

  /// The version of its pair that a commit makes: what is decided later has a higher one, whatever
  /// the clocks say. Zeros where it makes none.
  private static String version(Commit commit) {
    return commit.writes.stream()
        .map(Commit.Write::before)
        .filter(before -> before.name().owner().isPresent())
        .findFirst()
        .map(Read::next)
        .orElse("0".repeat(12));
  }

  private void errand(Entry entry, Reads reads, List<byte[]> args) {
    args.add(Keys.ascii(entry.id()));
    args.add(number(entry.at().toEpochMilli()));
    args.add(stored(entry, reads));
  }

  private byte[] stored(Entry entry, Reads reads) {
    var key =
        entry
            .pair()
            .map(pair -> Objects.requireNonNull(reads.pairKeys().get(pair)))
            .orElse(workspaceKey);
    return Parcel.of(entry.pair(), entry.place(), sealer.errand(key, entry.id(), entry.task()));
  }

  private static byte[] number(long value) {
    return Keys.ascii(Long.toString(value));
  }
}
