package alcove.desk;

import alcove.core.Decision.Refused;
import alcove.core.Decision.Step;
import alcove.core.PairId;
import alcove.core.PersonId;
import alcove.core.Program;
import alcove.core.ProgramId;
import alcove.core.Side;
import alcove.core.Who;
import alcove.desk.Errands.Cause;
import alcove.desk.Ledgers.Whose;
import alcove.desk.Task.Todo;
import alcove.enrolment.Enrolment;
import alcove.ledger.Act;
import alcove.ledger.By;
import alcove.ledger.Kind;
import alcove.matching.Couple;
import alcove.matching.Matching;
import alcove.matching.MatchingCommand;
import alcove.matching.MatchingRefusal;
import alcove.matching.MatchingRules;
import alcove.matching.Out;
import alcove.matching.Pool;
import alcove.matching.Proposal;
import alcove.matching.Proposals;
import alcove.matching.Proposals.Asked;
import alcove.matching.Proposals.Outlook;
import alcove.pairing.Admission;
import alcove.pairing.Admission.Membership;
import alcove.pairing.Bond.Partner;
import alcove.pairing.PairingCommand;
import alcove.privacy.Ids;
import alcove.store.Commit;
import alcove.store.Errand;
import alcove.store.Reads;
import alcove.store.Store;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Where coordinators bring people together: who has put themselves forward, whom they would ask,
/// and the asking, some at a time.
public final class Matches {
  /// Asked in one go; then somebody else has a turn.
  private static final int AT_ONCE = 20;

  /// Looked up at once to be shown.
  private static final int MOST_SHOWN = 50;

  /// The seeds by which some couples are left out change with the quarter.
  private static final int MONTHS = 3;

  private final Store store;
  private final Programs programs;
  private final Pools pools;
  private final Commits commits;
  private final Ledgers ledgers;

  Matches(Store store, Programs programs, Enrolments enrolments, Commits commits) {
    this.store = store;
    this.programs = programs;
    this.pools = new Pools(store, enrolments);
    this.commits = commits;
    this.ledgers = new Ledgers(store);
  }

  /// What became of what a coordinator asked.
  public sealed interface Changed {
    record Done(Proposals now) implements Changed {}

    record Refused(MatchingRefusal refusal) implements Changed {}

    /// Redis cannot be reached, or too many others were faster. Nothing is lost; try again.
    record Busy() implements Changed {}
  }

  /// Who is there, as of now.
  public record Sight(Program program, Pool pool, Matching matching, Proposals proposals) {}

  /// Lets a coordinator look. That one did is noted first.
  public Sight look(Program program, Instant now) {
    ledgers.note(Whose.of(program.id()), now, new Act(Kind.LOOKED, By.COORDINATOR));
    return sight(program, now);
  }

  private Sight sight(Program program, Instant now) {
    var proposals = proposals(program.id());
    var pool = pools.of(program, List.of(), proposals.asked(), now);
    return new Sight(program, pool, matching(program, pool, now), proposals);
  }

  /// The couples that are left out by chance change with the quarter, and with nothing else.
  private Matching matching(Program program, Pool pool, Instant now) {
    var month = YearMonth.from(now.atZone(ZoneOffset.UTC));
    var quarter = month.getYear() + "-" + (month.getMonthValue() - 1) / MONTHS;
    var season = program.id().value() + " " + quarter;
    return new Matching(pool, program.workingTime(), now, person -> store.seed(season, person));
  }

  /// What is about to be asked, and what has been.
  public Proposals proposals(ProgramId program) {
    return store.read(Records.proposals(program)).value().orElseGet(Proposals::none);
  }

  /// How those that may be open, and the latest of the others, are for whoever made them.
  public Map<Asked, Outlook> outlooks(Proposals proposals, Instant now) {
    var fresh = proposals.asked().stream().filter(one -> one.isFresh(now)).count();
    var asked = proposals.asked().stream().limit(Math.max(fresh, MOST_SHOWN)).toList();
    var reads = store.read(asked.stream().map(one -> Records.pair(one.id())).toList());
    return asked.stream()
        .collect(
            Collectors.toMap(
                one -> one,
                one ->
                    one.outlook(
                        reads.get(Records.pair(one.id())).value().map(Pair::pairing), now)));
  }

  /// Those that are out, as coordinators see them.
  public List<Out> out(Proposals proposals, Instant now) {
    return Out.of(proposals, outlooks(proposals, now));
  }

