package alcove.concern;

import alcove.concern.Concern.Afterwards;
import alcove.concern.Concern.Delivered;
import alcove.concern.Concern.Noticed;
import alcove.concern.Concern.Open;
import alcove.concern.Concern.PassedOn;
import alcove.concern.Concern.Quiet;
import alcove.concern.Concern.Waiting;
import alcove.core.Effect;
import alcove.core.Side;
import alcove.pairing.Bond;
import java.time.Instant;
import java.util.List;

/// What each of the two is asked, in their own working hours and at most three times for one step.
final class Prompts {
  private Prompts() {}

  static Concern ofSteps(Concern state, Side side, Bond bond, Instant now, List<Effect> effects) {
    return switch (state.steps()) {
      case Open open
          when open.part(side) instanceof Waiting part
              && ConcernTimes.isDue(part, side, bond, now) -> {
        effects.add(new Effect.Tell(side, new ConcernNotice.Asked(state.number(), open)));
        yield state.with(open.with(side, ConcernTimes.askedAgain(part, side, bond, now)));
      }
      case Delivered it
          when it.by() == side
              && it.part() instanceof Waiting part
              && ConcernTimes.isDue(part, side, bond, now) -> {
        effects.add(new Effect.Tell(side, new ConcernNotice.TimeHasPassed(state.number())));
        yield state.with(it.with(ConcernTimes.askedAgain(part, side, bond, now)));
      }
      case Afterwards after
          when after.part(side) instanceof Waiting part
              && ConcernTimes.isDue(part, side, bond, now) -> {
        effects.add(new Effect.Tell(side, new ConcernNotice.HowNow(state.number(), after.what())));
        yield state.with(after.with(side, ConcernTimes.askedAgain(part, side, bond, now)));
      }
      case Quiet _, Open _, Noticed _, Afterwards _ -> state;
    };
  }

  static Concern ofDanger(Concern state, Side side, Bond bond, Instant now, List<Effect> effects) {
    if (!(state.danger(side) instanceof PassedOn(var at, var part))
        || !ConcernTimes.isDue(part, side, bond, now)) {
      return state;
    }
    effects.add(new Effect.Tell(side, new ConcernNotice.NotToldYet()));
    return state.with(side, new PassedOn(at, ConcernTimes.askedAgain(part, side, bond, now)));
  }
}
