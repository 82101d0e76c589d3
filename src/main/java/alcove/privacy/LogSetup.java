package alcove.privacy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.io.OutputStream;

/// How the logging library is set up. It is found through `META-INF/services`, asked first and lets
/// nobody be asked after it: a `logback.xml`, wherever it lies, is not read.
///
/// Public because the library makes it; not for use.
@ConfiguratorRank(ConfiguratorRank.CUSTOM_TOP_PRIORITY)
public final class LogSetup extends ContextAwareBase implements Configurator {

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    var console = new ConsoleAppender<ILoggingEvent>();
    console.setTarget("System.err");
    setUp(context, console);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  /// The same set-up, writing to `out`.
  static void setUp(LoggerContext context, OutputStream out) {
    var appender = new OutputStreamAppender<ILoggingEvent>();
    appender.setOutputStream(out);
    setUp(context, appender);
  }

  /// From now on nothing below a warning is shown.
  static void quiet(LoggerContext context) {
    context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
  }

  private static void setUp(LoggerContext context, OutputStreamAppender<ILoggingEvent> appender) {
    var floor = new LogFloor();
    floor.setContext(context);
    floor.start();
    context.addTurboFilter(floor);
    var line = new LogLine();
    line.setContext(context);
    line.start();
    appender.setContext(context);
    appender.setEncoder(line);
    appender.start();
    var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.INFO);
    root.addAppender(appender);
  }
}
