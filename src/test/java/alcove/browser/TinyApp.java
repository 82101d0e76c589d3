package alcove.browser;

import alcove.sandbox.SandboxServer;
import alcove.sandbox.state.Json;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// An app of a few lines, so that the page can be tested without the one it was made for: it
/// greets, opens a form with every input, has a Home, and answers a command. It keeps what it was
/// given.
final class TinyApp implements AutoCloseable {
  private static final String JSON = "application/json; charset=utf-8";

  private final SandboxServer slack;
  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<JsonNode> forms = new CopyOnWriteArrayList<>();
  private final List<String> commands = new CopyOnWriteArrayList<>();
  private volatile JsonNode modal = resource("form.json", "");
  private volatile JsonNode home = resource("home.json", "");
  private final List<JsonNode> payloads = new CopyOnWriteArrayList<>();
  private final List<String> refusals = new CopyOnWriteArrayList<>();

  private TinyApp(SandboxServer slack, HttpServer server) {
    this.slack = slack;
    this.server = server;
  }

  /// Starts on a free port and tells the workspace where it is.
  static TinyApp in(SandboxServer slack) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var app = new TinyApp(slack, server);
    server.createContext("/", app::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    slack.requestUrl(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"));
    return app;
  }

  /// Asks a person, by DM, how the week was.
  void greet(String person) {
    var message = Json.object().put("channel", person).put("text", "How was the week?");
    message.set("blocks", resource("greeting.json", person));
    call("chat.postMessage", message);
  }

  /// Opens `view` for whoever runs a shortcut from now on.
  void shows(JsonNode view) {
    modal = view;
  }

  /// Publishes `view` for whoever opens the Home from now on.
  void publishes(JsonNode view) {
    home = view;
  }

  /// The values of the forms that were accepted.
  List<JsonNode> forms() {
    return List.copyOf(forms);
  }

  /// The texts of the commands that were given.
  List<String> commands() {
    return List.copyOf(commands);
  }

  /// What came for interactions, the newest last.
  List<JsonNode> payloads() {
    return List.copyOf(payloads);
  }

  /// What Slack refused to do for the app.
  List<String> refusals() {
    return List.copyOf(refusals);
  }

  @Override
  public void close() {
    server.stop(0);
    client.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var answer = body.startsWith("{") ? event(read(body)) : form(fields(body));
    var bytes = answer.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", JSON);
    exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private String event(JsonNode body) {
    var event = body.path("event");
    if (Json.text(event, "type").equals("app_home_opened")) {
      var published = Json.object().put("user_id", Json.text(event, "user"));
      call("views.publish", published.set("view", home));
    }
    return "";
  }

  private String form(Map<String, String> fields) {
    if (fields.containsKey("command")) {
      commands.add(fields.getOrDefault("text", ""));
      return Json.object().put("text", "You said: " + fields.get("text")).toString();
    }
    var payload = read(fields.getOrDefault("payload", "{}"));
    payloads.add(payload);
    return switch (Json.text(payload, "type")) {
      case "view_submission" -> kept(payload);
      case "block_suggestion" -> cities(Json.text(payload, "value"));
      default -> pressed(payload);
    };
  }

  /// The cities that begin so.
  private static String cities(String typed) {
    var answer = Json.object();
    var options = answer.putArray("options");
    Stream.of("Lisbon", "Lima", "Lyon")
        .filter(city -> city.toLowerCase(Locale.ROOT).startsWith(typed.toLowerCase(Locale.ROOT)))
        .forEach(city -> {
          var option = options.addObject().put("value", city.toUpperCase(Locale.ROOT));
          option.set("text", Json.object().put("type", "plain_text").put("text", city));
        });
    return answer.toString();
  }

  private String kept(JsonNode payload) {
    var values = payload.path("view").path("state").path("values");
    if (Json.text(values.path("why").path("text"), "value").equals("hm")) {
      var errors = Json.object().put("response_action", "errors");
      errors.set("errors", Json.object().put("why", "A few more words, please."));
      return errors.toString();
    }
    forms.add(values);
    return "";
  }

  private String pressed(JsonNode payload) {
    var action = Json.text(payload.path("actions").path(0), "action_id");
    if (action.equals("form.open") || Json.text(payload, "type").equals("shortcut")) {
      var open = Json.object().put("trigger_id", Json.text(payload, "trigger_id"));
      call("views.open", open.set("view", modal));
    } else if (action.startsWith("week.")) {
      var message = payload.path("message");
      var update = Json.object().put("channel", Json.text(payload.path("channel"), "id"));
      update.put("ts", Json.text(message, "ts"));
      update.put("text", action.equals("week.good") ? "Glad to hear it." : "Forgotten.");
      call("chat.update", update);
    }
    return "";
  }

  /// Calls the Web API and answers what it answers.
  JsonNode call(String method, JsonNode body) {
    var request =
        HttpRequest.newBuilder(URI.create(slack.apiUrl() + method))
            .header("Content-Type", JSON)
            .header("Authorization", "Bearer " + slack.workspace().app().token())
            .POST(BodyPublishers.ofString(body.toString()))
            .build();
    try {
      var answer = read(patiently(request));
      if (!answer.path("ok").asBoolean(false)) {
        refusals.add(method + " answered " + answer);
      }
      return answer;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /// Told to slow down, it waits as long as it is told: on a standing clock, by moving the clock.
  private String patiently(HttpRequest request) throws IOException, InterruptedException {
    var answer = client.send(request, BodyHandlers.ofString());
    while (answer.statusCode() == 429) {
      var seconds = answer.headers().firstValueAsLong("retry-after").orElse(1);
      slack.clock().passes(Duration.ofSeconds(seconds));
      answer = client.send(request, BodyHandlers.ofString());
    }
    return answer.body();
  }

  private static JsonNode resource(String name, String person) {
    try (var stream = TinyApp.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("no " + name);
      }
      var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return read(text.replace("%1$s", person));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static JsonNode read(String json) {
    return Json.parse(json).orElseThrow();
  }

  private static Map<String, String> fields(String body) {
    return Arrays.stream(body.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }
}
