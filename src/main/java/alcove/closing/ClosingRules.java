package alcove.closing;

import alcove.closing.ClosingCommand.Say;
import alcove.closing.ClosingCommand.SayGoodbye;
import alcove.closing.Closings.Asking;
import alcove.closing.Closings.Ending;
import alcove.closing.Closings.Farewell;
import alcove.closing.Closings.Hope;
import alcove.closing.Closings.Renewing;
import alcove.closing.Closings.Waiting;
import alcove.closing.Closings.Wish;
import alcove.core.Decision;
import alcove.core.Decision.Step;
import alcove.core.Effect;
import alcove.core.Milestone;
import alcove.core.PairClock;
import alcove.core.Side;
import alcove.pairing.Bond;
import alcove.pairing.Bond.Course;
import alcove.pairing.PairingCommand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The protocol of the end: both are asked alone, it goes on only when both would, and nobody sees
/// who would not.
public final class ClosingRules {

  /// Nobody is asked more often than this.
  static final int PROMPTS = 3;

  /// Characters of one field of a last word.
  static final int LENGTH = 2_000;

  /// So many working days lie between two prompts.
  private static final int BETWEEN = 4;

  private ClosingRules() {}

  public static Decision<Closings> decide(
      Closings state, ClosingCommand command, Bond bond, Instant now) {
    return switch (command) {
      case ClosingCommand.Follow(var milestone) -> follow(state, milestone, bond, now);
      case ClosingCommand.Turn() -> turn(state, bond, now);
      case ClosingCommand.StopAsking(var side) -> step(state.withStopped(side), bond, now);
      case Say say -> say(state, say, bond, now);
      case ClosingCommand.Keep keep -> keep(state, keep);
      case ClosingCommand.HopeFor(var side, var hope) -> hope(state, side, hope);
      case SayGoodbye goodbye -> goodbye(state, goodbye, bond);
      case ClosingCommand.Carried _ -> Decision.step(state);
      case ClosingCommand.NotCarried back -> notCarried(state, back);
    };
  }

  private static Step<Closings> follow(
      Closings state, Milestone milestone, Bond bond, Instant now) {
    var clock = state.clock().after(milestone, now);
    return switch (clock) {
      case PairClock.NotStarted _, PairClock.Standing _ -> step(state.with(clock), bond, now);
      case PairClock.Running _ -> step(running(state.with(clock), bond, now), bond, now);
      case PairClock.Over _ -> over(state, clock, bond, now);
    };
  }

  /// A term whose end has moved away begins anew.
  private static Closings running(Closings state, Bond bond, Instant now) {
    var isFarOff =
        bond.course().filter(course -> now.isBefore(ClosingTimes.asks(course, bond))).isPresent();
    return isFarOff ? state.with(new Waiting()) : state;
  }

  /// Two who never signed have nothing to look back on.
  private static Step<Closings> over(Closings state, PairClock clock, Bond bond, Instant now) {
    if (state.stage() instanceof Farewell || state.clock() instanceof PairClock.NotStarted) {
      return step(state.with(clock), bond, now);
    }
    var farewell = state.with(clock).with(farewell(state));
    return step(farewell, bond, now).and(toWhoIsThere(new ClosingNotice.Guide(), bond));
  }

  /// Who would move on hopes for somebody else.
  private static Farewell farewell(Closings state) {
    var moveOn =
        switch (state.stage()) {
          case Asking asking -> asking.moveOn();
          case Ending ending -> ending.moveOn();
          case Waiting _, Renewing _, Farewell _ -> Set.<Side>of();
        };
    var farewell = Farewell.open();
    for (var side : moveOn) {
      farewell = farewell.with(side, Hope.ANOTHER_MATCH);
    }
    return farewell;
  }

  private static Step<Closings> turn(Closings state, Bond bond, Instant now) {
    if (!(state.clock() instanceof PairClock.Running) || bond.course().isEmpty()) {
      return Decision.step(state);
    }
    var course = bond.course().get();
    return switch (state.stage()) {
      case Waiting _ ->
          now.isBefore(ClosingTimes.asks(course, bond))
              ? step(state, bond, now)
              : prompt(state.nextRound(asking(now)), course, bond, now);
      case Asking asking ->
          now.isBefore(ClosingTimes.decides(course, bond))
              ? prompt(state, course, bond, now)
              : ending(state, asking.moveOn(), bond, now);
      case Renewing _ ->
          now.isBefore(ClosingTimes.end(course, bond).plus(ClosingTimes.NOTICE))
              ? step(state, bond, now)
              : ending(state, Set.of(), bond, now);
      case Ending ending ->
          now.isBefore(ClosingTimes.ends(course, ending, bond))
              ? step(state, bond, now)
              : Decision.step(state, new Effect.Ask(new PairingCommand.Finish()));
      case Farewell _ -> Decision.step(state);
    };
  }

  private static Asking asking(Instant now) {
    var again = new EnumMap<Side, Instant>(Side.class);
    for (var side : Side.values()) {
      again.put(side, now);
    }
    return new Asking(Map.of(), Map.of(), again);
  }

  private static Step<Closings> prompt(Closings state, Course course, Bond bond, Instant now) {
    var effects = new ArrayList<Effect>();
    var next = (Asking) state.stage();
    for (var side : Side.values()) {
      var due = ClosingTimes.prompt(state, next, side).filter(at -> !now.isBefore(at));
      if (due.isPresent() && bond.isWorkingMoment(side, now)) {
        effects.add(
            new Effect.Tell(side, new ClosingNotice.WhatNext(state.round(), course.endsOn())));
        next = next.askedAgain(side, again(next.asked(side) + 1, side, bond, now));
      }
    }
    var asked = state.with(next);
    effects.add(ClosingTimes.wake(asked, bond, now));
    return Decision.step(asked, effects);
  }

