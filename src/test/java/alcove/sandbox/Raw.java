package alcove.sandbox;

import alcove.sandbox.install.Registration;
import alcove.sandbox.state.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Plain HTTP against the sandbox. Told to slow down, it waits as long as it is told and asks
/// again; on a standing clock, waiting is moving the clock.
final class Raw {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final SandboxServer slack;
  private final boolean patient;

  Raw(SandboxServer slack) {
    this(slack, true);
  }

  private Raw(SandboxServer slack, boolean patient) {
    this.slack = slack;
    this.patient = patient;
  }

  /// One that does not wait.
  static Raw hasty(SandboxServer slack) {
    return new Raw(slack, false);
  }

  record Got(int status, Map<String, String> headers, String body) {
    JsonNode json() {
      return Json.parse(body).orElseThrow();
    }

    String error() {
      return Json.text(json(), "error");
    }
  }

  /// Calls a method with form arguments and this token.
  Got call(String method, String token, Map<String, String> arguments) {
    return post("/api/" + method, "application/x-www-form-urlencoded", token, form(arguments));
  }

  static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(each ->
            each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  /// The same as the installed app.
  Got call(String method, Map<String, String> arguments) {
    return call(method, SmallCompany.TOKEN, arguments);
  }

  /// Calls a method as the app that says who it is in the header.
  Got basic(String method, Registration app, Map<String, String> arguments) {
    var who = (app.clientId() + ":" + app.clientSecret()).getBytes(StandardCharsets.UTF_8);
    var request =
        HttpRequest.newBuilder(URI.create(slack.url() + "/api/" + method))
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(who))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form(arguments)));
    return send(request.build());
  }

  Got post(String path, String type, String token, String body) {
    var request =
        HttpRequest.newBuilder(URI.create(slack.url() + path))
            .timeout(Duration.ofSeconds(5))
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    var got = send(request.build());
    while (patient && got.status() == 429) {
      var wait = Long.parseLong(got.headers().getOrDefault("retry-after", "1"));
      slack.clock().passes(Duration.ofSeconds(wait));
      got = send(request.build());
    }
    return got;
  }

  Got get(String path) {
    return send(HttpRequest.newBuilder(URI.create(slack.url() + path)).build());
  }

  private static Got send(HttpRequest request) {
    try {
      var response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
      var headers =
          response.headers().map().entrySet().stream()
              .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().getFirst()));
      return new Got(response.statusCode(), headers, response.body());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
