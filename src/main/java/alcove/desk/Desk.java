package alcove.desk;

import alcove.agreement.AgreementCommand;
import alcove.blockkit.Message;
import alcove.core.Command;
import alcove.core.Decision;
import alcove.core.Decision.Refused;
import alcove.core.Decision.Step;
import alcove.core.PairId;
import alcove.core.PersonId;
import alcove.core.Profile;
import alcove.core.Program;
import alcove.core.ProgramId;
import alcove.core.Side;
import alcove.core.Who;
import alcove.desk.Errands.Cause;
import alcove.desk.Patience.Attempt;
import alcove.desk.Task.Todo;
import alcove.pairing.Admission;
import alcove.pairing.PairingRefusal;
import alcove.store.Commit;
import alcove.store.Commit.Result;
import alcove.store.Errand.Claimed;
import alcove.store.Name;
import alcove.store.Reads;
import alcove.store.Redis;
import alcove.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Where a command meets the stored pair: loads what it is about, lets the rules decide, commits
/// the decision, and begins again when somebody was faster.
///
/// A decision that was answered once is not made twice: the request is remembered in the commit,
/// and a repeated one is answered from how things are now.
public final class Desk {
  /// How often a decision is made anew because somebody else was faster.
  static final int TRIES = 20;

  private static final Todo AGENDA = new Todo(new Task.Wake(), 0);

  private final Store store;
  private final Commits commits;
  private final Seats seats;
  private final Cases cases;
  private final Box box;
  private final Programs programs;
  private final Releases releases;
  private final KeyTurns keyTurns;
  private final Invitations invitations;
  private final Enrolments enrolments;
  private final Matches matches;
  private final Operations operations;

  /// @param owners who may begin programs, and mend each of them
  public Desk(Store store, Set<PersonId> owners) {
    this.store = store;
    this.commits = new Commits(store);
    this.programs = new Programs(store, owners);
    this.releases = new Releases(store);
    this.keyTurns = new KeyTurns(store);
    this.seats = new Seats(store, programs);
    this.cases = new Cases(store, programs);
    this.box = new Box(store, programs);
    this.invitations = new Invitations(store, programs, commits);
    this.enrolments = new Enrolments(store, programs);
    this.matches = new Matches(store, programs, enrolments, commits);
    this.operations = new Operations(store);
  }

  /// Decides what a member of the pair asks. Who is no member is answered as if there were no pair.
  ///
  /// @param command gets the side on which the asker is
  public Outcome decide(Who who, PairId id, Function<Side, Command> command) {
    return again(() -> {
      var reads = store.read(List.of(Records.pair(id), Records.PROGRAMS));
      var pair = reads.get(Records.pair(id)).value().orElse(null);
      if (pair == null) {
        return Optional.of(new Outcome.NoSuchPair());
      }
      var side = pair.sideOf(who.person());
      return side.isEmpty()
          ? Optional.of(new Outcome.NoSuchPair())
          : decided(who, reads, pair, side.get(), command.apply(side.get()));
    });
  }

  private Optional<Outcome> decided(Who who, Reads reads, Pair pair, Side side, Command command) {
    var program = programs.in(reads, pair.program());
    var ruled = PairRules.decide(pair, command, program, who.at());
    return switch (admitted(reads, pair, program, ruled)) {
      case Refused<Pair>(var refusal) -> {
        yield Optional.of(
            store.isAnswered(who.request())
                ? new Outcome.Done(new Seat(pair, side, program))
                : new Outcome.Refused(refusal));
      }
      case Step<Pair> step -> {
        var commit =
            commits
                .of(reads, pair, step, program, new Cause(who.at(), false))
                .answers(who.request());
        yield switch (store.commit(commit)) {
          case DONE -> Optional.of(new Outcome.Done(new Seat(step.next(), side, program)));
          case ANSWERED_BEFORE -> Optional.of(new Outcome.Done(new Seat(pair, side, program)));
          case STALE -> Optional.empty();
          case LEASE_LOST -> throw new IllegalStateException("no errand was completed");
        };
      }
    };
  }

  /// Decides what Slack's answer to an errand asks of the pair, and completes the errand in the
  /// same commit. A refusal completes it too: there is nothing left to do about it.
  ///
  /// @return the pair as it is now; empty when the pair is gone or the errand is somebody else's by
  ///   now
  public Optional<Seat> report(Claimed<Todo> errand, PairId id, Command command, Instant now) {
    return report(
        errand,
        id,
        now,
        (reads, pair, program) ->
            admitted(reads, pair, program, PairRules.decide(pair, command, program, now)));
  }

