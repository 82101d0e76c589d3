package alcove.sandbox.state;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A message as it stands in a conversation.
///
/// @param byApp whether the app said it
/// @param viewer the only person who sees it, for an ephemeral one
/// @param editedTs when it was last changed; empty for never
/// @param thread the message it replies to; empty for none
/// @param note what Slack itself puts beside a message that it wrote, `subtype` first; empty for
///   what somebody said
/// @param reactions by name, in the order in which they came, who gave each
public record Posted(
    String ts,
    String user,
    boolean byApp,
    Said said,
    Optional<String> viewer,
    String editedTs,
    String thread,
    ObjectNode note,
    Map<String, List<String>> reactions) {

  /// What a message says.
  ///
  /// @param attachments the old way to lay it out
  /// @param files as Slack shows them
  public record Said(
      String text, ArrayNode blocks, ArrayNode attachments, ObjectNode metadata, ArrayNode files) {
    public static Said of(String text, ArrayNode blocks) {
      return new Said(text, blocks, Json.array(), Json.object(), Json.array());
    }

    public Said with(ArrayNode given) {
      return new Said(text, blocks, attachments, metadata, given);
    }
  }

  public Posted {
    reactions = Collections.unmodifiableMap(new LinkedHashMap<>(reactions));
  }

  /// A message that nobody has touched yet.
  public static Posted fresh(String ts, String user, boolean byApp, Said said) {
    return new Posted(ts, user, byApp, said, Optional.empty(), "", "", Json.object(), Map.of());
  }

  public String text() {
    return said.text();
  }

  public ArrayNode blocks() {
    return said.blocks();
  }

  public ArrayNode attachments() {
    return said.attachments();
  }

  public ObjectNode metadata() {
    return said.metadata();
  }

  /// Its files, as Slack shows them; their bytes are in [Uploads].
  public ArrayNode files() {
    return said.files();
  }

  /// Its own blocks and those of its attachments.
  public ArrayNode allBlocks() {
    var all = Json.array().addAll(said.blocks());
    said.attachments().forEach(each -> all.addAll(each.path("blocks").values()));
    return all;
  }

  /// Whether Slack wrote it and nobody said it.
  public boolean noted() {
    return !note.isEmpty();
  }

  public boolean ephemeral() {
    return viewer.isPresent();
  }

  public boolean visibleTo(String person) {
    return viewer.isEmpty() || viewer.get().equals(person);
  }

  public Posted edited(Said other, String at) {
    return new Posted(ts, user, byApp, other, viewer, at, thread, note, reactions);
  }

  public Posted at(String otherTs) {
    return new Posted(otherTs, user, byApp, said, viewer, editedTs, thread, note, reactions);
  }

  /// The same as a reply to the message `parent`; to none when that is empty.
  public Posted under(String parent) {
    return new Posted(ts, user, byApp, said, viewer, editedTs, parent, note, reactions);
  }

  public Posted seenBy(Optional<String> only) {
    return new Posted(ts, user, byApp, said, only, editedTs, thread, note, reactions);
  }

  public Posted with(ObjectNode metadata) {
    var other = new Said(text(), blocks(), attachments(), metadata, files());
    return new Posted(ts, user, byApp, other, viewer, editedTs, thread, note, reactions);
  }

  public Posted noted(ObjectNode beside) {
    return new Posted(ts, user, byApp, said, viewer, editedTs, thread, beside, reactions);
  }

  public boolean reacted(String person, String name) {
    return reactions.getOrDefault(name, List.of()).contains(person);
  }

  /// The same with one more reaction of `person`, or without it when it was there.
  public Posted react(String person, String name) {
    var all = new LinkedHashMap<>(reactions);
    var people = new ArrayList<>(all.getOrDefault(name, List.of()));
    if (!people.remove(person)) {
      people.add(person);
    }
    if (people.isEmpty()) {
      all.remove(name);
    } else {
      all.put(name, List.copyOf(people));
    }
    return new Posted(ts, user, byApp, said, viewer, editedTs, thread, note, all);
  }

  /// The message object of Slack.
  public ObjectNode json(InstalledApp app, String teamId) {
    var json = Json.object().put("type", "message");
    json.setAll(note);
    json.put("user", user).put("ts", ts);
    if (byApp) {
      json.put("bot_id", app.names().botId()).put("app_id", app.names().appId());
    }
    json.put("text", text()).put("team", teamId);
    if (!blocks().isEmpty()) {
      json.set("blocks", blocks());
    }
    if (!attachments().isEmpty()) {
      json.set("attachments", attachments());
    }
    if (!files().isEmpty()) {
      json.put("subtype", "file_share").put("upload", true).set("files", files());
    }
    if (!thread.isEmpty()) {
      json.put("thread_ts", thread);
    }
    if (!editedTs.isEmpty()) {
      json.set("edited", Json.object().put("user", user).put("ts", editedTs));
    }
    if (!metadata().isEmpty()) {
      json.set("metadata", metadata());
    }
    if (!reactions.isEmpty()) {
      json.set("reactions", reactionsJson());
    }
    return json;
  }

  public ArrayNode reactionsJson() {
    var all = Json.array();
    reactions.forEach((name, people) -> {
      var one = all.addObject().put("name", name);
      people.forEach(one.putArray("users")::add);
      one.put("count", people.size());
    });
    return all;
  }
}
