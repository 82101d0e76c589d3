package alcove.bench;

import alcove.core.Side;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/// Something that is asked again and again, each time a little differently.
///
/// @param body the request of this number
/// @param isRight whether the answer's body is that of a request that was carried out
record Ask(String name, int port, IntFunction<String> body, Predicate<String> isRight)
    implements Loader.Question {
  private static final AtomicInteger NEXT = new AtomicInteger();

  /// People who have been looked up are remembered for some minutes; more than these are not.
  private static final int KNOWN_PEOPLE = 4_000;

  private static final String HOOK = "https://hooks.slack.com/commands/T1/1/x";

  @Override
  public Loader.Asker open() throws IOException {
    var line = new Line(port);
    return new Loader.Asker() {
      @Override
      public Optional<String> ask() throws IOException {
        var next = body.apply(NEXT.incrementAndGet());
        var answer = line.ask(next.getBytes(StandardCharsets.UTF_8));
        return answer.status() == 200 && isRight.test(answer.body())
            ? Optional.empty()
            : Optional.of(answer.status() + " " + answer.body());
      }

      @Override
      public void close() throws IOException {
        line.close();
      }
    };
  }

  static Ask empty(int port) {
    return new Ask("empty command", port, number -> command("U0ANA", number), String::isEmpty);
  }

  /// Whether there is an answer at all.
  static Ask first(int port) {
    return new Ask("first answer", port, number -> command("U0ANA", number), _ -> true);
  }

  /// What [BareState] does for a read.
  static Ask bareRead(int port) {
    return new Ask(
        "bare: one read",
        port,
        number -> command("read", BareState.person(any(BareState.PEOPLE)), number, HOOK),
        body -> body.contains("vvv"));
  }

  /// What [BareState] does for a write.
  static Ask bareWrite(int port, URI slack) {
    return new Ask(
        "bare: read, write, answer",
        port,
        number ->
            command(
                "write",
                BareState.person(any(BareState.PEOPLE)),
                number,
                slack + "respond/" + number),
        String::isEmpty);
  }

  /// `/mentor` by somebody of the first `pairs` pairs.
  static Ask status(int port, int pairs) {
    return new Ask(
        "/mentor, one pair",
        port,
        number -> command(MidTerm.person(Side.MENTOR, any(pairs)).value(), number),
        body -> body.contains("\"blocks\""));
  }

  /// The submitted form of `/mentor start`, between people who were looked up lately.
  static Ask invitation(int port) {
    return new Ask(
        "/mentor start, people known",
        port,
        number -> {
          var asker = number % KNOWN_PEOPLE;
          var other = (asker + 1 + number / KNOWN_PEOPLE) % KNOWN_PEOPLE;
          return submission("UKNOWN" + asker, "UKNOWN" + other, number);
        },
        String::isEmpty);
  }

  /// The same between two people whom Slack has to be asked for first.
  static Ask invitationOfStrangers(int port) {
    return new Ask(
        "/mentor start, two look-ups",
        port,
        number -> submission("UA" + number, "UB" + number, number),
        String::isEmpty);
  }

  /// An answer in an open check-in, changed each time.
  static Ask checkIn(int port, int pairs, URI slack) {
    return new Ask(
        "check-in answer",
        port,
        number -> {
          var pair = any(pairs);
          var choice = number % 2 == 0 ? "YES" : "NOT_YET";
          var value = MidTerm.pair(pair).value() + ":" + MidTerm.CHECK_IN + ":MET:" + choice;
          return tap(MidTerm.person(Side.MENTOR, pair).value(), value, slack, number);
        },
        String::isEmpty);
  }

  private static int any(int pairs) {
    return ThreadLocalRandom.current().nextInt(pairs);
  }

  private static String command(String person, int number) {
    return command("mentor", person, number, HOOK);
  }

  private static String command(String word, String person, int number, String responseUrl) {
    return "token=x&team_id=T1&team_domain=bench&channel_id=C1&channel_name=general&user_id="
        + person
        + ("&user_name=ana&command=%2F" + word + "&text=&api_app_id=A1")
        + "&is_enterprise_install=false&response_url="
        + URLEncoder.encode(responseUrl, StandardCharsets.US_ASCII)
        + ("&trigger_id=c." + number);
  }

  private static String submission(String asker, String other, int number) {
    return payload(
        """
        {"type":"view_submission","team":{"id":"T1","domain":"bench"},"user":{"id":"%s","team_id":"T1"},
         "api_app_id":"A1","token":"x","trigger_id":"s.%d","response_urls":[],
         "view":{"id":"V%d","team_id":"T1","type":"modal","callback_id":"pairing.ask","private_metadata":"",
          "hash":"1.a","title":{"type":"plain_text","text":"Ask"},"blocks":[],
          "state":{"values":{
           "person":{"person":{"type":"users_select","selected_user":"%s"}},
           "role":{"role":{"type":"radio_buttons","selected_option":{"value":"MENTEE",
            "text":{"type":"plain_text","text":"Mentee"}}}},
           "line":{"line":{"type":"radio_buttons","selected_option":{"value":"NO",
            "text":{"type":"plain_text","text":"No"}}}}}}}}\
        """
            .formatted(asker, number, number, other));
  }

  /// With the whole message on which it is pressed, as Slack sends it.
  private static String tap(String person, String value, URI slack, int number) {
    var question =
        """
        {"type":"section","block_id":"b","text":{"type":"mrkdwn","text":"A question of this check-in?"}},
        {"type":"actions","block_id":"c","elements":[
         {"type":"button","action_id":"checkin.answer","value":"%1$s","text":{"type":"plain_text","text":"Yes"}},
         {"type":"button","action_id":"checkin.answer.2","value":"%1$s","text":{"type":"plain_text","text":"No"}},
         {"type":"button","action_id":"checkin.answer.3","value":"%1$s","text":{"type":"plain_text","text":"Help"}}]}\
        """
            .formatted(value);
    return payload(
        """
        {"type":"block_actions","team":{"id":"T1","domain":"bench"},"user":{"id":"%s","team_id":"T1"},
         "api_app_id":"A1","token":"x","trigger_id":"t.%d","response_url":"%srespond/%d",
         "container":{"type":"message","message_ts":"1.1","channel_id":"D1","is_ephemeral":false},
         "channel":{"id":"D1","name":"directmessage"},
         "message":{"type":"message","user":"UBOT","bot_id":"B1","ts":"1.1","text":"Your check-in",
          "blocks":[%s,%s,%s,%s]},
         "state":{"values":{}},
         "actions":[{"type":"button","action_id":"checkin.answer","block_id":"c","value":"%s",
          "text":{"type":"plain_text","text":"Yes"},"action_ts":"1.1"}]}\
        """
            .formatted(
                person, number, slack, number, question, question, question, question, value));
  }

  private static String payload(String json) {
    return "payload=" + URLEncoder.encode(json, StandardCharsets.UTF_8);
  }
}
