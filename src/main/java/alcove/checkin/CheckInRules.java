package alcove.checkin;

import alcove.checkin.CheckInCommand.Pressed;
import alcove.checkin.CheckIns.Idle;
import alcove.checkin.CheckIns.Open;
import alcove.checkin.CheckIns.Prompting;
import alcove.checkin.CheckIns.Sheet;
import alcove.checkin.CheckIns.Stopped;
import alcove.checkin.CheckIns.Track;
import alcove.checkin.CheckIns.Turn;
import alcove.checkin.CheckIns.Waiting;
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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The protocol of check-ins.
///
/// A check-in opens one rhythm after the one before, in the working hours of the person it is for,
/// and closes when the next one opens or after two weeks. Only "not now" brings a second and a
/// third prompt. A check-in without an answer closes without a word.
///
/// Each side has a calendar of its own, so neither can read anything from when the other is asked.
public final class CheckInRules {

  /// No check-in is put before a person more often than this.
  static final int PROMPTS = 3;

  /// [Item#LEFT] is not asked again sooner than this.
  static final Duration LEFT_EVERY = Duration.ofDays(30);

  /// No more closed check-ins are kept than this, whatever their age.
  static final int PAST_LIMIT = 100;

  private static final String RETENTION = "checkin.retention";

  private CheckInRules() {}

  public static Decision<CheckIns> decide(
      CheckIns state, CheckInCommand command, Bond bond, Instant now) {
    var kept = CheckInCalendar.expire(state, now);
    return switch (command) {
      case CheckInCommand.Follow(var milestone) -> follow(kept, milestone, bond, now);
      case CheckInCommand.Due(var side) -> due(kept, side, bond, now);
      case CheckInCommand.Expire() -> Decision.step(kept, retention(kept));
      case CheckInCommand.Begin(var side) -> begin(kept, side, bond, now);
      case CheckInCommand.StopAsking(var side) -> stop(kept, side, bond, now);
      case Pressed pressed -> press(kept, pressed, bond, now);
    };
  }

  private static Decision<CheckIns> follow(
      CheckIns state, Milestone milestone, Bond bond, Instant now) {
    var clock = state.clock().after(milestone, now);
    return switch (clock) {
      case PairClock.NotStarted _ -> Decision.step(state);
      case PairClock.Running _ -> run(state, clock, bond, now);
      case PairClock.Standing _ -> {
        var standing = state.with(clock);
        yield Decision.step(
            standing, forget(Side.MENTOR), forget(Side.MENTEE), retention(standing));
      }
      case PairClock.Over _ -> {
        var over = CheckIns.none().with(clock);
        yield Decision.step(over, forget(Side.MENTOR), forget(Side.MENTEE), retention(over));
      }
    };
  }

  private static Step<CheckIns> run(CheckIns state, PairClock clock, Bond bond, Instant now) {
    var stood = state.clock().stood(now);
    var next = state.with(clock);
    for (var side : Side.values()) {
      var turn = state.track(side).turn();
      next = turn(next, side, turn instanceof Idle ? new Waiting(now) : turn.later(stood));
    }
    return Decision.step(
        next, wake(next, Side.MENTOR, bond, now), wake(next, Side.MENTEE, bond, now));
  }

  private static Step<CheckIns> due(CheckIns state, Side side, Bond bond, Instant now) {
    if (!(state.clock() instanceof PairClock.Running)) {
      return Decision.step(state);
    }
    var effects = new ArrayList<Effect>();
    var track = closeIfOver(state.track(side), now);
    if (bond.isWorkingMoment(side, now)) {
      track = prompt(track, side, bond, now, effects);
    }
    var next = state.with(side, track);
    effects.add(wake(next, side, bond, now));
    effects.add(retention(next));
    return Decision.step(next, effects);
  }

  /// What is put before a person now that the hour is right.
  private static Track prompt(
      Track before, Side side, Bond bond, Instant now, List<Effect> effects) {
    var track = before;
    if (track.cardWaits()) {
      effects.add(new Effect.Tell(side, new CheckInNotice.WouldTalk()));
      track = track.withCard(false);
    }
    if (CheckInCalendar.opensAt(track, bond).filter(at -> !now.isBefore(at)).isPresent()) {
      track = openNext(track, new Prompting(0, Optional.of(now)), now);
    }
    if (track.turn() instanceof Open open && open.prompting().due(now)) {
      effects.add(new Effect.Tell(side, new CheckInNotice.Asked(open.questions())));
      track = track.with(open.with(open.prompting().done()));
    }
    return track;
  }

  private static Decision<CheckIns> begin(CheckIns state, Side side, Bond bond, Instant now) {
    if (!(state.clock() instanceof PairClock.Running)) {
      return Decision.refuse(whyClosed(state));
    }
    var track = closeIfOver(state.track(side), now);
    if (track.turn() instanceof Open) {
      return Decision.step(state);
    }
    var opened = openNext(track, new Prompting(0, Optional.empty()), now);
    var next = state.with(side, opened);
    return Decision.step(next, wake(next, side, bond, now), retention(next));
  }

  private static Decision<CheckIns> stop(CheckIns state, Side side, Bond bond, Instant now) {
    var track = state.track(side);
    if (track.turn() instanceof Idle) {
      return Decision.refuse(whyClosed(state));
    }
    var closed = track.turn() instanceof Open open ? close(track, open) : track;
    var next = state.with(side, closed.with(new Stopped()));
    return Decision.step(next, wake(next, side, bond, now), retention(next));
  }

