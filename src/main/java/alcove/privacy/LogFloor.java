package alcove.privacy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.slf4j.event.LoggingEvent;

/// The floor under every logger that is not ours: below ERROR nothing passes, whatever levels are
/// set. It is asked before any level is looked at, so the library does not even make its message.
final class LogFloor extends TurboFilter {

  @Override
  public FilterReply decide(
      @Nullable Marker marker,
      Logger logger,
      Level level,
      @Nullable String format,
      Object @Nullable [] arguments,
      @Nullable Throwable thrown) {
    return passes(level) || isOurs(logger, arguments) ? FilterReply.NEUTRAL : FilterReply.DENY;
  }

  @Override
  public FilterReply decide(Logger logger, LoggingEvent event) {
    return passes(Level.convertAnSLF4JLevel(event.getLevel()))
        ? FilterReply.NEUTRAL
        : FilterReply.DENY;
  }

  /// Lets the JDK's own logging, which some libraries use, pass through the same floor.
  static void holdJdkLogging() {
    LogManager.getLogManager().reset();
    java.util.logging.Logger.getLogger("").addHandler(new JdkHandler());
  }

  private static boolean passes(Level level) {
    return level.isGreaterOrEqual(Level.ERROR);
  }

  private static boolean isOurs(Logger logger, Object @Nullable [] arguments) {
    return logger.getName().equals(Log.NAME)
        && arguments != null
        && arguments.length == 1
        && arguments[0] instanceof Log.Entry;
  }

  private static final class JdkHandler extends Handler {
    @Override
    public void publish(LogRecord entry) {
      if (entry.getLevel().intValue() >= java.util.logging.Level.SEVERE.intValue()) {
        var name = entry.getLoggerName() == null ? "java" : entry.getLoggerName();
        LoggerFactory.getLogger(name).error("", entry.getThrown());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
