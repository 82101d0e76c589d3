package alcove.sandbox;

import alcove.sandbox.state.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// A WebSocket of the app: keeps what it gets, and acknowledges as the test says.
final class Plug implements WebSocket.Listener, AutoCloseable {
  /// No acknowledgement.
  static final String SILENCE = "";

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final SandboxServer slack;
  private final Function<JsonNode, String> answer;
  private final List<JsonNode> got = new CopyOnWriteArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final WebSocket socket;
  private volatile boolean open = true;

  /// @param answer what to say to an envelope; [#SILENCE] for nothing
  private Plug(SandboxServer slack, String address, Function<JsonNode, String> answer) {
    this.slack = slack;
    this.answer = answer;
    this.socket = CLIENT.newWebSocketBuilder().buildAsync(URI.create(address), this).join();
  }

  /// Opens one that acknowledges all, and waits for its hello.
  static Plug into(SandboxServer slack) {
    return into(slack, Plug::plainly);
  }

  static Plug into(SandboxServer slack, Function<JsonNode, String> answer) {
    var plug = new Plug(slack, address(slack), answer);
    plug.awaits("hello");
    return plug;
  }

  /// Opens one at this address.
  static Plug at(SandboxServer slack, String address) {
    return new Plug(slack, address, Plug::plainly);
  }

  /// A fresh address, as the app gets it.
  static String address(SandboxServer slack) {
    var opened =
        new Raw(slack)
            .call("apps.connections.open", SmallCompany.REGISTRATION.appToken(), Map.of());
    return Json.text(opened.json(), "url");
  }

  static String plainly(JsonNode envelope) {
    return Json.object().put("envelope_id", Json.text(envelope, "envelope_id")).toString();
  }

  static String with(JsonNode envelope, String payload) {
    var ack = Json.object().put("envelope_id", Json.text(envelope, "envelope_id"));
    return ack.set("payload", Json.parse(payload).orElseThrow()).toString();
  }

  List<JsonNode> got() {
    return List.copyOf(got);
  }

  /// What came of this type.
  List<JsonNode> got(String type) {
    return got.stream().filter(each -> Json.text(each, "type").equals(type)).toList();
  }

  List<String> reasons() {
    return got("disconnect").stream().map(each -> Json.text(each, "reason")).toList();
  }

  JsonNode awaits(String type) {
    waits(() -> !got(type).isEmpty());
    return got(type).getFirst();
  }

  void awaitsClose() {
    waits(() -> !open);
  }

  @Override
  public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
    text.append(part);
    if (last) {
      var json = Json.parse(text.toString()).orElseThrow();
      text.setLength(0);
      got.add(json);
      var said = json.has("envelope_id") ? answer.apply(json) : SILENCE;
      if (!said.equals(SILENCE)) {
        var _ = socket.sendText(said, true);
      }
      slack.workspace().changed();
    }
    socket.request(1);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
    ends();
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void onError(WebSocket socket, Throwable broken) {
    ends();
  }

  @Override
  public void close() {
    socket.abort();
  }

  private void ends() {
    open = false;
    slack.workspace().changed();
  }

  private void waits(BooleanSupplier until) {
    if (!slack.workspace().await(until, Duration.ofSeconds(5))) {
      throw new AssertionError("it did not come; there was " + got);
    }
  }
}