  private static Decision<CheckIns> press(CheckIns state, Pressed pressed, Bond bond, Instant now) {
    var track = closeIfOver(state.track(pressed.side()), now);
    var running = state.clock() instanceof PairClock.Running;
    return running && track.turn() instanceof Open open && open.sheet().number() == pressed.number()
        ? inOpen(state, open, pressed, bond, now)
        : Decision.refuse(whyClosed(state));
  }

  private static Decision<CheckIns> inOpen(
      CheckIns state, Open open, Pressed pressed, Bond bond, Instant now) {
    var side = pressed.side();
    return switch (pressed) {
      case CheckInCommand.Choose choose -> choose(state, open, choose, bond, now);
      case CheckInCommand.TakeBack(_, _, var item) ->
          Decision.step(turn(state, side, open.with(open.sheet().without(item))));
      case CheckInCommand.NotNow _ -> {
        var next = turn(state, side, putOff(open, side, bond, now));
        yield Decision.step(next, wake(next, side, bond, now));
      }
      case CheckInCommand.Done _ -> {
        var next = turn(state, side, open.quiet());
        yield Decision.step(next, wake(next, side, bond, now));
      }
      case CheckInCommand.PrepareCard _ ->
          open.cardSent() ? Decision.refuse(CheckInRefusal.CARD_SENT) : Decision.step(state);
      case CheckInCommand.SendCard _ -> sendCard(state, open, side, bond, now);
      case CheckInCommand.OpenAgreement _ ->
          Decision.step(state, new Effect.Ask(new PairingCommand.Amend()));
    };
  }

  private static Decision<CheckIns> choose(
      CheckIns state, Open open, CheckInCommand.Choose choose, Bond bond, Instant now) {
    var asked = open.questions().items().contains(choose.item());
    if (!asked || !choose.item().answers().contains(choose.answer())) {
      return Decision.refuse(CheckInRefusal.NOT_ASKED);
    }
    var answered = open.with(open.sheet().with(choose.item(), choose.answer()));
    var quiet = answered.questions().complete() ? answered.quiet() : answered;
    var next = turn(state, choose.side(), quiet);
    return quiet.prompting().equals(open.prompting())
        ? Decision.step(next)
        : Decision.step(next, wake(next, choose.side(), bond, now));
  }

  private static Open putOff(Open open, Side side, Bond bond, Instant now) {
    var enough = open.prompting().count() >= PROMPTS || open.questions().complete();
    return enough ? open.quiet() : open.askAgain(bond.workingDaysLater(side, now, 1));
  }

  /// The card goes out in the partner's working hours, whenever it is sent.
  private static Decision<CheckIns> sendCard(
      CheckIns state, Open open, Side side, Bond bond, Instant now) {
    if (open.cardSent()) {
      return Decision.refuse(CheckInRefusal.CARD_SENT);
    }
    var to = side.other();
    var next = turn(state, side, open.withCardSent()).with(to, state.track(to).withCard(true));
    return Decision.step(next, wake(next, to, bond, now));
  }

  private static CheckInRefusal whyClosed(CheckIns state) {
    return switch (state.clock()) {
      case PairClock.NotStarted _ -> CheckInRefusal.NOT_STARTED;
      case PairClock.Standing _ -> CheckInRefusal.PAUSED;
      case PairClock.Over _ -> CheckInRefusal.ENDED;
      case PairClock.Running _ -> CheckInRefusal.CLOSED_SINCE;
    };
  }

  private static Track openNext(Track before, Prompting prompting, Instant now) {
    var track = before.turn() instanceof Open open ? close(before, open) : before;
    var number = track.opened() + 1;
    var asksLeft = track.leftAskedAt().filter(at -> now.isBefore(at.plus(LEFT_EVERY))).isEmpty();
    var sheet = new Sheet(number, now, asksLeft, Map.of());
    return new Track(
        number,
        asksLeft ? Optional.of(now) : track.leftAskedAt(),
        track.cardWaits(),
        new Open(sheet, now, prompting, false),
        track.past());
  }

  private static Track closeIfOver(Track track, Instant now) {
    return track.turn() instanceof Open open && !now.isBefore(CheckInCalendar.closesAt(open))
        ? close(track, open)
        : track;
  }

  private static Track close(Track track, Open open) {
    var past = new ArrayList<>(track.past());
    if (!open.sheet().answers().isEmpty()) {
      past.add(open.sheet());
    }
    var kept = past.subList(Math.max(0, past.size() - PAST_LIMIT), past.size());
    return track.withPast(kept).with(new Waiting(open.since()));
  }

  private static CheckIns turn(CheckIns state, Side side, Turn next) {
    return state.with(side, state.track(side).with(next));
  }

  private static Effect wake(CheckIns state, Side side, Bond bond, Instant now) {
    return Optional.of(state.track(side))
        .filter(_ -> state.clock() instanceof PairClock.Running)
        .flatMap(track -> CheckInCalendar.next(track, side, bond, now))
        .<Effect>map(at -> new Effect.Wake(wakeOf(side), at, new CheckInCommand.Due(side)))
        .orElseGet(() -> forget(side));
  }

  private static Effect retention(CheckIns state) {
    return CheckInCalendar.expiresAt(state)
        .<Effect>map(at -> new Effect.Wake(RETENTION, at, new CheckInCommand.Expire()))
        .orElseGet(() -> new Effect.Forget(RETENTION));
  }

  private static Effect forget(Side side) {
    return new Effect.Forget(wakeOf(side));
  }

  private static String wakeOf(Side side) {
    return "checkin." + side.name().toLowerCase(Locale.ROOT);
  }
}
