package alcove.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Executors;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// The HTTP side: a port of this machine, taken at once, served from [#serve] on, on virtual
/// threads.
final class Listening {
  private static final String HERE = "127.0.0.1";

  private final Server server;
  private final ServerConnector connector;

  /// @throws UncheckedIOException when the port is taken
  Listening(int port) {
    var threads = new QueuedThreadPool();
    threads.setName("sandbox");
    threads.setDaemon(true);
    threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server = new Server(threads);
    server.setStopTimeout(0);
    var plain = new HttpConfiguration();
    plain.setSendServerVersion(false);
    connector = new ServerConnector(server, new HttpConnectionFactory(plain));
    connector.setHost(HERE);
    connector.setPort(port);
    server.addConnector(connector);
    try {
      connector.open();
    } catch (IOException taken) {
      throw new UncheckedIOException("port " + port + " cannot be used", taken);
    }
  }

  String url() {
    return "http://" + HERE + ":" + connector.getLocalPort();
  }

  void serve(Handler... handlers) {
    server.setHandler(new Handler.Sequence(handlers));
    try {
      server.start();
    } catch (Exception failed) {
      throw new IllegalStateException("the sandbox did not start", failed);
    }
  }

  void stop() {
    try {
      server.stop();
    } catch (Exception failed) {
      throw new IllegalStateException("the sandbox did not stop", failed);
    }
  }
}
