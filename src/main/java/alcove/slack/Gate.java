package alcove.slack;

import com.slack.api.bolt.jakarta_servlet.ServletAdapterOps;
import com.slack.api.bolt.response.Response;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.RejectedExecutionException;

/// Where Slack's requests come in: the size first, then the signature over the bytes as they came,
/// and only then does anything look into them. Whoever is turned away learns a number and nothing
/// else.
final class Gate extends HttpServlet {
  private static final long serialVersionUID = 1;

  private final transient Signature signature;
  private final transient BoltApp app;

  Gate(Signature signature, BoltApp app) {
    this.signature = signature;
    this.app = app;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ServletAdapterOps.writeResponse(response, answer(request));
  }

  private Response answer(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() > Limits.REQUEST_BYTES) {
      return Response.error(413);
    }
    var body = request.getInputStream().readNBytes(Limits.REQUEST_BYTES + 1);
    if (body.length > Limits.REQUEST_BYTES) {
      return Response.error(413);
    }
    var isSlacks =
        signature.isValid(
            request.getHeader("X-Slack-Request-Timestamp"),
            request.getHeader("X-Slack-Signature"),
            body);
    return isSlacks ? answer(new String(body, StandardCharsets.UTF_8)) : Response.error(401);
  }

  private Response answer(String body) {
    return switch (Sorted.sort(body)) {
      case Sorted.ForBolt(var request) -> {
        try {
          yield app.answer(request);
        } catch (RejectedExecutionException full) {
          yield Response.error(503);
        } catch (Exception rubbish) {
          yield Response.error(400);
        }
      }
      case Sorted.Challenge(var word) -> Response.ok(word);
      case Sorted.Nothing _ -> Response.ok();
      case Sorted.Rubbish _ -> Response.error(400);
    };
  }
}
