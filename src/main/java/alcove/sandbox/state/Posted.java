package alcove.sandbox.state;

import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A message as it stands in a conversation.
///
/// @param viewer the only person who sees it, for an ephemeral one
/// @param byApp whether the app said it
/// @param editedTs when it was last changed; empty for never
/// @param thread the message it replies to; empty for none
public record Posted(
    String ts,
    String user,
    boolean byApp,
    String text,
    ArrayNode blocks,
    Optional<String> viewer,
    String editedTs,
    String thread,
    ObjectNode metadata) {

  public boolean ephemeral() {
    return viewer.isPresent();
  }

  public boolean visibleTo(String person) {
    return viewer.isEmpty() || viewer.get().equals(person);
  }

  public Posted edited(String otherText, ArrayNode otherBlocks, String at) {
    return new Posted(ts, user, byApp, otherText, otherBlocks, viewer, at, thread, metadata);
  }

  public Posted at(String otherTs) {
    return new Posted(otherTs, user, byApp, text, blocks, viewer, editedTs, thread, metadata);
  }

  public Posted with(ObjectNode otherMetadata) {
    return new Posted(ts, user, byApp, text, blocks, viewer, editedTs, thread, otherMetadata);
  }

  /// The message object of Slack.
  public ObjectNode json(InstalledApp app, String teamId) {
    var json = Json.object().put("type", "message").put("user", user).put("ts", ts);
    if (byApp) {
      json.put("bot_id", app.names().botId()).put("app_id", app.names().appId());
    }
    json.put("text", text).put("team", teamId);
    if (!blocks.isEmpty()) {
      json.set("blocks", blocks);
    }
    if (!thread.isEmpty()) {
      json.put("thread_ts", thread);
    }
    if (!editedTs.isEmpty()) {
      json.set("edited", Json.object().put("user", user).put("ts", editedTs));
    }
    if (!metadata.isEmpty()) {
      json.set("metadata", metadata);
    }
    return json;
  }
}
