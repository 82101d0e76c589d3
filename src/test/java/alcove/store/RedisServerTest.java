package alcove.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.resps.Tuple;

final class RedisServerTest {
  @TempDir Path folder;

  @Test
  void every_write_is_on_the_disk_before_it_is_acknowledged() {
    try (var server = RedisServer.start(folder);
        var redis = SingleConnection.open(server.uri())) {
      assertThat(redis.configGet("append*"))
          .containsEntry("appendonly", "yes")
          .containsEntry("appendfsync", "always");
      assertThat(redis.configGet("maxmemory-policy")).containsValue("noeviction");
      assertThat(redis.configGet("slowlog-log-slower-than")).containsValue("-1");
    }
  }

  @Test
  void what_was_written_survives_kill_9_of_redis_which_comes_back_under_its_address()
      throws IOException {
    try (var server = RedisServer.start(folder)) {
      write(server.uri(), "kept");

      processes().forEach(ProcessHandle::destroyForcibly);

      await().until(() -> read(server.uri()).equals(Optional.of("kept")));
    }
  }

  @Test
  void who_turns_to_it_while_it_is_away_is_served_once_it_is_back() throws IOException {
    try (var server = RedisServer.start(folder)) {
      processes().forEach(ProcessHandle::destroyForcibly);

      try (var redis = Redis.at(server.uri())) {
        await()
            .ignoreException(Redis.Unavailable.class)
            .until(
                () -> redis.call(jedis -> jedis.zadd("set", 1.5, "member")), added -> added == 1);
        List<Tuple> kept = redis.call(jedis -> jedis.zrangeWithScores("set", 0, 0));
        assertThat(kept).containsExactly(new Tuple("member", 1.5));
      }
    }
  }

  @Test
  void one_that_cannot_be_started_again_is_given_up_and_that_is_told() throws IOException {
    try (var server = RedisServer.start(folder)) {
      var told = new AtomicBoolean();
      server.onLoss(() -> told.set(true));
      assertThat(server.loss()).isEmpty();
      Files.delete(folder.resolve("redis-server-7.0.15"));

      processes().forEach(ProcessHandle::destroyForcibly);

      await().untilTrue(told);
      assertThat(server.loss()).hasValueSatisfying(why -> assertThat(why).contains("redis.log"));
    }
  }

  @Test
  void what_was_written_survives_a_stop() {
    try (var server = RedisServer.start(folder)) {
      write(server.uri(), "kept");
    }

    try (var server = RedisServer.start(folder)) {
      assertThat(read(server.uri())).contains("kept");
    }
  }

  @Test
  void a_server_left_behind_by_a_killed_program_is_ended_and_its_words_are_kept() throws Exception {
    var left = leftBehind();

    try (var server = RedisServer.start(folder)) {
      assertThat(processes()).hasSize(1).doesNotContain(left);
      assertThat(read(server.uri())).contains("kept");
    }
  }

  @Test
  void one_that_was_left_behind_is_ended_even_when_its_files_are_gone() throws Exception {
    leftBehind();
    Files.delete(folder.resolve("redis-server-7.0.15"));

    RedisServer.endIn(folder);

    assertThat(processes()).isEmpty();
  }

  @Test
  void a_folder_in_use_is_not_freed_for_removal() {
    try (var server = RedisServer.start(folder)) {
      assertThatThrownBy(() -> RedisServer.endIn(folder))
          .isInstanceOf(RedisServer.CannotStart.class);
      write(server.uri(), "kept");
      assertThat(read(server.uri())).contains("kept");
    }
  }

  @Test
  void stop_leaves_no_process() throws IOException {
    var server = RedisServer.start(folder);
    assertThat(processes()).hasSize(1);

    server.close();

    assertThat(processes()).isEmpty();
  }

  @Test
  void it_is_no_child_of_the_program_so_that_a_ctrl_c_does_not_reach_it() throws IOException {
    try (var _ = RedisServer.start(folder)) {
      assertThat(processes())
          .singleElement()
          .satisfies(redis -> assertThat(redis.parent()).isNotEqualTo(me()));
    }
  }

