package alcove.concern;

import alcove.concern.Concern.Afterwards;
import alcove.concern.Concern.Calm;
import alcove.concern.Concern.Delivered;
import alcove.concern.Concern.Noticed;
import alcove.concern.Concern.Open;
import alcove.concern.Concern.Part;
import alcove.concern.Concern.PassedOn;
import alcove.concern.Concern.Quiet;
import alcove.concern.Concern.Steps;
import alcove.concern.Concern.Waiting;
import alcove.concern.ConcernCommand.Pressed;
import alcove.core.Decision;
import alcove.core.Decision.Step;
import alcove.core.Effect;
import alcove.core.Milestone;
import alcove.core.PairClock;
import alcove.core.Side;
import alcove.pairing.Bond;
import alcove.pairing.PairingCommand;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The protocol of breaking confidence without surprise. Nothing is said to be passed on but when
/// both have agreed on it, after a notice has arrived and its time has passed, or when somebody was
/// in danger, and then it says so.
public final class ConcernRules {
  private ConcernRules() {}

  public static Decision<Concern> decide(
      Concern state, ConcernCommand command, Bond bond, Instant now) {
    return switch (command) {
      case ConcernCommand.Follow(var milestone) -> follow(state, milestone, bond, now);
      case ConcernCommand.Turn _ -> turn(state, bond, now);
      case ConcernCommand.InDanger(var side) -> DangerRules.alarm(state, side, bond, now);
      case ConcernCommand.PassedFirst(var side) -> DangerRules.passed(state, side, bond, now);
      case ConcernCommand.TellNow(var side) -> DangerRules.tell(state, side, bond, now);
      case ConcernCommand.CallOff(var side) -> DangerRules.callOff(state, side, bond, now);
      case ConcernCommand.Raise(var side) -> StepRules.raise(state, side, bond, now);
      case ConcernCommand.Arrived(var number) -> NoticeRules.arrived(state, number, bond, now);
      case ConcernCommand.Lost(var number) -> NoticeRules.lost(state, number, bond, now);
      case Pressed pressed -> press(state, pressed, bond, now);
    };
  }

  private static Decision<Concern> press(Concern state, Pressed pressed, Bond bond, Instant now) {
    var why = whyNot(state, pressed);
    if (why.isPresent()) {
      return Decision.refuse(why.get());
    }
    return switch (pressed) {
      case ConcernCommand.Acknowledge it -> StepRules.acknowledge(state, it, bond, now);
      case ConcernCommand.Refuse it -> StepRules.refuse(state, it, bond, now);
      case ConcernCommand.Propose it -> StepRules.propose(state, it, bond, now);
      case ConcernCommand.Done(var side, _) -> StepRules.done(state, side, bond, now);
      case ConcernCommand.Announce it -> NoticeRules.announce(state, it, bond, now);
      case ConcernCommand.TryAgain(var side, _) -> NoticeRules.tryAgain(state, side, bond, now);
      case ConcernCommand.PassOn(var side, _) -> NoticeRules.passOn(state, side, bond, now);
      case ConcernCommand.NotNow(var side, _) -> notNow(state, side, bond, now);
      case ConcernCommand.NoLongerNeeded(var side, _) -> end(state, side, bond, now);
      case ConcernCommand.Choose(var side, _, var ending) -> choose(state, side, ending, bond, now);
    };
  }

  /// Leaving, and saying how to go on, needs no clock; all else waits while the pair has paused.
  private static Optional<ConcernRefusal> whyNot(Concern state, Pressed pressed) {
    var needsNoClock =
        pressed instanceof ConcernCommand.NoLongerNeeded
            || pressed instanceof ConcernCommand.Choose;
    return switch (state.clock()) {
      case PairClock.NotStarted _ -> Optional.of(ConcernRefusal.NOT_STARTED);
      case PairClock.Over _ -> Optional.of(ConcernRefusal.ENDED);
      case PairClock.Standing _ when !needsNoClock -> Optional.of(ConcernRefusal.PAUSED);
      case PairClock.Standing _, PairClock.Running _ ->
          pressed.number() == state.number()
              ? Optional.empty()
              : Optional.of(ConcernRefusal.MOVED_ON);
    };
  }

  private static Step<Concern> follow(Concern state, Milestone milestone, Bond bond, Instant now) {
    var clock = state.clock().after(milestone, now);
    var effects = new ArrayList<Effect>();
    var next =
        switch (clock) {
          case PairClock.NotStarted _, PairClock.Standing _ -> state.with(clock);
          case PairClock.Running _ -> goesOn(state, bond, now, effects).with(clock);
          case PairClock.Over _ -> {
            endedWith(state, effects);
            yield Concern.none().with(clock);
          }
        };
    return settled(next, effects, bond, now);
  }

  /// Whoever had begun something hears that it ended with the pair.
  private static void endedWith(Concern state, List<Effect> effects) {
    var known = state.steps() instanceof Open || state.steps() instanceof Noticed;
    for (var side : Side.values()) {
      if (known || !(state.danger(side) instanceof Calm)) {
        effects.add(new Effect.Tell(side, new ConcernNotice.EndedWith()));
      }
    }
  }