  /// Decides what the pair's agenda has for now. An item that the rules fail on is put off.
  ///
  /// @return what it failed with; empty when all is well
  public Optional<Throwable> wake(Claimed<Todo> errand, PairId id, Instant now) {
    // Never refused, so what is left of the agenda is always planned again.
    try {
      report(errand, id, now, (_, pair, program) -> PairRules.wake(pair, program, now));
      return Optional.empty();
    } catch (Redis.Unavailable down) {
      throw down;
    } catch (RuntimeException | AssertionError | StackOverflowError bug) {
      // Who has changed the pair since has planned its agenda anew, and the errand is not ours.
      report(errand, id, now, (_, pair, _) -> PairRules.putOff(pair, now));
      return Optional.of(bug);
    }
  }

  private Optional<Seat> report(Claimed<Todo> errand, PairId id, Instant now, Rule rule) {
    var byClock = errand.task().task() instanceof Task.Wake;
    for (var i = 0; i < TRIES; i++) {
      var reads = store.read(List.of(Records.pair(id), Records.PROGRAMS));
      var pair = reads.get(Records.pair(id)).value().orElse(null);
      if (pair == null) {
        store.commit(new Commit().completes(errand));
        return Optional.empty();
      }
      var program = programs.in(reads, pair.program());
      var decision = rule.decide(reads, pair, program);
      var next = decision instanceof Step<Pair>(var stepped, var _) ? stepped : pair;
      var commit =
          decision instanceof Step<Pair> step
              ? commits.of(reads, pair, step, program, new Cause(now, byClock))
              : new Commit();
      switch (store.commit(commit.completes(errand))) {
        case DONE -> {
          return Optional.of(new Seat(next, Side.MENTOR, program));
        }
        case LEASE_LOST, ANSWERED_BEFORE -> {
          return Optional.empty();
        }
        case STALE -> {}
      }
    }
    return Optional.empty();
  }

  /// Lets the pair know what came of part of an errand that is still going on.
  ///
  /// @return whether the pair took it
  public boolean note(PairId id, Command command, Instant now) {
    for (var i = 0; i < TRIES; i++) {
      var reads = store.read(List.of(Records.pair(id), Records.PROGRAMS));
      var pair = reads.get(Records.pair(id)).value().orElse(null);
      if (pair == null) {
        return false;
      }
      var program = programs.in(reads, pair.program());
      var ruled = PairRules.decide(pair, command, program, now);
      if (!(admitted(reads, pair, program, ruled) instanceof Step<Pair> step)) {
        return false;
      }
      if (store.commit(commits.of(reads, pair, step, program, new Cause(now, true)))
          == Result.DONE) {
        return true;
      }
    }
    return false;
  }

  /// Sends a message at `at` that belongs to no pair's record.
  public void send(PersonId to, Message message, Instant at) {
    var send = new Task.Send(to, message, false, false);
    store.commit(commits.later(at, send));
  }

  /// Claims what is due.
  public List<Claimed<Todo>> claim(Instant now, Duration lease, int most) {
    return store.claim(Todo.class, AGENDA, new Store.Turn(now, lease, most));
  }

  /// Completes an errand that nobody has to hear of.
  public void complete(Claimed<Todo> errand) {
    store.commit(new Commit().completes(errand));
  }

  /// Puts an errand off, perhaps with something learnt on the way. One of a pair that is gone by
  /// now goes with it.
  public void postpone(Claimed<Todo> errand, Todo todo, Instant at) {
    var names =
        errand.pair().stream()
            .flatMap(owner -> Stream.<Name<?>>of(Records.pair(owner), Records.ofCase(owner)))
            .toList();
    var reads = store.read(names);
    var isThere =
        names.isEmpty() || names.stream().anyMatch(owner -> reads.get(owner).value().isPresent());
    store.commit(isThere ? new Commit().putsOff(errand, at, todo) : new Commit().completes(errand));
  }

  /// Lets what others have claimed be claimed at once. Only for whoever knows that they are dead.
  public void inherit(Instant now, Duration lease) {
    store.endLeases(now, lease);
  }

  /// When the next errand is due; empty when there is none.
  public Optional<Instant> nextDue() {
    return store.nextDue();
  }

