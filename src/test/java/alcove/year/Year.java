package alcove.year;

import alcove.World;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// A program of some pairs, lived through.
final class Year {
  private static final Duration DAY = Duration.ofDays(1);

  private final World world;
  private final List<Someone> everybody = new ArrayList<>();
  private final Chronicle chronicle = new Chronicle();
  private final int pairs;

  /// @param seed what decides who is how; the same seed, the same year
  Year(World world, int pairs, long seed) {
    this.world = world;
    this.pairs = pairs;
    var chance = new SplittableRandom(seed);
    for (var handle : Crowd.joins(world, 2 * pairs)) {
      everybody.add(new Someone(world, handle, chance.split(), chronicle));
    }
  }

  /// The pairs ask each other, some each day, and all live on for so many days.
  Chronicle lives(int days) {
    var asked = 0;
    for (var day = 0; day < days; day++) {
      for (var i = 0; i < Math.max(1, pairs / 20) && asked < pairs; i++, asked++) {
        everybody.get(2 * asked).asks("p%04d".formatted(2 * asked + 1));
      }
      world.passes(DAY);
      var today = world.now().atZone(ZoneOffset.UTC).getDayOfWeek();
      if (today != DayOfWeek.SATURDAY && today != DayOfWeek.SUNDAY) {
        everybody.forEach(Someone::hasADay);
      }
      if (today == DayOfWeek.FRIDAY) {
        everybody.forEach(Someone::hasAWeek);
      }
    }
    return chronicle;
  }

  /// How many messages all of them got from the app, in their direct messages with it.
  long messages() {
    return everybody.stream().mapToLong(Someone::messages).sum();
  }
}
