package alcove.privacy;

import ch.qos.logback.classic.LoggerContext;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The log: one line of JSON on standard error for each entry, saying that an event of a kind
/// happened and never who, what or which pair.
///
/// It takes no text. What cannot be passed cannot leak.
///
/// ```java
/// Log.log(Event.CALL_FAILED, Field.of(Name.METHOD, method), Field.of(Name.STATUS, 503));
/// ```
public final class Log {

  /// What is handed to the logging library, which must not make a message of it.
  record Entry(Event event, List<Field> fields) {}

  /// The name of the one logger whose entries are shown in full.
  static final String NAME = "alcove";

  private static final Logger LOGGER = LoggerFactory.getLogger(NAME);
  private static final String FORM = "{}";

  private Log() {}

  /// Routes everything else that prints by itself through the floor: the JDK's own logging, and
  /// exceptions that nobody caught. Call it first of all.
  public static void install() {
    LogFloor.holdJdkLogging();
    Thread.setDefaultUncaughtExceptionHandler((_, bug) -> log(Event.BUG, Field.fault(bug)));
  }

  /// Shows from now on only what needs somebody's eye: for a terminal that a person reads.
  public static void quiet() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      LogSetup.quiet(context);
    }
  }

  public static void log(Event event, Field... fields) {
    var entry = new Entry(event, List.of(fields));
    switch (event.weight()) {
      case INFO -> LOGGER.info(FORM, entry);
      case WARN -> LOGGER.warn(FORM, entry);
      case ERROR -> LOGGER.error(FORM, entry);
    }
  }
}
