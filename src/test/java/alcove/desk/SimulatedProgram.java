package alcove.desk;

import alcove.figures.Weeks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// A program of simulated pairs: where a pair has ended, another begins some days later.
public final class SimulatedProgram {
  /// For so long the first pairs have been coming together.
  private static final Duration PAST = Duration.ofDays(300);

  private final RandomGenerator chance;
  private final List<SimulatedPair> pairs = new ArrayList<>();
  private final List<Instant> begins = new ArrayList<>();
  private int made;

  /// @param places how many pairs there are at any time, but for those that have just ended
  /// @param week at whose beginning it is looked at for the first time
  public SimulatedProgram(int places, int week, RandomGenerator chance) {
    this.chance = chance;
    var now = Weeks.begin(week);
    for (var i = 0; i < places; i++) {
      begins.add(now.minusSeconds(chance.nextLong(PAST.toSeconds())));
    }
    passes(now);
  }

  /// The pairs that have a record.
  public List<Pair> pairs() {
    return pairs.stream().map(SimulatedPair::pair).toList();
  }

  SimulatedProgram passes(Instant until) {
    begins.removeIf(at -> {
      if (at.isAfter(until)) {
        return false;
      }
      pairs.add(new SimulatedPair(made++, at, chance));
      return true;
    });
    var over = new ArrayList<SimulatedPair>();
    for (var pair : pairs) {
      var wasLive = pair.pair().pairing().isLive();
      pair.passes(until);
      if (wasLive && !pair.pair().pairing().isLive()) {
        begins.add(until.plus(Duration.ofDays(chance.nextInt(1, 21))));
      }
      if (pair.isGone()) {
        over.add(pair);
      }
    }
    pairs.removeAll(over);
    return this;
  }

  /// The program at the beginning of a week, as the figures count it.
  Census census(int week) {
    passes(Weeks.begin(week));
    var census = new Census(week);
    pairs().forEach(census::add);
    return census;
  }
}
