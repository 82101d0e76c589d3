package alcove.sandbox.delivery;

import alcove.sandbox.state.Channel;
import alcove.sandbox.state.Happening;
import alcove.sandbox.state.Json;
import alcove.sandbox.state.Posted;
import alcove.sandbox.state.Posted.Said;
import alcove.sandbox.state.Profile;
import alcove.sandbox.state.Uploads;
import alcove.sandbox.state.Uploads.Upload;
import alcove.sandbox.state.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a person says in a conversation, and what they give a message as a reaction.
public final class Talk {
  private static final String SLACKBOT = "USLACKBOT";
  private static final Pattern EMOJI = Pattern.compile("[a-z0-9_+'-]{1,100}(::skin-tone-[2-6])?");

  private final Workspace workspace;
  private final Allowed allowed;

  public Talk(Workspace workspace) {
    this.workspace = workspace;
    this.allowed = new Allowed(workspace);
  }

  /// Says something in a conversation.
  public Done says(String personId, String channelId, String typed) {
    return says(personId, channelId, typed, "");
  }

  /// Says something in reply to the message `thread`; to none when that is empty.
  public Done says(String personId, String channelId, String typed, String thread) {
    return allowed.in(
        personId,
        channelId,
        (person, channel) ->
            workspace.atomically(() -> {
              if (!thread.isEmpty() && heads(channel, thread).isEmpty()) {
                return Done.failed("there is no such thread");
              }
              var text = Typing.message(typed, workspace);
              var blocks = RichTyping.blocks(text, workspace.ids());
              workspace.post(channel, said(person.id(), text, blocks).under(thread));
              channel.readBy(person.id());
              return Done.WELL;
            }));
  }

  /// Opens the talk of two, with somebody else who is here.
  public Done begins(String personId, String otherId) {
    return allowed.as(
        personId,
        person ->
            workspace.atomically(() -> {
              if (workspace.person(otherId).filter(other -> talksWith(person, other)).isEmpty()) {
                return Done.failed("user_not_found");
              }
              workspace.channels().im(personId, otherId, workspace.now().getEpochSecond());
              workspace.changed();
              return Done.WELL;
            }));
  }

  private static boolean talksWith(Profile person, Profile other) {
    return !other.id().equals(person.id()) && !other.deleted() && other.kind() != Profile.Kind.BOT;
  }

  /// Gives a file into a conversation.
  public Done gives(String personId, String channelId, String name, byte[] bytes) {
    return allowed.in(
        personId,
        channelId,
        (person, channel) ->
            workspace.atomically(() -> {
              var file = entered(name, bytes);
              var shown = Uploads.json(List.of(file), personId, workspace.now(), workspace.team());
              var said = Said.of("", Json.array()).with(shown);
              workspace.post(channel, Posted.fresh(workspace.nextTs(), personId, false, said));
              return Done.WELL;
            }));
  }

  /// Takes a file that a person puts into a form. Nobody sees it before the form is sent.
  ///
  /// @param told is given the file object that the form then holds
  public Done attaches(String personId, String name, byte[] bytes, Consumer<ObjectNode> told) {
    return allowed.as(
        personId,
        person ->
            workspace.atomically(() -> {
              told.accept(
                  entered(name, bytes).json(person.id(), workspace.now(), workspace.team()));
              return Done.WELL;
            }));
  }

  private Upload entered(String name, byte[] bytes) {
    var id = workspace.ids().next("F");
    var file = new Upload(id, name, bytes.length, name, Optional.of(bytes));
    workspace.uploads().enter(file);
    return file;
  }

  /// Gives a message a reaction, or takes the same one back.
  ///
  /// @param name as it stands between colons
  public Done reacts(String personId, Place.OnMessage place, String name) {
    return allowed.in(
        personId,
        place.channel(),
        (person, channel) ->
            workspace.atomically(() ->
                channel
                    .message(place.ts())
                    .filter(message -> !message.ephemeral() && EMOJI.matcher(name).matches())
                    .map(message -> reacts(person, channel, message, name))
                    .orElseGet(() -> Done.failed("there is nothing to react to"))));
  }

  /// Slack's own voice, heard by one person alone.
  void whispers(Profile person, Channel channel, String text) {
    workspace.atomically(() -> {
      var message = said(SLACKBOT, text, Json.array());
      workspace.post(channel, message.seenBy(Optional.of(person.id())));
      return message;
    });
  }

  private Done reacts(Profile person, Channel channel, Posted message, String name) {
    channel.put(message.react(person.id(), name));
    var given = !message.reacted(person.id(), name);
    workspace.happened(new Happening.Reacted(channel.id(), message, person.id(), name, given));
    return Done.WELL;
  }

  private Posted said(String user, String text, ArrayNode blocks) {
    return Posted.fresh(workspace.nextTs(), user, false, Said.of(text, blocks));
  }

  /// A thread hangs at a message that everybody sees and that is itself no reply.
  private static Optional<Posted> heads(Channel channel, String thread) {
    return channel
        .message(thread)
        .filter(message -> !message.ephemeral() && message.thread().isEmpty());
  }
}
