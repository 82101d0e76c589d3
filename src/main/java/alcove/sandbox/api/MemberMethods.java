package alcove.sandbox.api;

import alcove.sandbox.state.Channel;
import alcove.sandbox.state.Happening;
import alcove.sandbox.state.Json;
import alcove.sandbox.state.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `conversations.*` that change who is in a channel, and open a talk.
final class MemberMethods {
  private static final int INVITED = 100;
  private static final int OPENED = 8;

  private final Workspace workspace;
  private final Access access;

  MemberMethods(Workspace workspace, Access access) {
    this.workspace = workspace;
    this.access = access;
  }

  void enter(Map<String, Method> table) {
    table.put("conversations.invite", this::invite);
    table.put("conversations.kick", this::kick);
    table.put("conversations.leave", this::leave);
    table.put("conversations.open", this::open);
  }

  private ObjectNode invite(Args args) {
    var channel = access.room(access.live(args));
    var users = args.list("users");
    if (users.isEmpty()) {
      throw new Refused("no_user");
    }
    if (users.size() > INVITED) {
      throw new Refused("invalid_arguments", "[ERROR] no more than 100 users");
    }
    var errors = new LinkedHashMap<String, String>();
    var welcome = new ArrayList<String>();
    users.forEach(user ->
        unwelcome(channel, user)
            .ifPresentOrElse(error -> errors.put(user, error), () -> welcome.add(user)));
    if (!errors.isEmpty() && (!args.flag("force") || welcome.isEmpty())) {
      throw refused(errors);
    }
    welcome.forEach(user -> join(channel, user));
    var answer = Json.object();
    answer.set("channel", ChannelJson.of(channel, workspace));
    if (!errors.isEmpty()) {
      answer.set("errors", list(errors));
    }
    return answer;
  }

  private ObjectNode kick(Args args) {
    var channel = access.room(access.joined(args));
    var user = args.text("user");
    if (user.isEmpty()) {
      throw new Refused("invalid_arguments", "[ERROR] missing required field: user");
    }
    if (user.equals(access.bot())) {
      throw new Refused("cant_kick_self");
    }
    if (Access.general(channel)) {
      throw new Refused("cant_kick_from_general");
    }
    access.person(user, "user_not_found");
    if (!channel.has(user)) {
      throw new Refused("not_in_channel");
    }
    workspace.channels().leave(channel, user);
    workspace.happened(new Happening.Left(channel.id(), user, access.bot()));
    return Json.object().set("errors", Json.object());
  }

  private ObjectNode leave(Args args) {
    var channel = access.room(access.channel(args, "channel"));
    if (channel.archived()) {
      throw new Refused("is_archived");
    }
    if (Access.general(channel)) {
      throw new Refused("cant_leave_general");
    }
    if (!channel.has(access.bot())) {
      return Json.object().put("not_in_channel", true);
    }
    if (channel.members().size() == 1 && channel.kind() == Channel.Kind.PRIVATE) {
      throw new Refused("last_member");
    }
    workspace.channels().leave(channel, access.bot());
    workspace.happened(new Happening.Left(channel.id(), access.bot(), access.bot()));
    return Json.object();
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
    if (before) {
      answer.put("no_op", true).put("already_open", true);
    }
    return answer.set("channel", shown);
  }

  private void join(Channel channel, String user) {
    workspace.channels().join(channel, user);
    workspace.happened(new Happening.Joined(channel.id(), user, access.bot()));
  }

  /// Why this person cannot be invited, if so. Somebody who was deactivated and a single-channel
  /// guest have no clear word at Slack.
  private Optional<String> unwelcome(Channel channel, String user) {
    if (user.equals(access.bot())) {
      return Optional.of("cant_invite_self");
    }
    var person = workspace.person(user);
    if (person.isEmpty() || person.get().deleted()) {
      return Optional.of("user_not_found");
    }
    if (channel.has(user)) {
      return Optional.of("already_in_channel");
    }
    return switch (person.get().kind()) {
      case FOREIGN -> Optional.of("no_external_invite_permission");
      case SINGLE_CHANNEL_GUEST -> Optional.of("ura_max_channels");
      case MEMBER, ADMIN, GUEST, BOT -> Optional.<String>empty();
    };
  }

  private static Refused refused(Map<String, String> errors) {
    var first = errors.values().iterator().next();
    return new Refused(first, List.of(), Json.object().set("errors", list(errors)));
  }

  private static ArrayNode list(Map<String, String> errors) {
    var list = Json.array();
    errors.forEach((user, error) ->
        list.add(Json.object().put("user", user).put("ok", false).put("error", error)));
    return list;
  }
}
