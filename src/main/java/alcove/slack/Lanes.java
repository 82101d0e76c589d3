package alcove.slack;

import alcove.desk.Task;
import alcove.desk.Task.Todo;
import alcove.store.Errand.Claimed;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Where errands of one pair must not overtake each other: what is said to one of the two, and what
/// is shown in their room. When one of them is put off, those that were decided later wait for it.
///
/// It is this process that remembers: a replica, or whoever comes after a crash, does not know of
/// it. What is put off here is remembered no longer than until its time.
final class Lanes {
  /// More than this is not kept in order; so much waits only while Slack is out of order itself.
  private static final int MOST = 10_000;

  private final ConcurrentHashMap<String, Hold> holds = new ConcurrentHashMap<>();

  /// @param id the errand that was put off; ids sort by when the errands were decided
  private record Hold(String id, Instant until) {}

  /// Until when this errand has to wait for an earlier one.
  Optional<Instant> waits(Claimed<Todo> errand, Instant now) {
    return lane(errand)
        .flatMap(lane -> Optional.ofNullable(holds.get(lane)))
        .filter(hold -> hold.until().isAfter(now) && hold.id().compareTo(errand.id()) < 0)
        .map(Hold::until);
  }

  /// This errand was put off.
  void hold(Claimed<Todo> errand, Instant until, Instant now) {
    if (holds.size() >= MOST) {
      holds.values().removeIf(hold -> !hold.until().isAfter(now));
    }
    if (holds.size() < MOST) {
      lane(errand).ifPresent(lane -> holds.put(lane, new Hold(errand.id(), until)));
    }
  }

  /// This errand is over.
  void free(Claimed<Todo> errand) {
    lane(errand)
        .ifPresent(lane ->
            holds.computeIfPresent(lane, (_, hold) -> hold.id().equals(errand.id()) ? null : hold));
  }

  private static Optional<String> lane(Claimed<Todo> errand) {
    return errand
        .pair()
        .flatMap(pair -> place(errand.task().task()).map(place -> pair.value() + " " + place));
  }

  private static Optional<String> place(Task task) {
    return switch (task) {
      case Task.Send send -> Optional.of(send.to().value());
      case Task.Place _, Task.CloseRoom _ -> Optional.of("room");
      // Words may wait for the room: it must not wait for them.
      case Task.OpenRoom _, Task.FurnishRoom _, Task.Wake _, Task.Spread _ -> Optional.empty();
    };
  }
}
