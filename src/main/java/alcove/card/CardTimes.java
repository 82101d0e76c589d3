package alcove.card;

import alcove.card.Cards.Asked;
import alcove.card.Cards.Laid;
import alcove.card.Cards.Plans;
import alcove.core.Effect;
import alcove.core.PairClock;
import alcove.core.Side;
import alcove.pairing.Bond;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;

/// When something of the cards' is due.
final class CardTimes {

  /// A round can be answered for this long.
  static final Duration LIES_FOR = Duration.ofDays(14);

  /// How many working days after a round was laid a person is asked again; so nobody is asked more
  /// than three times.
  private static final List<Integer> AGAIN_AFTER = List.of(3, 7);

  private static final String WAKE = "card";

  private CardTimes() {}

  /// The cards with a calendar that runs: begun now, or moved on by as long as the pair has paused.
  static Cards begun(Cards state, Bond bond, Instant now) {
    if (state.clock() instanceof PairClock.NotStarted) {
      return state.with(planned(bond, now));
    }
    var stood = state.clock().stood(now);
    var table = state.table() instanceof Laid laid ? laid.later(stood) : state.table();
    return state.with(state.plans().later(stood)).with(table);
  }

  /// What comes before the term is over.
  private static Plans planned(Bond bond, Instant now) {
    var plans = new EnumMap<Suggestion, Instant>(Suggestion.class);
    for (var suggestion : Suggestion.values()) {
      var at = now.plus(suggestion.after());
      var day = at.atZone(ZoneOffset.UTC).toLocalDate();
      if (bond.course().filter(course -> day.isAfter(course.endsOn())).isEmpty()) {
        plans.put(suggestion, at);
      }
    }
    return new Plans(plans, plans);
  }

  /// The one wake, at whatever comes first.
  static Effect wake(Cards state, Bond bond, Instant now) {
    return Stream.concat(
            Arrays.stream(Side.values()).flatMap(side -> prompts(state, side, bond, now)),
            state.table() instanceof Laid laid ? Stream.of(overAt(laid)) : Stream.empty())
        .filter(_ -> state.clock() instanceof PairClock.Running)
        .min(Comparator.naturalOrder())
        .<Effect>map(at -> new Effect.Wake(WAKE, latest(at, now), new CardCommand.Turn()))
        .orElseGet(() -> new Effect.Forget(WAKE));
  }

  /// When this side is to be told something, in its working hours.
  private static Stream<Instant> prompts(Cards state, Side side, Bond bond, Instant now) {
    var reminder =
        state.table() instanceof Laid laid && laid.part(side) instanceof Asked(_, var next)
            ? next.stream()
            : Stream.<Instant>empty();
    return Stream.concat(state.plans().of(side).values().stream(), reminder)
        .map(at -> bond.workingMoment(side, latest(at, now)));
  }

  /// A person who has been asked `count` times, with the time of the next.
  static Asked asked(int count, boolean quiet, Laid laid, Side side, Bond bond) {
    var next =
        AGAIN_AFTER.stream()
            .skip(count - 1L)
            .findFirst()
            .filter(_ -> !quiet)
            .map(days -> bond.workingDaysLater(side, laid.since(), days))
            .filter(at -> at.isBefore(overAt(laid)));
    return new Asked(count, next);
  }

  static boolean isOver(Laid laid, Instant now) {
    return !now.isBefore(overAt(laid));
  }

  static LocalDate overOn(Laid laid, ZoneId zone) {
    return overAt(laid).atZone(zone).toLocalDate();
  }

  private static Instant overAt(Laid laid) {
    return laid.since().plus(LIES_FOR);
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }
}
