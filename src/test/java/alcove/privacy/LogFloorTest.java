package alcove.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.Tells;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.ContextInitializer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.MDC;
import org.slf4j.MarkerFactory;

@Tells("N10")
class LogFloorTest {
  private static final String CANARY = "canary-7f3a91c2";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final LoggerContext context = fresh();

  LogFloorTest() {
    LogSetup.setUp(context, out);
    context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).setLevel(Level.TRACE);
  }

  static Stream<String> theirs() {
    return Stream.of(
        "com.slack.api.bolt.util.SlackRequestParser",
        "com.slack.api.util.http.listener.DetailedLoggingListener",
        "com.slack.api.app_backend.SlackSignature$Verifier",
        "com.slack.api.bolt.App",
        "com.slack.api.socket_mode.SocketModeClient",
        "okhttp3.OkHttpClient",
        "redis.clients.jedis.JedisPool",
        "org.eclipse.jetty.server.Server",
        "com.google.gson.Gson",
        "tools.jackson.databind.ObjectMapper",
        "somebody.else.Entirely",
        Log.NAME,
        "alcove.store.Redis");
  }

  @Test
  void a_quiet_log_shows_what_needs_somebodys_eye_and_no_more() {
    LogSetup.quiet(context);

    context.getLogger(Log.NAME).info("{}", new Log.Entry(Event.STARTED, List.of()));
    context.getLogger(Log.NAME).warn("{}", new Log.Entry(Event.CALL_FAILED, List.of()));

    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("CALL_FAILED")
        .doesNotContain("STARTED");
  }

  @ParameterizedTest
  @MethodSource("theirs")
  void nothing_below_error_passes_whatever_levels_are_set(String name) {
    var logger = logger(name);

    logger.trace(CANARY);
    logger.debug(CANARY + " {}", CANARY);
    logger.info(CANARY + " {} {}", CANARY, CANARY);
    logger.warn(CANARY + " {} {} {}", CANARY, CANARY, CANARY);
    logger.warn(CANARY, new IOException(CANARY));
    logger.warn(MarkerFactory.getMarker(CANARY), CANARY);
    logger.atWarn().setMessage(CANARY).addKeyValue(CANARY, CANARY).log();
    logger.atDebug().addArgument(CANARY).log("{}");

    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("theirs")
  void their_messages_are_not_even_made(String name) {
    var logger = logger(name);

    assertThat(logger.isTraceEnabled()).isFalse();
    assertThat(logger.isDebugEnabled()).isFalse();
    assertThat(logger.isInfoEnabled()).isFalse();
    assertThat(logger.isWarnEnabled()).isFalse();
    assertThat(logger.isErrorEnabled()).isTrue();
  }

  static Stream<Consumer<Logger>> ways() {
    return Stream.of(
        logger -> logger.error(CANARY),
        logger -> logger.error("{}", CANARY),
        logger -> logger.error("{} {} {}", CANARY, CANARY, CANARY),
        logger -> logger.error(CANARY, new IOException(CANARY, new Exception(CANARY))),
        logger -> logger.error(MarkerFactory.getMarker(CANARY), CANARY),
        logger -> logger.atError().setMessage(CANARY).addKeyValue(CANARY, CANARY).log());
  }

  @ParameterizedTest
  @MethodSource("ways")
  void an_error_shows_its_logger_and_level_and_no_word(Consumer<Logger> way) {
    for (var name : theirs().toList()) {
      way.accept(logger(name));

      assertThat(out.toString(StandardCharsets.UTF_8))
          .contains("\"level\":\"ERROR\",\"logger\":\"" + name + "\"")
          .doesNotContain(CANARY);
    }
  }

  @Test
  void an_exception_shows_class_and_places_and_no_message() {
    logger("com.slack.api.bolt.App").error(CANARY, new IOException(CANARY));

    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("\"fault\":[[\"java.io.IOException\",\"alcove.privacy.LogFloorTest.")
        .doesNotContain(CANARY);
  }

  @Test
  void the_context_of_a_thread_is_not_shown() {
    try (var _ = MDC.putCloseable(CANARY, CANARY)) {
      logger("okhttp3.OkHttpClient").error("");
    }

    assertThat(out.toString(StandardCharsets.UTF_8)).isNotEmpty().doesNotContain(CANARY);
  }

  @Test
  void a_configuration_of_somebody_elses_is_not_read(@TempDir Path folder) throws Exception {
    var hostile = folder.resolve("logback.xml");
    Files.writeString(
        hostile,
        """
        <configuration>
          <appender name="x" class="ch.qos.logback.core.ConsoleAppender">
            <encoder><pattern>%msg%n</pattern></encoder>
          </appender>
          <root level="TRACE"><appender-ref ref="x"/></root>
        </configuration>
        """);
    System.setProperty("logback.configurationFile", hostile.toString());
    var fresh = fresh();

    var printed =
        Printed.by(() -> {
          new ContextInitializer(fresh).autoConfig();
          fresh.getLogger("com.slack.api.bolt.App").warn(CANARY);
          fresh.getLogger("com.slack.api.bolt.App").error(CANARY);
        });

    assertThat(printed).contains("com.slack.api.bolt.App").doesNotContain(CANARY);
    assertThat(printed.lines()).hasSize(1);
  }

  @Test
  void the_jdks_own_logging_has_the_same_floor() throws Exception {
    var printed =
        Printed.by(() -> {
          Log.install();
          var logger = java.util.logging.Logger.getLogger("okhttp3.internal.Canary");
          logger.setLevel(java.util.logging.Level.ALL);
          logger.log(java.util.logging.Level.FINEST, CANARY);
          logger.log(java.util.logging.Level.WARNING, CANARY, new IOException(CANARY));
          logger.log(java.util.logging.Level.SEVERE, CANARY, new IOException(CANARY));
        });

    assertThat(printed)
        .contains("\"logger\":\"okhttp3.internal.Canary\"", "java.io.IOException")
        .doesNotContain(CANARY);
    assertThat(printed.lines()).hasSize(1);
  }

  @AfterEach
  void restore() {
    System.clearProperty("logback.configurationFile");
    Thread.setDefaultUncaughtExceptionHandler(null);
  }

  private static LoggerContext fresh() {
    var context = new LoggerContext();
    context.setMDCAdapter(MDC.getMDCAdapter());
    return context;
  }

  private Logger logger(String name) {
    var logger = context.getLogger(name);
    logger.setLevel(Level.TRACE);
    return logger;
  }
}
