package alcove.crash;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.crash.Installed.Victim;
import alcove.crash.Story.Chapter;
import alcove.store.RedisServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9`, of the real process and of its real Redis, before and after commits and calls of the
/// whole story: it ends as if nothing had been.
///
/// Usually there is one death in each chapter, of either in turn. With `-Dcrash.all` the story is
/// told again and again, until the one, and then the other, has died at each of its moments.
class KillTest {
  private static final boolean ALL = Boolean.getBoolean("crash.all");
  private static final long SEED = 7;

  /// So many moments pass after a death before the next, or nothing would go on.
  private static final int APART = 6;

  /// How often the story is told without a death, to see which moments surely come.
  private static final int TELLINGS = ALL ? 2 : 1;

  /// How often it is told with deaths, until each moment has seen one.
  private static final int MOST_TELLINGS = ALL ? 60 : 1;

  @TempDir static Path folder;
  private static final Map<Chapter, Fate> undisturbed = new EnumMap<>(Chapter.class);
  private static Ending expected;

  /// Who is killed in which chapter.
  private interface Plan extends Function<Chapter, Victim> {}

  @BeforeAll
  static void tell_it_without_a_death() throws IOException {
    expected = told("undisturbed-0", _ -> Victim.APP, chapter -> kind(undisturbed, chapter));
    for (var i = 1; i < TELLINGS; i++) {
      var again = new EnumMap<Chapter, Fate>(Chapter.class);
      told("undisturbed-" + i, _ -> Victim.APP, chapter -> kind(again, chapter));
      undisturbed.forEach(
          (chapter, fate) -> fate.keepWhatCameTo(requireNonNull(again.get(chapter))));
    }
  }

  @TestFactory
  Stream<DynamicTest> whenever_one_is_killed_the_story_ends_as_if_it_had_not(TestReporter report) {
    return ALL
        ? Stream.of(Victim.values()).map(victim -> killing(victim.name(), _ -> victim, report))
        : Stream.of(killing("IN_TURN", KillTest::inTurn, report));
  }

  @Test
  void when_its_redis_cannot_be_started_again_it_ends_and_says_so() throws IOException {
    var home = Files.createDirectories(folder.resolve("hopeless")).toRealPath();
    try (var company = new Installed(home, Optional.empty())) {
      Files.delete(home.resolve("redis/redis-server-7.0.15"));

      company.redis().kill();

      assertThat(company.app().exit()).isEqualTo(1);
      assertThat(home.resolve("said")).content().contains("alcove: the embedded Redis died");
    }
  }

  @Test
  void killed_beside_its_own_redis_it_goes_on_at_once_when_it_is_back() throws IOException {
    var home = Files.createDirectories(folder.resolve("alone")).toRealPath();
    try (var company = new Installed(home, Optional.empty())) {
      var fate = Fate.at(new Moment("chat.postMessage", 1, true));
      company.meets(Victim.APP, fate);
      var began = company.slack().clock().instant();

      new Story(company).tell(Chapter.INVITATION);

      assertThat(fate.deaths()).isEqualTo(1);
      assertThat(Duration.between(began, company.slack().clock().instant()))
          .isLessThan(Duration.ofSeconds(50));
    }
  }

  /// Tells the story until there was a death at every moment that there should be one at.
  private static DynamicTest killing(String name, Plan plan, TestReporter report) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          var random = new Random(SEED);
          var left = new EnumMap<Chapter, Set<Moment>>(Chapter.class);
          undisturbed.forEach((chapter, fate) -> left.put(chapter, some(fate.moments(), random)));
          var many = count(left);
          var tellings = 0;
          for (; tellings < MOST_TELLINGS && count(left) > 0; tellings++) {
            assertThat(told(name + "-" + tellings, plan, chapter -> dying(chapter, left)))
                .as("telling %d, with these moments left: %s", tellings, left)
                .usingRecursiveComparison()
                .isEqualTo(expected);
          }
          var deaths = many - count(left);
          report.publishEntry(
              name, "%d of %d moments, %d tellings".formatted(deaths, many, tellings));
          assertThat(many).isGreaterThanOrEqualTo(Chapter.values().length);
          assertThat(deaths).isGreaterThan(ALL ? many - 1 : many / 2);
        });
  }

  private static Victim inTurn(Chapter chapter) {
    return switch (chapter) {
      case INVITATION, ANAS_SIDE, SETTLING, CHECK_IN, OUTCOME -> Victim.APP;
      case ROOM, BEAS_SIDE, SIGNING, REVIEW -> Victim.REDIS;
    };
  }

  private static Fate dying(Chapter chapter, Map<Chapter, Set<Moment>> left) {
    return Fate.among(requireNonNull(left.get(chapter)), APART);
  }

  private static int count(Map<Chapter, Set<Moment>> left) {
    return left.values().stream().mapToInt(Set::size).sum();
  }

  private static Set<Moment> some(List<Moment> all, Random random) {
    return (ALL ? all.stream() : Stream.of(all.get(random.nextInt(all.size()))))
        .collect(Collectors.toSet());
  }

  private static Fate kind(Map<Chapter, Fate> kept, Chapter chapter) {
    var kind = Fate.kind();
    kept.put(chapter, kind);
    return kind;
  }

  private static Ending told(String name, Plan plan, Function<Chapter, Fate> fates)
      throws IOException {
    var home = Files.createDirectories(folder.resolve(name)).toRealPath();
    try (var redis = RedisServer.start(home.resolve("apart"));
        var company = new Installed(home, Optional.of(redis))) {
      var story = new Story(company);
      for (var chapter : Chapter.values()) {
        company.meets(plan.apply(chapter), fates.apply(chapter));
        story.tell(chapter);
      }
      company.meets(Victim.APP, Fate.kind());
      return story.ending();
    }
  }
}
