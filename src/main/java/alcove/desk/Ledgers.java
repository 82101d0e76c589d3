package alcove.desk;

import alcove.core.PersonId;
import alcove.core.ProgramId;
import alcove.ledger.Act;
import alcove.ledger.Chain;
import alcove.ledger.ChainRules;
import alcove.ledger.ChainRules.Found;
import alcove.ledger.ChainRules.Sealed;
import alcove.ledger.Link;
import alcove.ledger.Seal;
import alcove.ledger.Seals;
import alcove.privacy.Event;
import alcove.privacy.Log;
import alcove.store.Commit;
import alcove.store.Read;
import alcove.store.Store;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Where it is noted who looked at what: one ledger for each program, one for the keys, and one for
/// each person who has taken a copy of what is kept about them. What is noted goes into the commit
/// that does it.
///
/// A ledger that was changed from outside stops nothing: that it was is noted in it.
final class Ledgers {
  private final Store store;
  private final Errands errands;

  Ledgers(Store store) {
    this.store = store;
    this.errands = new Errands(store);
  }

  /// What or whom a ledger is about.
  ///
  /// @param seals with whose others it is sealed: all of a workspace together, so that none can be
  ///   put back alone; a person's own by itself, so that it can be forgotten
  /// @param expected whether there has to be one
  record Whose(String name, String seals, boolean expected) {
    private static final String WORKSPACE = "workspace";
    static final Whose KEYS = new Whose("keys", WORKSPACE, false);

    static Whose of(ProgramId program) {
      return new Whose("program " + program.value(), WORKSPACE, true);
    }

    /// A program's that nobody has begun before.
    static Whose ofNew(ProgramId program) {
      return new Whose("program " + program.value(), WORKSPACE, false);
    }

    static Whose of(PersonId person) {
      var own = "person " + person.value();
      return new Whose(own, own, false);
    }

    /// One that its workspace's seals speak of.
    static Whose sealed(String name) {
      return new Whose(name, WORKSPACE, true);
    }

    /// It may name a person.
    @Override
    public String toString() {
      return "Whose[]";
    }
  }

  /// A ledger for its readers.
  ///
  /// @param links its lines that nobody has touched, the oldest first
  /// @param whole whether it is as it was written
  record Sight(List<Link> links, boolean whole) {}

  /// The names of all ledgers that are sealed together with this one.
  Set<String> sealedWith(Whose whose) {
    var seals = Records.seals(whose.seals());
    return store.readWhatOpens(List.of(seals)).get(seals).value().stream()
        .flatMap(some -> some.of().keySet().stream())
        .collect(Collectors.toSet());
  }

  Sight look(Whose whose, Instant now) {
    var open = open(whose);
    return new Sight(recent(open, whose, now), holds(open, whose));
  }

  private List<Link> recent(Open open, Whose whose, Instant now) {
    var oldest = day(now).minus(ChainRules.KEPT);
    return open.found().chain().stream()
        .flatMap(chain -> ChainRules.genuine(chain, mark(whose)).stream())
        .filter(link -> !link.day().isBefore(oldest))
        .toList();
  }

  /// Lets this commit note what it does, and forget what has been noted for long enough.
  Commit note(Commit commit, Whose whose, Instant now, Act... acts) {
    var open = open(whose);
    holds(open, whose);
    put(commit, open, whose, written(open, whose, now, acts));
    return commit;
  }

  /// As [#note], in a person's own ledger. With each line it is planned when it goes.
  ///
  /// @return the lines as they are with this commit
  List<Link> noteOwn(Commit commit, PersonId person, Instant now, Act act) {
    var whose = Whose.of(person);
    var open = open(whose);
    var next = written(open, whose, now, act);
    if (next.isPresent()) {
      commit.add(errands.alone(ends(day(now)), new Task.Thin(person)));
    }
    put(commit, open, whose, next);
    return next.map(sealed -> sealed.chain().links()).orElseGet(() -> recent(open, whose, now));
  }

  private Optional<Sealed> written(Open open, Whose whose, Instant now, Act... acts) {
    return ChainRules.write(open.found(), List.of(acts), day(now), mark(whose));
  }

