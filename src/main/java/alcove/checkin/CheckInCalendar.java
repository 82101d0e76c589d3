package alcove.checkin;

import alcove.checkin.CheckIns.Open;
import alcove.checkin.CheckIns.Sheet;
import alcove.checkin.CheckIns.Track;
import alcove.checkin.CheckIns.Waiting;
import alcove.core.Side;
import alcove.pairing.Bond;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// When something of a check-in's is due. A calculation on the state alone: asked twice, it answers
/// the same.
final class CheckInCalendar {

  /// The first check-in comes no later than this, however slow the rhythm.
  static final Duration FIRST_WITHIN = Duration.ofDays(14);

  /// A check-in can be answered for this long.
  static final Duration OPEN_FOR = Duration.ofDays(14);

  /// Answers are dropped when they are this old.
  static final Duration KEEP = Duration.ofDays(90);

  private CheckInCalendar() {}

  /// When the next check-in opens, were every hour a working hour; empty for somebody who is not
  /// asked, and when the term is over by then.
  static Optional<Instant> opensAt(Track track, Bond bond) {
    return byRhythm(track, bond).filter(at -> isInTerm(at, bond));
  }

  private static Optional<Instant> byRhythm(Track track, Bond bond) {
    return switch (track.turn()) {
      case Waiting(var since) ->
          Optional.of(since.plus(track.opened() == 0 ? first(bond) : rhythm(bond)));
      case Open open -> Optional.of(open.since().plus(rhythm(bond)));
      case CheckIns.Idle _, CheckIns.Stopped _ -> Optional.empty();
    };
  }

  private static boolean isInTerm(Instant at, Bond bond) {
    var day = at.atZone(ZoneOffset.UTC).toLocalDate();
    return bond.course().filter(course -> day.isAfter(course.endsOn())).isEmpty();
  }

  /// The next moment at which this side has to be looked at.
  static Optional<Instant> next(Track track, Side side, Bond bond, Instant now) {
    var prompts =
        Stream.of(
                opensAt(track, bond),
                track.open().flatMap(open -> open.prompting().next()),
                track.cardWaits() ? Optional.of(now) : Optional.<Instant>empty())
            .flatMap(Optional::stream)
            .map(at -> bond.workingMoment(side, at.isBefore(now) ? now : at));
    return Stream.concat(prompts, track.open().map(CheckInCalendar::closesAt).stream())
        .min(Comparator.naturalOrder());
  }

  static Instant closesAt(Open open) {
    return open.since().plus(OPEN_FOR);
  }

  /// When the oldest answers have been kept for long enough; empty when there are none.
  static Optional<Instant> expiresAt(CheckIns state) {
    return Stream.of(state.mentor(), state.mentee())
        .flatMap(track -> Stream.concat(track.past().stream(), openSheet(track)))
        .filter(sheet -> !sheet.answers().isEmpty())
        .map(sheet -> sheet.askedAt().plus(KEEP))
        .min(Comparator.naturalOrder());
  }

  /// The same state without the answers that have been kept for long enough.
  static CheckIns expire(CheckIns state, Instant now) {
    return new CheckIns(state.clock(), expire(state.mentor(), now), expire(state.mentee(), now));
  }

  private static Track expire(Track track, Instant now) {
    var past = new ArrayList<>(track.past());
    past.removeIf(sheet -> isOver(sheet, now));
    var kept = track.withPast(past);
    return kept.open()
        .filter(open -> isOver(open.sheet(), now))
        .map(open -> kept.with(open.with(open.sheet().blank())))
        .orElse(kept);
  }

  private static boolean isOver(Sheet sheet, Instant now) {
    return !now.isBefore(sheet.askedAt().plus(KEEP));
  }

  private static Stream<Sheet> openSheet(Track track) {
    return track.open().map(Open::sheet).stream();
  }

  private static Duration first(Bond bond) {
    var rhythm = rhythm(bond);
    return rhythm.compareTo(FIRST_WITHIN) < 0 ? rhythm : FIRST_WITHIN;
  }

  private static Duration rhythm(Bond bond) {
    var days =
        bond.course().map(Bond.Course::checkInEveryDays).orElse(bond.program().checkInEveryDays());
    return Duration.ofDays(Math.max(1, days));
  }
}
