package alcove.sandbox.delivery;

import alcove.sandbox.socket.Envelope;
import alcove.sandbox.socket.Receipt;
import alcove.sandbox.socket.SocketMode;
import alcove.sandbox.state.Journal;
import alcove.sandbox.state.Journal.Direction;
import alcove.sandbox.state.Json;
import alcove.sandbox.state.Workspace;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Brings what the workspace has for the app: through its sockets in Socket Mode, else to its
/// request address, signed by the sandbox's clock. The three seconds that the app has are the
/// world's.
public final class Courier implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Workspace workspace;
  private final Journal journal;
  private final SocketMode sockets;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(PATIENCE)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();
  private volatile Optional<URI> address = Optional.empty();

  public Courier(Workspace workspace, Journal journal, SocketMode sockets) {
    this.workspace = workspace;
    this.journal = journal;
    this.sockets = sockets;
  }

  /// Where the app listens from now on.
  public void requestUrl(URI url) {
    address = Optional.of(url);
  }

  /// Whether the app gives back Slack's challenge, by which it proves that the address is its own.
  public boolean verifies() {
    var challenge = UUID.randomUUID().toString();
    var asked = Json.object().put("token", "sandbox").put("challenge", challenge);
    var outcome = json("url_verification", asked.put("type", "url_verification"), Map.of());
    return outcome instanceof Delivered.Answered answer
        && answer.taken()
        && answer.body().contains(challenge);
  }

  Delivered form(String what, Map<String, String> fields) {
    if (sockets.on()) {
      var envelope =
          what.equals("command")
              ? Envelope.command(Json.mapper().valueToTree(fields))
              : Envelope.interaction(what, shown("payload", fields.getOrDefault("payload", "")));
      return hand(what, envelope, "");
    }
    // URLEncoder leaves `*` as it is, and so does Slack.
    var body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    var shown = Json.object();
    fields.forEach((name, value) -> shown.set(name, shown(name, value)));
    return post(what, "application/x-www-form-urlencoded", body, Map.of(), shown);
  }

  Delivered json(String what, ObjectNode content, Map<String, String> headers) {
    if (sockets.on()) {
      var retry = Integer.parseInt(headers.getOrDefault("X-Slack-Retry-Num", "0"));
      var reason = headers.getOrDefault("X-Slack-Retry-Reason", "").replace("http_", "");
      return hand(what, Envelope.event(content, retry, reason), remark(headers));
    }
    return post(what, "application/json", Json.ascii(content), headers, content);
  }

  private Delivered hand(String what, Envelope envelope, String remark) {
    var begun = System.nanoTime();
    var outcome =
        switch (sockets.send(envelope)) {
          case Receipt.Acknowledged(var payload) -> acknowledged(payload);
          case Receipt.Late _ -> new Delivered.TimedOut();
          case Receipt.Lost _ -> new Delivered.Unreachable();
        };
    var millis = (System.nanoTime() - begun) / 1_000_000;
    var noted = noted(outcome, millis).remarked(remark);
    journal.note(Direction.TO_APP, what, envelope.payload(), noted);
    return outcome;
  }

  /// An answer of nothing is what some clients send for no answer.
  private static Delivered acknowledged(JsonNode payload) {
    var body = payload.isString() ? payload.asString() : Json.ascii(payload);
    var nothing = payload.isMissingNode() || payload.isNull() || body.equals("{}");
    return new Delivered.Answered(200, !payload.isString(), nothing ? "" : body, false);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  private Delivered post(
      String what, String type, String body, Map<String, String> headers, JsonNode shown) {
    var begun = System.nanoTime();
    var outcome =
        address
            .map(url -> send(request(url, type, body, headers)))
            .orElseGet(Delivered.Unreachable::new);
    var millis = (System.nanoTime() - begun) / 1_000_000;
    journal.note(Direction.TO_APP, what, shown, noted(outcome, millis).remarked(remark(headers)));
    return outcome;
  }

  private static String remark(Map<String, String> headers) {
    return headers.containsKey("X-Slack-Retry-Num")
        ? "retry "
            + headers.get("X-Slack-Retry-Num")
            + ": "
            + headers.getOrDefault("X-Slack-Retry-Reason", "")
        : "";
  }

  private static Journal.Outcome noted(Delivered outcome, long millis) {
    return switch (outcome) {
      case Delivered.Answered answered ->
          new Journal.Outcome(answered.status(), readable(answered.body()), millis);
      case Delivered.TimedOut _, Delivered.Unreachable _ ->
          new Journal.Outcome(0, Json.object().put("failed", outcome.retryReason()), millis);
    };
  }

  private HttpRequest request(URI url, String type, String body, Map<String, String> headers) {
    var timestamp = workspace.now().getEpochSecond();
    var secret = workspace.app().signingSecret();
    var request =
        HttpRequest.newBuilder(url)
            .timeout(PATIENCE)
            .header("Content-Type", type)
            .header("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)")
            .header("X-Slack-Request-Timestamp", String.valueOf(timestamp))
            .header("X-Slack-Signature", Signature.of(secret, timestamp, body))
            .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    headers.forEach(request::header);
    return request.build();
  }

  private Delivered send(HttpRequest request) {
    try {
      var response =
          client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      var type = response.headers().firstValue("Content-Type").orElse("");
      return new Delivered.Answered(
          response.statusCode(),
          type.contains("json"),
          response.body(),
          response.headers().firstValue("X-Slack-No-Retry").isPresent());
    } catch (HttpTimeoutException _) {
      return new Delivered.TimedOut();
    } catch (IOException _) {
      return new Delivered.Unreachable();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Delivered.Unreachable();
    }
  }

  private static JsonNode shown(String name, String value) {
    var text = Json.mapper().getNodeFactory().stringNode(value);
    return name.equals("payload") ? Json.parse(value).orElse(text) : text;
  }

  private static JsonNode readable(String body) {
    var text = Json.mapper().getNodeFactory().stringNode(body);
    return body.startsWith("{") ? Json.parse(body).orElse(text) : text;
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
