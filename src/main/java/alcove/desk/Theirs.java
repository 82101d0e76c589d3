package alcove.desk;

import alcove.core.PairId;
import alcove.core.PersonId;
import alcove.core.ProgramId;
import alcove.core.Who;
import alcove.desk.Ledgers.Sight;
import alcove.desk.Ledgers.Whose;
import alcove.desk.Task.Todo;
import alcove.ledger.Act;
import alcove.ledger.By;
import alcove.ledger.Kind;
import alcove.ledger.Link;
import alcove.store.Commit;
import alcove.store.Errand.Claimed;
import alcove.store.Store;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// What is kept about one person, for themselves: a copy of it, who looked at it, and forgetting
/// what is no pair's.
public final class Theirs {
  private final Store store;
  private final Desk desk;
  private final Askers askers;
  private final Ledgers ledgers;
  private final Errands errands;

  Theirs(Store store, Desk desk) {
    this.store = store;
    this.desk = desk;
    this.askers = new Askers(store);
    this.ledgers = new Ledgers(store);
    this.errands = new Errands(store);
  }

  /// Gives a person everything that is kept about them, as a file in their direct message. That
  /// they took it is noted for them alone.
  public void copy(Who who, String title) {
    for (var i = 0; i < Desk.TRIES; i++) {
      var commit = new Commit().answers(who.request());
      var copied = new Act(Kind.COPIED, By.SELF);
      var own = ledgers.noteOwn(commit, who.person(), who.at(), copied);
      var file = new Disclosure().file(about(who, own), title, who.at());
      commit.add(errands.alone(who.at(), new Task.Hand(who.person(), file, false)));
      if (store.commit(commit) != Commit.Result.STALE) {
        return;
      }
    }
    throw new IllegalStateException("a copy that could not be noted");
  }

  private Disclosure.About about(Who who, List<Link> own) {
    var person = who.person();
    var cases = desk.cases();
    return new Disclosure.About(
        person,
        desk.seats(person),
        new Disclosure.Guidance(askers.of(person), cases.duty(person)),
        desk.enrolments().of(person),
        looked(person, who.at()).withOwn(own));
  }

  /// Who looked at what of theirs, and what was changed about it.
  public Looked looked(PersonId person, Instant now) {
    var programs = new HashMap<ProgramId, Sight>();
    Function<ProgramId, Sight> program =
        id -> programs.computeIfAbsent(id, each -> ledgers.look(Whose.of(each), now));
    var pairs = new LinkedHashMap<PairId, List<Link>>();
    for (var seat : desk.seats(person)) {
      var pair = seat.pair();
      var sight = program.apply(pair.program());
      pair.moments()
          .agreed()
          .ifPresent(since -> pairs.put(pair.id(), since(sight, since, Kind::isOfPairs)));
    }
    var enrolments = new LinkedHashMap<ProgramId, List<Link>>();
    desk.enrolments()
        .of(person)
        .forEach((id, said) ->
            enrolments.put(id, since(program.apply(id), said.since(), Kind::isOfEnrolled)));
    var keys = ledgers.look(Whose.KEYS, now);
    var own = ledgers.look(Whose.of(person), now);
    var whole = programs.values().stream().allMatch(Sight::whole) && keys.whole() && own.whole();
    return new Looked(pairs, enrolments, keys.links(), own.links(), whole);
  }

  private static List<Link> since(Sight sight, Instant since, Predicate<Kind> theirs) {
    var first = LocalDate.ofInstant(since, ZoneOffset.UTC);
    return sight.links().stream()
        .filter(link -> !link.day().isBefore(first) && theirs.test(link.act().kind()))
        .toList();
  }

  /// What is kept of somebody that is no pair's and no program's.
  ///
  /// @param asked whether they have asked a supervisor lately
  /// @param copied whether it is noted that they took a copy of what is kept
  public record Rest(boolean asked, boolean copied) {}

  public Rest rest(PersonId person, Instant now) {
    var own = ledgers.look(Whose.of(person), now);
    return new Rest(!askers.of(person).isBlank(), !own.links().isEmpty());
  }

  /// Forgets what is no pair's: what they have put themselves forward with, where they are
  /// proposed, what they have asked, and what they took.
  ///
  /// @return whether nothing is left; otherwise it can be asked for again
  public boolean erase(Who who) {
    var person = who.person();
    return desk.enrolments().forget(person, who.at())
        && desk.matches().forget(person, who.at())
        && desk.cases().erase(who)
        && ledgers.erase(person);
  }

  /// Forgets what has been kept for long enough of what they asked and took.
  public void thin(Claimed<Todo> errand, PersonId person, Instant now) {
    askers.thin(person, now);
    ledgers.thin(person, now);
    desk.complete(errand);
  }
}
