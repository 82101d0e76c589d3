package alcove.store;

import alcove.core.PairId;
import alcove.privacy.Keyring;
import alcove.store.Errand.Claimed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// A commit as its script takes it. `commit.lua` says what each key and argument is.
final class CommitCall {
  /// Slack repeats an event for some minutes and a person a click for some seconds.
  private static final Duration REMEMBERED = Duration.ofHours(24);

  private static final byte[] NOTHING = {};

  private final Keys keys;
  private final Sealer sealer;
  private final Keyring keyring;
  private final Life life;

  CommitCall(Keys keys, Sealer sealer, Keyring keyring, Life life) {
    this.keys = keys;
    this.sealer = sealer;
    this.keyring = keyring;
    this.life = life;
  }

  /// The script's keys.
  List<byte[]> names(Commit commit) {
    var names = new ArrayList<byte[]>();
    names.add(keys.seen(commit.request.orElse("")));
    names.add(keys.due());
    names.add(keys.errands());
    names.add(keys.rooms());
    names.add(keys.lanes());
    names.add(commit.program.map(keys::pairs).orElseGet(keys::due));
    names.add(keys.life());
    commit.writes.forEach(write -> names.add(keys.of(write.before().name())));
    return names;
  }

  /// Its arguments, sealed now.
  List<byte[]> args(Commit commit) {
    var args = new ArrayList<byte[]>();
    args.add(Keys.ascii(life.name()));
    // Before anything is wrapped: an epoch that begins meanwhile is a later one.
    args.add(number(keyring.epoch()));
    args.add(number(commit.request.isPresent() ? REMEMBERED.toMillis() : 0));
    args.add(Keys.ascii(commit.completed.map(Claimed::id).orElse("")));
    args.add(Keys.ascii(commit.completed.map(Claimed::lease).orElse("0")));
    args.add(Keys.ascii(left(commit)));
    args.add(number(commit.writes.size()));
    for (var write : commit.writes) {
      args.add(write.before().expected());
      args.add(value(write));
    }
    errands(commit, args);
    args.add(number(commit.rooms.size()));
    commit.rooms.forEach((channel, pair) -> {
      args.add(keys.room(channel));
      args.add(Keys.ascii(pair.map(PairId::value).orElse("")));
    });
    pairs(commit, args);
    return args;
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

  private <T> byte[] value(Commit.Write<T> write) {
    return write
        .value()
        .map(value -> sealer.record(write.before().name(), write.before().next(), value))
        .orElse(NOTHING);
  }

  private void errands(Commit commit, List<byte[]> args) {
    args.add(number(commit.planned.size()));
    commit.planned.forEach((pair, at) -> {
      args.add(Keys.ascii(Keys.agenda(pair)));
      args.add(Keys.ascii(at.map(time -> Long.toString(time.toEpochMilli())).orElse("")));
    });
    args.add(number(commit.added.size() + commit.putOff.stream().count()));
    for (var errand : commit.added) {
      var place = place(errand, commit);
      errand(new Entry(errand.id(), errand.at(), errand.pair(), place, errand.task()), args);
    }
    commit.putOff.ifPresent(it -> {
      var errand = it.errand();
      var again = new Entry(errand.id(), it.at(), errand.pair(), errand.place(), it.task());
      errand(again, args);
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

  private void errand(Entry entry, List<byte[]> args) {
    args.add(Keys.ascii(entry.id()));
    args.add(number(entry.at().toEpochMilli()));
    args.add(Parcel.of(entry.pair(), entry.place(), sealer.errand(entry.id(), entry.task())));
  }

  private static byte[] number(long value) {
    return Keys.ascii(Long.toString(value));
  }
}
