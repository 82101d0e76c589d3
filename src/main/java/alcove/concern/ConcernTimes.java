package alcove.concern;

import alcove.concern.Concern.Afterwards;
import alcove.concern.Concern.Delivered;
import alcove.concern.Concern.Open;
import alcove.concern.Concern.Part;
import alcove.concern.Concern.PassedOn;
import alcove.concern.Concern.Quiet;
import alcove.concern.Concern.Sent;
import alcove.concern.Concern.Steps;
import alcove.concern.Concern.Unreached;
import alcove.concern.Concern.Waiting;
import alcove.concern.Concern.Written;
import alcove.core.Effect;
import alcove.core.PairClock;
import alcove.core.Side;
import alcove.pairing.Bond;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// When something of the steps is due.
final class ConcernTimes {
  /// Nobody is asked more often about one step.
  static final int MOST_PROMPTS = 3;

  /// What nobody moves for so long is put away.
  static final Duration LIES_FOR = Duration.ofDays(60);

  /// A notice's words are gone after so long, delivered or not.
  static final Duration WORDS_FOR = Duration.ofDays(14);

  /// A day of passing on lies no further ahead.
  static final int FURTHEST_DAYS = 90;

  /// So long at most the calls take after which a notice is said to have arrived: its time is
  /// counted from then, and never from before it was there.
  private static final Duration CALLS = Duration.ofMinutes(1);

  private static final String WAKE = "concern";

  private ConcernTimes() {}

  /// Somebody who is asked from `from` on.
  static Waiting asked(Side side, Instant from, Bond bond) {
    return new Waiting(
        0,
        Optional.of(bond.workingMoment(side, from)),
        bond.workingDaysLater(side, from, days(bond)));
  }

  /// Somebody who has nothing to say before the other does.
  static Waiting unasked(Instant from) {
    return new Waiting(0, Optional.empty(), from.plus(LIES_FOR));
  }

  /// The writer of a notice, who is asked when its time has passed.
  static Waiting askedAt(Side side, Instant from, Bond bond) {
    return new Waiting(0, Optional.of(bond.workingMoment(side, from)), from.plus(LIES_FOR));
  }

  /// The same person, asked just now.
  static Waiting askedAgain(Waiting part, Side side, Bond bond, Instant now) {
    var prompts = part.prompts() + 1;
    return new Waiting(
        prompts,
        Optional.of(bond.workingDaysLater(side, now, 1)).filter(_ -> prompts < MOST_PROMPTS),
        part.until());
  }

  /// The same person, who said "not now".
  static Waiting putOff(Waiting part, Side side, Bond bond, Instant now) {
    var soonest = bond.workingDaysLater(side, now, 1);
    return new Waiting(
        part.prompts(), part.next().map(at -> at.isBefore(soonest) ? soonest : at), part.until());
  }

  static boolean isDue(Waiting part, Side side, Bond bond, Instant now) {
    return part.next().filter(at -> !now.isBefore(at)).isPresent()
        && bond.isWorkingMoment(side, now);
  }

  /// A part that has waited for so long that it counts as silence is silent.
  static boolean isSilent(Part part, Instant now) {
    return part instanceof Waiting waiting && !now.isBefore(waiting.until());
  }

  /// The first day on which what a notice written now announces may come.
  static LocalDate firstDay(Side writer, Bond bond, Instant now) {
    var reader = writer.other();
    var arrives = bond.workingMoment(reader, now);
    return bond.workingDaysLater(reader, arrives, days(bond))
        .atZone(bond.partner(reader).zone())
        .toLocalDate();
  }

  static LocalDate lastDay(Side writer, Bond bond, Instant now) {
    return firstDay(writer, bond, now).plusDays(FURTHEST_DAYS);
  }

