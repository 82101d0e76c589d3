package alcove.sandbox.api;

import alcove.sandbox.state.Channel;
import alcove.sandbox.state.Json;
import alcove.sandbox.state.Workspace;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// `conversations.*` and `users.conversations` that only look.
final class ReadingMethods {
  private final Workspace workspace;
  private final Access access;

  ReadingMethods(Workspace workspace, Access access) {
    this.workspace = workspace;
    this.access = access;
  }

  void enter(Map<String, Method> table) {
    table.put("conversations.info", this::info);
    table.put("conversations.list", this::list);
    table.put("conversations.members", this::members);
    table.put("users.conversations", this::conversationsOf);
  }

  private ObjectNode info(Args args) {
    var channel = access.channel(args, "channel");
    var json = ChannelJson.of(channel, workspace);
    if (args.flag("include_num_members")) {
      json.put("num_members", channel.members().size());
    }
    return Json.object().set("channel", json);
  }

  private ObjectNode list(Args args) {
    var kinds = kinds(args);
    var seen =
        workspace.channels().all().stream()
            .filter(channel -> kinds.contains(channel.kind()) && access.visible(channel))
            .filter(channel -> !args.flag("exclude_archived") || !channel.archived())
            .toList();
    return Pages.answer(args, "channels", seen, channel -> ChannelJson.of(channel, workspace));
  }

  private ObjectNode members(Args args) {
    var channel = access.channel(args, "channel");
    var members = List.copyOf(channel.members());
    return Pages.answer(args, "members", members, Json.mapper().getNodeFactory()::stringNode);
  }

  /// Only the talks that the scopes open: without `groups:history` no word of a private channel.
  private ObjectNode conversationsOf(Args args) {
    var user = args.has("user") ? args.text("user") : access.bot();
    var kinds = kinds(args);
    var seen =
        workspace.channels().of(user).stream()
            .filter(channel -> kinds.contains(channel.kind()) && access.visible(channel))
            .filter(channel -> !args.flag("exclude_archived") || !channel.archived())
            .toList();
    return Pages.answer(args, "channels", seen, channel -> ChannelJson.of(channel, workspace));
  }

  /// The kinds asked for; a kind without its scope is refused.
  private Set<Channel.Kind> kinds(Args args) {
    var asked = args.has("types") ? args.list("types") : List.of("public_channel");
    var kinds = EnumSet.noneOf(Channel.Kind.class);
    for (var type : asked) {
      switch (type) {
        case "public_channel" -> kinds.add(Channel.Kind.PUBLIC);
        case "private_channel" -> kinds.add(Channel.Kind.PRIVATE);
        case "im" -> kinds.add(Channel.Kind.IM);
        case "mpim" -> kinds.add(Channel.Kind.MPIM);
        default -> throw new Refused("invalid_types");
      }
    }
    kinds.forEach(kind -> access.scope(args.contract(), kind));
    return kinds;
  }
}
