package alcove.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import alcove.sandbox.state.Archive;
import alcove.sandbox.state.Keeper;
import alcove.sandbox.state.SandboxClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A workspace that was put away goes on where it was.
final class ArchiveTest {
  @RegisterExtension final World world = new World();
  private final Raw raw = new Raw(world.slack);

  @TempDir Path folder;

  @Test
  void what_was_said_pinned_published_and_named_is_there_again() {
    live();
    var file = folder.resolve("workspace.json");
    Archive.write(world.slack.workspace(), file);

    var again = Archive.read(file, world.slack.workspace().app(), SandboxClock::standing);

    assertThat(again.now()).isEqualTo(World.MONDAY_9AM.plus(Duration.ofDays(2)));
    assertThat(again.people()).isEqualTo(world.slack.workspace().people());
    try (var slack = SandboxServer.start(again, 0)) {
      var ana = slack.person("Ana");
      assertThat(ana.dm().messages()).containsExactly("before");
      assertThat(ana.in("quiet").pinned()).containsExactly("stays");
      assertThat(ana.home()).isEqualTo("---");
      assertThat(ana.in("quiet").members()).containsExactly("Tiny", "Ana Duarte");
    }
  }

  @Test
  void ids_and_timestamps_go_on_and_never_come_twice() {
    live();
    var file = folder.resolve("workspace.json");
    Archive.write(world.slack.workspace(), file);
    var next = world.slack.workspace().ids().next("C");
    var ts = world.slack.workspace().nextTs();

    var again = Archive.read(file, world.slack.workspace().app(), SandboxClock::standing);

    assertThat(again.ids().next("C")).isEqualTo(next);
    assertThat(again.nextTs()).isEqualTo(ts);
    assertThat(again.atomically(() -> again.channels().unfit("quiet"))).hasValue("name_taken");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{\"people\":[]}"})
  void what_is_not_whole_is_refused(String left) throws IOException {
    var file = Files.writeString(folder.resolve("workspace.json"), left);

    refuses(file);
  }

  @Test
  void what_another_version_wrote_is_refused() throws IOException {
    live();
    var file = folder.resolve("workspace.json");
    Archive.write(world.slack.workspace(), file);
    var kept = Files.readString(file);

    refuses(Files.writeString(file, kept.replace("\"offered\":[]", "\"later\":[]")));
    refuses(Files.writeString(file, kept.replace(",\"offered\":[]", "")));
  }

  private void refuses(Path file) {
    assertThatThrownBy(
            () -> Archive.read(file, world.slack.workspace().app(), SandboxClock::standing))
        .isInstanceOf(Archive.Unreadable.class)
        .hasNoCause();
  }

  @Test
  void a_keeper_writes_at_the_latest_when_it_closes() {
    var file = folder.resolve("kept.json");

    try (var keeper = new Keeper(world.slack.workspace(), file)) {
      assertThat(keeper).isNotNull();
      live();
    }

    assertThat(file).exists();
    var again = Archive.read(file, world.slack.workspace().app(), SandboxClock::standing);
    assertThat(again.atomically(() -> again.channels().unfit("quiet"))).hasValue("name_taken");
    assertThat(Files.isRegularFile(file)).isTrue();
  }

  private void live() {
    var ana = world.person("Ana");
    ana.says("before");
    world.slack.passes(Duration.ofDays(2));
    var made =
        raw.call("conversations.create", Map.of("name", "quiet", "is_private", "true")).json();
    var id = made.at("/channel/id").asString();
    raw.call("conversations.invite", Map.of("channel", id, "users", ana.id()));
    var ts =
        raw.call("chat.postMessage", Map.of("channel", id, "text", "stays"))
            .json()
            .path("ts")
            .asString();
    raw.call("pins.add", Map.of("channel", id, "timestamp", ts));
    raw.call(
        "views.publish",
        Map.of(
            "user_id",
            ana.id(),
            "view",
            "{\"type\":\"home\",\"blocks\":[{\"type\":\"divider\"}]}"));
  }
}
