package alcove.sandbox.state;

import java.nio.file.Path;
import java.time.Duration;

/// Writes the workspace to a file soon after each change, and at the end, so that a demo that is
/// killed loses a second at most.
public final class Keeper implements AutoCloseable {
  private static final Duration GLANCE = Duration.ofSeconds(1);
  private static final Duration BETWEEN = Duration.ofMillis(300);

  private final Workspace workspace;
  private final Path file;
  private final Thread worker;
  private volatile boolean closed;

  public Keeper(Workspace workspace, Path file) {
    this.workspace = workspace;
    this.file = file;
    worker = Thread.ofVirtual().name("sandbox-keeper").start(this::work);
  }

  @Override
  public void close() {
    closed = true;
    workspace.changed();
    try {
      worker.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void work() {
    var kept = -1L;
    while (!closed) {
      var last = kept;
      var moved = workspace.await(() -> closed || workspace.revision() != last, GLANCE);
      if (moved) {
        kept = workspace.revision();
        Archive.write(workspace, file);
        workspace.await(() -> closed, BETWEEN);
      }
    }
    Archive.write(workspace, file);
  }
}
