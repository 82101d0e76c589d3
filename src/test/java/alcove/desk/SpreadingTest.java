package alcove.desk;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.bench.MidTerm;
import alcove.core.PairId;
import alcove.core.Program;
import alcove.core.Program.MustReport;
import alcove.store.Commit;
import alcove.store.Errand.Claimed;
import alcove.store.RealRedis;
import alcove.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A new list of what cannot stay between two reaches every pair that has signed, some at a time:
/// whatever stops in the middle goes on from there, and nobody hears twice of one list.
class SpreadingTest {
  private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");
  private static final int PAIRS = 110;

  /// As many as are looked at in one go.
  private static final int SOME = 100;

  @RegisterExtension static final RealRedis REDIS = new RealRedis();

  private Store store;
  private Desk desk;

  @BeforeEach
  void begin() {
    store = new Store(REDIS.redis(), REDIS.keyring(), Stored.codec(), "T1");
    desk = Stocked.desk(store, MidTerm.PROGRAM);
    var pairs = new MidTerm(MONDAY);
    Stocked.with(store, IntStream.range(0, PAIRS).mapToObj(pairs::at).toList());
  }

  @Test
  void some_pairs_hear_of_it_at_a_time_until_all_have() {
    list(2);

    var first = spread(Store.BEGINNING);
    assertThat(behind()).hasSize(PAIRS - SOME);

    assertThat(spread(first.orElseThrow())).isEmpty();
    assertThat(behind()).isEmpty();
    assertThat(told()).isEqualTo(2 * PAIRS);
  }

  @Test
  void what_was_done_before_a_crash_and_is_done_again_is_told_once() {
    list(2);
    spread(Store.BEGINNING);
    desk = new Desk(store, Set.of());

    var next = spread(Store.BEGINNING);

    spread(next.orElseThrow());
    assertThat(behind()).isEmpty();
    assertThat(told()).isEqualTo(2 * PAIRS);
  }

  @Test
  void a_second_change_in_the_middle_reaches_all_and_the_later_ones_hear_only_of_the_second() {
    list(2);
    var next = spread(Store.BEGINNING);
    list(3);

    spread(next.orElseThrow());
    assertThat(behind()).hasSize(SOME);
    spread(Store.BEGINNING);

    assertThat(behind()).isEmpty();
    assertThat(told()).isEqualTo(2 * PAIRS + 2 * SOME);
  }

  @Test
  void without_a_change_nobody_hears_anything() {
    spread(spread(Store.BEGINNING).orElseThrow());

    assertThat(told()).isZero();
  }

  private Optional<String> spread(String from) {
    return desk.spread(MidTerm.PROGRAM.id(), from, MONDAY);
  }

  /// The organisation's list is another from now on.
  private void list(int version) {
    var read = store.read(Records.PROGRAMS);
    var item = new MustReport.Item("fraud", "Fraud, as of list " + version, "");
    var was = MidTerm.PROGRAM;
    var changed =
        new Program(
            was.id(),
            was.edition() + version,
            was.name(),
            was.roles(),
            was.terms(),
            was.workingTime(),
            new MustReport(version, List.of(item)),
            was.care(),
            was.fewest(),
            was.cards(),
            was.announcing());
    assertThat(store.commit(new Commit().put(read, read.value().orElseThrow().with(changed))))
        .isEqualTo(Commit.Result.DONE);
  }

  private Set<PairId> behind() {
    var version = store.read(Records.PROGRAMS).value().orElseThrow().programs().getFirst();
    return IntStream.range(0, PAIRS)
        .mapToObj(MidTerm::pair)
        .filter(id ->
            store
                .read(Records.pair(id))
                .value()
                .orElseThrow()
                .agreement()
                .isBehind(version.mustReport().version()))
        .collect(Collectors.toSet());
  }

  /// How many messages about it are to go out within a day.
  private int told() {
    var sends = 0;
    var day = MONDAY.plus(Duration.ofDays(1));
    for (var some = claim(day); !some.isEmpty(); some = claim(day)) {
      for (var errand : some) {
        sends += errand.task().task() instanceof Task.Send ? 1 : 0;
        desk.complete(errand);
      }
    }
    return sends;
  }

  private List<Claimed<Task.Todo>> claim(Instant now) {
    return desk.claim(now, Duration.ofMinutes(1), 200);
  }
}
