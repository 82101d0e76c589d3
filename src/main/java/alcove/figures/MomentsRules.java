package alcove.figures;

import alcove.core.Decision;
import alcove.core.Decision.Step;
import alcove.figures.Moments.Ending;
import alcove.pairing.Bond;
import java.time.Instant;
import java.util.Optional;

/// Notes when a pair came to the points that are counted. Nobody hears of it, and nothing is asked.
public final class MomentsRules {

  private MomentsRules() {}

  public static Decision<Moments> decide(
      Moments state, MomentsCommand command, Bond bond, Instant now) {
    return switch (command) {
      case MomentsCommand.Follow(var milestone) ->
          switch (milestone) {
            case AGREEING -> agreed(state, now);
            case ACTIVE -> signed(state, bond, now);
            case ENDED -> ended(state, bond, now);
            case PAUSED, RESUMED, AMENDING -> Decision.step(state);
          };
    };
  }

  private static Step<Moments> agreed(Moments state, Instant now) {
    var at = state.agreed().or(() -> Optional.of(now));
    return Decision.step(
        new Moments(at, state.signed(), state.ended(), state.term(), state.renewed()));
  }

  /// Signed anew with a later last day, it goes on; all else that may change is no matter here.
  private static Step<Moments> signed(Moments state, Bond bond, Instant now) {
    var at = state.signed().or(() -> Optional.of(now));
    var last = bond.course().map(Bond.Course::endsOn);
    var term = state.term().or(() -> last);
    var isLater = last.filter(day -> day.isAfter(term.orElse(day))).isPresent();
    var renewed = isLater ? state.renewed().or(() -> Optional.of(now)) : state.renewed();
    return Decision.step(new Moments(state.agreed(), at, state.ended(), term, renewed));
  }

  /// On its last day, wherever the two live, the term is over.
  private static Step<Moments> ended(Moments state, Bond bond, Instant now) {
    var today = now.atZone(bond.mentor().zone()).toLocalDate();
    var early = bond.course().filter(course -> !today.isBefore(course.endsOn())).isEmpty();
    var ending = state.ended().or(() -> Optional.of(new Ending(now, early)));
    return Decision.step(
        new Moments(state.agreed(), state.signed(), ending, state.term(), state.renewed()));
  }
}
