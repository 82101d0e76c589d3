package alcove.desk;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.Program;
import alcove.desk.Task.Todo;
import alcove.figures.Books;
import alcove.figures.BooksRules;
import alcove.figures.Histogram;
import alcove.figures.Release;
import alcove.figures.Weeks;
import alcove.store.Commit;
import alcove.store.Errand.Claimed;
import alcove.store.Name;
import alcove.store.RealRedis;
import alcove.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Releases on a real Redis: each is drawn once and for all, whoever dies and whoever races.
class ReleasesTest {
  private static final int QUARTER = 156;
  private static final Duration LEASE = Duration.ofMinutes(1);

  @RegisterExtension static final RealRedis REDIS = new RealRedis();

  private static final Program PROGRAM = SimulatedPair.PROGRAM;

  private final RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(100);
  private Desk desk;

  @BeforeEach
  void begin() {
    desk = desk();
  }

  @Test
  void a_week_without_a_release_is_counted_and_the_next_one_planned() {
    desk.programs().begin(PROGRAM, Weeks.begin(QUARTER).plusSeconds(1));

    count(QUARTER + 1);

    assertThat(latest(desk)).isEmpty();
    assertThat(books().week()).isEqualTo(QUARTER + 2);
    assertThat(desk.nextDue()).contains(Weeks.begin(QUARTER + 2));
  }

  @Test
  void a_release_is_made_when_it_is_due_and_never_changes() {
    given(100);

    count(QUARTER);
    var first = latest(desk);
    count(QUARTER + 1);

    assertThat(first).hasSize(1);
    assertThat(first.getFirst().counts().keySet())
        .containsExactly(
            Histogram.REPLIES,
            Histogram.TRUST,
            Histogram.SIGNED,
            Histogram.ENDED,
            Histogram.REVIEWS);
    assertThat(latest(desk())).isEqualTo(first);
  }

  @Test
  void the_calendar_begins_once() {
    desk.programs().begin(PROGRAM, Weeks.begin(QUARTER).minusSeconds(1));
    desk().programs().begin(PROGRAM, Weeks.begin(QUARTER).plus(Duration.ofDays(70)));

    assertThat(books().week()).isEqualTo(QUARTER);
    assertThat(claim(Weeks.begin(QUARTER + 20))).hasSize(1);
  }

  @Test
  void without_its_books_a_program_that_has_released_never_does_so_again() {
    given(100);
    count(QUARTER);
    REDIS.plain().del(REDIS.plain().keys("*:figures:*").iterator().next());

    desk.programs().begin(PROGRAM, Weeks.begin(QUARTER));
    count(QUARTER + 1);

    assertThat(REDIS.plain().keys("*:figures:*")).isEmpty();
    assertThat(claim(Weeks.begin(QUARTER + 20))).isEmpty();
  }

  @Test
  void who_dies_after_paying_leaves_a_price_and_nothing_seen_and_the_next_draws_for_it() {
    given(79);
    payAndDie(79);
    assertThat(latest(desk)).isEmpty();
    var paid = books().ledger();

    given(5);
    count(QUARTER);

    assertThat(latest(desk)).hasSize(1);
    assertThat(books().ledger()).isEqualTo(paid);
  }

  @Test
  void a_claim_that_comes_again_after_the_release_changes_nothing() {
    given(100);
    var errand = claim(Weeks.begin(QUARTER)).getFirst();
    var again = claim(Weeks.begin(QUARTER).plus(LEASE).plusSeconds(1)).getFirst();
    desk.releases().count(again, PROGRAM.id(), QUARTER, Weeks.begin(QUARTER));
    var release = latest(desk);
    var books = books();

    desk.releases().count(errand, PROGRAM.id(), QUARTER, Weeks.begin(QUARTER));

    assertThat(latest(desk)).isEqualTo(release);
    assertThat(books()).isEqualTo(books);
  }

  @Test
  void replicas_that_race_make_one_release_and_pay_once() throws Exception {
    given(100);
    var now = Weeks.begin(QUARTER);
    var races = new ArrayList<Callable<Boolean>>();
    for (var i = 0; i < 6; i++) {
      var errand = claim(now).getFirst();
      races.add(() -> {
        desk().releases().count(errand, PROGRAM.id(), QUARTER, Weeks.begin(QUARTER));
        return true;
      });
      now = now.plus(LEASE).plusSeconds(1);
    }

    try (var threads = Executors.newFixedThreadPool(races.size())) {
      for (var done : threads.invokeAll(races)) {
        assertThat(done.get()).isTrue();
      }
    }

    assertThat(latest(desk)).hasSize(1);
    assertThat(books().ledger().charges()).hasSize(5);
    assertThat(books().week()).isEqualTo(QUARTER + 1);
  }

  @Test
  void the_newest_releases_come_first_and_no_more_than_a_chart_holds() {
    given(1600);
    for (var week = QUARTER; week < QUARTER + 22; week++) {
      count(week);
    }

    assertThat(latest(desk)).hasSize(20);
    assertThat(latest(desk).getFirst().number()).isEqualTo(22);
    assertThat(latest(desk).getLast().number()).isEqualTo(3);
  }

  @Test
  void what_the_directory_shows_and_when_figures_come_next_is_told_to_every_program() {
    var live = given(9).stream().filter(pair -> pair.pairing().isLive()).count();
    count(QUARTER);

    var weather = desk.releases().weather(PROGRAM, Weeks.begin(QUARTER));

    assertThat(weather.listed()).isEqualTo((int) live);
    assertThat(weather.counted()).isEqualTo(Weeks.begin(QUARTER));
    assertThat(weather.next()).isEqualTo(Weeks.begin(QUARTER + 52));
  }

  private void payAndDie(int listed) {
    var name = new Name.OfFigures<>(PROGRAM.id(), Books.class);
    var store = store();
    var reads = store.read(List.of(name));
    var charged = BooksRules.charge(reads.get(name).value().orElseThrow(), listed);
    assertThat(charged.charged()).isPresent();
    store.commit(new Commit().put(reads.get(name), charged));
    claim(Weeks.begin(QUARTER));
  }

  /// So many pairs at the beginning of the quarter, and a calendar that runs.
  private List<Pair> given(int places) {
    desk.programs().begin(PROGRAM, Weeks.begin(QUARTER).minusSeconds(1));
    var pairs = new SimulatedProgram(places, QUARTER, chance).pairs();
    Stocked.with(store(), pairs);
    return pairs;
  }

  private void count(int week) {
    var now = Weeks.begin(week).plus(LEASE).plusSeconds(1);
    claim(now).forEach(errand -> desk.releases().count(errand, PROGRAM.id(), week, now));
  }

  private static List<Release> latest(Desk desk) {
    return desk.releases().weather(PROGRAM, Weeks.begin(QUARTER)).releases();
  }

  private Books books() {
    return store().read(new Name.OfFigures<>(PROGRAM.id(), Books.class)).value().orElseThrow();
  }

  private List<Claimed<Todo>> claim(Instant now) {
    return desk.claim(now, LEASE, 50).stream()
        .filter(errand -> errand.task().task() instanceof Task.Count)
        .toList();
  }

  private static Desk desk() {
    return new Desk(store(), Set.of());
  }

  private static Store store() {
    return new Store(REDIS.redis(), REDIS.keyring(), Stored.codec(), "T1");
  }
}
