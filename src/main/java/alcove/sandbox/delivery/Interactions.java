package alcove.sandbox.delivery;

import alcove.sandbox.state.Channel;
import alcove.sandbox.state.Form;
import alcove.sandbox.state.Happening;
import alcove.sandbox.state.Json;
import alcove.sandbox.state.OpenView;
import alcove.sandbox.state.Posted;
import alcove.sandbox.state.Profile;
import alcove.sandbox.state.ResponseUrls.Address;
import alcove.sandbox.state.Workspace;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a person can do in the workspace. Each returns when the app has answered.
public final class Interactions {
  private static final String SLACKBOT = "USLACKBOT";

  private final Workspace workspace;
  private final Delivery delivery;
  private final Payloads payloads;
  private final Responses responses;
  private final Submitting submitting;
  private final BuiltIn builtIn;

  /// @param responseBase the address that response ids are put behind
  public Interactions(
      Workspace workspace, Delivery delivery, Responses responses, Supplier<String> responseBase) {
    this.workspace = workspace;
    this.delivery = delivery;
    this.responses = responses;
    this.payloads = new Payloads(workspace, responseBase);
    this.submitting = new Submitting(workspace);
    this.builtIn = new BuiltIn(workspace);
  }

  /// Types a slash command into a conversation.
  public Done command(String personId, String channelId, String typed) {
    var parts = typed.strip().split("\\s+", 2);
    var word = parts[0];
    var rest = parts.length > 1 ? parts[1] : "";
    return in(
        personId,
        channelId,
        (person, channel) -> {
          var own = builtIn.run(personId, channel, word, rest);
          if (own.isPresent()) {
            return own.filter(done -> !done.ok())
                .map(done -> told(person, channel, word, done))
                .orElse(Done.WELL);
          }
          var command = workspace.app().command(word);
          if (command.isEmpty()) {
            whisper(person, channel, "`" + word + "` is not a valid command.");
            return Done.failed("unknown_command");
          }
          var text = Typing.command(rest, workspace, command.get().escaped());
          var fields = workspace.atomically(() -> payloads.command(person, channel, word, text));
          var delivered = delivery.form("command", fields);
          return workspace.atomically(() -> acknowledged(person, channel, word, delivered));
        });
  }

  /// Says something in a conversation.
  public Done message(String personId, String channelId, String typed) {
    return in(
        personId,
        channelId,
        (person, channel) ->
            workspace.atomically(() -> {
              var text = Typing.message(typed, workspace);
              var blocks = RichTyping.blocks(text, workspace.ids());
              workspace.post(channel, said(person.id(), text, blocks, Optional.empty()));
              return Done.WELL;
            }));
  }

  /// Acts upon an element.
  ///
  /// @param entered what stands in the form, shaped as `state.values`
  public Done act(String personId, Place place, Pressed pressed, JsonNode entered) {
    return act(personId, place, pressed, entered, 1);
  }

  /// Acts upon an element so fast again and again that the app has not answered before the last.
  ///
  /// @return how the last one went
  public Done act(String personId, Place place, Pressed pressed, JsonNode entered, int times) {
    return as(
        personId,
        person -> {
          var payloads =
              workspace.atomically(() ->
                  Stream.generate(() -> acted(person, place, pressed, entered))
                      .limit(times)
                      .flatMap(Optional::stream)
                      .toList());
          var done = Done.failed("there is no such element");
          for (var payload : payloads) {
            done = interaction(person, payload);
          }
          return done;
        });
  }

  private Optional<ObjectNode> acted(
      Profile person, Place place, Pressed pressed, JsonNode entered) {
    return switch (place) {
      case Place.OnMessage(var channel, var ts) -> onMessage(person, channel, ts, pressed, entered);
      case Place.InModal(var view) ->
          workspace
              .views()
              .top(person.id())
              .filter(top -> top.id().equals(view))
              .flatMap(open -> onView(person, open, pressed, entered));
      case Place.AtHome() ->
          workspace
              .views()
              .home(person.id())
              .flatMap(home -> onView(person, home, pressed, entered));
    };
  }

  /// The element acted upon.
  ///
  /// @param chosen the element's fields as in an action: `selected_option`, `selected_date`, …
  public record Pressed(String blockId, String actionId, JsonNode chosen) {}

  /// Submits a modal. What Slack's client refuses itself never reaches the app.
  public Done submit(String personId, String viewId, JsonNode entered) {
    return onTop(
        personId,
        viewId,
        (person, view) -> {
          var state = Form.state(view.view().path("blocks"), entered);
          var wrong = Entries.wrong(view.view().path("blocks"), state);
          if (!wrong.isEmpty()) {
            workspace.atomically(() -> wrong(view, wrong));
            return Done.failed("incomplete");
          }
          var payload =
              workspace.atomically(() -> {
                wrong(view, Map.of());
                return payloads.submission(person, view, entered);
              });
          var delivered = delivery.form("view_submission", Map.of("payload", Json.ascii(payload)));
          return workspace.atomically(() -> {
            var now = workspace.views().find(view.id()).orElse(view);
            var done = submitting.answered(now, delivered);
            workspace.changed();
            return done;
          });
        });
  }

  /// Closes a modal by its cross; the app is told if it asked to be.
  public Done close(String personId, String viewId) {
    return onTop(
        personId,
        viewId,
        (person, view) -> {
          var payload =
              workspace.atomically(() -> {
                var all = view.flag("clear_on_close");
                var closed = payloads.closed(person, view, all);
                if (all) {
                  workspace.views().closeAll(personId);
                } else {
                  workspace.views().close(view);
                }
                workspace.changed();
                return closed;
              });
          if (view.flag("notify_on_close")) {
            delivery.form("view_closed", Map.of("payload", Json.ascii(payload)));
          }
          return Done.WELL;
        });
  }

