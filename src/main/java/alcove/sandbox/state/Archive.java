package alcove.sandbox.state;

import static tools.jackson.databind.DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES;
import static tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES;

import alcove.sandbox.state.Uploads.Upload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;

/// A workspace in a file, so that a demo goes on where it was. Open modals, triggers and response
/// addresses are not kept: a client that starts anew has none.
public final class Archive {
  private static final ObjectReader KEPT =
      Json.mapper()
          .readerFor(Kept.class)
          .with(FAIL_ON_MISSING_CREATOR_PROPERTIES, FAIL_ON_UNKNOWN_PROPERTIES);

  private Archive() {}

  /// What is written.
  record Kept(
      Team team,
      Instant now,
      long lastId,
      long lastTs,
      List<Profile> people,
      List<KeptChannel> channels,
      List<UserGroup> userGroups,
      List<Upload> files,
      Map<String, OpenView> homes) {}

  record KeptChannel(
      String id,
      Channel.Kind kind,
      String name,
      String creator,
      long created,
      List<String> members,
      List<Posted> messages,
      List<String> pins,
      Map<String, String> read,
      List<String> previousNames,
      Channel.Label topic,
      Channel.Label purpose,
      boolean archived,
      List<String> connected,
      List<String> offered) {}

  /// Writes all or nothing.
  public static void write(Workspace workspace, Path file) {
    var kept = workspace.atomically(() -> kept(workspace));
    try {
      var fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "workspace", ".new");
      Files.write(fresh, Json.mapper().writeValueAsBytes(kept));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failed) {
      throw new UncheckedIOException("the workspace could not be written", failed);
    }
  }

  /// A file that another version wrote, or that is damaged.
  public static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unreadable() {
      super("the kept workspace cannot be read");
    }
  }

  /// Reads what [#write] wrote.
  ///
  /// @param clock makes the clock that goes on from the moment of writing
  /// @throws Unreadable when something is missing or unknown in it
  public static Workspace read(Path file, InstalledApp app, Function<Instant, SandboxClock> clock) {
    try {
      var kept = (Kept) KEPT.readValue(Files.readAllBytes(file));
      var workspace =
          new Workspace(kept.team(), app, clock.apply(kept.now()), kept.lastId(), kept.lastTs());
      kept.people().forEach(workspace::enter);
      kept.channels().forEach(channel -> workspace.channels().enter(channel(channel, workspace)));
      kept.userGroups().forEach(workspace.userGroups()::enter);
      kept.files().forEach(workspace.uploads()::enter);
      kept.homes().values().forEach(workspace.views()::publish);
      return workspace;
    } catch (JacksonException _) {
      throw new Unreadable();
    } catch (IOException failed) {
      throw new UncheckedIOException("the workspace could not be read", failed);
    }
  }

  private static Kept kept(Workspace workspace) {
    return new Kept(
        workspace.team(),
        workspace.now(),
        workspace.ids().last(),
        workspace.lastTs(),
        workspace.people(),
        workspace.channels().all().stream().map(Archive::kept).toList(),
        workspace.userGroups().all(),
        workspace.uploads().all(),
        workspace.views().homes());
  }

  private static KeptChannel kept(Channel channel) {
    return new KeptChannel(
        channel.id(),
        channel.kind(),
        channel.name(),
        channel.creator(),
        channel.created(),
        List.copyOf(channel.members()),
        channel.messages(),
        List.copyOf(channel.pins()),
        channel.read(),
        channel.previousNames(),
        channel.topic(),
        channel.purpose(),
        channel.archived(),
        List.copyOf(channel.connected()),
        List.copyOf(channel.offered()));
  }

  private static Channel channel(KeptChannel kept, Workspace workspace) {
    var channel = new Channel(kept.id(), kept.kind(), kept.name(), kept.creator(), kept.created());
    kept.members().forEach(member -> workspace.channels().join(channel, member));
    kept.messages().forEach(channel::put);
    channel.pins().addAll(kept.pins());
    channel.read().putAll(kept.read());
    channel.previousNames().addAll(kept.previousNames());
    channel.topic(kept.topic());
    channel.purpose(kept.purpose());
    channel.archive(kept.archived());
    kept.connected().forEach(channel::connect);
    kept.offered().forEach(channel::offer);
    return channel;
  }
}
