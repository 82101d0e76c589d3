package alcove.canary;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import org.slf4j.LoggerFactory;

/// Standard output and standard error with a tap on each, and every logger at its lowest level for
/// as long.
final class Tapped implements AutoCloseable {
  private static final String ROOT = org.slf4j.Logger.ROOT_LOGGER_NAME;

  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream fromOut = new ByteArrayOutputStream();
  private final ByteArrayOutputStream fromErr = new ByteArrayOutputStream();
  private final ch.qos.logback.classic.Logger root =
      (ch.qos.logback.classic.Logger) LoggerFactory.getLogger(ROOT);
  private final ch.qos.logback.classic.Level level = root.getLevel();
  private final Level jdkLevel = java.util.logging.Logger.getLogger("").getLevel();

  Tapped() {
    System.setOut(stream(fromOut));
    System.setErr(stream(fromErr));
    root.setLevel(ch.qos.logback.classic.Level.TRACE);
    java.util.logging.Logger.getLogger("").setLevel(Level.ALL);
  }

  String out() {
    return fromOut.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return fromErr.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    System.setOut(out);
    System.setErr(err);
    root.setLevel(level);
    java.util.logging.Logger.getLogger("").setLevel(jdkLevel);
  }

  private static PrintStream stream(OutputStream into) {
    return new PrintStream(into, true, StandardCharsets.UTF_8);
  }
}
