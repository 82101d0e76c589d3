package alcove.meeting;

import alcove.core.PairClock;
import alcove.core.PairId;
import alcove.core.Prompt;
import alcove.core.Side;
import alcove.core.Slice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A pair's meetings: the one ahead, and whether those before happened.
///
/// @param count proposals and meetings in all; the number of the latest
/// @param past those that have been, the oldest first
/// @param due when each side is told that it is time for a next one, if nothing is agreed by then
/// @param stopped who asked for no more prompts about meetings
public record Meetings(
    PairClock clock,
    Table table,
    int count,
    List<Past> past,
    Map<Side, Instant> due,
    Set<Side> stopped)
    implements Slice {
  public Meetings {
    past = List.copyOf(past);
    due = Map.copyOf(due);
    stopped = Set.copyOf(stopped);
  }

  /// The meetings of a pair that has not signed yet.
  public static Meetings none() {
    return new Meetings(new PairClock.NotStarted(), new Free(), 0, List.of(), Map.of(), Set.of());
  }

  /// Times wait for the other, until one is taken or none of them is left; a meeting can be moved
  /// and cancelled by both, until it is over.
  @Override
  public List<Prompt> prompts(PairId pair) {
    var times =
        proposal().stream()
            .map(each ->
                prompt(each.by().other(), "meeting.take.", MeetingValue.of(pair, each.number())));
    var meeting =
        ahead().stream()
            .flatMap(each ->
                Arrays.stream(Side.values())
                    .map(side -> prompt(side, "meeting.cancel", MeetingValue.of(pair, each))));
    return Stream.concat(times, meeting).toList();
  }

  private static Prompt prompt(Side of, String action, String value) {
    return new Prompt(of, action, value, new MeetingNotice.NothingLeft());
  }

  Meetings with(PairClock next) {
    return new Meetings(next, table, count, past, due, stopped);
  }

  Meetings with(Table next) {
    return new Meetings(clock, next, count, past, due, stopped);
  }

  Meetings with(List<Past> next) {
    return new Meetings(clock, table, count, next, due, stopped);
  }

  Meetings with(Past changed) {
    return with(
        past.stream().map(each -> each.number() == changed.number() ? changed : each).toList());
  }

  Meetings counted() {
    return new Meetings(clock, table, count + 1, past, due, stopped);
  }

  Meetings withDue(Map<Side, Instant> next) {
    return new Meetings(clock, table, count, past, next, stopped);
  }

  /// What is suggested moves on by as long as a pause took; what was agreed does not.
  Meetings later(Duration by) {
    var moved = new EnumMap<Side, Instant>(Side.class);
    due.forEach((side, at) -> moved.put(side, at.plus(by)));
    return withDue(moved);
  }

  Meetings withoutDue(Side side) {
    var left = new EnumMap<Side, Instant>(Side.class);
    left.putAll(due);
    left.remove(side);
    return withDue(left);
  }

  Meetings withStopped(Side side) {
    var all = EnumSet.of(side);
    all.addAll(stopped);
    return new Meetings(clock, table, count, past, due, all);
  }

  Meetings withPast(Past one, int most) {
    var all = new ArrayList<>(past);
    all.add(one);
    return with(all.subList(Math.max(0, all.size() - most), all.size()));
  }

  /// The meeting that both have agreed on.
  Optional<Appointment> ahead() {
    return table instanceof Agreed agreed ? Optional.of(agreed.appointment()) : Optional.empty();
  }

  /// The times that wait for an answer.
  Optional<Proposal> proposal() {
    return switch (table) {
      case Free _ -> Optional.empty();
      case Proposed(var proposal) -> Optional.of(proposal);
      case Agreed agreed -> agreed.move();
    };
  }

  /// What lies before the two.
  public sealed interface Table {}

  /// Nothing.
  public record Free() implements Table {}

  /// One has proposed times for a meeting.
  public record Proposed(Proposal proposal) implements Table {}

  /// Both have agreed on a time.
  ///
  /// @param move other times that one of them has proposed since
  /// @param mentor which reminders the mentor has had
  /// @param mentee which reminders the mentee has had
  public record Agreed(
      Appointment appointment, Optional<Proposal> move, Set<Ahead> mentor, Set<Ahead> mentee)
      implements Table {
    public Agreed {
      mentor = Set.copyOf(mentor);
      mentee = Set.copyOf(mentee);
    }

    Agreed(Appointment appointment) {
      this(appointment, Optional.empty(), Set.of(), Set.of());
    }

    Agreed with(Optional<Proposal> other) {
      return new Agreed(appointment, other, mentor, mentee);
    }

    Set<Ahead> reminded(Side side) {
      return side == Side.MENTOR ? mentor : mentee;
    }

    /// With this reminder behind, and every one that comes before it.
    Agreed reminded(Side side, Ahead ahead) {
      var all = EnumSet.range(Ahead.DAY, ahead);
      return side == Side.MENTOR
          ? new Agreed(appointment, move, all, mentee)
          : new Agreed(appointment, move, mentor, all);
    }
  }

  /// How long before a meeting a reminder comes, in the order in which they come.
  public enum Ahead {
    DAY(Duration.ofDays(1)),
    HOUR(Duration.ofHours(1));

    private final Duration before;

    Ahead(Duration before) {
      this.before = before;
    }

    Duration before() {
      return before;
    }
  }

  /// Times that one proposes to the other.
  ///
  /// @param times in their order; at least one
  /// @param again when the other is asked once more
  public record Proposal(
      int number, Side by, List<Instant> times, int minutes, Optional<Instant> again) {
    public Proposal {
      times = List.copyOf(times);
    }

    Proposal asked() {
      return new Proposal(number, by, times, minutes, Optional.empty());
    }

    /// When the last of the times has come.
    Instant last() {
      return times.getLast();
    }
  }

  /// A time that both have agreed on.
  ///
  /// @param number stays when it is moved
  /// @param sequence how often it was moved
  public record Appointment(int number, Instant start, int minutes, int sequence) {
    Instant end() {
      return start.plus(Duration.ofMinutes(minutes));
    }

    Appointment moved(Instant other, int length) {
      return new Appointment(number, other, length, sequence + 1);
    }
  }

  /// A meeting that has been, or was to be.
  ///
  /// @param asked who has been asked about it
  /// @param took what each has said
  public record Past(int number, Instant start, Set<Side> asked, Map<Side, Took> took) {
    public Past {
      asked = Set.copyOf(asked);
      took = Map.copyOf(took);
    }

    Past asked(Side side) {
      var all = EnumSet.of(side);
      all.addAll(asked);
      return new Past(number, start, all, took);
    }

    Past said(Side side, Took answer) {
      var all = new EnumMap<Side, Took>(Side.class);
      all.putAll(took);
      all.put(side, answer);
      return new Past(number, start, asked, all);
    }
  }

  /// Whether it took place.
  public enum Took {
    PLACE,
    NO_PLACE
  }
}
