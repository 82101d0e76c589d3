package alcove.slack;

import alcove.privacy.Metrics;
import alcove.slack.Turned.Why;
import com.slack.api.bolt.jakarta_servlet.ServletAdapterOps;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;

/// Where Slack's requests come in: the size first, then the signature over the bytes as they came,
/// and only then does anything look into them. Whoever is turned away learns a number and nothing
/// else.
final class Gate extends HttpServlet {
  private static final long serialVersionUID = 1;

  private final transient Signature signature;
  private final transient BoltApp app;
  private final transient Metrics metrics;
  private final transient Turned turned;

  Gate(Signature signature, BoltApp app, Metrics metrics) {
    this.signature = signature;
    this.app = app;
    this.metrics = metrics;
    this.turned = new Turned(metrics);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ServletAdapterOps.writeResponse(response, answer(request));
  }

  /// The servlets' own answer repeats the request's headers.
  @Override
  protected void doTrace(HttpServletRequest request, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
  }

  private Response answer(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() > Limits.REQUEST_BYTES) {
      return turned.away(Why.TOO_LONG);
    }
    var body = request.getInputStream().readNBytes(Limits.REQUEST_BYTES + 1);
    if (body.length > Limits.REQUEST_BYTES) {
      return turned.away(Why.TOO_LONG);
    }
    var isSlacks =
        signature.isValid(
            request.getHeader("X-Slack-Request-Timestamp"),
            request.getHeader("X-Slack-Signature"),
            body);
    return isSlacks
        ? answer(new String(body, StandardCharsets.UTF_8))
        : turned.away(Why.NOT_SIGNED);
  }

  private Response answer(String body) {
    return switch (Sorted.sort(body)) {
      case Sorted.ForBolt(var request) ->
          timed(request.getRequestType(), () -> app.answer(request));
      case Sorted.Interaction asked -> timed(asked.type(), () -> app.answer(asked));
      case Sorted.Challenge(var word) -> Response.ok(word);
      case Sorted.Nothing _ -> Response.ok();
      case Sorted.Rubbish _ -> turned.away(Why.NOT_UNDERSTOOD);
    };
  }

  private Response timed(RequestType type, Callable<Response> answer) {
    var begin = System.nanoTime();
    try {
      return answer.call();
    } catch (RejectedExecutionException full) {
      return turned.away(Why.NO_ROOM);
    } catch (Exception rubbish) {
      return turned.away(Why.NOT_UNDERSTOOD);
    } finally {
      var took = Duration.ofNanos(System.nanoTime() - begin);
      metrics.time(Metrics.Time.REQUEST, type, took);
    }
  }
}
