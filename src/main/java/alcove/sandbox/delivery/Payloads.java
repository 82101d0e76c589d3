package alcove.sandbox.delivery;

import alcove.sandbox.state.Channel;
import alcove.sandbox.state.Form;
import alcove.sandbox.state.Form.Element;
import alcove.sandbox.state.Json;
import alcove.sandbox.state.OpenView;
import alcove.sandbox.state.Posted;
import alcove.sandbox.state.Profile;
import alcove.sandbox.state.Workspace;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The shapes of what Slack sends when a person acts. Called under the workspace's lock.
final class Payloads {
  private final Workspace workspace;
  private final Supplier<String> responseBase;

  /// A message in its conversation.
  record Line(Channel channel, Posted message) {}

  /// @param responseBase the address that response ids are put behind
  Payloads(Workspace workspace, Supplier<String> responseBase) {
    this.workspace = workspace;
    this.responseBase = responseBase;
  }

  Map<String, String> command(Profile person, Channel channel, String word, String text) {
    var team = workspace.team();
    var fields = new LinkedHashMap<String, String>();
    fields.put("token", "sandbox");
    fields.put("team_id", team.id());
    fields.put("team_domain", team.domain());
    fields.put("channel_id", channel.id());
    fields.put("channel_name", name(channel));
    fields.put("user_id", person.id());
    fields.put("user_name", person.handle());
    fields.put("command", word);
    fields.put("text", text);
    fields.put("api_app_id", workspace.app().names().appId());
    fields.put("is_enterprise_install", "false");
    fields.put("response_url", responseUrl(person, channel, ""));
    fields.put("trigger_id", workspace.trigger(person.id(), ""));
    return fields;
  }

  ObjectNode shortcut(Profile person, String callbackId) {
    var json = base("shortcut", person).put("callback_id", callbackId);
    return json.put("action_ts", workspace.nextTs())
        .put("trigger_id", workspace.trigger(person.id(), ""));
  }

  ObjectNode messageShortcut(Profile person, Line line, String callbackId) {
    var channel = line.channel();
    var message = line.message();
    var json = base("message_action", person).put("callback_id", callbackId);
    json.put("action_ts", workspace.nextTs()).put("message_ts", message.ts());
    json.put("response_url", responseUrl(person, channel, message.ts()));
    json.set("channel", Json.object().put("id", channel.id()).put("name", name(channel)));
    json.set("message", message.json(workspace.app(), workspace.team().id()));
    return json.put("trigger_id", workspace.trigger(person.id(), ""));
  }

  ObjectNode onMessage(Profile person, Line line, ObjectNode action, JsonNode entered) {
    var channel = line.channel();
    var message = line.message();
    var json = base("block_actions", person);
    json.set("container", container(line, Json.text(action, "block_id")));
    json.put("trigger_id", workspace.trigger(person.id(), ""));
    place(json, line);
    json.set("state", Json.object().set("values", Form.state(message.allBlocks(), entered)));
    json.put("response_url", responseUrl(person, channel, message.ts()));
    json.putArray("actions").add(action);
    return json;
  }

  ObjectNode onView(Profile person, OpenView view, ObjectNode action, JsonNode entered) {
    var json = base("block_actions", person);
    json.set("container", Json.object().put("type", "view").put("view_id", view.id()));
    json.put("trigger_id", workspace.trigger(person.id(), view.modal() ? view.root() : ""));
    json.set("view", shown(view, entered));
    json.putArray("actions").add(action);
    return json;
  }

  ObjectNode suggestion(Profile person, Line line, Element element, String typed) {
    var json = base("block_suggestion", person);
    json.set("container", container(line, element.blockId()));
    place(json, line);
    return asked(json, element, typed);
  }

  ObjectNode suggestion(Profile person, OpenView view, Element element, String typed) {
    var json = base("block_suggestion", person);
    json.set("container", Json.object().put("type", "view").put("view_id", view.id()));
    json.set("view", shown(view, Json.object()));
    return asked(json, element, typed);
  }

  private static ObjectNode asked(ObjectNode json, Element element, String typed) {
    return json.put("action_id", element.actionId())
        .put("block_id", element.blockId())
        .put("value", typed);
  }

  /// Where on a message a block stands: on itself, or in one of its attachments.
  private static ObjectNode container(Line line, String block) {
    var message = line.message();
    var json = Json.object().put("type", "message").put("message_ts", message.ts());
    for (var attachment : message.attachments()) {
      if (attachment.path("blocks").values().stream()
          .anyMatch(one -> Json.text(one, "block_id").equals(block))) {
        json.put("type", "message_attachment").put("attachment_id", attachment.path("id").asInt(0));
        json.put("is_app_unfurl", false);
      }
    }
    if (!message.thread().isEmpty()) {
      json.put("thread_ts", message.thread());
    }
    return json.put("channel_id", line.channel().id()).put("is_ephemeral", message.ephemeral());
  }

  /// The conversation and the message; Slack leaves an ephemeral message out.
  private void place(ObjectNode json, Line line) {
    var channel = line.channel();
    json.set("channel", Json.object().put("id", channel.id()).put("name", name(channel)));
    if (!line.message().ephemeral()) {
      json.set("message", line.message().json(workspace.app(), workspace.team().id()));
    }
  }

  ObjectNode submission(Profile person, OpenView view, JsonNode entered) {
    var json = base("view_submission", person);
    json.put("trigger_id", workspace.trigger(person.id(), view.root()));
    json.set("view", shown(view, entered));
    json.putArray("response_urls");
    return json;
  }

  ObjectNode closed(Profile person, OpenView view, boolean all) {
    var json = base("view_closed", person);
    json.set("view", shown(view, Json.object()));
    return json.put("is_cleared", all);
  }

  private ObjectNode base(String type, Profile person) {
    var team = workspace.team();
    var json = Json.object().put("type", type);
    json.set("team", Json.object().put("id", team.id()).put("domain", team.domain()));
    json.set(
        "user",
        Json.object()
            .put("id", person.id())
            .put("username", person.handle())
            .put("name", person.handle())
            .put("team_id", person.teamId()));
    return json.put("api_app_id", workspace.app().names().appId())
        .put("token", "sandbox")
        .putNull("enterprise")
        .put("is_enterprise_install", false);
  }

  private ObjectNode shown(OpenView view, JsonNode entered) {
    var values = Form.state(view.view().path("blocks"), entered);
    return view.json(workspace.app(), workspace.team().id(), values);
  }

  private String responseUrl(Profile person, Channel channel, String ts) {
    return responseBase.get() + workspace.respondTo(person.id(), channel.id(), ts);
  }

  private static String name(Channel channel) {
    return switch (channel.kind()) {
      case PUBLIC -> channel.name();
      case PRIVATE -> "privategroup";
      case IM -> "directmessage";
      case MPIM -> channel.name();
    };
  }
}
