package alcove.concern;

import static alcove.rhythm.AnaAndBea.SIGNED;
import static alcove.rhythm.AnaAndBea.every;

import alcove.concern.Concern.Announcement;
import alcove.concern.Concern.Delivered;
import alcove.concern.Concern.Open;
import alcove.concern.Concern.Plan;
import alcove.concern.ConcernCommand.Acknowledge;
import alcove.concern.ConcernCommand.Announce;
import alcove.concern.ConcernCommand.Arrived;
import alcove.concern.ConcernCommand.Follow;
import alcove.concern.ConcernCommand.Propose;
import alcove.concern.ConcernCommand.Raise;
import alcove.concern.ConcernCommand.Refuse;
import alcove.core.Command;
import alcove.core.Milestone;
import alcove.core.Side;
import alcove.pairing.Bond;
import alcove.privacy.Confidential;
import alcove.rhythm.World;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/// A pair that has signed, and how far they have gone. Ana, the mentor, is in Berlin; Bea, the
/// mentee, in New York, and everything begins at three in the afternoon of a Tuesday in Berlin,
/// when both are at work.
final class Given {
  static final Bond BOND = every(14);
  static final Duration TO_BOTH_AT_WORK = Duration.ofHours(6).plusMinutes(-30);
  static final LocalDate TUESDAY = LocalDate.of(2026, 9, 1);

  /// Three working days later.
  static final LocalDate FRIDAY = LocalDate.of(2026, 9, 4);

  private Given() {}

  static World<Concern> unsigned() {
    return World.of(Concern.none(), SIGNED.plus(TO_BOTH_AT_WORK), Given::decide);
  }

  static World<Concern> signed() {
    return unsigned().asks(new Follow(Milestone.ACTIVE));
  }

  /// The mentor has raised an issue.
  static World<Concern> raised() {
    return signed().asks(new Raise(Side.MENTOR));
  }

  /// Both see it.
  static World<Concern> duties() {
    return raised().asks(new Acknowledge(Side.MENTEE, 1, Step.ISSUE));
  }

  /// Both have looked at what they are obliged to.
  static World<Concern> planning() {
    return duties()
        .asks(new Acknowledge(Side.MENTEE, 1, Step.DUTIES))
        .asks(new Acknowledge(Side.MENTOR, 1, Step.DUTIES));
  }

  /// Both have agreed how it is passed on.
  static World<Concern> agreed(Teller teller, LocalDate on) {
    return planning()
        .asks(new Propose(Side.MENTOR, 1, plan(teller, on)))
        .asks(new Acknowledge(Side.MENTEE, 1, Step.PLAN));
  }

  /// The mentee sees no issue.
  static World<Concern> refused() {
    return raised().asks(new Refuse(Side.MENTEE, 1, Step.ISSUE));
  }

  /// The mentor's notice is on its way.
  static World<Concern> sent() {
    return refused().asks(announce(FRIDAY));
  }

  /// It has arrived.
  static World<Concern> delivered() {
    return sent().asks(new Arrived(1));
  }

  static Announce announce(LocalDate on) {
    return announce("I will say what I saw", on);
  }

  static Announce announce(String words, LocalDate on) {
    return new Announce(
        Side.MENTOR, 1, new Announcement(Confidential.of(words), Recipient.COMPLIANCE, on));
  }

  static Plan plan(Teller teller, LocalDate on) {
    return new Plan(teller, How.IN_A_TALK, Recipient.LINE_MANAGER, on);
  }

  static Open open(World<Concern> world) {
    return (Open) world.state().steps();
  }

  static Delivered arrived(World<Concern> world) {
    return (Delivered) world.state().steps();
  }

  private static alcove.core.Decision<Concern> decide(Concern state, Command command, Instant now) {
    return ConcernRules.decide(state, (ConcernCommand) command, BOND, now);
  }
}
