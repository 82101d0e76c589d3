package alcove.pairing;

import alcove.core.ChannelId;
import alcove.core.PairId;
import alcove.core.Program;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/// Whether, where and when a program lets its new pairs be known in a channel.
///
/// Only what both have read of before they said yes is done: a channel that was set after they were
/// asked counts for those who are asked from then on.
public final class AnnouncingRules {
  private AnnouncingRules() {}

  /// Where the two are to be announced who have come from `before` to `next`; empty when that is
  /// not the moment at which both have said yes, or nothing is announced.
  public static Optional<ChannelId> after(Pairing before, Pairing next, Program program) {
    return next.isLive() ? asked(before).flatMap(program::announcedTo) : Optional.empty();
  }

  /// When it is posted: in working hours of the program. A channel has no time zone, so it is UTC's
  /// clock.
  public static Instant moment(PairId id, Program program, Instant now) {
    return program.workingTime().next(now, ZoneOffset.UTC, id.value().hashCode());
  }

  /// Whether it is still so: they go on, and the program announces in this channel as before.
  public static boolean holds(Pairing pairing, ChannelId channel, Program program) {
    return switch (pairing) {
      case Pairing.Agreeing _, Pairing.Active _ ->
          program.announcing().filter(one -> one.channel().equals(channel)).isPresent();
      case Pairing.Paused _,
          Pairing.Invited _,
          Pairing.Proposed _,
          Pairing.Ended _,
          Pairing.Declined _,
          Pairing.Withdrawn _,
          Pairing.Expired _ ->
          false;
    };
  }

  private static Optional<Instant> asked(Pairing pairing) {
    return switch (pairing) {
      case Pairing.Invited(_, var at, _) -> Optional.of(at);
      case Pairing.Proposed(var at, _, _) -> Optional.of(at);
      case Pairing.Agreeing _,
          Pairing.Active _,
          Pairing.Paused _,
          Pairing.Ended _,
          Pairing.Declined _,
          Pairing.Withdrawn _,
          Pairing.Expired _ ->
          Optional.empty();
    };
  }
}