  /// Opens the app's home.
  public Done openHome(String personId) {
    return as(
        personId,
        _ ->
            workspace.atomically(() -> {
              workspace.happened(new Happening.HomeOpened(personId));
              return Done.WELL;
            }));
  }

  /// Runs a global shortcut.
  public Done shortcut(String personId, String callbackId) {
    return as(
        personId,
        person ->
            interaction(person, workspace.atomically(() -> payloads.shortcut(person, callbackId))));
  }

  /// Runs a shortcut on a message.
  public Done shortcut(String personId, Place.OnMessage place, String callbackId) {
    return in(
        personId,
        place.channel(),
        (person, channel) ->
            workspace
                .atomically(() ->
                    channel
                        .message(place.ts())
                        .map(message ->
                            payloads.messageShortcut(person, channel, message, callbackId)))
                .map(json -> interaction(person, json))
                .orElseGet(() -> Done.failed("there is no such message")));
  }

  private Optional<ObjectNode> onMessage(
      Profile person, String channelId, String ts, Pressed pressed, JsonNode entered) {
    return workspace
        .channels()
        .find(channelId)
        .filter(channel -> channel.has(person.id()))
        .flatMap(channel ->
            channel
                .message(ts)
                .filter(message -> message.visibleTo(person.id()))
                .flatMap(message ->
                    action(message.blocks(), pressed)
                        .map(action ->
                            payloads.onMessage(person, channel, message, action, entered))));
  }

  private Optional<ObjectNode> onView(
      Profile person, OpenView view, Pressed pressed, JsonNode entered) {
    return action(view.view().path("blocks"), pressed)
        .map(action -> payloads.onView(person, view, action, entered));
  }

  private Optional<ObjectNode> action(JsonNode blocks, Pressed pressed) {
    return Form.elements(blocks).stream()
        .filter(element -> element.blockId().equals(pressed.blockId()))
        .filter(element -> element.actionId().equals(pressed.actionId()))
        .findFirst()
        .flatMap(element -> Choices.action(element, pressed.chosen(), workspace.nextTs()));
  }

  private Done interaction(Profile person, ObjectNode payload) {
    var kind = Json.text(payload, "type");
    var delivered = delivery.form(kind, Map.of("payload", Json.ascii(payload)));
    if (delivered.taken()) {
      return Done.WELL;
    }
    return workspace.atomically(() -> {
      workspace.toasts().show(person.id(), Submitting.TROUBLE);
      workspace.changed();
      return Done.failed(delivered.error());
    });
  }

  private Done acknowledged(Profile person, Channel channel, String word, Delivered delivered) {
    if (!(delivered instanceof Delivered.Answered answer) || !delivered.taken()) {
      return commandFailed(person, channel, word, delivered.error(), "");
    }
    if (answer.body().isBlank()) {
      return Done.WELL;
    }
    var message =
        answer.json()
            ? Json.parse(answer.body()).filter(JsonNode::isObject).map(ObjectNode.class::cast)
            : Optional.of(Json.object().put("text", answer.body()));
    if (message.isEmpty()) {
      return commandFailed(person, channel, word, "invalid_command_response", "not JSON");
    }
    var here = new Address(person.id(), channel.id(), "", workspace.now(), 0);
    var problems = responses.apply(here, message.get());
    return problems.isEmpty()
        ? Done.WELL
        : commandFailed(
            person, channel, word, "invalid_command_response", Submitting.lines(problems));
  }

  /// Slack's own command says to the person alone what it could not do.
  private Done told(Profile person, Channel channel, String word, Done done) {
    whisper(person, channel, word + " failed: " + done.error());
    return done;
  }

  private Done commandFailed(
      Profile person, Channel channel, String word, String error, String detail) {
    whisper(person, channel, word + " failed with the error \"" + error + "\"");
    return new Done(error, detail);
  }

  private void whisper(Profile person, Channel channel, String text) {
    workspace.atomically(() -> {
      var message = said(SLACKBOT, text, Json.array(), Optional.of(person.id()));
      workspace.post(channel, message);
      return message;
    });
  }

  private Posted said(String user, String text, ArrayNode blocks, Optional<String> viewer) {
    return new Posted(workspace.nextTs(), user, false, text, blocks, viewer, "", "", Json.object());
  }

  private OpenView wrong(OpenView view, Map<String, String> errors) {
    var changed = view.wrong(errors);
    workspace.views().replace(changed);
    workspace.changed();
    return changed;
  }

  private Done as(String personId, Function<Profile, Done> work) {
    workspace.atomically(() -> {
      workspace.toasts().clear(personId);
      return personId;
    });
    return workspace
        .person(personId)
        .filter(person -> !person.deleted() && person.kind() != Profile.Kind.BOT)
        .map(work)
        .orElseGet(() -> Done.failed("this person cannot act"));
  }

  private Done in(String personId, String channelId, BiFunction<Profile, Channel, Done> work) {
    return as(
        personId,
        person ->
            workspace
                .atomically(() -> workspace.channels().find(channelId))
                .filter(channel -> channel.has(personId) && !channel.archived())
                .map(channel -> work.apply(person, channel))
                .orElseGet(() -> Done.failed("this person cannot write here")));
  }

  private Done onTop(String personId, String viewId, BiFunction<Profile, OpenView, Done> work) {
    return as(
        personId,
        person ->
            workspace
                .atomically(() -> workspace.views().top(personId))
                .filter(view -> view.id().equals(viewId))
                .map(view -> work.apply(person, view))
                .orElseGet(() -> Done.failed("this modal is not open")));
  }
}
