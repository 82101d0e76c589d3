package alcove.meeting;

import alcove.core.Decision;
import alcove.core.Decision.Step;
import alcove.core.Effect;
import alcove.core.Milestone;
import alcove.core.PairClock;
import alcove.core.Side;
import alcove.meeting.MeetingCommand.Propose;
import alcove.meeting.MeetingCommand.Take;
import alcove.meeting.Meetings.Agreed;
import alcove.meeting.Meetings.Ahead;
import alcove.meeting.Meetings.Appointment;
import alcove.meeting.Meetings.Free;
import alcove.meeting.Meetings.Past;
import alcove.meeting.Meetings.Proposal;
import alcove.meeting.Meetings.Proposed;
import alcove.meeting.Meetings.Table;
import alcove.pairing.Bond;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The protocol of meetings: a time holds when one has proposed it and the other has taken it;
/// either may move or cancel it; both are reminded in their own hours and asked afterwards.
public final class MeetingRules {

  /// So many times can be proposed at once: each is a button.
  static final int MOST_TIMES = 5;

  /// How long a meeting may be, in minutes.
  static final List<Integer> LENGTHS = List.of(30, 45, 60, 90);

  static final Duration FURTHEST = Duration.ofDays(183);

  /// The other is asked once more after so many working days.
  private static final int AGAIN_AFTER = 2;

  /// After so long without a meeting, whose times nobody took is offered other ways on.
  private static final Duration LONG = Duration.ofDays(30);

  /// No more meetings that have been are kept, whatever their age.
  private static final int MOST_PAST = 60;

  private MeetingRules() {}

  public static Decision<Meetings> decide(
      Meetings state, MeetingCommand command, Bond bond, Instant now) {
    return switch (command) {
      case MeetingCommand.Follow(var milestone) -> follow(state, milestone, bond, now);
      case MeetingCommand.Turn() -> turn(state, bond, now);
      case Propose propose -> propose(state, propose, bond, now);
      case MeetingCommand.StopAsking(var side) -> step(state.withStopped(side), bond, now);
      case Take take -> take(state, take, bond, now);
      case MeetingCommand.TakeBack(var side, var number) ->
          takeBack(state, side, number, bond, now);
      case MeetingCommand.Cancel(_, var number) -> cancel(state, number, bond, now);
      case MeetingCommand.Say say -> say(state, say);
    };
  }

  private static Step<Meetings> follow(
      Meetings state, Milestone milestone, Bond bond, Instant now) {
    var clock = state.clock().after(milestone, now);
    return switch (clock) {
      case PairClock.NotStarted _, PairClock.Standing _ -> step(state.with(clock), bond, now);
      case PairClock.Running _ -> step(run(state, clock, bond, now), bond, now);
      case PairClock.Over _ -> step(Meetings.none().with(clock), bond, now).and(off(state, now));
    };
  }

  /// Times that two agreed on stay where they are, however long a pause took.
  private static Meetings run(Meetings state, PairClock clock, Bond bond, Instant now) {
    return state.clock() instanceof PairClock.NotStarted
        ? state.with(clock).withDue(MeetingTimes.first(bond, now))
        : state.with(clock).later(state.clock().stood(now));
  }

  /// A pair that ends takes the meeting ahead out of both calendars.
  private static Effect[] off(Meetings state, Instant now) {
    return aheadAt(state, now)
        .map(
            appointment -> toBoth(new MeetingNotice.ForCalendar(cancelled(appointment), true, now)))
        .orElseGet(List::of)
        .toArray(Effect[]::new);
  }

  private static Step<Meetings> turn(Meetings state, Bond bond, Instant now) {
    var kept = kept(state, now);
    if (!(state.clock() instanceof PairClock.Running)) {
      return step(kept, bond, now);
    }
    var effects = new ArrayList<Effect>();
    var next = over(expired(kept, bond, now, effects), bond, now);
    for (var side : Side.values()) {
      if (bond.isWorkingMoment(side, now) && !next.stopped().contains(side)) {
        next = prompt(next, side, bond, now, effects);
      }
    }
    effects.add(MeetingTimes.wake(next, bond, now));
    return Decision.step(next, effects);
  }

