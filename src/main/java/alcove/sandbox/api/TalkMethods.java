package alcove.sandbox.api;

import alcove.sandbox.state.Channel;
import alcove.sandbox.state.Json;
import alcove.sandbox.state.Profile;
import alcove.sandbox.state.Workspace;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// `conversations.*` that open and close a talk, of two or of some.
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

  private ObjectNode open(Args args) {
    if (args.has("channel")) {
      return opened(args, talk(args), true);
    }
    var users = args.list("users");
    if (users.isEmpty()) {
      throw new Refused("users_list_not_supplied");
    }
    if (users.size() > OPENED) {
      throw new Refused("too_many_users");
    }
    var others = users.stream().distinct().filter(user -> !user.equals(access.bot())).toList();
    if (others.isEmpty()) {
      throw new Refused("not_enough_users");
    }
    access.scope(args.contract(), others.size() == 1 ? Channel.Kind.IM : Channel.Kind.MPIM);
    var people = others.stream().map(this::reachable).toList();
    var all = Stream.concat(others.stream(), Stream.of(access.bot())).collect(Collectors.toSet());
    var before = workspace.channels().known(all);
    if (before.isEmpty() && args.flag("prevent_creation")) {
      throw new Refused("channel_not_found");
    }
    return opened(args, before.orElseGet(() -> begin(people)), before.isPresent());
  }

  private Profile reachable(String user) {
    var person = access.person(user, "user_not_found");
    if (person.deleted()) {
      throw new Refused("user_disabled");
    }
    if (workspace.stranger(person)) {
      throw new Refused("user_not_visible");
    }
    return person;
  }

  private Channel begin(List<Profile> people) {
    var bot = access.bot();
    var now = workspace.now().getEpochSecond();
    if (people.size() == 1) {
      return workspace.channels().im(bot, people.getFirst().id(), now);
    }
    var all = Stream.concat(people.stream(), workspace.person(bot).stream()).toList();
    var handles = all.stream().map(Profile::handle).collect(Collectors.joining("--"));
    var ids = all.stream().map(Profile::id).toList();
    return workspace.channels().mpim(ids, bot, "mpdm-" + handles + "-1", now);
  }

  /// The talk that is named, of two or of some.
  private Channel talk(Args args) {
    var channel = access.channel(args, "channel");
    if (!channel.talk()) {
      throw new Refused("method_not_supported_for_channel_type");
    }
    return channel;
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
    var channel = talk(args);
    if (channel.closed(access.bot())) {
      return Json.object().put("no_op", true).put("already_closed", true);
    }
    channel.close(access.bot());
    return Json.object();
  }
}
