package alcove.core;

import java.util.ArrayList;
import java.util.List;

/// A rule's answer: either a step, with the next state and what is to happen, or a refusal.
///
/// @param <S> the state decided about
public sealed interface Decision<S> {

  /// The command is carried out: `next` is the state from now on, `effects` what is to be done
  /// about it, in this order.
  record Step<S>(S next, List<Effect> effects) implements Decision<S> {
    public Step {
      effects = List.copyOf(effects);
    }

    /// The same step with more to do.
    public Step<S> and(Effect... more) {
      var all = new ArrayList<>(effects);
      all.addAll(List.of(more));
      return new Step<>(next, all);
    }
  }

  /// The command is not carried out; nothing changes.
  record Refused<S>(Refusal refusal) implements Decision<S> {}

  static <S> Step<S> step(S next, Effect... effects) {
    return new Step<>(next, List.of(effects));
  }

  static <S> Step<S> step(S next, List<Effect> effects) {
    return new Step<>(next, effects);
  }

  static <S> Decision<S> refuse(Refusal refusal) {
    return new Refused<>(refusal);
  }
}
