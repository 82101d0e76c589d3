package alcove.year;

import alcove.World;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// A program of some pairs, lived through. On each working day everybody has a moment of their own
/// at which they look at Slack, perhaps; the two of a pair never have the same. Those who have the
/// same moment act side by side.
final class Year {
  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

  private final World world;
  private final List<Someone> everybody = new ArrayList<>();
  private final Chronicle chronicle = new Chronicle();
  private final int pairs;

  /// @param seed what decides how each is and when they look
  Year(World world, int pairs, long seed) {
    this(world, pairs, seed, Habits::of);
  }

  Year(World world, int pairs, long seed, Function<RandomGenerator, Habits> habits) {
    this.world = world;
    this.pairs = pairs;
    var chance = new SplittableRandom(seed);
    for (var handle : Crowd.joins(world, 2 * pairs)) {
      var own = chance.split();
      everybody.add(
          new Someone(world, handle, new Someone.Nature(habits.apply(own), own), chronicle));
    }
  }

  /// The pairs ask each other, some each day, and all live on for so many days.
  Chronicle lives(int days) {
    return lives(days, _ -> {});
  }

  /// The same.
  ///
  /// @param isOver told after each day how many there have been
  Chronicle lives(int days, IntConsumer isOver) {
    var first = world.now().atOffset(ZoneOffset.UTC).toLocalDate();
    var aDay = Math.max(1, pairs / 20);
    for (var day = 0; day < days; day++) {
      ask(Math.min(pairs, day * aDay), Math.min(pairs, (day + 1) * aDay));
      var today = first.plusDays(day);
      if (!WEEKEND.contains(today.getDayOfWeek())) {
        pass(today);
      }
      until(today.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
      isOver.accept(day + 1);
    }
    return chronicle;
  }

  /// How many messages all of them got from the app, in their direct messages with it.
  long messages() {
    return everybody.stream().mapToLong(Someone::messages).sum();
  }

  private void ask(int from, int to) {
    var asking = IntStream.range(from, to).mapToObj(pair -> everybody.get(2 * pair)).toList();
    each(asking, Someone::asks);
  }

  private void pass(LocalDate today) {
    var moments = new TreeMap<Instant, List<Someone>>();
    for (var someone : everybody) {
      someone
          .looks(today)
          .ifPresent(at -> moments.computeIfAbsent(at, _ -> new ArrayList<>()).add(someone));
    }
    var friday = today.getDayOfWeek() == DayOfWeek.FRIDAY;
    moments.forEach((at, people) -> {
      until(at);
      each(people, friday ? Someone::endsTheWeek : Someone::hasADay);
    });
  }

  private void each(List<Someone> people, Consumer<Someone> does) {
    world
        .slack()
        .together(people.stream().<Runnable>map(someone -> () -> does.accept(someone)).toList());
  }

  private void until(Instant moment) {
    var missing = Duration.between(world.now(), moment);
    if (missing.isPositive()) {
      world.passes(missing);
    }
  }
}
