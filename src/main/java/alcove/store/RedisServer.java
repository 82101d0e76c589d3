package alcove.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// The embedded Redis: a real server with everything it keeps in one folder, for this program
/// alone.
///
/// What it acknowledged is on the disk (`appendfsync always`). It listens on this machine only,
/// under a password made at each start. When it dies it is started again under the same address, so
/// that whoever lost a connection opens another. One program at a time has the folder; a server
/// that a killed program left behind is ended before the next is started.
public final class RedisServer implements AutoCloseable {

  /// Why the embedded Redis does not start, and what to do, for whoever operates it.
  public static final class CannotStart extends RuntimeException {
    private final String advice;

    CannotStart(String advice) {
      super(advice);
      this.advice = advice;
    }

    CannotStart(String advice, Throwable cause) {
      super(advice, cause);
      this.advice = advice;
    }

    /// One clause, written by us: it may be shown where an exception's message may not.
    public String advice() {
      return advice;
    }
  }

  private static final Duration WATCH_EVERY = Duration.ofMillis(50);

  /// A server that dies so many times without once becoming ready is not started again.
  private static final int RESTARTS = 5;

  private final RedisFolder folder;
  private final RedisProcess process;
  private final Thread watch;
  private final CompletableFuture<String> loss = new CompletableFuture<>();
  private volatile boolean closing;

  private RedisServer(RedisFolder folder, RedisProcess process) {
    this.folder = folder;
    this.process = process;
    watch = Thread.ofVirtual().name("redis-watch").unstarted(this::watch);
  }

  /// Starts the server of `folder`, which is made when it is not there.
  ///
  /// @throws CannotStart when another program has the folder, it cannot be written, or the server
  ///   does not come up
  public static RedisServer start(Path folder) {
    var locked = RedisFolder.lock(folder);
    try {
      RedisProcess.endAll(locked);
      var server = new RedisServer(locked, RedisProcess.start(locked));
      server.watch.start();
      return server;
    } catch (CannotStart e) {
      locked.unlock();
      throw e;
    } catch (IOException e) {
      locked.unlock();
      throw new CannotStart("the embedded Redis cannot be set up in " + folder, e);
    }
  }

  /// Ends what a killed program left behind in `folder`, so that the folder can be removed.
  ///
  /// @throws CannotStart when a living program has the folder
  public static void endIn(Path folder) {
    if (Files.exists(folder)) {
      var locked = RedisFolder.lock(folder);
      try {
        RedisProcess.endAll(locked);
      } finally {
        locked.unlock();
      }
    }
  }

  /// Where the server of `folder` listens that another program has started, with the password;
  /// empty when none does.
  public static Optional<URI> beside(Path folder) {
    return RedisFolder.address(folder).filter(RedisProcess::answers);
  }

  /// Where it listens, with the password: never to be printed.
  public URI uri() {
    return process.uri();
  }

  /// Runs `act` when the server has died and could not be started again: whoever runs the program
  /// can, and what was kept is on the disk.
  public void onLoss(Runnable act) {
    var _ = loss.thenRun(act);
  }

  /// What to tell whoever operates it, once it is lost.
  public Optional<String> loss() {
    return Optional.ofNullable(loss.getNow(null));
  }

  /// Ends the server and waits until it is gone. What it keeps stays.
  @Override
  public void close() {
    closing = true;
    watch.interrupt();
    synchronized (process) {
      RedisProcess.endAll(folder);
    }
    folder.unlock();
  }

  private void watch() {
    var failures = 0;
    while (!closing && failures < RESTARTS) {
      try {
        Thread.sleep(WATCH_EVERY);
        failures = process.isAlive() || restarted() ? 0 : failures + 1;
      } catch (InterruptedException _) {
        return;
      }
    }
    if (!closing) {
      loss.complete(
          "the embedded Redis died and does not start again; what it kept is on the disk; see "
              + folder.log());
    }
  }

  private boolean restarted() {
    synchronized (process) {
      try {
        if (!closing) {
          RedisProcess.endAll(folder);
          process.restart();
        }
        return true;
      } catch (CannotStart | IOException _) {
        return false;
      }
    }
  }
}