  @Test
  void a_second_start_in_the_folder_is_refused_and_leaves_the_first_alone() {
    try (var server = RedisServer.start(folder)) {
      assertThatThrownBy(() -> RedisServer.start(folder))
          .isInstanceOf(RedisServer.CannotStart.class)
          .hasMessageStartingWith("another Alcove is running in ");
      write(server.uri(), "kept");
      assertThat(read(server.uri())).contains("kept");
    }
  }

  @Test
  void a_folder_that_cannot_be_written_is_named_with_what_to_do() throws IOException {
    var file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> RedisServer.start(file.resolve("redis")))
        .isInstanceOf(RedisServer.CannotStart.class)
        .hasMessageStartingWith("cannot write to ")
        .hasMessageContaining("ALCOVE_HOME");
  }

  @Test
  void a_folder_with_blanks_and_foreign_letters_will_do() {
    try (var server = RedisServer.start(folder.resolve("mes données \"ici\""))) {
      write(server.uri(), "kept");
      assertThat(read(server.uri())).contains("kept");
    }
  }

  @Test
  void nobody_comes_in_without_the_password() {
    try (var server = RedisServer.start(folder);
        var redis =
            SingleConnection.open(URI.create("redis://127.0.0.1:" + server.uri().getPort()))) {
      assertThatThrownBy(redis::ping).hasMessageStartingWith("NOAUTH");
    }
  }

  @Test
  void the_password_is_readable_by_the_owner_alone_and_in_no_argument() throws IOException {
    try (var server = RedisServer.start(folder)) {
      var password = server.uri().getUserInfo().substring(1);

      var holding = filesHolding(password);

      assertThat(holding).containsExactly(folder.toRealPath().resolve("redis.conf"));
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(holding.getFirst())))
          .isEqualTo("rw-------");
      assertThat(processes())
          .allSatisfy(p -> assertThat(p.info().commandLine().orElse("")).doesNotContain(password));
    }
  }

  @Test
  void nothing_is_written_but_what_the_folder_is_said_to_hold() throws IOException {
    try (var server = RedisServer.start(folder)) {
      write(server.uri(), "kept");
    }

    try (var files = Files.list(folder)) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .containsOnly("data", "lock", "redis-server-7.0.15", "redis.conf", "redis.log");
    }
  }

  /// A program that starts a server, writes and is killed before it can stop it.
  private ProcessHandle leftBehind() throws Exception {
    var program =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                Abandons.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(program.waitFor()).isEqualTo(137);
    return processes().getFirst();
  }

  /// Starts a server and dies as `kill -9` would have it: without a word.
  static final class Abandons {
    private Abandons() {}

    static void main(String[] folder) {
      write(RedisServer.start(Path.of(folder[0])).uri(), "kept");
      Runtime.getRuntime().halt(137);
    }
  }

  private static Optional<ProcessHandle> me() {
    return Optional.of(ProcessHandle.current());
  }

  private List<ProcessHandle> processes() throws IOException {
    var real = folder.toRealPath();
    return ProcessHandle.allProcesses()
        .filter(p -> p.info().command().filter(c -> Path.of(c).startsWith(real)).isPresent())
        .toList();
  }

  private List<Path> filesHolding(String text) throws IOException {
    try (Stream<Path> all = Files.walk(folder.toRealPath())) {
      return all.filter(Files::isRegularFile).filter(file -> holds(file, text)).toList();
    }
  }

  private static boolean holds(Path file, String text) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(URI uri, String value) {
    try (var redis = SingleConnection.open(uri)) {
      redis.set("key", value);
    }
  }

  private static Optional<String> read(URI uri) {
    try (var redis = SingleConnection.open(uri)) {
      return Optional.ofNullable(redis.get("key"));
    } catch (JedisException _) {
      return Optional.empty();
    }
  }
}
