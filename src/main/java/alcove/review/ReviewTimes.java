package alcove.review;

import alcove.core.Effect;
import alcove.core.PairClock;
import alcove.core.Side;
import alcove.pairing.Bond;
import alcove.review.Reviews.Asked;
import alcove.review.Reviews.Between;
import alcove.review.Reviews.Filling;
import alcove.review.Reviews.Shown;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// When something of the reviews' is due, and the wakes for it. A calculation on the state alone:
/// asked twice, it answers the same.
final class ReviewTimes {

  /// A review can be answered for this long.
  static final Duration OPEN_FOR = Duration.ofDays(21);

  /// What was shown is dropped when it is this old.
  static final Duration KEEP = Duration.ofDays(30);

  /// How many working days after its opening a person is asked again; so nobody is asked more than
  /// three times.
  private static final List<Integer> AGAIN_AFTER = List.of(3, 7);

  private static final String CALENDAR = "review.calendar";
  private static final String RETENTION = "review.retention";

  private ReviewTimes() {}

  /// Every wake, as it has to be in this state.
  static List<Effect> all(Reviews state, Bond bond, Instant now) {
    return List.of(
        calendar(state, bond, now),
        wake(state, Side.MENTOR, bond, now),
        wake(state, Side.MENTEE, bond, now),
        retention(state));
  }

  private static Effect calendar(Reviews state, Bond bond, Instant now) {
    var at =
        state.stage() instanceof Filling
            ? closesAt(state)
            : bond.course().flatMap(course -> ReviewCalendar.next(course, state.history()));
    return at.filter(_ -> isRunning(state))
        .<Effect>map(due -> new Effect.Wake(CALENDAR, latest(due, now), new ReviewCommand.Turn()))
        .orElseGet(() -> new Effect.Forget(CALENDAR));
  }

  /// The wake for what this side is to be told next.
  static Effect wake(Reviews state, Side side, Bond bond, Instant now) {
    var name = "review." + side.name().toLowerCase(Locale.ROOT);
    return Stream.concat(
            state.standing(side).news().map(_ -> now).stream(), prompt(state, side).stream())
        .filter(_ -> isRunning(state))
        .map(at -> bond.workingMoment(side, latest(at, now)))
        .min(Comparator.naturalOrder())
        .<Effect>map(at -> new Effect.Wake(name, at, new ReviewCommand.Remind(side)))
        .orElseGet(() -> new Effect.Forget(name));
  }

  /// The wake for dropping what was shown. It goes on in a pause, since it prompts nobody.
  static Effect retention(Reviews state) {
    return state.stage() instanceof Shown shown
        ? new Effect.Wake(RETENTION, shown.at().plus(KEEP), new ReviewCommand.Expire())
        : new Effect.Forget(RETENTION);
  }

  /// The same state without what has been kept for long enough.
  static Reviews expire(Reviews state, Instant now) {
    return state.stage() instanceof Shown shown && !now.isBefore(shown.at().plus(KEEP))
        ? state.with(new Between())
        : state;
  }

  /// When a person who has been asked `count` times is asked again; empty when that is enough.
  static Optional<Instant> again(Reviews state, int count, Side side, Bond bond, Instant now) {
    return AGAIN_AFTER.stream()
        .skip(count - 1L)
        .findFirst()
        .flatMap(
            days -> state.history().openedAt().map(at -> bond.workingDaysLater(side, at, days)))
        .map(at -> latest(at, bond.workingDaysLater(side, now, 1)));
  }

  /// Whether the open review's time is over.
  static boolean isOver(Reviews state, Instant now) {
    return closesAt(state).filter(at -> !now.isBefore(at)).isPresent();
  }

  static LocalDate closesOn(Reviews state, Side side, Bond bond) {
    return day(closesAt(state).orElse(Instant.EPOCH), side, bond);
  }

  static boolean isTooSoon(Reviews state, Instant now) {
    return state
        .history()
        .openedAt()
        .filter(at -> now.isBefore(at.plus(ReviewCalendar.APART)))
        .isPresent();
  }

  static boolean opensBy(Reviews state, Bond bond, Instant now) {
    return bond.course()
        .flatMap(course -> ReviewCalendar.next(course, state.history()))
        .filter(at -> !now.isBefore(at))
        .isPresent();
  }

  /// The day on which the next review comes to this side.
  static Optional<LocalDate> nextDay(Reviews state, Side side, Bond bond) {
    return bond.course()
        .flatMap(course -> ReviewCalendar.next(course, state.history()))
        .map(at -> day(bond.workingMoment(side, at), side, bond));
  }

  private static Optional<Instant> closesAt(Reviews state) {
    return state.history().openedAt().map(at -> at.plus(OPEN_FOR));
  }

  private static Optional<Instant> prompt(Reviews state, Side side) {
    return state.stage() instanceof Filling filling && filling.part(side) instanceof Asked asked
        ? asked.next()
        : Optional.empty();
  }

  private static boolean isRunning(Reviews state) {
    return state.clock() instanceof PairClock.Running;
  }

  private static LocalDate day(Instant at, Side side, Bond bond) {
    return at.atZone(bond.partner(side).zone()).toLocalDate();
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }
}
