package alcove.privacy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// What goes to standard output and standard error while something runs.
final class Printed {
  interface Run {
    void run() throws Exception;
  }

  private Printed() {}

  static String by(Run run) throws Exception {
    var out = System.out;
    var err = System.err;
    var both = new ByteArrayOutputStream();
    var stream = new PrintStream(both, true, StandardCharsets.UTF_8);
    System.setOut(stream);
    System.setErr(stream);
    try {
      run.run();
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    return both.toString(StandardCharsets.UTF_8);
  }
}
