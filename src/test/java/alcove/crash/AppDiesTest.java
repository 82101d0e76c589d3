package alcove.crash;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.crash.Story.Chapter;
import alcove.privacy.Keyring;
import alcove.store.RedisServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.RedisClient;

/// The app dies at every commit and every call, before and after its effect, and the story ends as
/// if nothing had been.
///
/// Each chapter is told from the checkpoint before it. Usually it dies at the first moment of each
/// kind in the story and at some others of each chapter; with `-Dcrash.all`, at all, and the story
/// is told on to its end.
class AppDiesTest {
  private static final boolean ALL = Boolean.getBoolean("crash.all");
  private static final long SEED = 5;

  /// How often a chapter is told without a death, to see which moments surely come.
  private static final int TELLINGS = 2;

  /// How often it is told until a moment comes that did not come once.
  private static final int TRIES = 5;

  @TempDir static Path folder;
  private static final Map<Chapter, Told> told = new EnumMap<>(Chapter.class);
  private static RedisServer server;
  private static Path keyring;

  /// A chapter that was told without a death.
  private record Told(Checkpoint before, Fate fate) {
    static Told of(Chapter chapter) {
      return requireNonNull(told.get(chapter));
    }
  }

  @BeforeAll
  static void begin() throws IOException {
    server = RedisServer.start(folder.resolve("redis"));
    keyring = folder.resolve("keyring.json");
    Keyring.create(keyring);
    var checkpoint = Checkpoint.beginning(keyring, folder.resolve("beginning"));
    for (var chapter : Chapter.values()) {
      var fate = Fate.kind();
      told.put(chapter, new Told(checkpoint, fate));
      try (var world = world(checkpoint, fate, AppDiesTest::nothing);
          var redis = RedisClient.create(server.uri())) {
        new Story(world).tell(chapter);
        checkpoint =
            Checkpoint.of(
                redis, keyring, world.slack().workspace(), folder.resolve(chapter.name()));
      }
      for (var i = 1; i < TELLINGS; i++) {
        var again = Fate.kind();
        ending(chapter, chapter, again, AppDiesTest::nothing);
        fate.keepWhatCameTo(again);
      }
    }
  }

  @AfterAll
  static void end() {
    server.close();
  }

  @Test
  void undisturbed_the_story_ends_with_both_in_one_room_and_a_review_behind_them() {
    var ending = ending(Chapter.INVITATION, Chapter.last(), Fate.kind(), AppDiesTest::nothing);

    assertThat(ending.rooms())
        .singleElement()
        .asString()
        .contains("Ana Duarte", "Bea Lindqvist", "Our agreement", "Your review, side by side");
    assertThat(ending.heard().values())
        .hasSize(2)
        .allSatisfy(
            lines -> assertThat(lines).contains("Your calendar runs.").hasSizeGreaterThan(5));
    assertThat(ending.kept()).first().asString().contains("Resting()", "Between()");
    assertThat(ending.toCome()).isNotEmpty();
  }

  @TestFactory
  Stream<DynamicContainer> whenever_the_app_dies_the_story_ends_as_if_it_had_not() {
    var kinds = new HashSet<String>();
    return Stream.of(Chapter.values())
        .map(chapter ->
            dying(
                chapter,
                Told.of(chapter).fate().sample(SEED, kinds),
                Fate::at,
                AppDiesTest::nothing));
  }

  @TestFactory
  Stream<DynamicContainer> when_it_dies_again_as_soon_as_it_is_back_the_story_ends_so_too() {
    return Stream.of(Chapter.values())
        .map(chapter ->
            dying(chapter, Told.of(chapter).fate().few(SEED), Fate::twice, AppDiesTest::nothing));
  }

  @TestFactory
  Stream<DynamicContainer> when_redis_dies_with_it_nothing_that_was_committed_is_lost()
      throws IOException {
    var its = new OwnRedis(folder.toRealPath().resolve("redis"), server.uri());
    return Stream.of(Chapter.values())
        .map(chapter -> dying(chapter, Told.of(chapter).fate().commits(), Fate::at, its::kill));
  }

  private static DynamicContainer dying(
      Chapter chapter, Stream<Moment> some, Function<Moment, Fate> fated, Runnable besides) {
    var until = ALL ? Chapter.last() : chapter;
    var expected = ending(chapter, until, Fate.kind(), AppDiesTest::nothing);
    var moments = ALL ? Told.of(chapter).fate().moments().stream() : some;
    return DynamicContainer.dynamicContainer(
        chapter.name(),
        moments.map(moment ->
            DynamicTest.dynamicTest(
                moment.toString(),
                () -> {
                  var deaths = 0;
                  for (var i = 0; i < TRIES && deaths == 0; i++) {
                    var fate = fated.apply(moment);
                    assertThat(ending(chapter, until, fate, besides))
                        .usingRecursiveComparison()
                        .isEqualTo(expected);
                    deaths = fate.deaths();
                  }
                  assertThat(deaths).isPositive();
                })));
  }

  private static Ending ending(Chapter from, Chapter to, Fate fate, Runnable besides) {
    try (var world = world(Told.of(from).before(), fate, besides)) {
      return new Story(world).told(from, to);
    }
  }

  private static Mortal world(Checkpoint checkpoint, Fate fate, Runnable besides) {
    try (var redis = RedisClient.create(server.uri())) {
      CommitScript.load(redis);
      var workspace = checkpoint.restored(redis, keyring);
      return new Mortal(server.uri(), Keyring.open(keyring), workspace, fate, besides);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// What else happens at a death where only the app dies.
  private static void nothing() {}
}
