package alcove.sandbox.page;

import alcove.sandbox.state.Workspace;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// A stream of server-sent events: one for each change that the page should look at.
final class Live {
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  private final Workspace workspace;
  private volatile boolean closed;

  Live(Workspace workspace) {
    this.workspace = workspace;
  }

  void close() {
    closed = true;
    workspace.changed();
  }

  /// Writes until the page goes away or the sandbox closes.
  void stream(OutputStream out) throws IOException {
    var told = -1L;
    while (!closed) {
      var now = workspace.revision();
      write(out, now == told ? ": still here\n\n" : "data: {\"revision\":" + now + "}\n\n");
      told = now;
      var last = told;
      workspace.await(() -> closed || workspace.revision() != last, HEARTBEAT);
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
