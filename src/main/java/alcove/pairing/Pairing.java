package alcove.pairing;

import alcove.core.PairId;
import alcove.core.Prompt;
import alcove.core.Side;
import alcove.core.Slice;
import alcove.pairing.Bond.Course;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Where a pair is in its life.
public sealed interface Pairing extends Slice {

  /// One has asked, the other has not answered yet.
  ///
  /// @param by the side that asked
  /// @param prompts how often the other has been asked, the invitation included
  record Invited(Side by, Instant at, int prompts) implements Pairing {
    /// How long an invitation stays open (`product.md`, Invited).
    static final Duration OPEN = Duration.ofDays(14);

    /// When it closes by itself.
    public Instant until() {
      return at.plus(OPEN);
    }
  }

  /// Both said yes; the agreement is being written.
  record Agreeing(Instant since) implements Pairing {}

  /// The agreement is signed and the calendar runs.
  record Active(Course course) implements Pairing {}

  /// No clock runs. The pause ends by itself at the latest of the moments.
  ///
  /// @param course empty while the agreement has not been signed
  /// @param until for each side that asked for the pause, until when; at least one
  record Paused(Optional<Course> course, Map<Side, Instant> until) implements Pairing {
    public Paused {
      until = Map.copyOf(until);
    }

    /// When the pause is over.
    public Instant end() {
      return until.values().stream().max(Instant::compareTo).orElseThrow();
    }
  }

  /// The pair has finished, early or late: finishing is always finishing.
  ///
  /// @param course empty when it ended before the first signing
  /// @param gone whose account was gone, when that ended it
  record Ended(Instant at, Optional<Course> course, Optional<Side> gone) implements Pairing {}

  /// The other said not now.
  record Declined(Instant at) implements Pairing {}

  /// The one who asked took the invitation back.
  record Withdrawn(Instant at) implements Pairing {}

  /// Nobody answered in time.
  record Expired(Instant at) implements Pairing {}

  /// The program proposes the two to each other, and asks both.
  ///
  /// @param accepted who has said yes; the other does not see it
  /// @param prompts how often each has been asked, the first time included
  record Proposed(Instant at, Set<Side> accepted, Map<Side, Integer> prompts) implements Pairing {
    public Proposed {
      accepted = Set.copyOf(accepted);
      prompts = Map.copyOf(prompts);
    }

    static Proposed to(Instant now) {
      return new Proposed(now, Set.of(), Map.of(Side.MENTOR, 1, Side.MENTEE, 1));
    }

    /// When it closes by itself.
    public Instant until() {
      return at.plus(Invited.OPEN);
    }

    int prompts(Side side) {
      return prompts.getOrDefault(side, 0);
    }

    Proposed acceptedBy(Side side) {
      var all = EnumSet.of(side);
      all.addAll(accepted);
      return new Proposed(at, all, prompts);
    }

    Proposed promptedAgain(Side side) {
      var all = new EnumMap<Side, Integer>(prompts);
      all.merge(side, 1, Integer::sum);
      return new Proposed(at, accepted, all);
    }
  }

  /// Whoever is asked, until it is answered or too late for that; and whoever can take it back.
  @Override
  default List<Prompt> prompts(PairId pair) {
    return switch (this) {
      case Invited(var by, var _, var _) ->
          List.of(prompt(by.other(), "pairing.accept", pair), prompt(by, "pairing.withdraw", pair));
      case Proposed proposed ->
          Arrays.stream(Side.values())
              .filter(side -> !proposed.accepted().contains(side))
              .map(side -> prompt(side, "pairing.accept", pair))
              .toList();
      case Agreeing _, Active _, Paused _, Ended _, Declined _, Withdrawn _, Expired _ -> List.of();
    };
  }

  private static Prompt prompt(Side side, String action, PairId pair) {
    return new Prompt(side, action, pair.value(), new PairingNotice.NothingLeft());
  }

  /// Whether both are in it now: they said yes and it has not ended.
  default boolean isLive() {
    return switch (this) {
      case Agreeing _, Active _, Paused _ -> true;
      case Invited _, Proposed _, Ended _, Declined _, Withdrawn _, Expired _ -> false;
    };
  }

  /// Whether it is over and only waits to be destroyed.
  default boolean isOver() {
    return switch (this) {
      case Ended _, Declined _, Withdrawn _, Expired _ -> true;
      case Invited _, Proposed _, Agreeing _, Active _, Paused _ -> false;
    };
  }

  /// What the two signed about time, if they have.
  default Optional<Course> agreedCourse() {
    return switch (this) {
      case Active active -> Optional.of(active.course());
      case Paused paused -> paused.course();
      case Ended ended -> ended.course();
      case Invited _, Proposed _, Agreeing _, Declined _, Withdrawn _, Expired _ ->
          Optional.empty();
    };
  }

  /// Whose account was gone, when that ended it.
  default Optional<Side> gone() {
    return this instanceof Ended ended ? ended.gone() : Optional.empty();
  }
}
