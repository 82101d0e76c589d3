package alcove.crash;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.privacy.Keyring;
import alcove.store.RedisServer;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.RedisClient;

/// The app dies at every commit and every call, before and after its effect, and the story ends as
/// if nothing had been.
class AppDiesTest {
  @TempDir static Path folder;
  private static RedisServer server;
  private static RedisClient redis;
  private static Keyring keyring;

  @BeforeAll
  static void begin() {
    server = RedisServer.start(folder.resolve("redis"));
    redis = RedisClient.create(server.uri());
    keyring = Keyring.create(folder.resolve("keyring.json"));
  }

  @AfterAll
  static void end() {
    redis.close();
    server.close();
  }

  @Test
  void undisturbed_the_story_ends_with_both_in_one_room() {
    var ending = ends(Fate.kind());

    assertThat(ending.pairs()).containsExactly("MENTEE Agreeing Open");
    assertThat(ending.rooms()).singleElement().asString().contains("Ana Duarte", "Bea Lindqvist");
    assertThat(ending.heard().values())
        .allSatisfy(lines -> assertThat(lines).isNotEmpty().doesNotHaveDuplicates());
    assertThat(ending.toCome()).isPositive();
  }

  @TestFactory
  Stream<DynamicTest> whenever_the_app_dies_the_story_ends_as_if_it_had_not() {
    var undisturbed = Fate.kind();
    var expected = ends(undisturbed);

    return undisturbed.moments().stream()
        .map(moment ->
            DynamicTest.dynamicTest(
                moment.toString(),
                () -> {
                  var fate = Fate.at(moment);

                  assertThat(ends(fate)).isEqualTo(expected);

                  assertThat(fate.deaths()).isEqualTo(1);
                }));
  }

  private static Ending ends(Fate fate) {
    redis.flushAll();
    try (var world = new Mortal(server.uri(), keyring, fate)) {
      return new Story(world).told();
    }
  }
}
