package alcove.meeting;

import static alcove.rhythm.AnaAndBea.SIGNED;
import static alcove.rhythm.AnaAndBea.every;

import alcove.core.Command;
import alcove.core.Effect;
import alcove.core.Milestone;
import alcove.core.Notice;
import alcove.core.Side;
import alcove.meeting.MeetingCommand.Follow;
import alcove.meeting.MeetingCommand.Propose;
import alcove.meeting.MeetingCommand.Take;
import alcove.pairing.Bond;
import alcove.rhythm.World;
import java.time.Instant;
import java.util.List;

/// A pair's meetings on a clock that can be moved. It is Tuesday, 1 September, ten in Berlin, where
/// the mentor works, and four in New York, where the mentee does.
final class Given {
  static final Bond BOND = every(14);

  /// Four in the afternoon in Berlin, ten in New York.
  static final Instant THURSDAY = Instant.parse("2026-09-03T14:00:00Z");

  static final Instant FRIDAY = Instant.parse("2026-09-04T14:00:00Z");

  private Given() {}

  static World<Meetings> unsigned() {
    return under(BOND);
  }

  static World<Meetings> signed() {
    return under(BOND).asks(new Follow(Milestone.ACTIVE));
  }

  /// The mentee has proposed two times.
  static World<Meetings> proposed() {
    return signed().asks(propose(Side.MENTEE, THURSDAY, FRIDAY));
  }

  /// They meet on Friday.
  static World<Meetings> agreed() {
    return proposed().asks(new Take(Side.MENTOR, 1, FRIDAY));
  }

  static Propose propose(Side side, Instant... times) {
    return new Propose(side, List.of(times), 60);
  }

  /// What one person was given for the calendar.
  static List<Notice> given(World<Meetings> world, Side side) {
    return world.effects().stream()
        .filter(effect -> effect instanceof Effect.Hand hand && hand.to() == side)
        .map(effect -> ((Effect.Hand) effect).notice())
        .toList();
  }

  static World<Meetings> under(Bond bond) {
    return World.of(
        Meetings.none(),
        SIGNED,
        (Meetings state, Command command, Instant now) ->
            MeetingRules.decide(state, (MeetingCommand) command, bond, now));
  }
}
