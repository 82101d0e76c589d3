package alcove.desk;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.Program;
import alcove.core.ProgramId;
import alcove.figures.Weeks;
import alcove.store.RealRedis;
import alcove.store.Store;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What a release costs, in keys that Redis looks up: as much for each pair of the program, and
/// nothing for the pairs of another.
class CensusCostTest {
  private static final int WEEK = 156;
  private static final int ALL = 150;
  private static final Program PROGRAM = SimulatedPair.PROGRAM;
  private static final ProgramId OTHER = new ProgramId("b".repeat(26));
  private static final Pattern LOOKED_UP = Pattern.compile("keyspace_(?:hits|misses):(\\d+)");

  @RegisterExtension static final RealRedis REDIS = new RealRedis();

  private List<Pair> pairs;

  @BeforeEach
  void begin() {
    var chance = RandomGeneratorFactory.of("L64X128MixRandom").create(ALL);
    pairs = new SimulatedProgram(ALL, WEEK, chance).pairs();
  }

  @Test
  void pairs_of_another_program_cost_a_release_nothing() {
    var alone = lookups(30, 0);

    assertThat(alone).isGreaterThanOrEqualTo(30);
    assertThat(lookups(30, 30)).isEqualTo(alone);
    assertThat(lookups(30, 120)).isEqualTo(alone);
  }

  @Test
  void each_pair_of_the_program_costs_a_release_as_much_as_any() {
    var of30 = lookups(30, 0);
    var of50 = lookups(50, 0);
    var of70 = lookups(70, 0);

    assertThat(of50 - of30).isGreaterThanOrEqualTo(20);
    assertThat(of70 - of50).isEqualTo(of50 - of30);
  }

  /// How many keys a release looks up, where so many pairs are its own and others' are beside them.
  private long lookups(int own, int others) {
    REDIS.plain().flushAll();
    var store = new Store(REDIS.redis(), REDIS.keyring(), Stored.codec(), "T1");
    var desk = new Desk(store, Set.of());
    desk.programs().begin(PROGRAM, Weeks.begin(WEEK).minusSeconds(1));
    Stocked.with(store, pairs.subList(0, own));
    Stocked.with(store, elsewhere(pairs.subList(own, own + others)));
    var now = Weeks.begin(WEEK);
    var errand = desk.claim(now, Duration.ofMinutes(1), 1).getFirst();
    var before = lookedUp();

    desk.releases().count(errand, PROGRAM.id(), WEEK, now);

    var after = lookedUp();
    assertThat(desk.releases().weather(PROGRAM, now).releases()).hasSize(1);
    return after - before;
  }

  private static List<Pair> elsewhere(List<Pair> pairs) {
    return pairs.stream()
        .map(pair ->
            new Pair(pair.id(), OTHER, pair.mentor(), pair.mentee(), pair.slices(), pair.agenda()))
        .toList();
  }

  private static long lookedUp() {
    return LOOKED_UP
        .matcher(REDIS.plain().info("stats"))
        .results()
        .mapToLong(found -> Long.parseLong(found.group(1)))
        .sum();
  }
}
