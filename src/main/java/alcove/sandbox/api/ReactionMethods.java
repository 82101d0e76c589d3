package alcove.sandbox.api;

import alcove.sandbox.state.Channel;
import alcove.sandbox.state.Happening;
import alcove.sandbox.state.Json;
import alcove.sandbox.state.Posted;
import alcove.sandbox.state.Workspace;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/// `reactions.*` on messages; there are no files to react to.
///
/// Slack's pages give no figure for how many reactions one message takes: its clients stop at 23
/// different ones.
final class ReactionMethods {
  private static final int MOST = 23;
  private static final Pattern TS = Pattern.compile("\\d+\\.\\d+");
  private static final Pattern NAME = Pattern.compile("[a-z0-9_+'-]{1,100}(::skin-tone-[2-6])?");

  private final Workspace workspace;
  private final Access access;

  ReactionMethods(Workspace workspace, Access access) {
    this.workspace = workspace;
    this.access = access;
  }

  void enter(Map<String, Method> table) {
    table.put("reactions.add", this::add);
    table.put("reactions.get", this::get);
    table.put("reactions.remove", this::remove);
  }

  /// A message and where it stands.
  private record Item(Channel channel, Posted message) {}

  private ObjectNode add(Args args) {
    var item = item(args);
    var name = name(args);
    if (item.channel().archived()) {
      throw new Refused("is_archived");
    }
    if (item.message().reacted(access.bot(), name)) {
      throw new Refused("already_reacted");
    }
    var given = item.message().reactions();
    if (given.size() >= MOST && !given.containsKey(name)) {
      throw new Refused("too_many_emoji");
    }
    return react(item, name, true);
  }

  private ObjectNode remove(Args args) {
    var item = item(args);
    var name = name(args);
    if (!item.message().reacted(access.bot(), name)) {
      throw new Refused("no_reaction");
    }
    return react(item, name, false);
  }

  private ObjectNode get(Args args) {
    var item = item(args);
    var message = item.message().json(workspace.app(), workspace.team().id());
    message.put("permalink", workspace.permalink(item.channel(), item.message()));
    return Json.object()
        .put("type", "message")
        .put("channel", item.channel().id())
        .set("message", message);
  }

  private ObjectNode react(Item item, String name, boolean given) {
    var bot = access.bot();
    item.channel().put(item.message().react(bot, name));
    workspace.happened(
        new Happening.Reacted(item.channel().id(), item.message(), bot, name, given));
    return Json.object();
  }

  /// The reference has no word for a public channel that the app is not in.
  private Item item(Args args) {
    if (args.has("file")) {
      throw new Refused("file_not_found");
    }
    if (args.has("file_comment")) {
      throw new Refused("file_comment_not_found");
    }
    if (!args.has("channel") || !args.has("timestamp")) {
      throw new Refused("no_item_specified");
    }
    var channel = access.channel(args, "channel");
    if (!channel.has(access.bot())) {
      throw new Refused("channel_not_found");
    }
    if (!TS.matcher(args.text("timestamp")).matches()) {
      throw new Refused("bad_timestamp");
    }
    return new Item(channel, Targets.message(channel, args.text("timestamp")));
  }

  private static String name(Args args) {
    var name = args.text("name");
    if (!NAME.matcher(name).matches()) {
      throw new Refused("invalid_name");
    }
    return name;
  }
}
