package alcove.sandbox.state;

import alcove.sandbox.state.Posted.Said;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// The messages that Slack itself writes into a channel: who came and left, what it is called now,
/// what it is about.
///
/// Slack's pages name such messages for public channels and, by other names, for the private ones
/// of old; channels made today have the newer names whether private or not, and so have they here.
final class Notes {
  private final Workspace workspace;

  Notes(Workspace workspace) {
    this.workspace = workspace;
  }

  /// Writes down what happened, where Slack does.
  void write(Happening happening) {
    switch (happening) {
      case Happening.Joined(var channel, var person, var inviter) ->
          write(channel, person, "has joined the channel", joined(inviter));
      case Happening.Left(var channel, var person, _) ->
          write(channel, person, "has left the channel", note("channel_leave"));
      case Happening.Renamed(var channel, var actor) -> renamed(channel, actor);
      case Happening.Topic(var channel, var actor, var topic) ->
          write(
              channel,
              actor,
              topic.isEmpty() ? "cleared the channel topic" : "set the channel topic: " + topic,
              note("channel_topic").put("topic", topic));
      case Happening.Purpose(var channel, var actor, var purpose) ->
          write(
              channel,
              actor,
              purpose.isEmpty()
                  ? "cleared the channel description"
                  : "set the channel description: " + purpose,
              note("channel_purpose").put("purpose", purpose));
      case Happening.Archived(var channel, var actor) ->
          write(channel, actor, "archived the channel", note("channel_archive"));
      case Happening.Unarchived(var channel, var actor) ->
          write(channel, actor, "un-archived the channel", note("channel_unarchive"));
      case Happening.Said _,
          Happening.Edited _,
          Happening.Deleted _,
          Happening.Reacted _,
          Happening.HomeOpened _,
          Happening.Created _,
          Happening.Shared _,
          Happening.Unshared _,
          Happening.Converted _,
          Happening.Removed _,
          Happening.Renumbered _,
          Happening.PersonChanged _,
          Happening.TeamRenamed _,
          Happening.PersonCame _,
          Happening.GroupCreated _,
          Happening.GroupUpdated _,
          Happening.GroupPeopleChanged _,
          Happening.TokensRevoked _,
          Happening.Uninstalled _ -> {}
    }
  }

  private void renamed(String channel, String actor) {
    find(channel)
        .ifPresent(place -> {
          var before = place.previousNames().getLast();
          var text =
              "has renamed the channel from \"%s\" to \"%s\"".formatted(before, place.name());
          var names = note("channel_name").put("old_name", before).put("name", place.name());
          write(channel, actor, text, names);
        });
  }

  private void write(String channel, String user, String text, ObjectNode note) {
    find(channel)
        .ifPresent(place -> {
          var said = Said.of("<@%s> %s".formatted(user, text), Json.array());
          workspace.post(place, Posted.fresh(workspace.nextTs(), user, false, said).noted(note));
        });
  }

  private Optional<Channel> find(String channel) {
    return workspace.channels().find(channel);
  }

  private static ObjectNode joined(String inviter) {
    var note = note("channel_join");
    return inviter.isEmpty() ? note : note.put("inviter", inviter);
  }

  private static ObjectNode note(String subtype) {
    return Json.object().put("subtype", subtype);
  }
}