  /// Those of these couples who stand in the directory.
  public Set<Couple> pairs(List<Couple> couples) {
    var mentors = couples.stream().map(Couple::mentor).distinct().toList();
    var reads = store.read(mentors.stream().map(Records::person).toList());
    return couples.stream()
        .filter(couple ->
            Records.person(reads, couple.mentor()).memberships().stream()
                .anyMatch(place -> place.live() && place.partner().equals(couple.mentee())))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Lets a run find who suits whom, to be looked through.
  public Changed run(Who who, Program program) {
    var proposals = proposals(program.id());
    var pool = pools.of(program, proposals.staying().planned(), proposals.asked(), who.at());
    var found =
        matching(program, pool, who.at()).run().couples().stream()
            .flatMap(couple -> proposal(pool, couple).stream())
            .toList();
    return change(who, program.id(), new MatchingCommand.Found(found));
  }

  private static Optional<Proposal> proposal(Pool pool, Couple couple) {
    return pool.find(couple.mentor())
        .flatMap(mentor ->
            pool.find(couple.mentee())
                .map(mentee -> new Proposal(Ids.pair(), partner(mentor), partner(mentee), false)));
  }

  private static Partner partner(Enrolment enrolment) {
    return new Partner(enrolment.person(), enrolment.zone());
  }

  /// Decides what a coordinator asks. Whether they are one is the conversation's to look up.
  public Changed change(Who who, ProgramId program, MatchingCommand command) {
    return change(program, command, who.at(), Optional.of(who.request()));
  }

  private Changed change(
      ProgramId program, MatchingCommand command, Instant now, Optional<String> request) {
    return Patience.again(() -> changed(program, command, now, request), Desk.TRIES)
        .orElseGet(Changed.Busy::new);
  }

  private Optional<Changed> changed(
      ProgramId program, MatchingCommand command, Instant now, Optional<String> request) {
    var name = Records.proposals(program);
    var reads = store.read(List.of(name));
    var before = reads.get(name).value().orElseGet(Proposals::none);
    return switch (MatchingRules.decide(before, command, now)) {
      case Refused<Proposals>(var refusal) ->
          Optional.of(
              request.filter(store::isAnswered).isPresent()
                  ? new Changed.Done(before)
                  : new Changed.Refused((MatchingRefusal) refusal));
      case Step<Proposals>(var next, var _) -> {
        var commit = new Commit().put(reads.get(name), next);
        request.ifPresent(commit::answers);
        if (command instanceof MatchingCommand.Send) {
          commit.add(asking(program, now));
        }
        noted(command).ifPresent(act -> ledgers.note(commit, Whose.of(program), now, act));
        yield switch (store.commit(commit)) {
          case DONE -> Optional.of(new Changed.Done(next));
          case ANSWERED_BEFORE -> Optional.of(new Changed.Done(before));
          case STALE, LEASE_LOST -> Optional.empty();
        };
      }
    };
  }

  private static Optional<Act> noted(MatchingCommand command) {
    return switch (command) {
      case MatchingCommand.Found _ -> Optional.of(new Act(Kind.MATCHED, By.COORDINATOR));
      case MatchingCommand.Send _ -> Optional.of(new Act(Kind.PROPOSED, By.COORDINATOR));
      // Whoever does these has looked, and that is noted.
      case MatchingCommand.Add _, MatchingCommand.TakeOut _, MatchingCommand.Change _ ->
          Optional.empty();
      // A line of it would tell who reads that nothing comes of theirs whether the other declined.
      case MatchingCommand.TakeBack _ -> Optional.empty();
      // The clock's own, and what somebody does about themselves.
      case MatchingCommand.Done _, MatchingCommand.Thin _, MatchingCommand.Forget _ ->
          Optional.empty();
    };
  }

  /// Takes back what has been sent. That it is off, and that it is off the list, are one commit.
  /// Where nobody was asked there is no pair, and the coordinator sees the same.
  public Changed takeBack(Who who, Program program, PairId id) {
    return Patience.again(() -> takenBack(who, program, id), Desk.TRIES)
        .orElseGet(Changed.Busy::new);
  }

  private Optional<Changed> takenBack(Who who, Program program, PairId id) {
    var name = Records.proposals(program.id());
    var reads = store.read(List.of(name, Records.pair(id), Records.PROGRAMS));
    var before = reads.get(name).value().orElseGet(Proposals::none);
    var command = new MatchingCommand.TakeBack(id);
    if (MatchingRules.decide(before, command, who.at())
        instanceof Step<Proposals>(var next, var _)) {
      var off = calledOff(reads, program, id, who.at());
      if (off.isPresent()) {
        var commit = off.get().put(reads.get(name), next).answers(who.request());
        return switch (store.commit(commit)) {
          case DONE -> Optional.of(new Changed.Done(next));
          case ANSWERED_BEFORE -> Optional.of(new Changed.Done(before));
          case STALE, LEASE_LOST -> Optional.empty();
        };
      }
    }
    return Optional.of(
        store.isAnswered(who.request())
            ? new Changed.Done(before)
            : new Changed.Refused(MatchingRefusal.NO_LONGER_OPEN));
  }

  /// What calls off the pair of this name, if there is one; empty when it was answered.
  private Optional<Commit> calledOff(Reads reads, Program program, PairId id, Instant now) {
    var pair = reads.get(Records.pair(id)).value();
    if (pair.isEmpty()) {
      return Optional.of(new Commit());
    }
    return PairRules.decide(pair.get(), new PairingCommand.CallOff(), program, now)
            instanceof Step<Pair> step
        ? Optional.of(commits.of(reads, pair.get(), step, program, new Cause(now, false)))
        : Optional.empty();
  }

  /// Lets no coordinator's list name this person any more.
  ///
  /// @return whether none does
  public boolean forget(PersonId person, Instant now) {
    return programs.all().stream()
        .filter(program -> names(proposals(program.id()), person))
        .map(program ->
            change(program.id(), new MatchingCommand.Forget(person), now, Optional.empty()))
        .allMatch(Changed.Done.class::isInstance);
  }

  private static boolean names(Proposals proposals, PersonId person) {
    return proposals.planned().stream().anyMatch(couple -> couple.has(person))
        || proposals.asked().stream().anyMatch(one -> one.couple().has(person));
  }

  /// Asks some of those whose turn has come, and comes back when it is to be forgotten that they
  /// were; forgets those for whom that time has come.
  ///
  /// @return whether there are more
  public boolean ask(ProgramId id, Instant now) {
    change(id, new MatchingCommand.Thin(), now, Optional.empty());
    var program = programs.find(id).orElseThrow();
    var sight = sight(program, now);
    if (!sight.proposals().sending().isEmpty()) {
      store.commit(new Commit().add(asking(id, now.plus(Asked.KEPT))));
    }
    sight.proposals().sending().stream()
        .limit(AT_ONCE)
        .forEach(proposal -> ask(sight, proposal, now));
    return !proposals(id).sending().isEmpty();
  }

  /// Asks two people, once: the pair, and that they were asked, are one commit. What stands between
  /// them without anybody knowing shows as little here as anywhere: they are among the asked.
  private void ask(Sight sight, Proposal proposal, Instant now) {
    var program = sight.program();
    var name = Records.proposals(program.id());
    for (var i = 0; i < Desk.TRIES; i++) {
      var mentor = Records.person(proposal.mentor().person());
      var mentee = Records.person(proposal.mentee().person());
      var reads = store.read(List.of(name, mentor, mentee));
      var before = reads.get(name).value().orElseGet(Proposals::none);
      var places = Records.person(reads, proposal.mentor().person()).memberships();
      var shared =
          places.stream()
              .filter(place -> place.partner().equals(proposal.mentee().person()))
              .toList();
      var isPossible =
          isPossible(sight, proposal)
              && shared.stream().noneMatch(Membership::live)
              && !Admission.isFull(places, program);
      var done = new MatchingCommand.Done(proposal.id(), isPossible);
      if (!(MatchingRules.decide(before, done, now) instanceof Step<Proposals>(var next, var _))) {
        return;
      }
      var commit =
          isPossible && shared.isEmpty() && !sight.matching().isApart(proposal.couple())
              ? commits.ofFirst(
                  reads,
                  PairRules.propose(
                      proposal.id(), proposal.mentor(), proposal.mentee(), program, now),
                  program,
                  now)
              : new Commit();
      if (store.commit(commit.put(reads.get(name), next)) == Commit.Result.DONE) {
        return;
      }
    }
  }

  /// Who has taken themselves off since is not asked; whom a coordinator named need never have put
  /// themselves forward.
  private static boolean isPossible(Sight sight, Proposal proposal) {
    return sight.matching().bar(proposal.couple()).isEmpty()
        && (proposal.byHand()
            || (sight.pool().would(proposal.mentor().person(), Side.MENTOR)
                && sight.pool().would(proposal.mentee().person(), Side.MENTEE)));
  }

  private static Errand<Todo> asking(ProgramId program, Instant now) {
    return new Errand<>(Ids.random(), now, Optional.empty(), new Todo(new Task.Ask(program), 0));
  }
}
