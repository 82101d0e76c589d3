package alcove.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// How long and how much.
///
/// @param warmUp for each kind of request: what is compiled late shows for half a minute
/// @param measure for each figure
/// @param starts how often each program is started
/// @param pairs how many pairs there are to be, one after the other
record Plan(Duration warmUp, Duration measure, int starts, List<Integer> pairs) {
  static final int PER_SECOND = 200;

  static Plan of(String[] arguments) {
    var asked = Arrays.asList(arguments);
    if (!List.of("--quick", "--big").containsAll(asked)) {
      throw new IllegalArgumentException("./alcove bench [--quick] [--big]");
    }
    var pairs =
        asked.contains("--big")
            ? List.of(100, 1_000, 10_000, 100_000)
            : List.of(100, 1_000, 10_000);
    return asked.contains("--quick")
        ? new Plan(Duration.ofSeconds(1), Duration.ofSeconds(1), 1, pairs)
        : new Plan(Duration.ofSeconds(25), Duration.ofSeconds(5), 5, pairs);
  }
}
