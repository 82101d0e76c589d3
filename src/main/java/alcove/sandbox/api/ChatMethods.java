package alcove.sandbox.api;

import alcove.sandbox.state.Channel;
import alcove.sandbox.state.Happening;
import alcove.sandbox.state.Json;
import alcove.sandbox.state.Posted;
import alcove.sandbox.state.Posted.Said;
import alcove.sandbox.state.Workspace;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `chat.*`: the app speaks.
final class ChatMethods {
  private static final int UPDATE_TEXT = 4_000;

  private final Workspace workspace;
  private final Access access;
  private final Targets targets;

  ChatMethods(Workspace workspace, Access access) {
    this.workspace = workspace;
    this.access = access;
    this.targets = new Targets(workspace, access);
  }

  void enter(Map<String, Method> table) {
    table.put("chat.postMessage", this::postMessage);
    table.put("chat.postEphemeral", this::postEphemeral);
    table.put("chat.update", this::update);
    table.put("chat.delete", this::delete);
    table.put("chat.getPermalink", this::permalink);
  }

  private ObjectNode postMessage(Args args) {
    var channel = targets.open(args);
    var thread = Targets.thread(args, channel);
    var content = Content.message(args, workspace);
    var message = content.by(access.bot(), workspace.nextTs(), thread);
    var complete = message.with(Metadata.of(args));
    workspace.post(channel, complete);
    return content.warned(answer(channel, complete));
  }

  /// Slack names no longest text for it: here it is the one over which others are cut.
  private ObjectNode postEphemeral(Args args) {
    var channel = targets.open(args);
    var viewer = args.text("user");
    if (!channel.has(viewer)) {
      throw new Refused("user_not_in_channel");
    }
    var thread = Targets.thread(args, channel);
    var content = Content.message(args, workspace);
    if (content.cut()) {
      throw new Refused("msg_too_long");
    }
    var message = content.by(access.bot(), workspace.nextTs(), thread).seenBy(Optional.of(viewer));
    workspace.post(channel, message);
    return Json.object().put("message_ts", message.ts());
  }

  private ObjectNode update(Args args) {
    var channel = access.channel(args, "channel");
    if (channel.archived()) {
      throw new Refused("is_inactive");
    }
    var before = Targets.own(channel, args, "cant_update_message");
    if (args.text("text").length() > UPDATE_TEXT) {
      throw new Refused("msg_too_long");
    }
    if (!args.list("file_ids").isEmpty()) {
      throw new Refused("file_not_found");
    }
    // A change by text alone drops the blocks; one by blocks alone keeps the text.
    var content = Content.message(args, workspace);
    mixed(before, content);
    var text = args.has("text") ? content.said().text() : before.text();
    var said =
        new Said(
            text,
            content.said().blocks(),
            attachments(args, before, content),
            before.metadata(),
            before.files());
    var after = before.edited(said, workspace.nextTs());
    var kept = args.values().has("metadata") ? after.with(Metadata.of(args)) : after;
    channel.put(kept);
    workspace.happened(new Happening.Edited(channel.id(), before, kept));
    var json = Json.object().put("channel", channel.id()).put("ts", kept.ts()).put("text", text);
    return json.set("message", kept.json(workspace.app(), workspace.team().id()));
  }

  /// Attachments stand until others come; none, given as such, take them away.
  private static ArrayNode attachments(Args args, Posted before, Content.Accepted content) {
    return args.has("attachments") ? content.said().attachments() : before.attachments();
  }

  /// Rich text gives way to rich text only. Slack does not say what it makes of a message that has
  /// other blocks beside it: that is taken, as apps build such messages.
  private static void mixed(Posted before, Content.Accepted content) {
    if (!before.blocks().isEmpty()
        && before.blocks().values().stream().allMatch(ChatMethods::rich)
        && !content.said().blocks().isEmpty()
        && content.said().blocks().values().stream().noneMatch(ChatMethods::rich)) {
      throw new Refused("block_mismatch");
    }
  }

  private static boolean rich(JsonNode block) {
    return Json.text(block, "type").equals("rich_text");
  }

  private ObjectNode delete(Args args) {
    var channel = access.channel(args, "channel");
    var message = Targets.own(channel, args, "cant_delete_message");
    channel.remove(message.ts());
    workspace.happened(new Happening.Deleted(channel.id(), message));
    return Json.object().put("channel", channel.id()).put("ts", message.ts());
  }

  private ObjectNode permalink(Args args) {
    var channel = access.channel(args, "channel");
    var message = Targets.message(channel, args.text("message_ts"));
    var address = workspace.permalink(channel, message);
    return Json.object().put("channel", channel.id()).put("permalink", address);
  }

  private ObjectNode answer(Channel channel, Posted message) {
    JsonNode shown = message.json(workspace.app(), workspace.team().id());
    return Json.object().put("channel", channel.id()).put("ts", message.ts()).set("message", shown);
  }
}
