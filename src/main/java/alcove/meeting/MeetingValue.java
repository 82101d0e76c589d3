package alcove.meeting;

import alcove.core.OfPair;
import alcove.core.PairId;
import alcove.meeting.Meetings.Appointment;
import alcove.meeting.Meetings.Took;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a meeting's button carries: the pair, which proposal or meeting, and which time, move or
/// answer. A value of any other shape is none.
record MeetingValue(PairId pair, int number, String what) implements OfPair {
  private static final Pattern SHAPE =
      Pattern.compile("([a-z2-7]{26}):(\\d{1,6})(?::(\\d{1,11}|[A-Z_]{1,20}))?");

  static String of(PairId pair, int number) {
    return pair.value() + ":" + number;
  }

  /// A meeting as it stands: when it is moved, what was said of it before is over.
  static String of(PairId pair, Appointment meeting) {
    return of(pair, meeting.number()) + ":" + meeting.sequence();
  }

  static String of(PairId pair, int number, Instant time) {
    return of(pair, number) + ":" + time.getEpochSecond();
  }

  static String of(PairId pair, int number, Took took) {
    return of(pair, number) + ":" + took.name();
  }

  static Optional<MeetingValue> read(String value) {
    return Optional.of(SHAPE.matcher(value))
        .filter(Matcher::matches)
        .map(matched ->
            new MeetingValue(
                new PairId(matched.group(1)),
                Integer.parseInt(matched.group(2)),
                Optional.ofNullable(matched.group(3)).orElse("")));
  }

  Optional<Instant> time() {
    return readTime(what);
  }

  Optional<Took> took() {
    return Arrays.stream(Took.values()).filter(one -> one.name().equals(what)).findFirst();
  }

  /// The button of this answer: two of one row need two names.
  static String sayId(Took took) {
    return switch (took) {
      case PLACE -> "meeting.did";
      case NO_PLACE -> "meeting.didnot";
    };
  }

  /// A time as a form's option carries it.
  static String of(Instant time) {
    return String.valueOf(time.getEpochSecond());
  }

  static Optional<Instant> readTime(String value) {
    return Optional.of(value)
        .filter(digits -> digits.matches("\\d{1,11}"))
        .map(digits -> Instant.ofEpochSecond(Long.parseLong(digits)));
  }
}
