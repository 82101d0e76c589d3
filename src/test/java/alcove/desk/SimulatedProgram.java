package alcove.desk;

import alcove.figures.Weeks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

/// A program of simulated pairs: where a pair has ended, another begins some days later.
public final class SimulatedProgram {
  /// For so long the first pairs have been coming together.
  private static final Duration PAST = Duration.ofDays(300);

  private final RandomGenerator chance;
  private final List<SimulatedPair> pairs = new ArrayList<>();
  private final List<SimulatedPair> gone = new ArrayList<>();
  private final List<Instant> begins = new ArrayList<>();
  private int made;

  /// One whose people do the same each time.
  public SimulatedProgram(int places, int week) {
    this(places, week, RandomGeneratorFactory.of("L64X128MixRandom").create(places));
  }

  /// @param places how many pairs there are at any time, but for those that have just ended
  /// @param week at whose beginning it is looked at for the first time
  SimulatedProgram(int places, int week, RandomGenerator chance) {
    this.chance = chance;
    var now = Weeks.begin(week);
    for (var i = 0; i < places; i++) {
      begins.add(now.minusSeconds(chance.nextLong(PAST.toSeconds())));
    }
    passes(now);
  }

  /// All pairs that there ever were, the destroyed ones as they were last.
  public List<Pair> pairs() {
    return Stream.of(gone, pairs).flatMap(List::stream).map(SimulatedPair::pair).toList();
  }

  /// Lets the time until `until` pass.
  public SimulatedProgram passes(Instant until) {
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
    gone.addAll(over);
    return this;
  }

  /// The program at the beginning of a week, as the figures count it.
  Census census(int week) {
    passes(Weeks.begin(week));
    var census = new Census(week);
    pairs.forEach(pair -> census.add(pair.pair()));
    return census;
  }
}
