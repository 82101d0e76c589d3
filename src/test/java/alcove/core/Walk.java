package alcove.core;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/// A walk through every state that any sequence of commands reaches, breadth first.
///
/// @param <S> the states
public final class Walk<S> {

  /// One edge: `command` was decided in `from`.
  public record Edge<S, C>(S from, C command, Decision<S> decision) {}

  /// Holds on every edge, or throws.
  public interface Invariant<S, C> {
    void check(Edge<S, C> edge);
  }

  /// A walk that sees more states than this has a state that never repeats: give a better key.
  private static final int LIMIT = 200_000;

  private final Map<Object, S> seen = new HashMap<>();
  private long edges;
  private long refusals;

  private Walk() {}

  /// Walks from `start`.
  ///
  /// @param commands all that can be asked in a state
  /// @param decide the rule
  /// @param key what makes two states the same for this walk (leave out times that only grow)
  /// @param invariant checked on every edge
  public static <S, C> Walk<S> from(
      S start,
      Function<S, List<C>> commands,
      BiFunction<S, C, Decision<S>> decide,
      Function<S, Object> key,
      Invariant<S, C> invariant) {
    var walk = new Walk<S>();
    var queue = new ArrayDeque<S>();
    walk.seen.put(key.apply(start), start);
    queue.add(start);
    while (!queue.isEmpty()) {
      var state = queue.remove();
      for (var command : commands.apply(state)) {
        var decision = decide.apply(state, command);
        invariant.check(new Edge<>(state, command, decision));
        walk.edges++;
        switch (decision) {
          case Decision.Step<S> step -> {
            if (walk.seen.putIfAbsent(key.apply(step.next()), step.next()) == null) {
              queue.add(step.next());
            }
          }
          case Decision.Refused<S> _ -> walk.refusals++;
        }
        if (walk.seen.size() > LIMIT) {
          throw new AssertionError("the walk does not end");
        }
      }
    }
    return walk;
  }

  /// One state for every key that was reached.
  public List<S> states() {
    return List.copyOf(seen.values());
  }

  public long edges() {
    return edges;
  }

  public long refusals() {
    return refusals;
  }
}