  /// Without what was kept for long enough.
  private static Meetings kept(Meetings state, Instant now) {
    return state.with(
        state.past().stream()
            .filter(past -> now.isBefore(past.start().plus(MeetingTimes.KEEP)))
            .toList());
  }

  /// Without times that have passed.
  private static Meetings expired(Meetings state, Bond bond, Instant now, List<Effect> effects) {
    var gone = state.proposal().filter(proposal -> !now.isBefore(proposal.last()));
    if (gone.isEmpty()) {
      return state;
    }
    var by = gone.get().by();
    if (!state.stopped().contains(by)) {
      var told = new MeetingNotice.NotTaken(aheadAt(state, now), isForLong(state, bond, now));
      effects.add(new Effect.Tell(by, told));
    }
    return state.with(without(state.table()));
  }

  /// Whether no meeting is ahead, and none that both had agreed on was there for long. What either
  /// has said of one alone has no part in it.
  private static boolean isForLong(Meetings state, Bond bond, Instant now) {
    var since = bond.course().map(Bond.Course::since).stream();
    return state.ahead().isEmpty()
        && Stream.concat(since, state.past().stream().map(Past::start))
            .allMatch(at -> !now.isBefore(at.plus(LONG)));
  }

  private static Optional<Appointment> aheadAt(Meetings state, Instant now) {
    return state.ahead().filter(appointment -> now.isBefore(appointment.start()));
  }

  /// A meeting that is over makes room, and the next comes by the rhythm.
  private static Meetings over(Meetings state, Bond bond, Instant now) {
    if (!(state.table() instanceof Agreed(var was, var move, _, _)) || now.isBefore(was.end())) {
      return state;
    }
    var past = new Past(was.number(), was.start(), Set.of(), Map.of());
    var table = move.<Table>map(Proposed::new).orElseGet(Free::new);
    return state
        .with(table)
        .withPast(past, MOST_PAST)
        .withDue(MeetingTimes.next(was.start(), bond));
  }

  private static Meetings prompt(
      Meetings state, Side side, Bond bond, Instant now, List<Effect> effects) {
    var next = remind(state, side, bond, now, effects);
    next = askAgain(next, side, now, effects);
    next = suggest(next, side, now, effects);
    return ask(next, side, now, effects);
  }

  /// Of reminders that are due together only the last is told.
  private static Meetings remind(
      Meetings state, Side side, Bond bond, Instant now, List<Effect> effects) {
    if (!(state.table() instanceof Agreed agreed)) {
      return state;
    }
    var next = agreed;
    var due = Optional.<Ahead>empty();
    for (var ahead : Ahead.values()) {
      var at = MeetingTimes.at(ahead, agreed.appointment(), side, bond);
      if (!next.reminded(side).contains(ahead)
          && at.filter(moment -> !now.isBefore(moment)).isPresent()) {
        next = next.reminded(side, ahead);
        due = Optional.of(ahead);
      }
    }
    if (now.isBefore(agreed.appointment().start())) {
      due.map(ahead -> new MeetingNotice.Reminder(agreed.appointment(), ahead))
          .ifPresent(notice -> effects.add(new Effect.Tell(side, notice)));
    }
    return state.with(next);
  }

  private static Meetings askAgain(Meetings state, Side side, Instant now, List<Effect> effects) {
    var waiting =
        state
            .proposal()
            .filter(proposal -> proposal.by() != side)
            .filter(proposal -> proposal.again().filter(at -> !now.isBefore(at)).isPresent());
    waiting.ifPresent(proposal ->
        effects.add(
            new Effect.Tell(
                side, new MeetingNotice.Proposes(proposal.asked(), state.ahead(), true))));
    return waiting.map(proposal -> state.with(with(state.table(), proposal.asked()))).orElse(state);
  }

