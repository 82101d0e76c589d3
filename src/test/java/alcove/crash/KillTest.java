package alcove.crash;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.crash.Story.Chapter;
import alcove.store.RedisServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9`, of the real process and of its real Redis, again and again while a story is told: it
/// ends as if nothing had been.
class KillTest {
  /// Odd, so that it strikes before as well as after.
  private static final int EVERY = Boolean.getBoolean("crash.all") ? 7 : 31;

  @TempDir Path folder;

  @Test
  void the_app_is_killed_again_and_again_and_goes_on() throws IOException {
    var fate = Fate.every(EVERY);

    var ending = told("killed", fate);

    assertThat(fate.deaths()).isGreaterThan(2);
    assertThat(ending).usingRecursiveComparison().isEqualTo(told("undisturbed", Fate.kind()));
  }

  @Test
  void its_redis_is_killed_again_and_again_and_nothing_is_lost() throws IOException {
    var fate = Fate.every(EVERY);

    var ending = toldWithItsOwnRedis("killed", fate);

    assertThat(fate.deaths()).isPositive();
    assertThat(ending)
        .usingRecursiveComparison()
        .isEqualTo(toldWithItsOwnRedis("undisturbed", Fate.kind()));
  }

  @Test
  void when_its_redis_cannot_be_started_again_it_ends_and_says_so() throws IOException {
    try (var company = new Installed(folder.toRealPath(), Fate.kind(), Optional.empty())) {
      Files.delete(folder.resolve("redis/redis-server-7.0.15"));

      company.own().kill();

      assertThat(company.app().exit()).isEqualTo(1);
      assertThat(folder.resolve("said")).content().contains("alcove: the embedded Redis died");
    }
  }

  private Ending told(String name, Fate fate) throws IOException {
    var home = Files.createDirectories(folder.resolve(name)).toRealPath();
    try (var redis = RedisServer.start(home.resolve("apart"));
        var company = new Installed(home, fate, Optional.of(redis))) {
      return new Story(company).told(Chapter.INVITATION, Chapter.SIGNING);
    }
  }

  private Ending toldWithItsOwnRedis(String name, Fate fate) throws IOException {
    var home = Files.createDirectories(folder.resolve(name)).toRealPath();
    try (var company = new Installed(home, fate, Optional.empty())) {
      return new Story(company).told(Chapter.INVITATION, Chapter.SIGNING);
    }
  }
}
