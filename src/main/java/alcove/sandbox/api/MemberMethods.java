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

/// `conversations.*` that change who is in a channel.
final class MemberMethods {
  private static final int INVITED = 100;
  private static final String IN_IT = "already_in_channel";

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
    table.put("conversations.join", this::join);
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
    if (channel.general()) {
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
    if (channel.general()) {
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

  private ObjectNode join(Args args) {
    var channel = access.channel(args, "channel");
    if (channel.archived()) {
      throw new Refused("is_archived");
    }
    var before = channel.has(access.bot());
    if (!before) {
      workspace.channels().join(channel, access.bot());
      workspace.happened(new Happening.Joined(channel.id(), access.bot(), ""));
    }
    var answer = Json.object();
    answer.set("channel", ChannelJson.of(channel, workspace));
    if (before) {
      answer.put("warning", IN_IT);
      answer.set("response_metadata", Json.object().set("warnings", Json.array().add(IN_IT)));
    }
    return answer;
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
      return Optional.of(IN_IT);
    }
    return switch (person.get().kind()) {
      case FOREIGN ->
          channel.connected().contains(person.get().teamId())
              ? Optional.<String>empty()
              : Optional.of("no_external_invite_permission");
      case SINGLE_CHANNEL_GUEST -> Optional.of("ura_max_channels");
      case MEMBER, ADMIN, OWNER, GUEST, BOT -> Optional.<String>empty();
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
