package alcove.meeting;

import alcove.core.Effect;
import alcove.core.PairClock;
import alcove.core.Side;
import alcove.meeting.Meetings.Agreed;
import alcove.meeting.Meetings.Ahead;
import alcove.meeting.Meetings.Appointment;
import alcove.meeting.Meetings.Past;
import alcove.meeting.Meetings.Proposal;
import alcove.pairing.Bond;
import alcove.pairing.Bond.Course;
import alcove.pairing.Bond.Talks;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// When something of the meetings' is due. A calculation on the state alone: asked twice, it
/// answers the same.
final class MeetingTimes {

  /// What was said about a meeting is dropped when it is this old.
  static final Duration KEEP = Duration.ofDays(90);

  /// Whether it happened is asked no later than this after it.
  static final Duration ASKED_WITHIN = Duration.ofDays(7);

  /// A first meeting is suggested no later than this after signing, however slow the rhythm.
  private static final Duration FIRST_WITHIN = Duration.ofDays(7);

  /// A next meeting is suggested this long before its time, so that there is time to find one.
  private static final Duration LEAD = Duration.ofDays(4);

  /// A reminder that would come later than this before the meeting does not come.
  private static final Duration NO_LATER = Duration.ofMinutes(10);

  /// A reminder is too soon after the agreement when it comes within this part of its own distance.
  private static final int SOON = 8;

  /// So far before a meeting its last working day is looked for.
  private static final int DAYS_BEFORE = 14;

  private static final String WAKE = "meeting";

  private MeetingTimes() {}

  /// The one wake, at whatever comes first.
  static Effect wake(Meetings state, Bond bond, Instant now) {
    var running =
        state.clock() instanceof PairClock.Running
            ? Stream.concat(
                Arrays.stream(Side.values()).flatMap(side -> prompts(state, side, bond, now)),
                ends(state))
            : Stream.<Instant>empty();
    return Stream.concat(running, state.past().stream().map(past -> past.start().plus(KEEP)))
        .min(Comparator.naturalOrder())
        .<Effect>map(at -> new Effect.Wake(WAKE, latest(at, now), new MeetingCommand.Turn()))
        .orElseGet(() -> new Effect.Forget(WAKE));
  }

  /// When this side is to be told something, in its working hours.
  private static Stream<Instant> prompts(Meetings state, Side side, Bond bond, Instant now) {
    if (state.stopped().contains(side)) {
      return Stream.empty();
    }
    var again = state.proposal().filter(proposal -> proposal.by() != side).flatMap(Proposal::again);
    var asks = state.past().stream().filter(past -> isToAsk(past, side)).map(Past::start);
    return Stream.of(again.stream(), due(state, side).stream(), asks, reminders(state, side, bond))
        .flatMap(times -> times)
        .map(at -> bond.workingMoment(side, latest(at, now)));
  }

  /// What comes to its end, whatever the hour.
  private static Stream<Instant> ends(Meetings state) {
    return Stream.concat(
        state.ahead().stream().map(Appointment::end),
        state.proposal().stream().map(Proposal::last));
  }

  /// When the side is told that it is time for a next one; empty while one is on the way.
  static Optional<Instant> due(Meetings state, Side side) {
    return state.table() instanceof Meetings.Free
        ? Optional.ofNullable(state.due().get(side))
        : Optional.empty();
  }

  static boolean isToAsk(Past past, Side side) {
    return !past.asked().contains(side) && !past.took().containsKey(side);
  }

  private static Stream<Instant> reminders(Meetings state, Side side, Bond bond) {
    return state.table() instanceof Agreed agreed
        ? Arrays.stream(Ahead.values())
            .filter(ahead -> !agreed.reminded(side).contains(ahead))
            .flatMap(ahead -> at(ahead, agreed.appointment(), side, bond).stream())
        : Stream.empty();
  }

  /// A meeting that has just been agreed on: what would remind of it at once counts as said.
  static Agreed agreed(Appointment appointment, Bond bond, Instant now) {
    var agreed = new Agreed(appointment);
    for (var side : Side.values()) {
      for (var ahead : Ahead.values()) {
        var soon = now.plus(ahead.before().dividedBy(SOON));
        if (at(ahead, appointment, side, bond)
            .filter(moment -> moment.isBefore(soon))
            .isPresent()) {
          agreed = agreed.reminded(side, ahead);
        }
      }
    }
    return agreed;
  }

