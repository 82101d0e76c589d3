package alcove.slack;

import alcove.privacy.Secret;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Slack's `auth.test`, asked before anything else: whose token it is, what it may do, and what
/// time it is at Slack. Those last two stand in headers, so it goes past [WebApi].
public sealed interface TokenCheck {

  /// The token is good.
  ///
  /// @param scopes empty when the server does not say
  /// @param clockAhead by how much our clock is ahead of Slack's, to the second; empty when the
  ///   server does not say
  record Accepted(
      String teamId, String botUserId, Optional<Scopes> scopes, Optional<Duration> clockAhead)
      implements TokenCheck {}

  /// Slack does not accept the token.
  ///
  /// @param error Slack's own code, `invalid_auth`
  record Refused(String error) implements TokenCheck {}

  /// Nobody answered, or not as Slack does.
  record Unreachable() implements TokenCheck {}

  /// Asks at `api`, once, and waits at most [Limits#BACKGROUND_CALL].
  static TokenCheck ask(URI api, Secret token, InstantSource clock) {
    var request =
        HttpRequest.newBuilder(api.resolve("auth.test"))
            .timeout(Limits.BACKGROUND_CALL)
            .header("Authorization", "Bearer " + token.reveal())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.noBody())
            .build();
    try (var http = HttpClient.newBuilder().connectTimeout(Limits.CONNECT).build()) {
      return read(http.send(request, BodyHandlers.ofString()), clock.instant());
    } catch (IOException _) {
      return new Unreachable();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Unreachable();
    }
  }

  private static TokenCheck read(HttpResponse<String> response, Instant now) {
    var body = parsed(response.body());
    if (body.path("ok").asBoolean(false)) {
      return new Accepted(
          body.path("team_id").asString(""),
          body.path("user_id").asString(""),
          response.headers().firstValue("x-oauth-scopes").map(Scopes::ofHeader),
          response.headers().firstValue("date").flatMap(date -> ahead(date, now)));
    }
    var error = body.path("error").asString("");
    return error.matches("[a-z0-9_]{1,64}") ? new Refused(error) : new Unreachable();
  }

  private static JsonNode parsed(String body) {
    try {
      return JsonMapper.shared().readTree(body);
    } catch (JacksonException _) {
      return JsonMapper.shared().nullNode();
    }
  }

  private static Optional<Duration> ahead(String date, Instant now) {
    try {
      var theirs = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(Duration.ofSeconds(Duration.between(theirs, now).toSeconds()));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
