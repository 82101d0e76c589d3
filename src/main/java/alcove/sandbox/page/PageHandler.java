package alcove.sandbox.page;

import alcove.sandbox.state.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The browser page and what it asks: `/`, `/page/…`.
///
/// It answers only requests that name this machine, and takes deeds only as JSON, so that another
/// site open in the same browser can neither read nor act.
public final class PageHandler extends Handler.Abstract {
  private static final String GIVEN = "/page/given/";

  private final Stage stage;
  private final Seen seen;
  private final Deeds deeds;
  private final Live live;
  private final ReentrantLock hand = new ReentrantLock();

  public PageHandler(Stage stage) {
    this.stage = stage;
    this.seen = new Seen(stage.workspace(), stage.interactions());
    this.deeds = new Deeds(stage);
    this.live = new Live(stage.workspace());
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    var path = Request.getPathInContext(request);
    if (!path.equals("/") && !path.startsWith("/page/")) {
      return false;
    }
    if (!ThisMachine.isNamedBy(request)) {
      Response.writeError(request, response, callback, 403);
      return true;
    }
    switch (path) {
      case "/page/people" -> json(response, callback, seen.people());
      case "/page/state" -> json(response, callback, seen.state(query(request, "as")));
      case "/page/journal" -> json(response, callback, journal(query(request, "after")));
      case "/page/act" -> posted(request, response, callback);
      case "/page/clock" -> posted(request, response, callback);
      case "/page/options" -> posted(request, response, callback);
      case "/page/attach" -> posted(request, response, callback);
      case "/page/live" -> stream(response, callback);
      default -> {
        if (path.startsWith(GIVEN)) {
          given(path.substring(GIVEN.length()), request, response, callback);
        } else {
          file(path, request, response, callback);
        }
      }
    }
    return true;
  }

  @Override
  protected void doStop() throws Exception {
    live.close();
    super.doStop();
  }

  private void posted(Request request, Response response, Callback callback) throws IOException {
    var type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
    if (type == null || !type.startsWith("application/json")) {
      Response.writeError(request, response, callback, 415);
      return;
    }
    var body = Json.parse(Content.Source.asString(request, StandardCharsets.UTF_8));
    if (body.filter(JsonNode::isObject).isEmpty()) {
      Response.writeError(request, response, callback, 400);
      return;
    }
    var asked = body.get();
    json(
        response,
        callback,
        switch (Request.getPathInContext(request)) {
          case "/page/clock" -> alone(() -> moved(asked));
          case "/page/options" -> alone(() -> deeds.options(asked));
          case "/page/attach" -> deeds.attach(asked);
          default -> alone(() -> deeds.act(asked));
        });
  }

  /// On a standing clock one after the other: what follows an act moves the clock, and must not
  /// move it under somebody else's hand, whose three seconds would be over at once.
  private ObjectNode alone(Supplier<ObjectNode> deed) {
    if (stage.workspace().clock().runs()) {
      return deed.get();
    }
    hand.lock();
    try {
      return deed.get();
    } finally {
      hand.unlock();
    }
  }

  private ObjectNode moved(JsonNode by) {
    if (Json.text(by, "to").equals("next")) {
      return stage.clockwork().toNext().getAsBoolean()
          ? now()
          : Json.object().put("ok", false).put("error", "nothing_due");
    }
    try {
      stage.clockwork().passes().accept(Duration.parse(Json.text(by, "advance")));
      return now();
    } catch (DateTimeException | IllegalArgumentException _) {
      return Json.object().put("ok", false).put("error", "not_a_duration");
    }
  }

  private ObjectNode now() {
    return Json.object().put("ok", true).put("now", stage.workspace().now().toString());
  }

  private ObjectNode journal(String after) {
    var json = Json.object();
    var entries = json.putArray("entries");
    var from = after.matches("\\d{1,18}") ? Long.parseLong(after) : 0;
    stage.journal().after(from).forEach(entry -> entries.add(entry.json()));
    return json;
  }

  private void stream(Response response, Callback callback) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    try (var out = Content.Sink.asOutputStream(response)) {
      live.stream(out);
      callback.succeeded();
    } catch (IOException gone) {
      callback.failed(gone);
    }
  }

  /// A file that the app has given to somebody, to be saved.
  private void given(String id, Request request, Response response, Callback callback) {
    var workspace = stage.workspace();
    var found = workspace.atomically(() -> workspace.uploads().find(id));
    if (found.isEmpty()) {
      Response.writeError(request, response, callback, 404);
      return;
    }
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/octet-stream");
    response.getHeaders().put("Content-Disposition", "attachment");
    response.write(true, ByteBuffer.wrap(found.get().bytes().orElseThrow()), callback);
  }

  private static void file(String path, Request request, Response response, Callback callback)
      throws IOException {
    var name = path.equals("/") ? "index.html" : path.substring("/page/".length());
    var found = Files.find(name);
    if (found.isEmpty()) {
      Response.writeError(request, response, callback, 404);
      return;
    }
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, found.get().type());
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-cache");
    response.getHeaders().put("x-content-type-options", "nosniff");
    Content.Sink.write(response, true, found.get().content(), callback);
  }

  private static void json(Response response, Callback callback, ObjectNode body) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json; charset=utf-8");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    Content.Sink.write(response, true, body.toString(), callback);
  }

  private static String query(Request request, String name) {
    var value = Request.extractQueryParameters(request).getValue(name);
    return value == null ? "" : value;
  }
}