  /// Asks a new pair of a program into being: `by` is the asker's side.
  public Outcome invite(Who who, ProgramId id, Side by, Profile asker, Profile invited) {
    return again(() -> invitations.once(id, new Invitations.Asked(who, by, asker, invited)));
  }

  /// The person's place in the pair; empty for everybody who is not in it.
  public Optional<Seat> look(Who who, PairId id) {
    return Seats.look(store, programs, who, id);
  }

  /// The pair an errand is about, seen from no side; empty when it is gone.
  public Optional<Pair> pair(PairId id) {
    return store.read(Records.pair(id)).value();
  }

  /// The pair whose room in Slack this is.
  public Optional<Pair> pairIn(String channel) {
    return store
        .pairIn(channel)
        .flatMap(this::pair)
        .filter(pair -> pair.room().at().filter(channel::equals).isPresent());
  }

  /// The person's places in pairs that are not over, the oldest first.
  public List<Seat> seats(Who who) {
    return seats(who.person()).stream().filter(seat -> !seat.pair().pairing().isOver()).toList();
  }

  /// The person's places in all pairs that still exist.
  public List<Seat> seats(PersonId person) {
    return seats.of(person);
  }

  /// The person's places in live pairs; none when Redis does not answer.
  public List<Seat> reachableSeats(Who who) {
    try {
      return seats(who).stream().filter(seat -> seat.pair().pairing().isLive()).toList();
    } catch (Redis.Unavailable _) {
      return List.of();
    }
  }

  /// Where coordinators set programs up.
  public Programs programs() {
    return programs;
  }

  /// Who has put themselves forward.
  public Enrolments enrolments() {
    return enrolments;
  }

  /// Where coordinators bring people together.
  public Matches matches() {
    return matches;
  }

  /// Who is in a pair, as everybody may know.
  public Directory directory() {
    return new Directory(store, this::seats);
  }

  /// How messages get through.
  public Operations operations() {
    return operations;
  }

  /// Where new pairs are announced.
  public Announcements announcements() {
    return new Announcements(store, programs);
  }

  /// The programs' figures.
  public Releases releases() {
    return releases;
  }

  /// How keys follow each other.
  public KeyTurns keyTurns() {
    return keyTurns;
  }

  /// Destroys again what a restored backup has brought back. To be done before anybody is let in.
  public void buryRisen(Instant now) {
    new Risen(store, programs, commits, cases).bury(now);
    enrolments().forgetRisen(now).forEach(person -> matches().forget(person, now));
  }

  /// Destroys all that is kept for the workspace, for good.
  public void end() {
    store.end();
  }

  /// Lets some pairs know that their program's list has changed, if theirs is another.
  ///
  /// @param from where in the store to begin
  /// @return where to go on; empty when all have heard
  public Optional<String> spread(ProgramId program, String from, Instant now) {
    var some = new Spreading(store, programs, program).from(from);
    some.behind().forEach(pair -> note(pair, new AgreementCommand.MustReportChanged(), now));
    return some.next();
  }

  /// Whether Redis answers.
  public boolean isReachable() {
    try {
      store.nextDue();
      return true;
    } catch (Redis.Unavailable _) {
      return false;
    }
  }

  /// What is kept about one person, for themselves.
  public Theirs theirs() {
    return new Theirs(store, this);
  }

  /// Where people ask supervisors.
  public Cases cases() {
    return cases;
  }

  /// What people have learnt, without their names.
  public Box box() {
    return box;
  }

  private interface Rule {
    Decision<Pair> decide(Reads reads, Pair pair, Program program);
  }

  /// The decision, unless it makes one pair more of a mentor who has no place for it.
  private Decision<Pair> admitted(
      Reads reads, Pair pair, Program program, Decision<Pair> decision) {
    if (decision instanceof Step<Pair>(var next, var _)
        && next.pairing().isLive()
        && !pair.pairing().isLive()) {
      reads.and(store.read(List.of(Records.person(pair.mentor().person()))));
      var mentor = Records.person(reads, pair.mentor().person());
      if (Admission.isFull(mentor.memberships(), program)) {
        return Decision.refuse(PairingRefusal.MENTOR_FULL);
      }
    }
    return decision;
  }

  private static Outcome again(Attempt<Outcome> attempt) {
    return Patience.again(attempt, TRIES).orElseGet(Outcome.Busy::new);
  }
}
