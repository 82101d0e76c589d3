package alcove.sandbox.delivery;

import alcove.sandbox.delivery.Payloads.Line;
import alcove.sandbox.state.Channel;
import alcove.sandbox.state.Form;
import alcove.sandbox.state.Form.Element;
import alcove.sandbox.state.Happening;
import alcove.sandbox.state.InstalledApp.SlashCommand;
import alcove.sandbox.state.Json;
import alcove.sandbox.state.OpenView;
import alcove.sandbox.state.Profile;
import alcove.sandbox.state.ResponseUrls.Address;
import alcove.sandbox.state.Workspace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a person can do in the workspace. Each returns when the app has answered.
public final class Interactions {
  private final Workspace workspace;
  private final Delivery delivery;
  private final Payloads payloads;
  private final Responses responses;
  private final Submitting submitting;
  private final BuiltIn builtIn;
  private final Suggesting suggesting;
  private final Allowed allowed;
  private final Talk talk;

  /// @param responseBase the address that response ids are put behind
  public Interactions(
      Workspace workspace, Delivery delivery, Responses responses, Supplier<String> responseBase) {
    this.workspace = workspace;
    this.delivery = delivery;
    this.responses = responses;
    this.payloads = new Payloads(workspace, responseBase);
    this.submitting = new Submitting(workspace);
    this.builtIn = new BuiltIn(workspace);
    this.suggesting = new Suggesting(delivery);
    this.allowed = new Allowed(workspace);
    this.talk = new Talk(workspace);
  }

  /// All commands that the client offers: the app's, and Slack's own.
  public List<SlashCommand> commands() {
    return Stream.concat(workspace.app().commands().stream(), BuiltIn.OFFERED.stream()).toList();
  }

