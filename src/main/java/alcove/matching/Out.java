package alcove.matching;

import alcove.core.PairId;
import alcove.matching.Proposals.Asked;
import alcove.matching.Proposals.Outlook;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A proposal that has been sent and that nobody has answered, as far as it shows.
///
/// @param at when the two were asked; empty when their turn is still to come
public record Out(PairId id, Couple couple, Optional<Instant> at) {

  /// Those whose turn is to come, then those who were asked, the latest first.
  public static List<Out> of(Proposals proposals, Map<Asked, Outlook> outlooks) {
    return Stream.concat(
            proposals.sending().stream()
                .map(one -> new Out(one.id(), one.couple(), Optional.empty())),
            proposals.asked().stream()
                .filter(one -> outlooks.get(one) == Outlook.OPEN)
                .map(one -> new Out(one.id(), one.couple(), Optional.of(one.at()))))
        .toList();
  }
}
