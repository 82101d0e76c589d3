package alcove.matching;

import static alcove.core.Decision.refuse;
import static alcove.core.Decision.step;

import alcove.core.Decision;
import alcove.core.PairId;
import alcove.pairing.Bond.Partner;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The rules by which coordinators look through whom they would bring together, before anybody is
/// asked.
public final class MatchingRules {
  /// As many as the largest program matches at once.
  public static final int MOST = 2_500;

  private MatchingRules() {}

  public static Decision<Proposals> decide(Proposals state, MatchingCommand command, Instant now) {
    return switch (command) {
      case MatchingCommand.Found(var proposals) -> found(state, proposals, now);
      case MatchingCommand.Add(var proposals) -> add(state, proposals, now);
      case MatchingCommand.TakeOut(var id) -> takeOut(state, id);
      case MatchingCommand.Change(var id, var mentor) -> change(state, id, mentor, now);
      case MatchingCommand.Send _ ->
          state.draft().isEmpty() ? refuse(MatchingRefusal.NOTHING_TO_SEND) : step(state.sent());
      case MatchingCommand.Done(var id, var asked) ->
          state.sending().stream().noneMatch(one -> one.id().equals(id))
              ? refuse(MatchingRefusal.NOT_THERE)
              : step(state.done(id, asked ? Optional.of(now) : Optional.empty(), now));
      case MatchingCommand.TakeBack(var id) ->
          state.isOut(id, now) ? step(state.takenBack(id)) : refuse(MatchingRefusal.NO_LONGER_OPEN);
      case MatchingCommand.Thin _ -> step(state.thinned(now));
      case MatchingCommand.Forget(var person) -> step(state.without(each -> each.has(person)));
    };
  }

  /// What a coordinator named stays, and comes before what a run has found. What there is no room
  /// for is found again when these have been sent.
  private static Decision<Proposals> found(Proposals state, List<Proposal> proposals, Instant now) {
    var staying = state.staying();
    return step(
        staying.draft(
            Stream.concat(
                    staying.draft().stream(),
                    proposals.stream().filter(one -> !staying.isTaken(one.couple(), now)))
                .limit(MOST)
                .toList()));
  }

  /// All of them or none.
  private static Decision<Proposals> add(Proposals state, List<Proposal> proposals, Instant now) {
    var couples = new HashSet<Couple>();
    if (proposals.stream()
        .map(Proposal::couple)
        .anyMatch(couple -> state.isTaken(couple, now) || !couples.add(couple))) {
      return refuse(MatchingRefusal.PLANNED);
    }
    var all = Stream.concat(state.draft().stream(), proposals.stream()).toList();
    return all.size() > MOST ? refuse(MatchingRefusal.TOO_MANY) : step(state.draft(all));
  }

  private static Decision<Proposals> takeOut(Proposals state, PairId id) {
    return state.drafted(id).isEmpty()
        ? refuse(MatchingRefusal.NOT_THERE)
        : step(state.draft(state.draft().stream().filter(one -> !one.id().equals(id)).toList()));
  }

  private static Decision<Proposals> change(
      Proposals state, PairId id, Partner mentor, Instant now) {
    var changed = state.drafted(id).map(one -> one.with(mentor));
    if (changed.isEmpty()) {
      return refuse(MatchingRefusal.NOT_THERE);
    }
    if (state.isTaken(changed.get().couple(), now)) {
      return refuse(MatchingRefusal.PLANNED);
    }
    return step(
        state.draft(
            state.draft().stream().map(one -> one.id().equals(id) ? changed.get() : one).toList()));
  }
}
