package alcove.pairing;

import static alcove.core.Decision.refuse;
import static alcove.core.Decision.step;

import alcove.core.Decision;
import alcove.core.Decision.Step;
import alcove.core.Effect;
import alcove.core.Effect.Announce;
import alcove.core.Effect.CloseRoom;
import alcove.core.Effect.Forget;
import alcove.core.Effect.Shred;
import alcove.core.Effect.Tell;
import alcove.core.Effect.Wake;
import alcove.core.Milestone;
import alcove.core.Side;
import alcove.pairing.Bond.Course;
import alcove.pairing.Pairing.Active;
import alcove.pairing.Pairing.Agreeing;
import alcove.pairing.Pairing.Declined;
import alcove.pairing.Pairing.Ended;
import alcove.pairing.Pairing.Expired;
import alcove.pairing.Pairing.Invited;
import alcove.pairing.Pairing.Paused;
import alcove.pairing.Pairing.Proposed;
import alcove.pairing.Pairing.Withdrawn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a pair ends, by whom or what it may be, and how what was kept of it is destroyed.
final class EndingRules {
  /// How long it takes to close a room and to tell both, even when Slack is away for a while.
  static final Duration ERASED_AFTER = Duration.ofDays(1);

  private static final String DESTROY = "pairing.destroy";

  private EndingRules() {}

  static Decision<Pairing> finish(Pairing state, Bond bond, Instant now) {
    return switch (state) {
      case Agreeing _, Active _, Paused _ -> ended(state.agreedCourse(), bond, now);
      case Ended _ -> refuse(PairingRefusal.HAS_ENDED);
      case Invited _, Proposed _, Declined _, Withdrawn _, Expired _ ->
          refuse(PairingRefusal.NOT_RUNNING);
    };
  }

  private static Decision<Pairing> ended(Optional<Course> course, Bond bond, Instant now) {
    return ended(course, now, destruction(bond, now));
  }

  private static Decision<Pairing> ended(Optional<Course> course, Instant now, Wake destruction) {
    var notice = new PairingNotice.CameToItsEnd(destruction.at());
    var told = List.of(new Tell(Side.MENTOR, notice), new Tell(Side.MENTEE, notice));
    return step(new Ended(now, course, Optional.empty()), ending(destruction, told));
  }

  /// What an end brings with it, whatever is told of it.
  private static List<Effect> ending(Wake destruction, List<Tell> told) {
    var effects = new ArrayList<Effect>();
    effects.add(new Forget(PairingRules.PAUSE));
    effects.add(new Announce(Milestone.ENDED));
    effects.addAll(told);
    effects.add(new CloseRoom());
    effects.add(destruction);
    return effects;
  }

  /// A pair is ended as by anybody who ends it, and goes as soon as its room is closed and both are
  /// told. What is over already goes sooner than it would have.
  static Decision<Pairing> erase(Pairing state, Side by, Bond bond, Instant now) {
    var vanish = new Wake(DESTROY, now.plus(ERASED_AFTER), new PairingCommand.Vanish());
    return switch (state) {
      case Invited invited when invited.by() == by ->
          and(vanish, PairingRules.withdraw(state, by, bond, now));
      case Invited _, Proposed _ -> and(vanish, PairingRules.decline(state, by, bond, now));
      case Agreeing _, Active _, Paused _ -> ended(state.agreedCourse(), now, vanish);
      case Ended _, Declined _, Withdrawn _, Expired _ -> step(state, vanish);
    };
  }

  /// The later wake of a name replaces the earlier one.
  private static Decision<Pairing> and(Wake last, Decision<Pairing> decision) {
    if (!(decision instanceof Decision.Step<Pairing>(var next, var effects))) {
      return decision;
    }
    var all = new ArrayList<>(effects);
    all.add(last);
    return step(next, all);
  }

  static Decision<Pairing> vanish(Pairing state, Instant now) {
    return switch (state) {
      case Ended _ -> shredWithCertificate(state, now);
      case Declined _, Withdrawn _, Expired _ -> step(state, new Shred());
      case Invited _, Proposed _, Agreeing _, Active _, Paused _ -> refuse(PairingRefusal.NOT_YET);
    };
  }

  private static Decision<Pairing> shredWithCertificate(Pairing state, Instant now) {
    return step(
        state,
        new Shred(),
        new Tell(Side.MENTOR, new PairingNotice.Certificate(now)),
        new Tell(Side.MENTEE, new PairingNotice.Certificate(now)));
  }

  static Decision<Pairing> destroy(Pairing state, Instant on, Instant now) {
    if (now.isBefore(on)) {
      return refuse(PairingRefusal.NOT_YET);
    }
    return switch (state) {
      case Ended ended -> shredWithCertificate(ended, now);
      // Two people who never became a pair have nothing worth a certificate.
      case Declined _, Withdrawn _, Expired _ -> step(state, new Shred());
      case Invited _, Proposed _, Agreeing _, Active _, Paused _ -> refuse(PairingRefusal.NOT_YET);
    };
  }

  static Wake destruction(Bond bond, Instant end) {
    var at = end.plus(Duration.ofDays(bond.program().retentionDays()));
    return new Wake(DESTROY, at, new PairingCommand.Destroy(at));
  }

  /// The account of one of the two is gone. Everybody in the workspace can see that, so the other
  /// is told why it ends; all else is as in any end.
  static Decision<Pairing> gone(Pairing state, Side side, Bond bond, Instant now) {
    return switch (state) {
      case Invited invited when invited.by() == side ->
          PairingRules.withdraw(state, side, bond, now);
      case Invited invited -> unanswered(invited.by(), bond, now);
      case Proposed _ -> ProposalRules.callOff(bond, now);
      case Agreeing _, Active _, Paused _ -> without(state, side, bond, now);
      case Ended _, Declined _, Withdrawn _, Expired _ -> refuse(PairingRefusal.HAS_ENDED);
    };
  }

  /// Nobody is left to answer, so there is nothing to wait for.
  private static Step<Pairing> unanswered(Side by, Bond bond, Instant now) {
    var told = new Tell(by, new PairingNotice.Unanswered());
    return step(new Expired(now), PairingRules.over(bond, now, told));
  }

  private static Step<Pairing> without(Pairing state, Side side, Bond bond, Instant now) {
    var destruction = destruction(bond, now);
    var told = new Tell(side.other(), new PairingNotice.PartnerGone(destruction.at()));
    var ended = new Ended(now, state.agreedCourse(), Optional.of(side));
    return step(ended, ending(destruction, List.of(told)));
  }
}
