package alcove.authority;

import alcove.World;
import alcove.sandbox.SmallCompany;
import alcove.sandbox.api.ApiHandler;
import alcove.sandbox.delivery.Signature;
import alcove.sandbox.state.Journal.Direction;
import alcove.sandbox.state.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/// Requests that no client of Slack offers to anybody, signed as by Slack: each button, form and
/// word, by whoever it may be, about whatever they name.
final class Forgery {
  /// What Slack gives out anew with each request.
  private static final Pattern FRESH =
      Pattern.compile(
          "\"(trigger_id|view_id|hash|ts)\":\"[^\"]*\"|BUG-[a-z0-9]+|[RF]0[0-9A-Z]{8,}"
              + "|(?<=program\\.begin\\\\\",\\\\\"private_metadata\\\\\":\\\\\")[a-z2-7]{26}");

  private final World world;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> talks = new HashMap<>();

  Forgery(World world) {
    this.world = world;
  }

  /// Whoever asks.
  ///
  /// @param team where the request says that it came from
  record Asker(String id, String team) {}

  /// What came of a request.
  ///
  /// @param answer what was said to whoever asked, in Slack's own form
  /// @param calls what else was called, by method and with whom it has to do
  record Came(String answer, List<String> calls) {
    /// The same but for what was named, where it is only said back.
    Came without(String named) {
      var name = named.replaceAll("\\W*(\\w+).*", "$1");
      return new Came(
          answer.replace(name, "*"), calls.stream().map(call -> call.replace(name, "*")).toList());
    }

    String all() {
      return answer + "\n" + String.join("\n", calls);
    }
  }

  /// @param about what the button or the form carries, or what stands behind the word
  Came send(Asker asker, Right right, String about) {
    var before = world.slack().journal().last();
    var body =
        switch (right.kind()) {
          case "tap" -> payload(tap(asker, right.name(), about));
          case "form" -> payload(form(asker, right, about));
          default -> word(asker, (right.name() + " " + about).strip());
        };
    var answer = post(body);
    world.settle();
    var calls = new ArrayList<String>();
    for (var entry : world.slack().journal().after(before)) {
      if (entry.direction() == Direction.FROM_APP) {
        calls.add(plain(entry.what() + " " + entry.sent()));
      }
    }
    return new Came(plain(answer), calls);
  }

  private static String plain(String said) {
    return FRESH.matcher(said).replaceAll("*");
  }

  private ObjectNode tap(Asker asker, String name, String value) {
    var json = head("block_actions", asker);
    json.put("response_url", answerTo(asker));
    json.putObject("container")
        .put("type", "message")
        .put("message_ts", "1.1")
        .put("channel_id", talk(asker));
    json.putArray("actions")
        .addObject()
        .put("action_id", name)
        .put("block_id", "b")
        .put("type", "button")
        .put("value", value);
    return json;
  }

  private ObjectNode form(Asker asker, Right right, String about) {
    var json = head("view_submission", asker);
    var view =
        json.putObject("view")
            .put("id", "V1")
            .put("hash", "h")
            .put("type", "modal")
            .put("callback_id", right.name())
            .put("private_metadata", about);
    view.putArray("blocks");
    var values = view.putObject("state").putObject("values");
    right
        .entered()
        .forEach((block, what) -> {
          var element = values.putObject(block).putObject(block);
          if (what.startsWith("~")) {
            element.put("type", "plain_text_input").put("value", what.substring(1));
          } else {
            element.put("type", "static_select").putObject("selected_option").put("value", what);
          }
        });
    return json;
  }

  private ObjectNode head(String type, Asker asker) {
    var json = Json.object().put("type", type).put("trigger_id", trigger(asker));
    json.putObject("team").put("id", asker.team());
    json.putObject("user").put("id", asker.id()).put("team_id", asker.team());
    return json;
  }

  private String word(Asker asker, String text) {
    return Map.of(
            "command", "/mentor",
            "text", text,
            "team_id", asker.team(),
            "user_id", asker.id(),
            "channel_id", talk(asker),
            "trigger_id", trigger(asker),
            "response_url", answerTo(asker))
        .entrySet()
        .stream()
        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private String trigger(Asker asker) {
    var workspace = world.slack().workspace();
    return workspace.atomically(() -> workspace.trigger(asker.id(), ""));
  }

  private String talk(Asker asker) {
    var workspace = world.slack().workspace();
    return talks.computeIfAbsent(
        asker.id(),
        id ->
            workspace.atomically(() ->
                workspace
                    .channels()
                    .im(SmallCompany.BOT_USER, id, world.now().getEpochSecond())
                    .id()));
  }

  private String answerTo(Asker asker) {
    var workspace = world.slack().workspace();
    var id = workspace.atomically(() -> workspace.respondTo(asker.id(), talk(asker), "1.1"));
    return world.slack().url() + ApiHandler.RESPONSE + id;
  }

  private static String payload(ObjectNode json) {
    return "payload=" + encoded(json.toString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  String post(String body) {
    var now = world.now().getEpochSecond();
    var request =
        HttpRequest.newBuilder(world.alcove().resolve("/slack/events"))
            .header("X-Slack-Request-Timestamp", Long.toString(now))
            .header("X-Slack-Signature", Signature.of(SmallCompany.SIGNING_SECRET, now, body))
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      var answer = http.send(request, BodyHandlers.ofString());
      return answer.statusCode() + " " + answer.body();
    } catch (IOException cut) {
      throw new UncheckedIOException(cut);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
