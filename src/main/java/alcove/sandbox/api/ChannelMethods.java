package alcove.sandbox.api;

import alcove.sandbox.state.Channel;
import alcove.sandbox.state.Happening;
import alcove.sandbox.state.Json;
import alcove.sandbox.state.Workspace;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// `conversations.*` that make and change a channel.
final class ChannelMethods {
  private static final int LABEL = 250;

  private final Workspace workspace;
  private final Access access;

  ChannelMethods(Workspace workspace, Access access) {
    this.workspace = workspace;
    this.access = access;
  }

  void enter(Map<String, Method> table) {
    table.put("conversations.create", this::create);
    table.put("conversations.rename", this::rename);
    table.put("conversations.archive", this::archive);
    table.put("conversations.unarchive", this::unarchive);
    table.put("conversations.setTopic", this::setTopic);
    table.put("conversations.setPurpose", this::setPurpose);
  }

  private ObjectNode create(Args args) {
    if (!args.has("name")) {
      throw new Refused("invalid_name_required");
    }
    var kind = args.flag("is_private") ? Channel.Kind.PRIVATE : Channel.Kind.PUBLIC;
    access.scope(args.contract(), kind);
    var name = name(args);
    var now = workspace.now().getEpochSecond();
    var channel = workspace.channels().create(kind, name, access.bot(), now);
    workspace.happened(new Happening.Created(channel.id()));
    workspace.happened(new Happening.Joined(channel.id(), access.bot(), ""));
    return answer(channel);
  }

  /// Only who made a channel, or an administrator, may rename it; a bot is none.
  private ObjectNode rename(Args args) {
    var channel = access.room(access.live(args));
    if (!channel.creator().equals(access.bot())) {
      throw new Refused("not_authorized");
    }
    workspace.channels().rename(channel, name(args));
    workspace.happened(new Happening.Renamed(channel.id(), access.bot()));
    return answer(channel);
  }

  private ObjectNode archive(Args args) {
    var channel = access.room(access.joined(args));
    if (channel.archived()) {
      throw new Refused("already_archived");
    }
    if (channel.general()) {
      throw new Refused("cant_archive_general");
    }
    channel.archive(true);
    workspace.happened(new Happening.Archived(channel.id(), access.bot()));
    return Json.object();
  }

  /// Slack's reference says of this method that bot tokens cannot use it for now, and apps report
  /// this error, which the reference does not list. Only people open an archived channel again.
  private ObjectNode unarchive(Args args) {
    var channel = access.room(access.channel(args, "channel"));
    throw new Refused(channel.archived() ? "not_in_channel" : "not_archived");
  }

  private ObjectNode setTopic(Args args) {
    var channel = labelled(args);
    channel.topic(label(args, "topic"));
    workspace.happened(new Happening.Topic(channel.id(), access.bot(), channel.topic().value()));
    return answer(channel).put("topic", channel.topic().value());
  }

  private ObjectNode setPurpose(Args args) {
    var channel = labelled(args);
    channel.purpose(label(args, "purpose"));
    workspace.happened(
        new Happening.Purpose(channel.id(), access.bot(), channel.purpose().value()));
    return answer(channel).put("purpose", channel.purpose().value());
  }

  /// The talk of two has neither, though there is a scope for it.
  private Channel labelled(Args args) {
    var channel = access.live(args);
    return channel.kind() == Channel.Kind.MPIM ? channel : access.room(channel);
  }

  private Channel.Label label(Args args, String what) {
    var text = args.text(what);
    if (text.length() > LABEL) {
      throw new Refused("too_long");
    }
    return new Channel.Label(text, access.bot(), workspace.now().getEpochSecond());
  }

  private String name(Args args) {
    var name = args.text("name");
    workspace
        .channels()
        .unfit(name)
        .ifPresent(problem -> {
          throw new Refused(problem);
        });
    return name;
  }

  private ObjectNode answer(Channel channel) {
    return Json.object().set("channel", ChannelJson.of(channel, workspace));
  }
}