  /// Everything has waited for as long as the pair has paused. A notice's time runs anew, so that
  /// it is never shorter than the program says.
  private static Concern goesOn(Concern state, Bond bond, Instant now, List<Effect> effects) {
    if (!(state.clock() instanceof PairClock.Standing(var since))) {
      return state;
    }
    var stood = Duration.between(since, now);
    var next = state;
    for (var side : Side.values()) {
      if (state.danger(side) instanceof PassedOn(var at, var part)) {
        next = next.with(side, new PassedOn(at, part.later(stood)));
      }
    }
    return next.with(
        switch (state.steps()) {
          case Open open -> later(open, stood);
          case Afterwards(var what, var mentor, var mentee, var at) ->
              new Afterwards(what, later(mentor, stood), later(mentee, stood), at.plus(stood));
          case Delivered delivered when delivered.from().isAfter(since) ->
              NoticeRules.anew(delivered, bond, now, effects);
          case Steps others -> others;
        });
  }

  private static Open later(Open open, Duration by) {
    return new Open(
        open.step(),
        open.by(),
        open.plan(),
        later(open.mentor(), by),
        later(open.mentee(), by),
        open.since().plus(by));
  }

  private static Part later(Part part, Duration by) {
    return part instanceof Waiting waiting ? waiting.later(by) : part;
  }

  private static Step<Concern> turn(Concern state, Bond bond, Instant now) {
    if (!(state.clock() instanceof PairClock.Running)) {
      return Decision.step(state);
    }
    var effects = new ArrayList<Effect>();
    var next = putAway(state, now, effects);
    return settled(StepRules.silent(next, bond, now, effects), effects, bond, now);
  }

  private static Concern putAway(Concern state, Instant now, List<Effect> effects) {
    var next = DangerRules.forgotten(state, now);
    if (now.isBefore(ConcernTimes.putAway(state.steps()))) {
      return next;
    }
    switch (state.steps()) {
      case Open _, Delivered _ -> {
        for (var side : Side.values()) {
          effects.add(new Effect.Tell(side, new ConcernNotice.PutAway()));
        }
      }
      case Noticed undelivered -> {
        effects.add(new Effect.Tell(undelivered.by(), new ConcernNotice.WordsGone()));
        effects.add(new Effect.Tell(undelivered.by().other(), new ConcernNotice.PutAway()));
      }
      case Quiet _, Afterwards _ -> {}
    }
    return next.with(new Quiet());
  }

  private static Decision<Concern> notNow(Concern state, Side side, Bond bond, Instant now) {
    var next =
        switch (state.steps()) {
          case Open open -> state.with(open.with(side, putOff(open.part(side), side, bond, now)));
          case Afterwards after ->
              state.with(after.with(side, putOff(after.part(side), side, bond, now)));
          case Delivered it when it.by() == side ->
              state.with(it.with(putOff(it.part(), side, bond, now)));
          case Quiet _, Noticed _ -> state;
        };
    return settled(next, List.of(), bond, now);
  }

  private static Part putOff(Part part, Side side, Bond bond, Instant now) {
    return part instanceof Waiting waiting ? ConcernTimes.putOff(waiting, side, bond, now) : part;
  }

  /// Whoever began can leave at any point before something was passed on.
  private static Decision<Concern> end(Concern state, Side side, Bond bond, Instant now) {
    var by =
        switch (state.steps()) {
          case Open open when !StepRules.isPassedOn(open) -> Optional.of(open.by());
          case Noticed noticed -> Optional.of(noticed.by());
          case Open _, Quiet _, Afterwards _ -> Optional.<Side>empty();
        };
    if (by.isEmpty()) {
      return Decision.refuse(ConcernRefusal.MOVED_ON);
    }
    if (by.get() != side) {
      return Decision.refuse(ConcernRefusal.NOT_YOURS);
    }
    var told = new Effect.Tell(side.other(), new ConcernNotice.NoLonger());
    return settled(state.with(new Quiet()), List.of(told), bond, now);
  }

  /// One who wants to part need not wait for the other; mending takes both.
  private static Decision<Concern> choose(
      Concern state, Side side, Ending ending, Bond bond, Instant now) {
    if (!(state.steps() instanceof Afterwards after)) {
      return Decision.refuse(ConcernRefusal.MOVED_ON);
    }
    if (ending == Ending.CLOSE) {
      var finish = new Effect.Ask(new PairingCommand.Finish());
      return settled(state.with(new Quiet()), List.of(finish), bond, now);
    }
    if (!(after.part(side.other()) instanceof Concern.Acknowledged)) {
      var next = state.with(after.with(side, new Concern.Acknowledged()));
      return settled(next, List.of(), bond, now);
    }
    return settled(
        state.with(new Quiet()),
        List.of(
            new Effect.Tell(Side.MENTOR, new ConcernNotice.Repair()),
            new Effect.Tell(Side.MENTEE, new ConcernNotice.Repair())),
        bond,
        now);
  }

  /// The state with whatever is due said, and the one wake planned anew.
  static Step<Concern> settled(Concern state, List<Effect> before, Bond bond, Instant now) {
    var effects = new ArrayList<>(before);
    var next = state;
    if (state.clock() instanceof PairClock.Running) {
      next = NoticeRules.sent(state, bond, now, effects);
      for (var side : Side.values()) {
        next = Prompts.ofSteps(next, side, bond, now, effects);
        next = Prompts.ofDanger(next, side, bond, now, effects);
      }
    }
    effects.add(ConcernTimes.wake(next, bond, now));
    return Decision.step(next, effects);
  }
}
