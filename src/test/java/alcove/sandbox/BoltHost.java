package alcove.sandbox;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.AppConfig.AppConfigBuilder;
import com.slack.api.bolt.jakarta_servlet.SlackAppServlet;
import com.slack.api.bolt.jakarta_servlet.SlackOAuthAppServlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/// The servlets of Bolt on a port of its own, as its documentation has it.
final class BoltHost implements AutoCloseable {
  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);

  BoltHost() {
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    try {
      connector.open();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// The settings of an app that speaks to the sandbox.
  static AppConfigBuilder settings(World world) {
    return AppConfig.builder().slack(world.sdk).signingSecret(SmallCompany.SIGNING_SECRET);
  }

  String url(String path) {
    return "http://127.0.0.1:" + connector.getLocalPort() + path;
  }

  void serves(App app) {
    var context = new ServletContextHandler();
    var oauth = new ServletHolder(new SlackOAuthAppServlet(app));
    context.addServlet(oauth, "/slack/install");
    context.addServlet(oauth, "/slack/oauth_redirect");
    context.addServlet(new ServletHolder(new SlackAppServlet(app)), "/slack/events");
    server.setHandler(context);
    try {
      server.start();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }
}
