package alcove.slack;

import alcove.blockkit.Message;
import alcove.privacy.Metrics;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import okhttp3.FormBody;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Slack's Web API: one blocking, bounded call at a time, on a virtual thread as on any other.
///
/// It goes through the SDK's HTTP client and past the SDK's typed methods. Those rebuild blocks
/// from the SDK's own model, which loses every block that is younger than the SDK, and they cost
/// seven times as much. Arguments travel as a form, the one encoding that every method takes;
/// nested values are written into it as JSON.
///
/// Nothing of a call or its answer gets into an exception or a log: what goes wrong is
/// [Answer.Unknown].
public final class WebApi implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  private static final URI HOOKS = URI.create("https://hooks.slack.com/");
  private static final URI FILES = URI.create("https://files.slack.com/");

  private static final MediaType BYTES = MediaType.get("application/octet-stream");

  /// Slack's codes for "something broke while we were at it": the effect may be there.
  private static final Set<String> BROKEN =
      Set.of("fatal_error", "internal_error", "request_timeout", "service_unavailable");

  private final URI base;
  private final Supplier<String> token;
  private final Metrics metrics;
  private final SlackConfig sdk;
  private final OkHttpClient http;

  /// One for each time that is waited: making one takes longer than a call. There are a handful.
  private final Map<Duration, SlackHttpClient> clients = new ConcurrentHashMap<>();

  /// @param base where the methods are, `https://slack.com/api/`
  /// @param token asked for at every call, since tokens rotate
  /// @param metrics where calls are timed
  public WebApi(URI base, Supplier<String> token, Metrics metrics) {
    this.base = base.getPath().endsWith("/") ? base : URI.create(base + "/");
    this.token = token;
    this.metrics = metrics;
    this.sdk = Sdk.quiet(this.base);
    this.http = transport(sdk);
  }

  /// The one configuration of Slack's SDK in this process: a second one would start its threads
  /// again.
  SlackConfig sdk() {
    return sdk;
  }

  /// How a call ended, for the figures.
  private enum Ended {
    OK,
    REFUSED,
    LIMITED,
    UNKNOWN;

    static Ended with(Answer answer) {
      return switch (answer) {
        case Answer.Ok _ -> OK;
        case Answer.Refused _ -> REFUSED;
        case Answer.Limited _ -> LIMITED;
        case Answer.Unknown _ -> UNKNOWN;
      };
    }
  }

  /// Calls `method` and waits at most `within`.
  public Answer call(String method, ObjectNode args, Duration within) {
    var begin = System.nanoTime();
    var answer = answer(method, args, within);
    metrics.time(
        Metrics.Time.CALL, Ended.with(answer), Duration.ofNanos(System.nanoTime() - begin));
    return answer;
  }

  private Answer answer(String method, ObjectNode args, Duration within) {
    var url = base.resolve(method).toString();
    try (var response = client(within).postFormWithBearerHeader(url, token.get(), form(args))) {
      return read(response);
    } catch (IOException broken) {
      return new Answer.Unknown();
    }
  }

  /// Sends `message` to the `response_url` of an interaction, to be seen by nobody but the person
  /// who acted, or instead of the message acted on. Best effort: the answer says whether Slack took
  /// it.
  public boolean respond(
      String responseUrl, Message message, boolean replaceOriginal, Duration within) {
    if (!isSlack(responseUrl)) {
      return false;
    }
    var body = Payloads.message(message).put("replace_original", replaceOriginal);
    if (!replaceOriginal) {
      body.put("response_type", "ephemeral");
    }
    try (var response = client(within).postJsonBody(responseUrl, body.toString())) {
      return response.isSuccessful();
    } catch (IOException broken) {
      return false;
    }
  }

  /// Puts a file's bytes to the address that Slack gave for them; false when it did not take them.
  boolean upload(String url, byte[] bytes) {
    if (!isKnown(url, FILES)) {
      return false;
    }
    var request = new Request.Builder().url(url).post(RequestBody.create(bytes, BYTES)).build();
    var patient = http.newBuilder().callTimeout(Limits.BACKGROUND_CALL).build();
    try (var response = patient.newCall(request).execute()) {
      return response.isSuccessful();
    } catch (IOException broken) {
      return false;
    }
  }

  @Override
  public void close() {
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }

  /// Only Slack itself and the configured server are sent anything.
  boolean isSlack(String responseUrl) {
    return isKnown(responseUrl, HOOKS);
  }

  private boolean isKnown(String address, URI ofSlack) {
    try {
      var url = new URI(address);
      return isSame(base, url) || isSame(ofSlack, url);
    } catch (URISyntaxException rubbish) {
      return false;
    }
  }

  private static boolean isSame(URI known, URI url) {
    return known.getScheme().equals(url.getScheme())
        && known.getAuthority().equals(url.getAuthority());
  }

  private SlackHttpClient client(Duration within) {
    return clients.computeIfAbsent(
        within, time -> new SlackHttpClient(http.newBuilder().callTimeout(time).build()));
  }

  private static OkHttpClient transport(SlackConfig sdk) {
    return SlackHttpClient.buildOkHttpClient(sdk)
        .newBuilder()
        .connectTimeout(Limits.CONNECT)
        .addInterceptor(Once::send)
        .build();
  }

  private static FormBody form(ObjectNode args) {
    var form = new FormBody.Builder(StandardCharsets.UTF_8);
    args.forEachEntry((name, value) -> {
      if (!value.isNull()) {
        form.add(name, value.isContainer() ? value.toString() : value.asString());
      }
    });
    return form.build();
  }

  private static Answer read(Response response) throws IOException {
    if (response.code() == 429) {
      return new Answer.Limited(retryAfter(response));
    }
    if (response.code() >= 500) {
      return new Answer.Unknown();
    }
    try {
      return sort(JSON.readTree(response.peekBody(Limits.ANSWER_BYTES).bytes()), response);
    } catch (JacksonException rubbish) {
      return new Answer.Unknown();
    }
  }

  private static Answer sort(JsonNode body, Response response) {
    if (body.path("ok").asBoolean(false)) {
      return new Answer.Ok(body);
    }
    var error = body.path("error").asString("");
    if (error.equals("ratelimited") || error.equals("rate_limited")) {
      return new Answer.Limited(retryAfter(response));
    }
    return BROKEN.contains(error) || !Text.isCode(error)
        ? new Answer.Unknown()
        : new Answer.Refused(error);
  }

  private static Duration retryAfter(Response response) {
    var header = response.header("Retry-After");
    var seconds = header == null ? "" : header.strip();
    var wait =
        Text.isNumber(seconds, 9)
            ? Duration.ofSeconds(Long.parseLong(seconds))
            : Limits.RETRY_AFTER_UNSAID;
    var least = Limits.RETRY_AFTER_LEAST;
    var most = Limits.RETRY_AFTER_MOST;
    return wait.compareTo(least) < 0 ? least : wait.compareTo(most) > 0 ? most : wait;
  }
}
