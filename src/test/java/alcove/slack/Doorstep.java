package alcove.slack;

import alcove.core.PersonId;
import alcove.privacy.Metrics;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A door on a free port, somebody in front of it who can sign as Slack does, and Slack behind.
final class Doorstep implements AutoCloseable {
  static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");
  static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
  static final String TEAM = "T1";
  static final String ANA = "U0ANA";
  static final String BEA = "U0BEA";

  final FakeSlack slack;
  final WebApi api;
  final Door door;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Signature signature = new Signature(SECRET, InstantSource.fixed(NOW));
  final Map<PersonId, Instant> postponed = new ConcurrentHashMap<>();
  private int events;

  Doorstep(Routes routes) throws IOException {
    slack = new FakeSlack();
    api = new WebApi(slack.base(), () -> "xoxb-test-token-0123456789", new Metrics());
    var frame = new Door.Frame("127.0.0.1", 0, SECRET, TEAM, InstantSource.fixed(NOW));
    door =
        new Door(
            frame,
            routes,
            new Door.Out(new Calls(api, Optional.empty()), (to, _, at) -> postponed.put(to, at)),
            new Door.Signs(() -> true, new Metrics()));
  }

  /// `/mentor text`, typed by Ana.
  HttpResponse<String> types(String text) {
    return signed(command(text));
  }

  static String command(String text) {
    return form(
        Map.of(
            "command", "/mentor",
            "text", text,
            "team_id", TEAM,
            "user_id", ANA,
            "channel_id", "C1",
            "trigger_id", "13345224609.738474920.8088930838d88f008e0",
            "response_url", "https://hooks.slack.com/commands/T1/1/x"));
  }

  HttpResponse<String> interacts(String payload) {
    return signed(form(Map.of("payload", payload)));
  }

  /// An event callback around the inner event, each of a name of its own: `Ev1`, `Ev2`, …
  HttpResponse<String> hears(String event) {
    events++;
    return hearsAgain(event);
  }

  /// The same under the name of the one before.
  HttpResponse<String> hearsAgain(String event) {
    return signed(
        """
        {"type":"event_callback","team_id":"T1","api_app_id":"A1","event_id":"Ev%d","event_time":1,
         "authorizations":[{"team_id":"T1","user_id":"UBOT","is_bot":true}],"event":%s}\
        """
            .formatted(events, event)
            .strip());
  }

  HttpResponse<String> signed(String body) {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    return send("/slack/events", seconds(NOW), signature.sign(seconds(NOW), bytes), bytes);
  }

  HttpResponse<String> signedAt(Instant moment, String body) {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    return send("/slack/events", seconds(moment), signature.sign(seconds(moment), bytes), bytes);
  }

  HttpResponse<String> send(String path, String timestamp, String signed, byte[] body) {
    return send(
        request(path)
            .header("X-Slack-Request-Timestamp", timestamp)
            .header("x-slack-signature", signed)
            .POST(BodyPublishers.ofByteArray(body))
            .build());
  }

  HttpResponse<String> unsigned(String body) {
    return send(request("/slack/events").POST(BodyPublishers.ofString(body)).build());
  }

  HttpResponse<String> get(String path) {
    return send(request(path).GET().build());
  }

  /// A body of a length that is not told before.
  HttpResponse<String> streams(String body) {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    return send(
        request("/slack/events")
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)))
            .build());
  }

  /// A bare connection.
  Socket line() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), door.port());
  }

  HttpResponse<String> traces(String path, String header) {
    return send(
        request(path).header("X-Words", header).method("TRACE", BodyPublishers.noBody()).build());
  }

  String sign(String body) {
    return signature.sign(seconds(NOW), body.getBytes(StandardCharsets.UTF_8));
  }

  static String seconds(Instant moment) {
    return Long.toString(moment.getEpochSecond());
  }

  static JsonNode json(HttpResponse<String> response) {
    return new JsonMapper().readTree(response.body());
  }

  static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field ->
            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + door.port() + path))
        .timeout(Duration.ofSeconds(10));
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException | InterruptedException broken) {
      throw new AssertionError("the door did not answer", broken);
    }
  }

  @Override
  public void close() {
    door.close();
    api.close();
    slack.close();
    http.close();
  }
}
