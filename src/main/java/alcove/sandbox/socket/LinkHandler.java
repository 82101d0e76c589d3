package alcove.sandbox.socket;

import java.time.Duration;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import org.jspecify.annotations.Nullable;

/// `/link/`: turns a request with a good ticket into a line.
public final class LinkHandler extends Handler.Abstract {
  public static final String PATH = "/link/";

  /// A view may have 250 kB, and comes with the escapes of JSON.
  private static final long LARGEST = 1_000_000;

  private final SocketMode mode;
  private @Nullable ServerWebSocketContainer sockets;

  public LinkHandler(SocketMode mode) {
    this.mode = mode;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    if (!Request.getPathInContext(request).equals(PATH)) {
      return false;
    }
    var query = Request.extractQueryParameters(request);
    var debug = "true".equals(query.getValue("debug_reconnects"));
    var line = mode.redeem(String.valueOf(query.getValue("ticket")), debug);
    if (line.isEmpty()
        || !sockets().upgrade((_, _, _) -> line.get(), request, response, callback)) {
      Response.writeError(request, response, callback, 401);
    }
    return true;
  }

  /// Made when the first line is opened: most workspaces never see one, and need not wait for it.
  private synchronized ServerWebSocketContainer sockets() {
    var made = sockets;
    if (made == null) {
      made = ServerWebSocketContainer.ensure(getServer());
      made.setIdleTimeout(Duration.ZERO);
      made.setMaxTextMessageSize(LARGEST);
      sockets = made;
    }
    return made;
  }
}
