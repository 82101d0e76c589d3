package alcove.sandbox.api;

import alcove.sandbox.api.Exchange.Reply;
import alcove.sandbox.delivery.Responses;
import alcove.sandbox.state.Faults;
import alcove.sandbox.state.Journal;
import alcove.sandbox.state.Journal.Direction;
import alcove.sandbox.state.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import tools.jackson.databind.JsonNode;

/// The Web API, the response addresses and the addresses that take files over HTTP: `/api/METHOD`,
/// `/response/ID`, `/upload/v1/TICKET`. Faults that were asked for happen here; for response
/// addresses they go by [OnCall#RESPONSE], for files by [OnCall#UPLOAD].
///
/// A call with the token of a neighbouring workspace is that one's, as with Slack, where all
/// workspaces have one address.
public final class ApiHandler extends Handler.Abstract {
  public static final String API = "/api/";
  public static final String RESPONSE = "/response/";
  public static final String UPLOAD = "/upload/v1/";

  private static final int MOST_BYTES = 1_000_000;

  private final WebApi api;
  private final Responses responses;
  private final Journal journal;
  private final Faults<Fault> faults;
  private final List<ApiHandler> neighbours = new CopyOnWriteArrayList<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile OnCall onCall = (_, _) -> {};

  public ApiHandler(WebApi api, Responses responses, Journal journal, Faults<Fault> faults) {
    this.api = api;
    this.responses = responses;
    this.journal = journal;
    this.faults = faults;
  }

  public void onCall(OnCall hook) {
    onCall = hook;
  }

  /// Answers for another workspace too from now on.
  public void beside(ApiHandler other) {
    neighbours.add(other);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    var path = Request.getPathInContext(request);
    var exchange = new Exchange(request, response, callback);
    if (path.startsWith(API)) {
      var call = Call.of(request);
      owner(call).method(path.substring(API.length()), call, exchange);
    } else if (path.startsWith(RESPONSE)) {
      respond(path.substring(RESPONSE.length()), exchange);
    } else if (path.startsWith(UPLOAD)) {
      upload(path.substring(UPLOAD.length()), exchange);
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

  private ApiHandler owner(Call call) {
    return neighbours.stream().filter(other -> other.api.owns(call)).findFirst().orElse(this);
  }

  /// Something to be done for the app.
  ///
  /// @param name the method, or [OnCall#RESPONSE]
  /// @param shown what was asked, for the journal
  /// @param begun when it came, by `System.nanoTime`
  /// @param remark what goes wrong with it on request
  private record Deed(
      String name, JsonNode shown, long begun, String remark, Supplier<Reply> work) {

    Deed remarked(String other) {
      return new Deed(name, shown, begun, other, work);
    }
  }

  private void method(String name, Call call, Exchange exchange) throws InterruptedException {
    serve(
        new Deed(name, call.values(), call.begun(), "", () -> Reply.of(answer(name, call))),
        exchange);
  }

  private Answer answer(String name, Call call) {
    var posting = call.posting();
    if (!posting.error().isEmpty()) {
      return WebApi.refusing(posting.error());
    }
    var readable = !call.json() || api.takesJson(name);
    var answer = api.call(name, call.token(), readable ? call.values() : Json.object());
    return posting.warning().isEmpty() ? answer : answer.warned(posting.warning());
  }

  private void respond(String id, Exchange exchange) throws Exception {
    var begun = System.nanoTime();
    var body = Content.Source.asString(exchange.request(), StandardCharsets.UTF_8);
    serve(
        new Deed(
            OnCall.RESPONSE,
            Json.parse(body).orElseGet(Json::object),
            begun,
            "",
            () -> {
              var reply = responses.respond(id, body);
              return Reply.text(reply.status(), reply.body());
            }),
        exchange);
  }

  /// The bytes as they are; Slack takes a form of them as well, which is not simulated.
  private void upload(String ticket, Exchange exchange) throws Exception {
    var begun = System.nanoTime();
    var bytes = Content.Source.asInputStream(exchange.request()).readNBytes(MOST_BYTES);
    JsonNode shown = Json.object().put("length", bytes.length);
    serve(
        new Deed(
            OnCall.UPLOAD,
            shown,
            begun,
            "",
            () ->
                api.takes(ticket, bytes)
                    ? Reply.text(200, "OK - " + bytes.length)
                    : Reply.text(404, "")),
        exchange);
  }

  private void serve(Deed deed, Exchange exchange) throws InterruptedException {
    var fault = faults.take(deed.name());
    if (fault.isPresent()) {
      meet(fault.get(), deed.remarked(fault.get().toString()), exchange);
    } else {
      finish(deed, exchange);
    }
  }

  private void meet(Fault fault, Deed deed, Exchange exchange) throws InterruptedException {
    switch (fault) {
      case Fault.Latency(var by) -> {
        hold(by);
        finish(deed, exchange);
      }
      case Fault.Status(var status) -> instead(Reply.text(status, ""), deed, exchange);
      case Fault.StatusAfter(var status) -> {
        var _ = done(deed);
        exchange.send(Reply.text(status, ""));
      }
      case Fault.Refusal(var error) -> instead(Reply.of(WebApi.refusing(error)), deed, exchange);
      case Fault.RateLimited(var seconds) ->
          instead(Reply.of(WebApi.slowDown(seconds)), deed, exchange);
      case Fault.Rubbish() -> {
        var _ = done(deed);
        exchange.send(Reply.text(200, "<html>this is no JSON"));
      }
      case Fault.Cut() -> done(deed).ifPresentOrElse(exchange::cut, exchange::drop);
      case Fault.TimeoutBefore(var held) -> {
        note(deed, 0, broken("timeout before"));
        hold(held);
        exchange.drop();
      }
      case Fault.TimeoutAfter(var held) -> {
        var _ = done(deed);
        hold(held);
        exchange.drop();
      }
      case Fault.DroppedBefore() -> {
        note(deed, 0, broken("dropped before"));
        exchange.drop();
      }
      case Fault.DroppedAfter() -> {
        var _ = done(deed);
        exchange.drop();
      }
    }
  }

  private void finish(Deed deed, Exchange exchange) {
    done(deed).ifPresentOrElse(exchange::send, exchange::drop);
  }

  private void instead(Reply reply, Deed deed, Exchange exchange) {
    note(deed, reply.status(), reply.shown());
    exchange.send(reply);
  }

  /// Does it; nothing to answer when the hook threw.
  private Optional<Reply> done(Deed deed) {
    if (stops(deed, OnCall.Moment.BEFORE)) {
      note(deed, 0, broken("stopped before"));
      return Optional.empty();
    }
    var reply = deed.work().get();
    note(deed, reply.status(), reply.shown());
    return stops(deed, OnCall.Moment.AFTER) ? Optional.empty() : Optional.of(reply);
  }

  private boolean stops(Deed deed, OnCall.Moment moment) {
    try {
      onCall.at(deed.name(), moment);
      return false;
    } catch (RuntimeException _) {
      return true;
    }
  }

  private static JsonNode broken(String how) {
    return Json.object().put("fault", how);
  }

  private void note(Deed deed, int status, JsonNode answered) {
    var millis = (System.nanoTime() - deed.begun()) / 1_000_000;
    var outcome =
        new Journal.Outcome(status, Unsaid.of(deed.name(), answered), millis, deed.remark());
    journal.note(Direction.FROM_APP, deed.name(), Unsaid.of(deed.name(), deed.shown()), outcome);
  }

  private void hold(Duration time) throws InterruptedException {
    var _ = closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
  }
}
