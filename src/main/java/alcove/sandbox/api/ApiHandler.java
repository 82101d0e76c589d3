package alcove.sandbox.api;

import alcove.sandbox.delivery.Responses;
import alcove.sandbox.state.Journal;
import alcove.sandbox.state.Journal.Direction;
import alcove.sandbox.state.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import tools.jackson.databind.JsonNode;

/// The Web API and the response addresses over HTTP: `/api/METHOD`, `/response/ID`. Faults that
/// were asked for happen here.
public final class ApiHandler extends Handler.Abstract {
  public static final String API = "/api/";
  public static final String RESPONSE = "/response/";

  private final WebApi api;
  private final Responses responses;
  private final Journal journal;
  private final Faults faults;
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile OnCall onCall = (_, _) -> {};

  public ApiHandler(WebApi api, Responses responses, Journal journal, Faults faults) {
    this.api = api;
    this.responses = responses;
    this.journal = journal;
    this.faults = faults;
  }

  public void onCall(OnCall hook) {
    onCall = hook;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    var path = Request.getPathInContext(request);
    if (path.startsWith(API)) {
      method(path.substring(API.length()), request, response, callback);
    } else if (path.startsWith(RESPONSE)) {
      respond(path.substring(RESPONSE.length()), request, response, callback);
    } else {
      return false;
    }
    return true;
  }

  @Override
  protected void doStop() throws Exception {
    closing.countDown();
    super.doStop();
  }

  private void method(String name, Request request, Response response, Callback callback)
      throws IOException, InterruptedException {
    var call = Call.of(request);
    var fault = faults.take(name);
    if (fault.isPresent()) {
      meet(fault.get(), name, call, new Exchange(request, response, callback));
    } else {
      effect(name, call, request)
          .ifPresentOrElse(
              answer -> send(answer, response, callback), () -> drop(request, callback));
    }
  }

  /// Where an answer goes.
  private record Exchange(Request request, Response response, Callback callback) {}

  private void meet(Fault fault, String name, Call call, Exchange exchange)
      throws InterruptedException {
    switch (fault) {
      case Fault.Latency(var by) -> {
        hold(by);
        finish(name, call, exchange);
      }
      case Fault.Status(var status) -> {
        note(name, call, status, Json.object().put("fault", "status"));
        write(exchange.response(), exchange.callback(), status, "");
      }
      case Fault.RateLimited(var seconds) -> {
        var answer = WebApi.slowDown(seconds);
        note(name, call, answer.status(), answer.body());
        send(answer, exchange.response(), exchange.callback());
      }
      case Fault.Rubbish() -> {
        var _ = effect(name, call, exchange.request());
        write(exchange.response(), exchange.callback(), 200, "<html>this is no JSON");
      }
      case Fault.TimeoutBefore(var held) -> {
        note(name, call, 0, Json.object().put("fault", "timeout before"));
        hold(held);
        drop(exchange.request(), exchange.callback());
      }
      case Fault.TimeoutAfter(var held) -> {
        var _ = effect(name, call, exchange.request());
        hold(held);
        drop(exchange.request(), exchange.callback());
      }
      case Fault.DroppedBefore() -> {
        note(name, call, 0, Json.object().put("fault", "dropped before"));
        drop(exchange.request(), exchange.callback());
      }
      case Fault.DroppedAfter() -> {
        var _ = effect(name, call, exchange.request());
        drop(exchange.request(), exchange.callback());
      }
    }
  }

  private void finish(String name, Call call, Exchange exchange) {
    effect(name, call, exchange.request())
        .ifPresentOrElse(
            answer -> send(answer, exchange.response(), exchange.callback()),
            () -> drop(exchange.request(), exchange.callback()));
  }

  /// Does what the method does; nothing to answer when the hook threw.
  private Optional<Answer> effect(String name, Call call, Request request) {
    try {
      onCall.at(name, OnCall.Moment.BEFORE);
    } catch (RuntimeException _) {
      note(name, call, 0, Json.object().put("fault", "stopped before"));
      return Optional.empty();
    }
    var readable = !Call.jsonBody(request) || api.takesJson(name);
    var answer = api.call(name, call.token(), readable ? call.values() : Json.object());
    note(name, call, answer.status(), answer.body());
    try {
      onCall.at(name, OnCall.Moment.AFTER);
    } catch (RuntimeException _) {
      return Optional.empty();
    }
    return Optional.of(answer);
  }

  private void respond(String id, Request request, Response response, Callback callback)
      throws IOException {
    var body = Content.Source.asString(request, StandardCharsets.UTF_8);
    JsonNode shown = Json.parse(body).orElseGet(Json::object);
    if (stops(OnCall.Moment.BEFORE)) {
      drop(request, callback);
      return;
    }
    var reply = responses.respond(id, body);
    var answered = Json.object().put("body", reply.body());
    var outcome = new Journal.Outcome(reply.status(), answered, 0);
    journal.note(Direction.FROM_APP, OnCall.RESPONSE, shown, outcome);
    if (stops(OnCall.Moment.AFTER)) {
      drop(request, callback);
      return;
    }
    write(response, callback, reply.status(), reply.body());
  }

  private boolean stops(OnCall.Moment moment) {
    try {
      onCall.at(OnCall.RESPONSE, moment);
      return false;
    } catch (RuntimeException _) {
      return true;
    }
  }

  private void note(String name, Call call, int status, JsonNode answered) {
    var millis = (System.nanoTime() - call.begun()) / 1_000_000;
    var outcome = new Journal.Outcome(status, Unsaid.of(name, answered), millis);
    journal.note(Direction.FROM_APP, name, Unsaid.of(name, call.values()), outcome);
  }

  private void hold(Duration time) throws InterruptedException {
    var _ = closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static void send(Answer answer, Response response, Callback callback) {
    response.setStatus(answer.status());
    answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
    response.getHeaders().put("content-type", "application/json; charset=utf-8");
    Content.Sink.write(response, true, Json.ascii(answer.body()), callback);
  }

  private static void write(Response response, Callback callback, int status, String body) {
    response.setStatus(status);
    response.getHeaders().put("content-type", "text/html; charset=utf-8");
    Content.Sink.write(response, true, body, callback);
  }

  private static void drop(Request request, Callback callback) {
    request.getConnectionMetaData().getConnection().getEndPoint().close();
    callback.failed(new IOException("dropped on request"));
  }
}