  private static Optional<Instant> again(int asked, Side side, Bond bond, Instant now) {
    return asked < PROMPTS
        ? Optional.of(bond.workingDaysLater(side, now, BETWEEN))
        : Optional.empty();
  }

  /// The same words for both, whoever said what.
  private static Step<Closings> ending(Closings state, Set<Side> moveOn, Bond bond, Instant now) {
    var ending = new Ending(now, moveOn);
    var end = bond.course().map(course -> ClosingTimes.ends(course, ending, bond)).orElse(now);
    var on = ClosingTimes.dayOf(end, bond.mentor().zone());
    return step(state.with(ending), bond, now).and(toBoth(new ClosingNotice.ComingToItsEnd(on)));
  }

  private static Decision<Closings> say(Closings state, Say say, Bond bond, Instant now) {
    if (state.clock() instanceof PairClock.Standing) {
      return Decision.refuse(ClosingRefusal.PAUSED);
    }
    if (!(state.stage() instanceof Asking asking)
        || state.round() != say.round()
        || bond.course().isEmpty()) {
      return Decision.refuse(
          state.stage() instanceof Waiting ? ClosingRefusal.NOT_ASKED : ClosingRefusal.OVER_SINCE);
    }
    var next = asking.with(say.side(), say.wish());
    var other = next.wish(say.side().other());
    if (other.isEmpty()) {
      return step(state.with(next), bond, now);
    }
    return say.wish() == Wish.RENEW && other.get() == Wish.RENEW
        ? renewed(state, bond, now)
        : ending(state, next.moveOn(), bond, now);
  }

  /// The new date is written into the agreement, which both sign.
  private static Step<Closings> renewed(Closings state, Bond bond, Instant now) {
    return step(state.with(new Renewing()), bond, now)
        .and(toBoth(new ClosingNotice.BothRenew()))
        .and(new Effect.Ask(new PairingCommand.Amend()));
  }

  private static Decision<Closings> keep(Closings state, ClosingCommand.Keep keep) {
    if (!(state.stage() instanceof Farewell farewell)) {
      return Decision.refuse(ClosingRefusal.NOT_ENDED);
    }
    var next = farewell.with(keep.side(), keep.contact());
    var news =
        next.agreed()
            .filter(contact -> !farewell.agreed().equals(Optional.of(contact)))
            .map(contact -> toBoth(new ClosingNotice.ContactFromHere(contact)))
            .orElseGet(() -> new Effect[0]);
    return Decision.step(state.with(next), List.of(news));
  }

  private static Decision<Closings> hope(Closings state, Side side, Hope hope) {
    return state.stage() instanceof Farewell farewell
        ? Decision.step(state.with(farewell.with(side, hope)))
        : Decision.refuse(ClosingRefusal.NOT_ENDED);
  }

  /// The words are carried to the other, or back to whoever wrote them, and stay nowhere here.
  private static Decision<Closings> goodbye(Closings state, SayGoodbye goodbye, Bond bond) {
    if (!(state.stage() instanceof Farewell farewell)) {
      return Decision.refuse(ClosingRefusal.NOT_ENDED);
    }
    if (!bond.isThere(goodbye.side().other())) {
      return Decision.refuse(ClosingRefusal.NOT_THERE);
    }
    if (farewell.said().contains(goodbye.side())) {
      return Decision.refuse(ClosingRefusal.SAID);
    }
    var words =
        Stream.concat(goodbye.learnt().stream(), goodbye.thanks().stream())
            .filter(each -> !each.isBlank())
            .toList();
    if (words.isEmpty()) {
      return Decision.refuse(ClosingRefusal.EMPTY);
    }
    if (words.stream().anyMatch(each -> each.length() > LENGTH)) {
      return Decision.refuse(ClosingRefusal.TOO_LONG);
    }
    var by = goodbye.side();
    var carry =
        new Effect.Deliver(
            by.other(),
            new ClosingNotice.LastWord(goodbye.learnt(), goodbye.thanks()),
            new ClosingCommand.Carried(by),
            new ClosingCommand.NotCarried(by, goodbye.learnt(), goodbye.thanks()));
    return Decision.step(state.with(farewell.said(by)), carry);
  }

  private static Decision<Closings> notCarried(Closings state, ClosingCommand.NotCarried back) {
    var told =
        new Effect.Tell(back.side(), new ClosingNotice.NotCarried(back.learnt(), back.thanks()));
    return state.stage() instanceof Farewell farewell
        ? Decision.step(state.with(farewell.unsaid(back.side())), told)
        : Decision.step(state, told);
  }

  private static Step<Closings> step(Closings next, Bond bond, Instant now) {
    return Decision.step(next, ClosingTimes.wake(next, bond, now));
  }

  private static Effect[] toWhoIsThere(ClosingNotice notice, Bond bond) {
    return Stream.of(Side.values())
        .filter(bond::isThere)
        .map(side -> new Effect.Tell(side, notice))
        .toArray(Effect[]::new);
  }

  private static Effect[] toBoth(ClosingNotice notice) {
    return new Effect[] {
      new Effect.Tell(Side.MENTOR, notice), new Effect.Tell(Side.MENTEE, notice)
    };
  }
}
