package alcove.pairing;

import static alcove.core.Side.MENTEE;
import static alcove.core.Side.MENTOR;

import alcove.core.Decision;
import alcove.core.Decision.Refused;
import alcove.core.Decision.Step;
import alcove.core.Effect.Tell;
import alcove.core.Effect.Wake;
import alcove.core.PairId;
import alcove.core.PersonId;
import alcove.core.Program;
import alcove.core.Side;
import alcove.pairing.Bond.Course;
import alcove.pairing.Bond.Partner;
import alcove.pairing.Bond.Talks;
import alcove.pairing.Pairing.Active;
import alcove.pairing.Pairing.Agreeing;
import alcove.pairing.Pairing.Invited;
import alcove.pairing.Pairing.Paused;
import alcove.pairing.Pairing.Proposed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Ana, the mentor, who has asked Bea, and how far the two have come.
final class Given {
  static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");
  static final Duration DAY = Duration.ofDays(1);
  static final Bond BOND =
      new Bond(
          new PairId("a".repeat(26)),
          new Partner(new PersonId("UANA"), ZoneId.of("Europe/Berlin")),
          new Partner(new PersonId("UBEA"), ZoneId.of("America/New_York")),
          Program.standard(Set.of()),
          Optional.empty());
  static final Pairing INVITED = new Invited(MENTOR, MONDAY, 1);
  static final Pairing PROPOSED = new Proposed(MONDAY, Set.of(), Map.of(MENTOR, 1, MENTEE, 1));
  static final Pairing AGREEING = new Agreeing(MONDAY);
  static final Course COURSE = new Course(MONDAY, LocalDate.of(2027, 5, 22), 14, Talks.USUAL);
  static final Pairing ACTIVE = new Active(COURSE);
  static final Instant NEXT_WEEK = MONDAY.plus(Duration.ofDays(7));
  static final Instant IN_TWO_WEEKS = MONDAY.plus(Duration.ofDays(14));

  private Given() {}

  static Pairing pausedBy(Side side, Instant until) {
    return new Paused(Optional.of(COURSE), Map.of(side, until));
  }

  static Step<Pairing> step(Pairing state, PairingCommand command, Instant now) {
    return (Step<Pairing>) PairingRules.decide(state, command, BOND, now);
  }

  static PairingRefusal refusal(Pairing state, PairingCommand command) {
    return refusal(state, command, MONDAY);
  }

  static PairingRefusal refusal(Pairing state, PairingCommand command, Instant now) {
    Decision<Pairing> decision = PairingRules.decide(state, command, BOND, now);
    return (PairingRefusal) ((Refused<Pairing>) decision).refusal();
  }

  static List<Object> told(Step<Pairing> step, Side to) {
    return step.effects().stream()
        .filter(effect -> effect instanceof Tell tell && tell.to() == to)
        .map(effect -> (Object) ((Tell) effect).notice())
        .toList();
  }

  static Wake wake(Step<Pairing> step, Class<? extends PairingCommand> command) {
    return step.effects().stream()
        .filter(effect -> effect instanceof Wake wake && command.isInstance(wake.command()))
        .map(Wake.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
