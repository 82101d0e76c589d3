package alcove.sandbox.api;

import alcove.sandbox.state.Channel;
import alcove.sandbox.state.Json;
import alcove.sandbox.state.Workspace;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// `conversations.*` that open and close the talk of two.
final class TalkMethods {
  private static final int OPENED = 8;

  private final Workspace workspace;
  private final Access access;

  TalkMethods(Workspace workspace, Access access) {
    this.workspace = workspace;
    this.access = access;
  }

  void enter(Map<String, Method> table) {
    table.put("conversations.open", this::open);
    table.put("conversations.close", this::close);
  }

  /// Talks of more than two are not simulated.
  private ObjectNode open(Args args) {
    if (args.has("channel")) {
      var known = access.channel(args, "channel");
      if (known.kind() != Channel.Kind.IM) {
        throw new Refused("method_not_supported_for_channel_type");
      }
      return opened(args, known, true);
    }
    var users = args.list("users");
    if (users.isEmpty()) {
      throw new Refused("users_list_not_supplied");
    }
    if (users.size() > OPENED) {
      throw new Refused("too_many_users");
    }
    if (users.size() > 1) {
      throw new Refused(
          "invalid_arguments", "[ERROR] talks of more than two are not simulated here");
    }
    if (users.getFirst().equals(access.bot())) {
      throw new Refused("not_enough_users");
    }
    access.scope(args.contract(), Channel.Kind.IM);
    var person = access.person(users.getFirst(), "user_not_found");
    if (person.deleted()) {
      throw new Refused("user_disabled");
    }
    if (workspace.stranger(person)) {
      throw new Refused("user_not_visible");
    }
    var before = workspace.channels().knownIm(access.bot(), person.id());
    if (before.isEmpty() && args.flag("prevent_creation")) {
      throw new Refused("channel_not_found");
    }
    var now = workspace.now().getEpochSecond();
    return opened(
        args, workspace.channels().im(access.bot(), person.id(), now), before.isPresent());
  }

  private ObjectNode opened(Args args, Channel channel, boolean before) {
    var shown =
        args.flag("return_im")
            ? ChannelJson.of(channel, workspace)
            : Json.object().put("id", channel.id());
    var answer = Json.object();
    if (before && !channel.reopen(access.bot())) {
      answer.put("no_op", true).put("already_open", true);
    }
    return answer.set("channel", shown);
  }

  private ObjectNode close(Args args) {
    var channel = access.channel(args, "channel");
    if (channel.kind() != Channel.Kind.IM) {
      throw new Refused("method_not_supported_for_channel_type");
    }
    if (channel.closed(access.bot())) {
      return Json.object().put("no_op", true).put("already_closed", true);
    }
    channel.close(access.bot());
    return Json.object();
  }
}