  private static Meetings suggest(Meetings state, Side side, Instant now, List<Effect> effects) {
    if (MeetingTimes.due(state, side).filter(at -> !now.isBefore(at)).isEmpty()) {
      return state;
    }
    effects.add(new Effect.Tell(side, new MeetingNotice.ItIsTime()));
    return state.withoutDue(side);
  }

  /// What is too long ago is not asked about any more.
  private static Meetings ask(Meetings state, Side side, Instant now, List<Effect> effects) {
    var next = state;
    for (var past : state.past()) {
      if (MeetingTimes.isToAsk(past, side)) {
        next = next.with(past.asked(side));
        if (now.isBefore(past.start().plus(MeetingTimes.ASKED_WITHIN))) {
          effects.add(new Effect.Tell(side, new MeetingNotice.DidIt(past)));
        }
      }
    }
    return next;
  }

  private static Decision<Meetings> propose(
      Meetings state, Propose propose, Bond bond, Instant now) {
    var why = whyNot(state).or(() -> whyInvalid(propose, now));
    if (why.isPresent()) {
      return Decision.refuse(why.get());
    }
    var side = propose.side();
    var number = state.count() + 1;
    var times = propose.times().stream().distinct().sorted().toList();
    var again =
        Optional.of(bond.workingDaysLater(side.other(), now, AGAIN_AFTER))
            .filter(at -> at.isBefore(times.getLast()));
    var proposal = new Proposal(number, side, times, propose.minutes(), again);
    var current = over(state, bond, now);
    var next = current.counted().with(with(current.table(), proposal));
    return step(next, bond, now)
        .and(
            new Effect.Tell(
                side.other(), new MeetingNotice.Proposes(proposal, next.ahead(), false)));
  }

  /// Why these times cannot be proposed; empty when they can.
  static Optional<MeetingRefusal> whyInvalid(Propose propose, Instant now) {
    if (propose.times().isEmpty()) {
      return Optional.of(MeetingRefusal.NO_TIME);
    }
    if (propose.times().size() > MOST_TIMES) {
      return Optional.of(MeetingRefusal.TOO_MANY);
    }
    if (propose.times().stream().anyMatch(time -> !time.isAfter(now))) {
      return Optional.of(MeetingRefusal.PAST);
    }
    if (propose.times().stream().anyMatch(time -> time.isAfter(now.plus(FURTHEST)))) {
      return Optional.of(MeetingRefusal.TOO_FAR);
    }
    return LENGTHS.contains(propose.minutes())
        ? Optional.empty()
        : Optional.of(MeetingRefusal.NO_LENGTH);
  }

  private static Decision<Meetings> take(Meetings state, Take take, Bond bond, Instant now) {
    var isTaken =
        state.ahead().filter(one -> one.start().equals(take.time())).isPresent()
            && state.proposal().isEmpty();
    var proposal = state.proposal().filter(one -> one.number() == take.number());
    if (whyNot(state).isPresent()) {
      return Decision.refuse(whyNot(state).get());
    }
    if (proposal.filter(one -> one.times().contains(take.time())).isEmpty()) {
      return isTaken ? Decision.step(state) : Decision.refuse(MeetingRefusal.OVER_SINCE);
    }
    if (proposal.get().by() == take.side()) {
      return Decision.refuse(MeetingRefusal.NOT_YOURS_TO_TAKE);
    }
    if (!take.time().isAfter(now)) {
      return Decision.refuse(MeetingRefusal.PAST);
    }
    var current = over(state, bond, now);
    var settled = settled(current, proposal.get(), take.time());
    var next = current.with(MeetingTimes.agreed(settled, bond, now));
    return step(next, bond, now)
        .and(toBoth(new MeetingNotice.Settled(settled)).toArray(Effect[]::new))
        .and(toBoth(new MeetingNotice.ForCalendar(settled, false, now)).toArray(Effect[]::new));
  }

