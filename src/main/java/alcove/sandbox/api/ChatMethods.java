package alcove.sandbox.api;

import alcove.sandbox.state.Channel;
import alcove.sandbox.state.Happening;
import alcove.sandbox.state.Json;
import alcove.sandbox.state.Posted;
import alcove.sandbox.state.Profile;
import alcove.sandbox.state.Workspace;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `chat.*`: the app speaks.
final class ChatMethods {
  private static final int UPDATE_TEXT = 4_000;

  private final Workspace workspace;
  private final Access access;

  ChatMethods(Workspace workspace, Access access) {
    this.workspace = workspace;
    this.access = access;
  }

  void enter(Map<String, Method> table) {
    table.put("chat.postMessage", this::postMessage);
    table.put("chat.postEphemeral", this::postEphemeral);
    table.put("chat.update", this::update);
    table.put("chat.delete", this::delete);
    table.put("chat.getPermalink", this::permalink);
  }

  private ObjectNode postMessage(Args args) {
    var channel = target(args);
    var content = Content.message(args, workspace);
    var message = said(args, content, Optional.empty()).with(metadata(args));
    workspace.post(channel, message);
    return answer(channel, message);
  }

  private ObjectNode postEphemeral(Args args) {
    var channel = target(args);
    var viewer = args.text("user");
    if (!channel.has(viewer)) {
      throw new Refused("user_not_in_channel");
    }
    var message = said(args, Content.message(args, workspace), Optional.of(viewer));
    workspace.post(channel, message);
    return Json.object().put("message_ts", message.ts());
  }

  private ObjectNode update(Args args) {
    var channel = access.channel(args, "channel");
    var before = own(channel, args, "cant_update_message");
    if (args.text("text").length() > UPDATE_TEXT) {
      throw new Refused("msg_too_long");
    }
    // A change by text alone drops the blocks; one by blocks alone keeps the text.
    var content = Content.message(args, workspace);
    var text = args.has("text") ? content.text() : before.text();
    var after = before.edited(text, content.blocks(), workspace.nextTs());
    var kept = args.values().has("metadata") ? after.with(metadata(args)) : after;
    channel.put(kept);
    workspace.happened(new Happening.Edited(channel.id(), before, kept));
    var json = Json.object().put("channel", channel.id()).put("ts", kept.ts()).put("text", text);
    return json.set("message", kept.json(workspace.app(), workspace.team().id()));
  }

  private ObjectNode delete(Args args) {
    var channel = access.channel(args, "channel");
    var message = own(channel, args, "cant_delete_message");
    channel.remove(message.ts());
    workspace.happened(new Happening.Deleted(channel.id(), message));
    return Json.object().put("channel", channel.id()).put("ts", message.ts());
  }

  private ObjectNode permalink(Args args) {
    var channel = access.channel(args, "channel");
    var message =
        channel
            .message(args.text("message_ts"))
            .filter(found -> !found.ephemeral())
            .orElseThrow(() -> new Refused("message_not_found"));
    var address =
        "https://%s.slack.com/archives/%s/p%s"
            .formatted(workspace.team().domain(), channel.id(), message.ts().replace(".", ""));
    return Json.object().put("channel", channel.id()).put("permalink", address);
  }

  /// Where a message goes. A person's id stands for the talk with that person.
  private Channel target(Args args) {
    var named = args.text("channel");
    var person = workspace.person(named);
    var channel = person.isPresent() ? talk(person.get()) : access.channel(args, "channel");
    if (channel.archived()) {
      throw new Refused("is_archived");
    }
    if (!channel.has(access.bot()) && !workspace.app().scopes().contains("chat:write.public")) {
      throw new Refused("not_in_channel");
    }
    return channel;
  }

  /// Slack opens no talk with a bot, a stranger or somebody who has gone, and gives no other word.
  private Channel talk(Profile person) {
    var bot = person.kind() == Profile.Kind.BOT;
    if (person.deleted() || bot || workspace.stranger(person)) {
      throw new Refused("channel_not_found");
    }
    return workspace.channels().im(access.bot(), person.id(), workspace.now().getEpochSecond());
  }

  private Posted said(Args args, Content.Accepted content, Optional<String> viewer) {
    return new Posted(
        workspace.nextTs(),
        access.bot(),
        true,
        content.text(),
        content.blocks(),
        viewer,
        "",
        args.text("thread_ts"),
        Json.object());
  }

  private static ObjectNode metadata(Args args) {
    var given = args.json("metadata", "invalid_metadata_format").orElseGet(Json::object);
    if (!given.isObject()) {
      throw new Refused("invalid_metadata_format");
    }
    var complete = given.path("event_type").isString() && given.path("event_payload").isObject();
    if (!given.isEmpty() && !complete) {
      throw new Refused("invalid_metadata_format");
    }
    return (ObjectNode) given;
  }

  /// The app's own message; what is ephemeral is not found by its ts.
  private Posted own(Channel channel, Args args, String error) {
    var message =
        channel
            .message(args.text("ts"))
            .filter(found -> !found.ephemeral())
            .orElseThrow(() -> new Refused("message_not_found"));
    if (!message.byApp()) {
      throw new Refused(error);
    }
    return message;
  }

  private ObjectNode answer(Channel channel, Posted message) {
    JsonNode shown = message.json(workspace.app(), workspace.team().id());
    return Json.object().put("channel", channel.id()).put("ts", message.ts()).set("message", shown);
  }
}
