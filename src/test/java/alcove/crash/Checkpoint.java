package alcove.crash;

import static java.nio.charset.StandardCharsets.US_ASCII;

import alcove.sandbox.SmallCompany;
import alcove.sandbox.state.Archive;
import alcove.sandbox.state.InstalledApp.SlashCommand;
import alcove.sandbox.state.SandboxClock;
import alcove.sandbox.state.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import redis.clients.jedis.RedisClient;

/// How things were at a quiet moment of the story, in Redis, in the keyring and in Slack, so that
/// it can be told from there as often as one likes.
final class Checkpoint {
  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
  private static final SlashCommand MENTOR =
      new SlashCommand("/mentor", "start @someone", "Confidential mentoring", true);

  private final List<Consumer<RedisClient>> kept;
  private final byte[] keys;
  private final Path workspace;

  private Checkpoint(List<Consumer<RedisClient>> kept, byte[] keys, Path workspace) {
    this.kept = kept;
    this.keys = keys.clone();
    this.workspace = workspace;
  }

  /// Before anything has happened.
  static Checkpoint beginning(Path keyring, Path workspace) throws IOException {
    Archive.write(
        SmallCompany.workspace(SandboxClock.standing(MONDAY), "Alcove", MENTOR), workspace);
    return new Checkpoint(List.of(), Files.readAllBytes(keyring), workspace);
  }

  static Checkpoint of(RedisClient redis, Path keyring, Workspace now, Path workspace)
      throws IOException {
    Archive.write(now, workspace);
    var kept =
        redis.keys("*".getBytes(US_ASCII)).stream()
            .flatMap(key -> keeping(key, redis).stream())
            .toList();
    return new Checkpoint(kept, Files.readAllBytes(keyring), workspace);
  }

  /// Makes Redis and the keyring as they were, and gives the workspace as it was.
  Workspace restored(RedisClient redis, Path keyring) throws IOException {
    Files.write(keyring, keys);
    redis.flushAll();
    kept.forEach(one -> one.accept(redis));
    return Archive.read(workspace, SmallCompany.app("Alcove", MENTOR), SandboxClock::standing);
  }

  /// What puts this key back as it is; empty for one that has run out since it was found.
  private static Optional<Consumer<RedisClient>> keeping(byte[] key, RedisClient redis) {
    var life = Math.max(0, redis.pttl(key));
    return Optional.ofNullable(redis.dump(key)).map(value -> to -> to.restore(key, life, value));
  }
}