  /// The moment before which a notice that has just arrived lets nothing be passed on: its time has
  /// passed, and its day has come where its reader lives.
  static Instant from(Side writer, LocalDate on, Bond bond, Instant now) {
    var reader = writer.other();
    var passed = bond.workingDaysLater(reader, now.plus(CALLS), days(bond));
    var begins = on.atStartOfDay(bond.partner(reader).zone()).toInstant();
    return passed.isAfter(begins) ? passed : begins;
  }

  /// When `on` begins for `side`, or now when it has begun.
  static Instant dayOrNow(LocalDate on, Side side, Bond bond, Instant now) {
    var begins = on.atStartOfDay(bond.partner(side).zone()).toInstant();
    return begins.isAfter(now) ? begins : now;
  }

  /// When steps that nobody moves are put away.
  static Instant putAway(Steps steps) {
    return switch (steps) {
      case Quiet _ -> Instant.MAX;
      case Open open -> ends(open.plan().map(Concern.Plan::on), open.since());
      case Written written -> written.gone();
      case Sent sent -> sent.gone();
      case Unreached unreached -> unreached.gone();
      case Delivered delivered -> delivered.from().plus(LIES_FOR);
      case Afterwards afterwards -> afterwards.since().plus(LIES_FOR);
    };
  }

  private static Instant ends(Optional<LocalDate> on, Instant since) {
    return on.map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
        .filter(since::isBefore)
        .orElse(since)
        .plus(LIES_FOR);
  }

  /// The one wake, at whatever comes first.
  static Effect wake(Concern state, Bond bond, Instant now) {
    return Stream.concat(dangers(state, bond, now), steps(state.steps(), bond, now))
        .filter(_ -> state.clock() instanceof PairClock.Running)
        .min(Comparator.naturalOrder())
        .<Effect>map(at -> new Effect.Wake(WAKE, latest(at, now), new ConcernCommand.Turn()))
        .orElseGet(() -> new Effect.Forget(WAKE));
  }

  private static Stream<Instant> dangers(Concern state, Bond bond, Instant now) {
    return Arrays.stream(Side.values())
        .flatMap(side ->
            switch (state.danger(side)) {
              case Concern.Calm _ -> Stream.<Instant>empty();
              case Concern.Alarmed(var since) -> Stream.of(since.plus(LIES_FOR));
              case PassedOn(var at, var part) ->
                  Stream.concat(Stream.of(at.plus(LIES_FOR)), prompt(part, side, bond, now));
            });
  }

  private static Stream<Instant> steps(Steps steps, Bond bond, Instant now) {
    return switch (steps) {
      case Quiet _ -> Stream.empty();
      case Open open -> Stream.concat(Stream.of(putAway(open)), parts(open, bond, now));
      case Written(var by, var _, var at, var gone) ->
          Stream.of(bond.workingMoment(by.other(), latest(at, now)), gone);
      case Sent sent -> Stream.of(sent.gone());
      case Unreached unreached -> Stream.of(unreached.gone());
      case Delivered delivered ->
          Stream.concat(
              Stream.of(putAway(delivered)), prompt(delivered.part(), delivered.by(), bond, now));
      case Afterwards afterwards ->
          Stream.concat(
              Stream.of(putAway(afterwards)),
              Arrays.stream(Side.values())
                  .flatMap(side -> prompt(afterwards.part(side), side, bond, now)));
    };
  }

  private static Stream<Instant> parts(Open open, Bond bond, Instant now) {
    return Arrays.stream(Side.values())
        .flatMap(side ->
            open.part(side) instanceof Waiting waiting
                ? Stream.concat(prompt(waiting, side, bond, now), Stream.of(waiting.until()))
                : Stream.empty());
  }

  private static Stream<Instant> prompt(Part part, Side side, Bond bond, Instant now) {
    return part instanceof Waiting waiting
        ? waiting.next().stream().map(at -> bond.workingMoment(side, latest(at, now)))
        : Stream.empty();
  }

  private static int days(Bond bond) {
    return bond.program().care().noticeDays();
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }
}