  private static void put(Commit commit, Open open, Whose whose, Optional<Sealed> next) {
    next.ifPresent(sealed ->
        put(commit, open, whose, Optional.of(sealed.chain()), Optional.of(sealed.seal())));
  }

  /// Notes a look that changes nothing else, before anything is shown.
  void note(Whose whose, Instant now, Act act) {
    for (var i = 0; i < Desk.TRIES; i++) {
      if (store.commit(note(new Commit(), whose, now, act)) == Commit.Result.DONE) {
        return;
      }
    }
    throw new IllegalStateException("a look that could not be noted");
  }

  private Commit forget(Commit commit, Whose whose) {
    return forget(commit, open(whose), whose);
  }

  private static Commit forget(Commit commit, Open open, Whose whose) {
    if (!open.isBlank()) {
      put(commit, open, whose, Optional.empty(), Optional.empty());
    }
    return commit;
  }

  /// Forgets of a person's own ledger what has been noted for long enough, until nothing is left.
  void thin(PersonId person, Instant now) {
    var whose = Whose.of(person);
    for (var i = 0; i < Desk.TRIES; i++) {
      var open = open(whose);
      var isOver = recent(open, whose, now).isEmpty();
      var commit = new Commit();
      if (isOver) {
        forget(commit, open, whose);
      } else {
        put(commit, open, whose, written(open, whose, now));
      }
      if (store.commit(commit) != Commit.Result.STALE) {
        return;
      }
    }
  }

  /// Forgets all that is noted of a person's own.
  ///
  /// @return whether nothing is left
  boolean erase(PersonId person) {
    lines(person).forEach(link -> store.graves().bury(line(person, link)));
    return forget(person);
  }

  /// Forgets a person's own ledger again, where a restored backup has brought it back: then its
  /// last line is one that was erased.
  ///
  /// @return whether it had
  boolean forgetRisen(PersonId person, Predicate<String> buried) {
    var lines = lines(person);
    return !lines.isEmpty() && buried.test(line(person, lines.getLast())) && forget(person);
  }

  private List<Link> lines(PersonId person) {
    return open(Whose.of(person)).found().chain().map(Chain::links).orElse(List.of());
  }

  private static String line(PersonId person, Link link) {
    return String.join(" ", "noted", person.value(), link.mark());
  }

  private boolean forget(PersonId person) {
    return Patience.again(
            () ->
                store.commit(forget(new Commit(), Whose.of(person))) == Commit.Result.DONE
                    ? Optional.of(true)
                    : Optional.empty(),
            Desk.TRIES)
        .orElse(false);
  }

  /// When a line has been kept for long enough.
  private static Instant ends(LocalDate day) {
    return day.plus(ChainRules.KEPT).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static void put(
      Commit commit, Open open, Whose whose, Optional<Chain> chain, Optional<Seal> seal) {
    chain.ifPresentOrElse(
        next -> commit.put(open.chain(), next), () -> commit.delete(open.chain()));
    var seals = open.seals().value().orElseGet(Seals::none);
    var next = seals.with(whose.name(), seal);
    if (next.of().isEmpty()) {
      commit.delete(open.seals());
    } else {
      commit.put(open.seals(), next);
    }
  }

  private boolean holds(Open open, Whose whose) {
    var holds = ChainRules.holds(open.found(), mark(whose));
    if (!holds) {
      Log.log(Event.LEDGER_BROKEN);
    }
    return holds;
  }

  /// A ledger's two records, read at one moment.
  private record Open(Read<Chain> chain, Read<Seals> seals, Found found) {
    boolean isBlank() {
      return chain.version().isEmpty() && found.seal().isEmpty();
    }
  }

  private Open open(Whose whose) {
    var chain = Records.ledger(whose.name());
    var seals = Records.seals(whose.seals());
    var reads = store.readWhatOpens(List.of(chain, seals));
    var seal = reads.get(seals).value().flatMap(some -> some.find(whose.name()));
    return new Open(
        reads.get(chain),
        reads.get(seals),
        new Found(reads.get(chain).value(), seal, whose.expected()));
  }

  private UnaryOperator<String> mark(Whose whose) {
    return text -> store.mark(whose.name() + "\n" + text);
  }

  private static LocalDate day(Instant now) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }
}