  private static Appointment settled(Meetings state, Proposal proposal, Instant time) {
    return state
        .ahead()
        .map(before -> before.moved(time, proposal.minutes()))
        .orElseGet(() -> new Appointment(proposal.number(), time, proposal.minutes(), 0));
  }

  private static Decision<Meetings> takeBack(
      Meetings state, Side side, int number, Bond bond, Instant now) {
    var proposal = state.proposal().filter(one -> one.number() == number);
    if (whyNot(state).isPresent() || proposal.isEmpty()) {
      return Decision.refuse(whyNot(state).orElse(MeetingRefusal.OVER_SINCE));
    }
    if (proposal.get().by() != side) {
      return Decision.refuse(MeetingRefusal.NOT_YOURS_TO_TAKE_BACK);
    }
    var next = state.with(without(state.table()));
    return step(next, bond, now)
        .and(new Effect.Tell(side.other(), new MeetingNotice.TakenBack(next.ahead())));
  }

  /// A pause keeps nobody from saying that they cannot come.
  private static Decision<Meetings> cancel(Meetings state, int number, Bond bond, Instant now) {
    var ahead = aheadAt(state, now).filter(appointment -> appointment.number() == number);
    if (ahead.isEmpty()) {
      return Decision.refuse(
          state.clock() instanceof PairClock.Standing
              ? MeetingRefusal.OVER_SINCE
              : whyNot(state).orElse(MeetingRefusal.OVER_SINCE));
    }
    var off = cancelled(ahead.get());
    var next = state.with(new Free()).withDue(MeetingTimes.first(bond, now));
    return step(next, bond, now)
        .and(toBoth(new MeetingNotice.Off(off)).toArray(Effect[]::new))
        .and(toBoth(new MeetingNotice.ForCalendar(off, true, now)).toArray(Effect[]::new));
  }

  private static Appointment cancelled(Appointment appointment) {
    return appointment.moved(appointment.start(), appointment.minutes());
  }

  private static Decision<Meetings> say(Meetings state, MeetingCommand.Say say) {
    return state.past().stream()
        .filter(past -> past.number() == say.number())
        .findFirst()
        .<Decision<Meetings>>map(
            past -> Decision.step(state.with(past.said(say.side(), say.took()))))
        .orElseGet(() -> Decision.refuse(MeetingRefusal.OVER_SINCE));
  }

  /// Why nothing can be planned in this state; empty when it can.
  static Optional<MeetingRefusal> whyNot(Meetings state) {
    return switch (state.clock()) {
      case PairClock.NotStarted _ -> Optional.of(MeetingRefusal.NOT_STARTED);
      case PairClock.Standing _ -> Optional.of(MeetingRefusal.PAUSED);
      case PairClock.Over _ -> Optional.of(MeetingRefusal.ENDED);
      case PairClock.Running _ -> Optional.empty();
    };
  }

  private static Table with(Table table, Proposal proposal) {
    return switch (table) {
      case Free _, Proposed _ -> new Proposed(proposal);
      case Agreed agreed -> agreed.with(Optional.of(proposal));
    };
  }

  private static Table without(Table table) {
    return switch (table) {
      case Free _, Proposed _ -> new Free();
      case Agreed agreed -> agreed.with(Optional.empty());
    };
  }

  private static Step<Meetings> step(Meetings next, Bond bond, Instant now) {
    return Decision.step(next, MeetingTimes.wake(next, bond, now));
  }

  /// Files are handed over, everything else is said.
  private static List<Effect> toBoth(MeetingNotice notice) {
    return List.of(toOne(Side.MENTOR, notice), toOne(Side.MENTEE, notice));
  }

  private static Effect toOne(Side side, MeetingNotice notice) {
    return notice instanceof MeetingNotice.ForCalendar
        ? new Effect.Hand(side, notice)
        : new Effect.Tell(side, notice);
  }
}
