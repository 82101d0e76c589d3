package alcove.sandbox.delivery;

import alcove.sandbox.state.Workspace;
import java.time.Duration;

/// Has what was scheduled posted at its time, where the clock runs by itself; one that is put
/// forward tells the workspace. One thread for all that waits, until closed.
public final class Punctual implements AutoCloseable {
  private static final Duration LOOK = Duration.ofHours(1);

  private final Workspace workspace;
  private final Thread thread;

  public Punctual(Workspace workspace) {
    this.workspace = workspace;
    this.thread = Thread.ofVirtual().name("sandbox-schedule").unstarted(this::watch);
    if (workspace.clock().runs()) {
      thread.start();
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  private void watch() {
    while (!Thread.currentThread().isInterrupted()) {
      if (workspace.await(this::due, LOOK)) {
        workspace.postDue();
      }
    }
  }

  private boolean due() {
    return workspace.schedule().next().filter(at -> !at.isAfter(workspace.now())).isPresent();
  }
}