  /// When this reminder comes: by its time, or on the last working day before it; an hour before
  /// that is not a working hour becomes the first working moment after it. Empty when nothing
  /// before the meeting is left.
  static Optional<Instant> at(Ahead ahead, Appointment appointment, Side side, Bond bond) {
    var start = appointment.start();
    var wished = start.minus(ahead.before());
    return switch (ahead) {
      case DAY -> dayBefore(wished, start, side, bond);
      case HOUR -> {
        var opening = openingOf(wished, bond.partner(side).zone(), bond);
        var at = wished.isBefore(opening) ? opening : wished;
        yield Optional.of(at)
            .filter(moment -> bond.isWorkingMoment(side, moment))
            .filter(moment -> !moment.isAfter(start.minus(NO_LATER)));
      }
    };
  }

  private static Optional<Instant> dayBefore(Instant wished, Instant start, Side side, Bond bond) {
    var zone = bond.partner(side).zone();
    var hours = bond.program().workingTime();
    var last = hours.until().minus(Duration.ofHours(1));
    var wishedTime = start.atZone(zone).toLocalTime();
    var time = clamp(wishedTime, hours.from(), last.isBefore(hours.from()) ? hours.from() : last);
    var day = wished.atZone(zone).toLocalDate();
    return Stream.iterate(day, one -> one.minusDays(1))
        .limit(DAYS_BEFORE)
        .map(one -> one.atTime(time).atZone(zone).toInstant())
        .filter(at -> bond.isWorkingMoment(side, at))
        .findFirst();
  }

  private static LocalTime clamp(LocalTime time, LocalTime from, LocalTime until) {
    return time.isBefore(from) ? from : time.isAfter(until) ? until : time;
  }

  private static Instant openingOf(Instant moment, ZoneId zone, Bond bond) {
    var day = moment.atZone(zone).toLocalDate();
    return day.atTime(bond.program().workingTime().from()).atZone(zone).toInstant();
  }

  /// When a first meeting is suggested to both.
  static Map<Side, Instant> first(Bond bond, Instant now) {
    var rhythm = rhythm(bond);
    return toBoth(now.plus(rhythm.compareTo(FIRST_WITHIN) < 0 ? rhythm : FIRST_WITHIN), bond);
  }

  /// When the meeting after the one at `start` is suggested to both, by the rhythm they signed.
  static Map<Side, Instant> next(Instant start, Bond bond) {
    var rhythm = rhythm(bond);
    var lead = LEAD.compareTo(rhythm.dividedBy(2)) < 0 ? LEAD : rhythm.dividedBy(2);
    return toBoth(start.plus(rhythm).minus(lead), bond);
  }

  /// Around when the next meeting would be: one rhythm after the last, and not before tomorrow.
  static Instant around(Meetings state, Bond bond, Instant now) {
    var zone = bond.mentor().zone();
    var soonest = now.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
    var last =
        state.past().isEmpty() ? Optional.<Past>empty() : Optional.of(state.past().getLast());
    return last.map(past -> past.start().plus(rhythm(bond)).minus(Duration.ofDays(1)))
        .filter(at -> at.isAfter(soonest))
        .orElse(soonest);
  }

  /// Nobody is told of a next meeting when the term is over by then.
  private static Map<Side, Instant> toBoth(Instant at, Bond bond) {
    var due = new EnumMap<Side, Instant>(Side.class);
    for (var side : Side.values()) {
      var day = at.atZone(bond.partner(side).zone()).toLocalDate();
      if (bond.course().filter(course -> day.isAfter(course.endsOn())).isEmpty()) {
        due.put(side, at);
      }
    }
    return due;
  }

  private static Duration rhythm(Bond bond) {
    return Duration.ofDays(Math.max(1, talks(bond).everyDays()));
  }

  static Talks talks(Bond bond) {
    return bond.course().map(Course::talks).orElse(Talks.USUAL);
  }

  static Instant latest(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }
}
