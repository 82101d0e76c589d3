package alcove.crash;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// A wire between the app and a neighbour. Once cut it carries nothing any more, in either
/// direction: to the neighbour, the app has died.
final class Wire implements AutoCloseable {
  private static final int CHUNK = 1 << 16;

  private final int to;
  private final Watch watch;
  private final ServerSocket door;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;

  /// Whoever wants to know what passes. It may cut the wire: then the chunk it was told of does not
  /// pass.
  interface Watch {
    /// The first part of a question, before the neighbour has it.
    default void asked(String question) {}

    /// The first part of the answer, before the asker has it.
    default void answered(String question, String answer) {}
  }

  Wire(int to, Watch watch) {
    this.to = to;
    this.watch = watch;
    try {
      door = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  void cut() {
    cut = true;
    shut(door);
    open.forEach(Wire::shut);
  }

  boolean isCut() {
    return cut;
  }

  @Override
  public void close() {
    cut();
  }

  private void accept() {
    try {
      while (!cut) {
        lead(door.accept());
      }
    } catch (IOException over) {
      cut();
    }
  }

  private void lead(Socket near) {
    try {
      var far = new Socket(InetAddress.getLoopbackAddress(), to);
      near.setTcpNoDelay(true);
      far.setTcpNoDelay(true);
      open.add(near);
      open.add(far);
      var talk = new Talk(near, far);
      Thread.ofVirtual().start(talk::forth);
      Thread.ofVirtual().start(talk::back);
    } catch (IOException down) {
      // The neighbour may be back for the next one.
      shut(near);
    }
  }

  private final class Talk {
    private final Socket near;
    private final Socket far;
    private volatile String question = "";

    Talk(Socket near, Socket far) {
      this.near = near;
      this.far = far;
    }

    void forth() {
      carry(
          near,
          far,
          chunk -> {
            if (question.isEmpty()) {
              question = chunk;
              watch.asked(chunk);
            }
          });
    }

    void back() {
      carry(
          far,
          near,
          chunk -> {
            var answered = question;
            question = "";
            if (!answered.isEmpty()) {
              watch.answered(answered, chunk);
            }
          });
    }

    private void carry(Socket from, Socket into, Consumer<String> tell) {
      var buffer = new byte[CHUNK];
      try {
        for (var n = from.getInputStream().read(buffer); n >= 0; ) {
          tell.accept(new String(buffer, 0, n, ISO_8859_1));
          if (cut) {
            break;
          }
          into.getOutputStream().write(buffer, 0, n);
          n = from.getInputStream().read(buffer);
        }
      } catch (IOException _) {
        // The other side hung up.
      }
      shut(near);
      shut(far);
      open.remove(near);
      open.remove(far);
    }
  }

  private static void shut(AutoCloseable socket) {
    try {
      socket.close();
    } catch (Exception _) {
      // It is gone, which is what was wanted.
    }
  }
}
