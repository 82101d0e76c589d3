package alcove.concern;

import alcove.concern.Concern.Announcement;
import alcove.concern.Concern.Delivered;
import alcove.concern.Concern.Noticed;
import alcove.concern.Concern.Open;
import alcove.concern.Concern.Passed;
import alcove.concern.Concern.Sent;
import alcove.concern.Concern.Unreached;
import alcove.concern.Concern.Written;
import alcove.core.Decision;
import alcove.core.Effect;
import alcove.core.Side;
import alcove.pairing.Bond;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The way of a notice: written, delivered, and only then, after its time, acted on. Alcove passes
/// nothing on itself, and shortens no notice.
final class NoticeRules {
  /// Characters of a notice, as Unicode code points.
  static final int LENGTH = 1_000;

  private NoticeRules() {}

  static Decision<Concern> announce(
      Concern state, ConcernCommand.Announce it, Bond bond, Instant now) {
    if (!(state.steps() instanceof Open open)) {
      return Decision.refuse(ConcernRefusal.MOVED_ON);
    }
    if (!StepRules.mayAnnounce(open, it.side())) {
      return Decision.refuse(ConcernRefusal.STILL_ASKED);
    }
    var wrong = whyWrong(it.notice(), it.side(), bond, now);
    return wrong.isPresent()
        ? Decision.refuse(wrong.get())
        : ConcernRules.settled(
            state.with(
                written(it.side(), it.notice(), bond, now, now.plus(ConcernTimes.WORDS_FOR))),
            List.of(),
            bond,
            now);
  }

  private static Optional<ConcernRefusal> whyWrong(
      Announcement notice, Side side, Bond bond, Instant now) {
    if (notice.words().isBlank() || notice.words().length() > LENGTH) {
      return Optional.of(ConcernRefusal.WRONG_WORDS);
    }
    return isWithin(notice.on(), side, bond, now)
        ? Optional.empty()
        : Optional.of(ConcernRefusal.WRONG_DAY);
  }

  private static boolean isWithin(LocalDate on, Side side, Bond bond, Instant now) {
    return !on.isBefore(ConcernTimes.firstDay(side, bond, now))
        && !on.isAfter(ConcernTimes.lastDay(side, bond, now));
  }

  private static Written written(
      Side by, Announcement notice, Bond bond, Instant now, Instant gone) {
    return new Written(by, notice, bond.workingMoment(by.other(), now), gone);
  }

  /// A notice goes out in its reader's working hours.
  static Concern sent(Concern state, Bond bond, Instant now, List<Effect> effects) {
    if (!(state.steps() instanceof Written(var by, var notice, var at, var gone))
        || now.isBefore(at)
        || !bond.isWorkingMoment(by.other(), now)) {
      return state;
    }
    var days = bond.program().care().noticeDays();
    effects.add(
        new Effect.Deliver(
            by.other(),
            new ConcernNotice.Announced(notice, days),
            new ConcernCommand.Arrived(state.number()),
            new ConcernCommand.Lost(state.number())));
    return state.with(new Sent(by, notice, gone));
  }

  /// From here on its words are the reader's alone.
  static Decision<Concern> arrived(Concern state, int number, Bond bond, Instant now) {
    if (number != state.number() || !(state.steps() instanceof Sent(var by, var notice, _))) {
      return Decision.refuse(ConcernRefusal.MOVED_ON);
    }
    var from = ConcernTimes.from(by, notice.on(), bond, now);
    var next =
        new Delivered(
            by, notice.to(), notice.on(), now, from, ConcernTimes.askedAt(by, from, bond));
    var told = new Effect.Tell(by, new ConcernNotice.HasArrived(number, from));
    return ConcernRules.settled(state.with(next), List.of(told), bond, now);
  }

  static Decision<Concern> lost(Concern state, int number, Bond bond, Instant now) {
    if (number != state.number()
        || !(state.steps() instanceof Sent(var by, var notice, var gone))) {
      return Decision.refuse(ConcernRefusal.MOVED_ON);
    }
    var told = new Effect.Tell(by, new ConcernNotice.NotReached(number));
    return ConcernRules.settled(
        state.with(new Unreached(by, notice, gone)), List.of(told), bond, now);
  }

  static Decision<Concern> tryAgain(Concern state, Side side, Bond bond, Instant now) {
    if (!(state.steps() instanceof Unreached(var by, var notice, var gone))) {
      return Decision.refuse(ConcernRefusal.MOVED_ON);
    }
    if (by != side) {
      return Decision.refuse(ConcernRefusal.NOT_YOURS);
    }
    var again = written(by, notice, bond, now, gone);
    return ConcernRules.settled(state.with(again), List.of(), bond, now);
  }

  static Decision<Concern> passOn(Concern state, Side side, Bond bond, Instant now) {
    if (!(state.steps() instanceof Noticed noticed)) {
      return Decision.refuse(ConcernRefusal.MOVED_ON);
    }
    if (noticed.by() != side) {
      return Decision.refuse(ConcernRefusal.NOT_YOURS);
    }
    if (!(noticed instanceof Delivered delivered) || now.isBefore(delivered.from())) {
      return Decision.refuse(ConcernRefusal.TOO_SOON);
    }
    var passed = new Passed(Way.NOTICE, side, now, Optional.of(delivered.at()));
    return ConcernRules.settled(
        StepRules.afterwards(state.with(passed), bond, now), List.of(), bond, now);
  }

  /// The same notice after a pause: all of its time lies ahead once more.
  static Delivered anew(Delivered it, Bond bond, Instant now, List<Effect> effects) {
    var from = ConcernTimes.from(it.by(), it.on(), bond, now);
    for (var side : Side.values()) {
      effects.add(new Effect.Tell(side, new ConcernNotice.RunsAnew(from)));
    }
    return new Delivered(
        it.by(), it.to(), it.on(), it.at(), from, ConcernTimes.askedAt(it.by(), from, bond));
  }
}
