package alcove.sandbox.api;

import alcove.sandbox.state.Channel;
import alcove.sandbox.state.Json;
import alcove.sandbox.state.Workspace;
import tools.jackson.databind.node.ObjectNode;

/// The conversation object of Slack, as the app's bot sees it.
final class ChannelJson {
  private ChannelJson() {}

  static ObjectNode of(Channel channel, Workspace workspace) {
    var bot = workspace.app().names().botUser();
    return channel.kind() == Channel.Kind.IM
        ? im(channel, bot, workspace)
        : room(channel, bot, workspace);
  }

  private static ObjectNode room(Channel channel, String bot, Workspace workspace) {
    var json = Json.object();
    json.put("id", channel.id()).put("name", channel.name());
    json.put("is_channel", channel.kind() == Channel.Kind.PUBLIC)
        .put("is_group", channel.kind() != Channel.Kind.PUBLIC)
        .put("is_im", false)
        .put("is_mpim", channel.kind() == Channel.Kind.MPIM)
        .put("is_private", channel.kind() != Channel.Kind.PUBLIC)
        .put("created", channel.created())
        .put("creator", channel.creator())
        .put("is_archived", channel.archived())
        .put("is_general", channel.general())
        .put("unlinked", 0)
        .put("name_normalized", channel.name())
        .put("is_shared", channel.shared())
        .put("is_ext_shared", channel.shared())
        .put("is_org_shared", false)
        .put("is_pending_ext_shared", !channel.offered().isEmpty())
        .put("is_member", channel.has(bot))
        .put("context_team_id", workspace.team().id());
    json.putArray("pending_shared");
    var pending = json.putArray("pending_connected_team_ids");
    channel.offered().forEach(pending::add);
    var connected = json.putArray("connected_team_ids");
    channel.connected().forEach(connected::add);
    var sharing = json.putArray("shared_team_ids").add(workspace.team().id());
    channel.connected().forEach(sharing::add);
    json.set("topic", label(channel.topic()));
    json.set("purpose", label(channel.purpose()));
    var previous = json.putArray("previous_names");
    channel.previousNames().forEach(previous::add);
    return json;
  }

  private static ObjectNode im(Channel channel, String bot, Workspace workspace) {
    var other = channel.other(bot).orElse(bot);
    return Json.object()
        .put("id", channel.id())
        .put("created", channel.created())
        .put("is_im", true)
        .put("is_org_shared", false)
        .put("context_team_id", workspace.team().id())
        .put("is_archived", channel.archived())
        .put("user", other)
        .put("is_user_deleted", workspace.person(other).map(who -> who.deleted()).orElse(true))
        .put("is_open", !channel.closed(bot));
  }

  private static ObjectNode label(Channel.Label label) {
    return Json.object()
        .put("value", label.value())
        .put("creator", label.creator())
        .put("last_set", label.lastSet());
  }
}
