package alcove.sandbox.api;

import alcove.sandbox.state.Json;
import java.io.IOException;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One exchange with the app over HTTP, and the ways in which it can end.
record Exchange(Request request, Response response, Callback callback) {

  /// What goes back.
  ///
  /// @param shown for the journal
  record Reply(int status, Map<String, String> headers, String type, String body, JsonNode shown) {

    static Reply of(Answer answer) {
      return new Reply(
          answer.status(),
          answer.headers(),
          "application/json; charset=utf-8",
          Json.ascii(answer.body()),
          answer.body());
    }

    static Reply text(int status, String body) {
      ObjectNode shown = Json.object().put("body", body);
      return new Reply(status, Map.of(), "text/html; charset=utf-8", body, shown);
    }
  }

  void send(Reply reply) {
    head(reply);
    Content.Sink.write(response, true, reply.body(), callback);
  }

  /// Sends half of it and breaks the connection.
  void cut(Reply reply) {
    head(reply);
    var length = reply.body().length();
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, String.valueOf(length));
    var half = reply.body().substring(0, length / 2);
    Content.Sink.write(response, false, half, Callback.from(this::drop));
  }

  void drop() {
    request.getConnectionMetaData().getConnection().getEndPoint().close();
    callback.failed(new IOException("dropped on request"));
  }

  private void head(Reply reply) {
    response.setStatus(reply.status());
    reply.headers().forEach((name, value) -> response.getHeaders().put(name, value));
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, reply.type());
  }
}
