package alcove.canary;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.Tried;
import alcove.World;
import alcove.sandbox.state.Channel;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.MDC;

/// A word that does fall somewhere is seen there, however it is written: else finding none would
/// say nothing. Each leak is what a careless change of Alcove would do.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LeakTest {
  /// The ways of writing that a name, an argument or a line of text can hold.
  private static final Set<Encoding> IN_TEXT =
      EnumSet.complementOf(
          EnumSet.of(Encoding.UTF_16, Encoding.UTF_16_TURNED, Encoding.SPACED_HEX, Encoding.JSON));

  private final Canaries canaries = new Canaries();
  private final Map<Sink, Set<Encoding>> found = new EnumMap<>(Sink.class);
  private final CountDownLatch over = new CountDownLatch(1);

  @BeforeAll
  void everything_leaks(@TempDir Path folder) throws IOException {
    var home = folder.resolve("home");
    try (var world = new World(home);
        var sinks = new Sinks(world, home)) {
      var process = new ProcessBuilder(command()).start();
      leaks(world, sinks, home).forEach(this::leak);
      sinks
          .empty(List.of("Chidi"))
          .forEach((sink, fallen) -> found.put(sink, canaries.ways(fallen)));
      Tried.atLeast(
          "leaks that were made on purpose, and seen",
          found.values().stream().mapToLong(Set::size).sum());
      over.countDown();
      process.destroy();
    }
  }

  /// There is no way to plant a word among the metrics: their names and kinds are constants.
  @ParameterizedTest
  @EnumSource(value = Sink.class, mode = EnumSource.Mode.EXCLUDE, names = "METRICS")
  void a_leak_is_seen_however_it_is_written(Sink sink) {
    assertThat(found.get(sink)).containsAll(IN_TEXT);
  }

  @Test
  void where_nothing_leaks_nothing_is_seen() {
    assertThat(found.get(Sink.METRICS)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Encoding.class)
  void every_way_of_writing_is_known(Encoding encoding) {
    var leaked = "before " + encoding.of(canaries.of("a field")) + " after";

    assertThat(canaries.ways(leaked.getBytes(ISO_8859_1))).contains(encoding);
  }

  @Test
  void whose_word_it_was_is_told() {
    var word = canaries.of("another field");

    assertThat(canaries.fieldsIn("before" + word + "after")).containsExactly("another field");
  }

  private Map<Sink, Consumer<String>> leaks(World world, Sinks sinks, Path home) {
    var leaks = new EnumMap<Sink, Consumer<String>>(Sink.class);
    leaks.put(Sink.OUT, text -> System.out.println(text));
    leaks.put(Sink.LOG, LeakTest::log);
    leaks.put(Sink.ANSWERS, sinks::answered);
    leaks.put(Sink.EXCEPTIONS, LeakTest::fail);
    leaks.put(Sink.RECORDING, text -> Thread.ofPlatform().daemon().name(text).start(this::last));
    leaks.put(Sink.THREADS, text -> Thread.ofVirtual().name(text).start(this::last));
    leaks.put(Sink.TRAFFIC, text -> sinks.redis().hand().set("leak", text));
    leaks.put(Sink.REDIS, text -> sinks.redis().opens(text));
    leaks.put(Sink.FILES, text -> write(home.resolve("leak"), text));
    leaks.put(Sink.NAMES, text -> named(world, text));
    leaks.put(Sink.SEEN, text -> world.person("Chidi").says(text));
    return leaks;
  }

  /// A channel of this name, which no client of Slack's would make.
  private static void named(World world, String text) {
    var workspace = world.slack().workspace();
    workspace.atomically(
        () -> workspace.channels().create(Channel.Kind.PUBLIC, text, "U0CHI00003", 0));
  }

  private void leak(Sink sink, Consumer<String> leak) {
    for (var encoding : IN_TEXT) {
      leak.accept(encoding.of(canaries.of(sink.name())));
    }
  }

  /// A process that is told words.
  private List<String> command() {
    var words = IN_TEXT.stream().map(each -> each.of(canaries.of(Sink.PROCESSES.name()))).toList();
    return List.of("sh", "-c", "sleep 30", String.join(" ", words));
  }

  /// As a log that somebody has set up anew, without the floor.
  private static void log(String text) {
    var context = new LoggerContext();
    context.setMDCAdapter(MDC.getMDCAdapter());
    var form = new PatternLayoutEncoder();
    form.setContext(context);
    form.setPattern("%msg%n");
    form.start();
    var console = new ConsoleAppender<ILoggingEvent>();
    console.setContext(context);
    console.setTarget("System.err");
    console.setEncoder(form);
    console.start();
    var logger = context.getLogger("com.slack.api.bolt.util.SlackRequestParser");
    logger.addAppender(console);
    logger.warn("{}", text);
  }

  private static void fail(String text) {
    try {
      throw new IllegalArgumentException(text);
    } catch (IllegalArgumentException _) {
      // Nobody hears of it, but for whoever records.
    }
  }

  private void last() {
    try {
      over.await();
    } catch (InterruptedException _) {
      // Over as well.
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }
}
