package alcove.desk;

import alcove.checkin.Answer;
import alcove.checkin.CheckIns.Sheet;
import alcove.checkin.CheckIns.Track;
import alcove.checkin.Item;
import alcove.core.Side;
import alcove.figures.CountingRules;
import alcove.figures.Facts;
import alcove.figures.Facts.Grades;
import alcove.figures.Facts.Review;
import alcove.figures.Tally;
import alcove.figures.Turnout;
import alcove.figures.Weeks;
import alcove.meeting.Meetings.Took;
import alcove.pairing.Pairing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The pairs of a program as of the beginning of a week, for its figures: of each what is counted
/// and nothing else.
///
/// Not for several threads at once.
final class Census {
  private static final Duration SPAN = Duration.ofDays(7L * Facts.WEEKS);

  private final int week;
  private final Turnout turnout = new Turnout();
  private int listed;

  Census(int week) {
    this.week = week;
  }

  /// Adds a pair as it is now.
  void add(Pair pair) {
    listed += pair.pairing().isLive() ? 1 : 0;
    var facts = facts(pair, Weeks.begin(week));
    turnout.add(
        pair.id(),
        List.of(pair.mentor().person(), pair.mentee().person()),
        facts.moments(),
        CountingRules.buckets(facts, week));
  }

  /// The week at whose beginning it is.
  int week() {
    return week;
  }

  /// How many pairs the directory shows.
  int listed() {
    return listed;
  }

  /// How many of those that count are in each bucket.
  Tally tally() {
    return turnout.tally();
  }

  static Facts facts(Pair pair, Instant now) {
    var sheets =
        Stream.of(Side.values()).map(side -> sheets(pair.checkIns().track(side), now)).toList();
    var replied = (int) sheets.stream().filter(each -> !each.isEmpty()).count();
    var grades =
        sheets.stream()
            .flatMap(List::stream)
            .flatMap(sheet -> Optional.ofNullable(sheet.answers().get(Item.TRUST)).stream())
            .mapToInt(Census::grade)
            .summaryStatistics();
    var history = pair.reviews().history();
    return new Facts(
        pair.moments(),
        pair.pairing() instanceof Pairing.Active,
        replied,
        new Grades((int) grades.getSum(), (int) grades.getCount()),
        met(pair, sheets, now),
        history.openedAt().map(opened -> new Review(opened, history.isHeld())));
  }

  /// Those that either said took place; one more meeting is known when somebody said at a check-in
  /// that they have met.
  private static int met(Pair pair, List<List<Sheet>> sheets, Instant now) {
    var said =
        pair.meetings().past().stream()
            .filter(past -> past.took().containsValue(Took.PLACE))
            .filter(past -> past.start().isBefore(now) && !past.start().isBefore(now.minus(SPAN)))
            .count();
    var atAll =
        sheets.stream()
            .flatMap(List::stream)
            .anyMatch(sheet -> sheet.answers().get(Item.MET) == Answer.YES);
    return (int) Math.max(said, atAll ? 1 : 0);
  }

  /// The check-ins with an answer that were asked in the weeks before `now`.
  private static List<Sheet> sheets(Track track, Instant now) {
    return Stream.concat(track.past().stream(), track.open().map(open -> open.sheet()).stream())
        .filter(sheet -> !sheet.answers().isEmpty())
        .filter(
            sheet -> sheet.askedAt().isBefore(now) && !sheet.askedAt().isBefore(now.minus(SPAN)))
        .toList();
  }

  private static int grade(Answer answer) {
    return switch (answer) {
      case ONE -> 1;
      case TWO -> 2;
      case THREE -> 3;
      case FOUR -> 4;
      case FIVE -> 5;
      case YES, NOT_YET, NO, SORTED, HELP ->
          throw new IllegalStateException("no answer about trust");
    };
  }
}
