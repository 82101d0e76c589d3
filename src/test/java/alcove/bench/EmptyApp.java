package alcove.bench;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.jakarta_servlet.SlackAppServlet;
import java.net.URI;
import java.util.function.Consumer;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/// What the others are measured by: a Bolt app as its documentation has it, with one command that
/// is acknowledged and nothing else, on the same server and the same kind of threads.
final class EmptyApp implements AutoCloseable {
  private final Server server = new Server(new VirtualThreadPool(1_000));
  private final ServerConnector connector = new ServerConnector(server);

  /// @param more what else the app is to hear
  EmptyApp(URI slack, int port, Consumer<App> more) throws Exception {
    var sdk = new SlackConfig();
    sdk.setMethodsEndpointUrlPrefix(slack.toString());
    var config =
        AppConfig.builder()
            .slack(Slack.getInstance(sdk))
            .signingSecret(QuietSlack.SECRET)
            .singleTeamBotToken("xoxb-0-bench-token")
            .authTestCacheEnabled(true)
            .build();
    var app = new App(config).command("/mentor", (_, context) -> context.ack());
    more.accept(app);
    var context = new ServletContextHandler();
    context.addServlet(new ServletHolder(new SlackAppServlet(app)), "/slack/events");
    connector.setHost("127.0.0.1");
    connector.setPort(port);
    server.addConnector(connector);
    server.setHandler(context);
    server.start();
  }

  int port() {
    return connector.getLocalPort();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception unclean) {
      // The process ends with it.
    }
  }
}
