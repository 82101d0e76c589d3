package alcove.canary;

import alcove.World;
import alcove.sandbox.SmallCompany;
import alcove.sandbox.delivery.Signature;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// Requests that Slack would never send, and such as are forged, each with words everywhere a word
/// fits.
final class Rubbish {
  /// The word stands where `WORD` does.
  private static final List<String> BODIES =
      List.of(
          "command=%2Fmentor&text=WORD&user_id=U0ANA00001&trigger_id=WORD&team_id=T0HARBOUR1",
          "command=%2Fmentor&text=start+%3C%40WORD%3E&user_id=WORD&trigger_id=1.1&team_id=T0HARBOUR1",
          "command=%2FWORD&text=help&user_id=U0ANA00001&trigger_id=1.2&team_id=WORD",
          "command=%2Fmentor&text=card&text=WORD&WORD=%ZZ",
          "command=%2Fmentor&text=card&response_url=http%3A%2F%2FWORD.invalid%2F",
          "payload=WORD",
          "payload=%7B%22type%22%3A%22WORD%22%7D",
          "payload=%7B%22type%22%3A%22block_actions%22%2C%22user%22%3A%22WORD%22%7D",
          "payload=%7B%22type%22%3A%22view_submission%22%2C%22view%22%3A%22WORD%22%7D",
          "{\"type\":\"event_callback\",\"event\":\"WORD\"}",
          "{\"type\":\"event_callback\",\"team_id\":\"T0HARBOUR1\",\"event_id\":\"WORD\",\"event\":{\"type\":\"WORD\"}}",
          "{\"type\":\"event_callback\",\"event\":{\"type\":\"message\",\"type\":\"WORD\",\"text\":\"WORD\"}}",
          "{\"type\":\"WORD\"}",
          "{\"type\":\"url_verification\",\"challenge\":\"<WORD\"}",
          "{\"WORD",
          "{\"type\":\"event_callback\",\"event\":{\"text\":\"WORD",
          "\u0000WORD",
          "ssl_check=WORD");

  private static final String TAP =
      """
      {"type":"block_actions","team":{"id":"T0HARBOUR1"},"user":{"id":"%s","team_id":"T0HARBOUR1",
       "name":"WORD"},"trigger_id":"%d.2.c","container":{"type":"message","message_ts":"1.1",
       "channel_id":"D1","WORD":"WORD"},"response_url":"WORD","actions":[{"action_id":"%s",
       "block_id":"WORD","type":"button","value":"%s"}]}\
      """;

  private static final String FORM =
      """
      {"type":"view_submission","team":{"id":"T0HARBOUR1"},"user":{"id":"%s","team_id":"T0HARBOUR1",
       "name":"WORD"},"view":{"id":"V%d","hash":"WORD","type":"modal","callback_id":"%s",
       "private_metadata":"%s","blocks":[],"state":{"values":{"WORD":{"WORD":{
       "type":"plain_text_input","value":"WORD"}}}}}}\
      """;

  private final World world;
  private final HttpClient http = HttpClient.newHttpClient();
  private int count;

  Rubbish(World world) {
    this.world = world;
  }

  int count() {
    return count;
  }

  /// All that came back.
  String send(String word) {
    return BODIES.stream()
        .map(body -> body.replace("WORD", word))
        .map(body -> signed(body) + unsigned(body) + unsigned(body.repeat(400)))
        .collect(Collectors.joining("\n"));
  }

  /// Every button and every form with a word for its value, and with a pair that is none.
  String forge(String word, String person) {
    var answers = new StringBuilder();
    for (var value : List.of(word, "a".repeat(26), "a".repeat(26) + ":" + word, "")) {
      Words.taps().forEach(tap -> answers.append(payload(TAP, person, tap, value, word)));
      Words.forms().forEach(form -> answers.append(payload(FORM, person, form, value, word)));
    }
    return answers.toString();
  }

  private String payload(String shape, String person, String name, String value, String word) {
    var json = shape.formatted(person, count, name, value).replace("WORD", word);
    return signed("payload=" + URLEncoder.encode(json, StandardCharsets.UTF_8));
  }

  private String signed(String body) {
    var now = world.now().getEpochSecond();
    return post("/slack/events", body, now, Signature.of(SmallCompany.SIGNING_SECRET, now, body));
  }

  private String unsigned(String body) {
    return post("/slack/" + count % 7, body, 1, "v0=" + body.hashCode())
        + post("/slack/events", body, world.now().getEpochSecond(), "v0=" + "0".repeat(64));
  }

  private String post(String path, String body, long moment, String signature) {
    count++;
    var request =
        HttpRequest.newBuilder(world.alcove().resolve(path))
            .header("X-Slack-Request-Timestamp", Long.toString(moment))
            .header("X-Slack-Signature", signature)
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      return told(http.send(request, BodyHandlers.ofString()));
    } catch (IOException cut) {
      // What is too long is not even read to its end.
      return "";
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static String told(HttpResponse<String> answer) {
    return answer.statusCode() + " " + answer.headers().map() + " " + answer.body() + "\n";
  }
}
