package alcove.pairing;

import static alcove.core.Decision.refuse;
import static alcove.core.Decision.step;

import alcove.core.Decision;
import alcove.core.Effect;
import alcove.core.Effect.Announce;
import alcove.core.Effect.Forget;
import alcove.core.Effect.OpenRoom;
import alcove.core.Effect.Show;
import alcove.core.Effect.Tell;
import alcove.core.Effect.Wake;
import alcove.core.Milestone;
import alcove.core.Side;
import alcove.pairing.Pairing.Agreeing;
import alcove.pairing.Pairing.Declined;
import alcove.pairing.Pairing.Expired;
import alcove.pairing.Pairing.Proposed;
import alcove.pairing.Pairing.Withdrawn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The rules of a proposal: the program thinks that two could suit each other, and asks both.
///
/// Neither learns what the other answers unless both say yes. Whoever did not want to, took too
/// long or took it back, the other reads the same words.
final class ProposalRules {
  private static final String EXPIRE = "pairing.expire";

  private ProposalRules() {}

  /// Asks both.
  static Decision.Step<Pairing> propose(Bond bond, Instant now) {
    var proposed = Proposed.to(now);
    var effects = new ArrayList<Effect>();
    for (var side : Side.values()) {
      effects.add(new Tell(side, new PairingNotice.Proposal(side, proposed.until(), false)));
      effects.add(again(side, bond, now));
    }
    effects.add(new Wake(EXPIRE, proposed.until(), new PairingCommand.Expire()));
    return step(proposed, effects);
  }

  /// One says yes. It is a pair when both have.
  static Decision<Pairing> accept(Proposed proposed, Side by, Instant now) {
    var next = proposed.acceptedBy(by);
    if (!next.accepted().contains(by.other())) {
      return step(next, new Forget(ask(by)));
    }
    return step(
        new Agreeing(now),
        new Forget(ask(by)),
        new Forget(EXPIRE),
        new Tell(by.other(), new PairingNotice.BothSaidYes()),
        new OpenRoom(),
        new Show("welcome", new PairingNotice.Welcome(), true),
        new Announce(Milestone.AGREEING));
  }

  /// One says not now, also after a yes that the other has not answered.
  static Decision<Pairing> decline(Side by, Bond bond, Instant now) {
    return step(new Declined(now), over(List.of(by.other()), bond, now));
  }

  /// Whoever proposed it takes it back.
  static Decision<Pairing> callOff(Bond bond, Instant now) {
    return step(new Withdrawn(now), over(List.of(Side.values()), bond, now));
  }

  /// Not both have answered in time. Only who said yes still waits for something.
  static Decision<Pairing> expire(Proposed proposed, Bond bond, Instant now) {
    return now.isBefore(proposed.until())
        ? refuse(PairingRefusal.NOT_YET)
        : step(new Expired(now), over(List.copyOf(proposed.accepted()), bond, now));
  }

  /// Asks one who has not answered once more, in their working hours.
  static Decision<Pairing> remind(Proposed proposed, Side side, Bond bond, Instant now) {
    if (proposed.accepted().contains(side) || proposed.prompts(side) >= PairingRules.PROMPTS) {
      return refuse(PairingRefusal.NOT_OPEN_ANY_MORE);
    }
    if (!bond.isWorkingMoment(side, now)) {
      var at = bond.workingMoment(side, now);
      return step(proposed, new Wake(ask(side), at, new PairingCommand.Remind(side)));
    }
    var next = proposed.promptedAgain(side);
    var tell = new Tell(side, new PairingNotice.Proposal(side, proposed.until(), true));
    return next.prompts(side) < PairingRules.PROMPTS
        ? step(next, tell, again(side, bond, now))
        : step(next, tell);
  }

  private static List<Effect> over(List<Side> told, Bond bond, Instant now) {
    return Stream.<Effect>concat(
            Stream.of(
                new Forget(ask(Side.MENTOR)),
                new Forget(ask(Side.MENTEE)),
                new Forget(EXPIRE),
                EndingRules.destruction(bond, now)),
            told.stream().map(side -> new Tell(side, new PairingNotice.CameToNothing())))
        .toList();
  }

  private static Wake again(Side side, Bond bond, Instant now) {
    var at = bond.workingMoment(side, now.plus(PairingRules.BETWEEN_PROMPTS));
    return new Wake(ask(side), at, new PairingCommand.Remind(side));
  }

  private static String ask(Side side) {
    return side == Side.MENTOR ? "pairing.ask.mentor" : "pairing.ask.mentee";
  }
}
