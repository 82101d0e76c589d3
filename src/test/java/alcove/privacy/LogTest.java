package alcove.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import alcove.core.Refusal;
import ch.qos.logback.classic.LoggerContext;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LogTest {
  private static final String CANARY = "canary-7f3a91c2";

  private enum Kind {
    MODAL
  }

  private enum WhyNot implements Refusal {
    NOT_YOURS
  }

  @Test
  void an_entry_is_one_line_of_json_with_its_event_and_facts() throws Exception {
    var line =
        only(() ->
            Log.log(
                Event.CALL_LIMITED,
                Field.of(Field.Name.KIND, Kind.MODAL),
                Field.of(Field.Name.STATUS, 429),
                Field.of(Field.Name.WAIT, Duration.ofSeconds(30)),
                Field.of(WhyNot.NOT_YOURS)));

    assertThat(line.get("at").asString()).matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
    assertThat(line.get("level").asString()).isEqualTo("INFO");
    assertThat(line.get("event").asString()).isEqualTo("CALL_LIMITED");
    assertThat(line.get("kind").asString()).isEqualTo("MODAL");
    assertThat(line.get("status").asInt()).isEqualTo(429);
    assertThat(line.get("waitMillis").asInt()).isEqualTo(30_000);
    assertThat(line.get("refusal").asString()).isEqualTo("NOT_YOURS");
  }

  @Test
  void every_event_is_written_at_its_weight() throws Exception {
    for (var event : Event.values()) {
      var line = only(() -> Log.log(event));

      assertThat(line.get("event").asString()).isEqualTo(event.name());
      assertThat(line.get("level").asString()).isEqualTo(event.weight().name());
    }
  }

  @Test
  void a_fault_shows_its_classes_and_our_own_places_and_no_message() throws Exception {
    var cause = new IOException(CANARY);
    cause.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement("java.net.Socket", "connect", "Socket.java", 633),
          new StackTraceElement("alcove.slack.WebApi", "call", "WebApi.java", 42)
        });
    var fault = new IllegalStateException(CANARY, cause);
    fault.setStackTrace(new StackTraceElement[0]);

    var line = only(() -> Log.log(Event.FAULT, Field.fault(fault)));

    assertThat(line.get("fault").toString())
        .isEqualTo(
            """
            [["java.lang.IllegalStateException"],\
            ["java.io.IOException","alcove.slack.WebApi.call:42"]]\
            """);
  }

  @Test
  void a_fault_that_causes_itself_ends() throws Exception {
    var first = new IllegalStateException();
    first.initCause(new IllegalStateException(first));

    var line = only(() -> Log.log(Event.BUG, Field.fault(first)));

    assertThat(line.get("fault")).hasSize(Shape.MAX_CAUSES);
  }

  @Test
  void a_refusal_that_is_no_constant_is_not_named() throws Exception {
    Refusal smuggled = () -> CANARY;

    assertThat(Printed.by(() -> Log.log(Event.REQUEST_REFUSED, Field.of(smuggled))))
        .doesNotContain(CANARY)
        .contains("UNNAMED");
  }

  @Test
  void no_text_can_be_passed() {
    assertThat(Stream.of(Log.class, Field.class, Metrics.class))
        .flatMap(type -> Arrays.asList(type.getMethods()))
        .filteredOn(method -> method.getDeclaringClass().getName().startsWith("alcove."))
        .flatMap(method -> Arrays.<Class<?>>asList(method.getParameterTypes()))
        .isNotEmpty()
        .doesNotContain(String.class, CharSequence.class, Object.class, Object[].class);
  }

  @Test
  void what_nobody_caught_is_logged_without_its_message() throws Exception {
    var before = Thread.getDefaultUncaughtExceptionHandler();
    Log.install();
    try {
      var thread =
          Thread.ofPlatform()
              .unstarted(() -> {
                throw new IllegalArgumentException(CANARY);
              });
      assertThat(
              Printed.by(() -> {
                thread.start();
                thread.join();
              }))
          .contains("\"event\":\"BUG\"", "IllegalArgumentException")
          .doesNotContain(CANARY);
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
  }

  @Test
  void the_program_logs_through_this_and_nothing_else() {
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();

    assertThat(context.getTurboFilterList()).hasExactlyElementsOfTypes(LogFloor.class);
    assertThat(context.getLogger(Logger.ROOT_LOGGER_NAME).iteratorForAppenders())
        .toIterable()
        .hasSize(1);
  }

  private static JsonNode only(Printed.Run run) throws Exception {
    var lines = Printed.by(run).lines().toList();
    assertThat(lines).hasSize(1);
    return new JsonMapper().readTree(lines.getFirst());
  }
}