  /// Types a slash command into a conversation.
  public Done command(String personId, String channelId, String typed) {
    var parts = typed.strip().split("\\s+", 2);
    var word = parts[0];
    var rest = parts.length > 1 ? parts[1] : "";
    return allowed.in(
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
            talk.whispers(person, channel, "`" + word + "` is not a valid command.");
            return Done.failed("unknown_command");
          }
          var text = Typing.command(rest, workspace, command.get().escaped());
          var fields = workspace.atomically(() -> payloads.command(person, channel, word, text));
          var delivered = delivery.form("command", fields);
          return workspace.atomically(() -> acknowledged(person, channel, word, delivered));
        });
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
    return allowed.as(
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
      case Place.OnMessage(var channel, var ts) ->
          seen(person, channel, ts)
              .flatMap(line ->
                  action(line.message().allBlocks(), pressed)
                      .map(action -> payloads.onMessage(person, line, action, entered)));
      case Place.InModal _, Place.AtHome _ ->
          view(person, place)
              .flatMap(view ->
                  action(view.view().path("blocks"), pressed)
                      .map(action -> payloads.onView(person, view, action, entered)));
    };
  }

  /// The element acted upon.
  ///
  /// @param chosen the element's fields as in an action: `selected_option`, `selected_date`, …
  public record Pressed(String blockId, String actionId, JsonNode chosen) {}

  /// Types into a menu whose options only the app knows.
  ///
  /// @param told gets the options that it gives for what was typed
  public Done suggest(
      String personId, Place place, Pressed pressed, String typed, Consumer<ObjectNode> told) {
    return allowed.as(
        personId,
        person -> {
          var payload = workspace.atomically(() -> asked(person, place, pressed, typed));
          var options =
              payload.map(suggesting::ask).orElseGet(() -> Suggesting.Options.none(Done.WELL));
          told.accept(options.given());
          return options.done();
        });
  }

  private Optional<ObjectNode> asked(Profile person, Place place, Pressed pressed, String typed) {
    return switch (place) {
      case Place.OnMessage(var channel, var ts) ->
          seen(person, channel, ts)
              .flatMap(line ->
                  element(line.message().allBlocks(), pressed)
                      .filter(element -> Suggesting.asks(element, typed))
                      .map(element -> payloads.suggestion(person, line, element, typed)));
      case Place.InModal _, Place.AtHome _ ->
          view(person, place)
              .flatMap(view ->
                  element(view.view().path("blocks"), pressed)
                      .filter(element -> Suggesting.asks(element, typed))
                      .map(element -> payloads.suggestion(person, view, element, typed)));
    };
  }

  /// Submits a modal. What Slack's client refuses itself never reaches the app.
  public Done submit(String personId, String viewId, JsonNode entered) {
    return allowed.onTop(
        personId,
        viewId,
        (person, view) -> {
          var payload = workspace.atomically(() -> submission(person, view.id(), entered));
          if (payload.isEmpty()) {
            return Done.failed("incomplete");
          }
          var delivered =
              delivery.form("view_submission", Map.of("payload", Json.ascii(payload.get())));
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
    return allowed.onTop(
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
    return allowed.as(
        personId,
        _ ->
            workspace.atomically(() -> {
              workspace.happened(new Happening.HomeOpened(personId));
              return Done.WELL;
            }));
  }

  /// Runs a global shortcut.
  public Done shortcut(String personId, String callbackId) {
    return allowed.as(
        personId,
        person ->
            interaction(person, workspace.atomically(() -> payloads.shortcut(person, callbackId))));
  }

  /// Runs a shortcut on a message.
  public Done shortcut(String personId, Place.OnMessage place, String callbackId) {
    return allowed.in(
        personId,
        place.channel(),
        (person, channel) ->
            workspace
                .atomically(() ->
                    channel
                        .message(place.ts())
                        .map(message ->
                            payloads.messageShortcut(
                                person, new Line(channel, message), callbackId)))
                .map(json -> interaction(person, json))
                .orElseGet(() -> Done.failed("there is no such message")));
  }

  /// A message that this person sees.
  private Optional<Line> seen(Profile person, String channelId, String ts) {
    return workspace
        .channels()
        .find(channelId)
        .filter(channel -> channel.has(person.id()))
        .flatMap(channel ->
            channel
                .message(ts)
                .filter(message -> message.visibleTo(person.id()))
                .map(message -> new Line(channel, message)));
  }

  /// The view acted upon, if it is the one to be seen.
  private Optional<OpenView> view(Profile person, Place place) {
    return place instanceof Place.InModal(var id)
        ? workspace.views().top(person.id()).filter(top -> top.id().equals(id))
        : workspace.views().home(person.id());
  }

  private Optional<ObjectNode> action(JsonNode blocks, Pressed pressed) {
    return element(blocks, pressed)
        .flatMap(element -> Choices.action(element, pressed.chosen(), workspace.nextTs()));
  }

  private static Optional<Element> element(JsonNode blocks, Pressed pressed) {
    return Form.elements(blocks).stream()
        .filter(element -> element.blockId().equals(pressed.blockId()))
        .filter(element -> element.actionId().equals(pressed.actionId()))
        .findFirst();
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
    talk.whispers(person, channel, word + " failed: " + done.error());
    return done;
  }

  private Done commandFailed(
      Profile person, Channel channel, String word, String error, String detail) {
    talk.whispers(person, channel, word + " failed with the error \"" + error + "\"");
    return new Done(error, detail);
  }

  /// What is sent of the modal as it stands now; nothing when it says itself what is wrong, or is
  /// no longer there.
  private Optional<ObjectNode> submission(Profile person, String id, JsonNode entered) {
    return workspace
        .views()
        .find(id)
        .flatMap(view -> {
          var blocks = view.view().path("blocks");
          var wrong = Entries.wrong(blocks, Form.state(blocks, entered));
          var shown = wrong(view, wrong);
          return wrong.isEmpty()
              ? Optional.of(payloads.submission(person, shown, entered))
              : Optional.empty();
        });
  }

  private OpenView wrong(OpenView view, Map<String, String> errors) {
    var changed = view.wrong(errors);
    workspace.views().replace(changed);
    workspace.changed();
    return changed;
  }
}
