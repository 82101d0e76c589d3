package alcove.slack;

import alcove.core.Nearest;
import alcove.slack.Asking.HomeOpened;
import alcove.slack.Asking.Said;
import alcove.slack.Asking.Surface.AtHome;
import alcove.slack.Asking.Tap;
import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The Bolt app: finds the conversation of a command, an event or an interaction in [Routes] and
/// answers in time.
///
/// Bolt's middleware is empty. The door has checked the signature already, in constant time and
/// both ways, which Bolt does not; and Bolt's authorization would call Slack from time to time
/// before a person is answered, so that an outage there would silence Alcove too.
final class BoltApp {
  private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

  private final App app;
  private final Asks asks;
  private final Routes routes;
  private final Map<String, Function<Said, Reply>> words;
  private final Replies replies;
  private final Promptly promptly;

  BoltApp(Slack sdk, Asks asks, Routes routes, Replies replies) {
    var config =
        AppConfig.builder()
            .slack(sdk)
            .allEventsApiAutoAckEnabled(true)
            .unmatchedRequestHandler(_ -> Payloads.empty())
            .build();
    this.app = new App(config, sdk, List.of());
    this.asks = asks;
    this.routes = routes.tap(Showing.SAY, this::sayAgain);
    this.words = routes.words();
    this.replies = replies;
    this.promptly = new Promptly(replies.work());
    app.command(ANY, (req, ctx) -> ours(ctx.getTeamId(), () -> command(req.getPayload())));
    new Events(asks, routes, replies, this::say, new Heard()).listen(app);
  }

  /// Bolt's answer.
  ///
  /// @throws Exception when the payload lacks something that every payload of its kind has; the
  ///   conversations' own mistakes have been answered before
  Response answer(Request<?> request) throws Exception {
    request.updateContext(app.config());
    return app.run(request);
  }

  /// The answer to a press, a form or a shortcut.
  Response answer(Sorted.Interaction asked) {
    return ours(
        asked.team(),
        () ->
            switch (asked) {
              case Sorted.Pressed(var payload) -> tap(payload);
              case Sorted.Submitted(var payload) -> submission(payload);
              case Sorted.Shortcut(var _, var callback, var person, var trigger) ->
                  shortcut(callback, person, trigger);
            });
  }

  private Response command(SlashCommandPayload payload) {
    var spoken = Spoken.parse(payload.getText());
    var said = asks.said(payload, spoken);
    return promptly.answer(
        () -> replies.toCommand(said, say(spoken.word(), said)), Payloads::whisper);
  }

  private Response shortcut(String callback, String person, String trigger) {
    var who = asks.who(person, 'g', trigger);
    var said = Said.word(who, trigger);
    var word = callback.startsWith("word.") ? callback.substring("word.".length()) : "";
    return promptly.answer(() -> replies.toShortcut(said, say(word, said)), _ -> Payloads.empty());
  }

  private Response tap(BlockActionPayload payload) {
    var tap = asks.tap(payload);
    Function<Tap, Reply> known =
        routes.tap(tap.action()).orElse(_ -> new Reply.Whisper(SlackWords.gone()));
    return promptly.answer(
        () -> answered(tap, known.apply(tap)), message -> replies.whisper(tap, message));
  }

  /// App Home shows at once what a button there has changed.
  private Response answered(Tap tap, Reply reply) {
    var response = replies.toTap(tap, reply);
    if (tap.surface() instanceof AtHome && !(reply instanceof Reply.Open)) {
      var opened = new HomeOpened(tap.who());
      replies.work().begin(() -> replies.toHome(opened, routes.home().apply(opened)));
    }
    return response;
  }

  private Response submission(ViewSubmissionPayload payload) {
    var submission = asks.submission(payload);
    var known = routes.form(submission.callback());
    var input = Asks.firstInput(payload.getView());
    return promptly.answer(
        () ->
            replies.toSubmission(
                submission, known.isPresent() ? known.get().apply(submission) : new Reply.Done()),
        message -> Replies.atForm(input, message));
  }

  private Reply say(String word, Said said) {
    var known = words.get(word);
    if (known != null) {
      return said.dropped() ? Dropped.told(known.apply(said)) : known.apply(said);
    }
    var menu = routes.unknown().apply(said, Nearest.to(word, words.keySet()));
    // In the direct message the menu says itself that the rest is forgotten.
    return said.dropped() && !said.trigger().isEmpty() ? Dropped.told(menu) : menu;
  }

  /// The word of the direct message once more, now with a trigger.
  private Reply sayAgain(Tap tap) {
    var said = Said.word(tap.who(), tap.trigger());
    return say(tap.value(), said);
  }

  /// Only our workspace is served. Others get the same empty answer as nothing at all.
  private Response ours(@Nullable String team, Supplier<Response> answer) {
    return asks.team().equals(team) ? answer.get() : Payloads.empty();
  }
}
