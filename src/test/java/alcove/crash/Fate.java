package alcove.crash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Decides at which moments the app dies, and remembers all that came.
final class Fate {
  private static final int ONE_IN = 15;

  private final Predicate<Moment> strikes;
  private final Map<String, Integer> begun = new HashMap<>();
  private final List<Moment> moments = new ArrayList<>();
  private int deaths;

  private Fate(Predicate<Moment> strikes) {
    this.strikes = strikes;
  }

  static Fate kind() {
    return new Fate(_ -> false);
  }

  static Fate at(Moment moment) {
    return new Fate(moment::equals);
  }

  /// Strikes at this moment, and the next life at the first that it has.
  static Fate twice(Moment moment) {
    var once = new AtomicBoolean();
    var again = new AtomicBoolean();
    return new Fate(each -> {
      if (once.get()) {
        return again.compareAndSet(false, true);
      }
      once.set(each.equals(moment));
      return once.get();
    });
  }

  /// Strikes at these moments, and takes each away at which it struck; never sooner after another
  /// than when so many have passed.
  static Fate among(Set<Moment> some, int apart) {
    var spared = new AtomicInteger(apart);
    return new Fate(each -> {
      var strikes = spared.incrementAndGet() > apart && some.remove(each);
      if (strikes) {
        spared.set(0);
      }
      return strikes;
    });
  }

  /// Whether the app dies before this call has its effect.
  synchronized boolean before(String what) {
    return comes(new Moment(what, begun.merge(what, 1, Integer::sum), false));
  }

  /// Whether the app dies after it.
  synchronized boolean after(String what) {
    return comes(new Moment(what, begun.getOrDefault(what, 0), true));
  }

  /// Drops the moments that did not come to `other`. What Slack tells meanwhile arrives sooner or
  /// later, so not every telling has the same looks and tries.
  synchronized void keepWhatCameTo(Fate other) {
    moments.retainAll(other.moments());
  }

  synchronized List<Moment> moments() {
    return List.copyOf(moments);
  }

  /// The first moment of each kind that is not among `kinds`, which from then on it is, and now and
  /// then another, the same for a seed.
  Stream<Moment> sample(long seed, Set<String> kinds) {
    var others = now(seed);
    return moments().stream().filter(moment -> kinds.add(moment.kind()) || others.test(moment));
  }

  /// A moment now and then, the same for a seed.
  Stream<Moment> few(long seed) {
    return moments().stream().filter(now(seed));
  }

  /// After the first commit and before the last.
  Stream<Moment> commits() {
    var commits = moments().stream().filter(Moment::isCommit).toList();
    return Stream.of(commits.get(1), commits.get(commits.size() - 2));
  }

  private static Predicate<Moment> now(long seed) {
    var chance = new Random(seed);
    return _ -> chance.nextInt(ONE_IN) == 0;
  }

  synchronized int deaths() {
    return deaths;
  }

  private boolean comes(Moment moment) {
    moments.add(moment);
    var struck = strikes.test(moment);
    deaths += struck ? 1 : 0;
    return struck;
  }
}
