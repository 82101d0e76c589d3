package alcove.canary;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import alcove.World;
import alcove.sandbox.state.Channel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything into which a word could fall in one world, emptied once at the end.
final class Sinks implements AutoCloseable {
  private final World world;
  private final Path home;
  private final Tapped tapped = new Tapped();
  private final Flight flight = new Flight();
  private final RedisTaps redis;
  private final Threads threads;
  private final StringBuilder answers = new StringBuilder();

  /// @param home the folder that the world is kept in
  Sinks(World world, Path home) {
    this.world = world;
    this.home = home;
    this.redis = new RedisTaps(world.redis());
    this.threads = new Threads(home.resolveSibling(home.getFileName() + "-threads"));
    world.slack().onCall((_, _) -> threads.look());
  }

  RedisTaps redis() {
    return redis;
  }

  /// An answer to somebody who is not Slack.
  void answered(String answer) {
    answers.append(answer).append('\n');
  }

  /// All that has fallen in.
  ///
  /// @param strangers those who have no part in anything
  Map<Sink, String> empty(List<String> strangers) {
    threads.look();
    var all = new EnumMap<Sink, String>(Sink.class);
    all.put(Sink.METRICS, get("/metrics") + get("/healthz") + get("/readyz"));
    all.put(Sink.ANSWERS, answers.toString());
    all.put(Sink.THREADS, threads.seen());
    all.put(Sink.PROCESSES, processes());
    all.put(Sink.NAMES, names());
    all.put(Sink.SEEN, seen(strangers));
    all.put(Sink.REDIS, redis.told());
    all.put(Sink.TRAFFIC, redis.traffic());
    all.put(Sink.FILES, files());
    var recorded = flight.land();
    all.put(Sink.EXCEPTIONS, recorded.ours());
    all.put(Sink.RECORDING, recorded.rest());
    all.put(Sink.OUT, tapped.out());
    all.put(Sink.LOG, tapped.err());
    return all;
  }

  /// The names of all files, relative to the folder.
  Set<String> fileNames() {
    try (var files = Files.walk(home)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> home.relativize(file).toString())
          .collect(Collectors.toSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public void close() {
    redis.close();
    flight.close();
    tapped.close();
    threads.close();
  }

  private String get(String path) {
    try (var http = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create(world.alcove() + path)).build();
      return http.send(request, BodyHandlers.ofString()).body();
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private String files() {
    redis.hand().bgsave();
    while (redis.hand().info("persistence").contains("rdb_bgsave_in_progress:1")) {
      Thread.onSpinWait();
    }
    try (var files = Files.walk(home)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith("redis-server-"))
          .map(Sinks::named)
          .collect(Collectors.joining("\n"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String named(Path file) {
    try {
      return file + "\n" + Files.readString(file, ISO_8859_1);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String processes() {
    return Stream.concat(Stream.of(ProcessHandle.current()), ProcessHandle.current().descendants())
        .map(Sinks::process)
        .collect(Collectors.joining("\n"));
  }

  private static String process(ProcessHandle process) {
    var told = process.info().commandLine().orElse("");
    for (var file : List.of("cmdline", "environ")) {
      try {
        told += Files.readString(Path.of("/proc", "" + process.pid(), file), ISO_8859_1);
      } catch (IOException gone) {
        // It has ended since, or this system has no such files.
      }
    }
    return told;
  }

  /// What channels are called and said to be for.
  private String names() {
    return world
        .slack()
        .workspace()
        .atomically(() ->
            world.slack().workspace().channels().all().stream()
                .map(Sinks::name)
                .collect(Collectors.joining("\n")));
  }

  private static String name(Channel channel) {
    return channel.name() + "\n" + channel.topic().value() + "\n" + channel.purpose().value();
  }

  private String seen(List<String> strangers) {
    var seen = new TreeMap<String, String>();
    strangers.forEach(name -> seen.put(name, world.person(name).sight()));
    return seen.toString();
  }
}
