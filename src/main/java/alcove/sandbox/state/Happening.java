package alcove.sandbox.state;

import java.util.List;

/// Something that happened in the workspace and that an app may be told of.
public sealed interface Happening {

  record Said(String channel, Posted message) implements Happening {}

  record Edited(String channel, Posted before, Posted after) implements Happening {}

  record Deleted(String channel, Posted message) implements Happening {}

  /// A reaction was given to a message, or taken back.
  ///
  /// @param message as it was before
  record Reacted(String channel, Posted message, String person, String name, boolean given)
      implements Happening {}

  record HomeOpened(String person) implements Happening {}

  /// @param inviter who added them; empty for one who came alone
  record Joined(String channel, String person, String inviter) implements Happening {}

  record Left(String channel, String person, String actor) implements Happening {}

  record Created(String channel) implements Happening {}

  record Renamed(String channel, String actor) implements Happening {}

  record Topic(String channel, String actor, String topic) implements Happening {}

  record Purpose(String channel, String actor, String purpose) implements Happening {}

  record Archived(String channel, String actor) implements Happening {}

  record Unarchived(String channel, String actor) implements Happening {}

  record Shared(String channel, String otherTeam) implements Happening {}

  record Unshared(String channel, String otherTeam) implements Happening {}

  /// A channel has become public or private, whichever it is now.
  record Converted(String channel, String actor) implements Happening {}

  /// A channel was deleted.
  ///
  /// @param channel as it was
  record Removed(Channel channel, String actor) implements Happening {}

  /// A channel goes by another id.
  record Renumbered(String before, String now) implements Happening {}

  /// @param profile whether a name, a title or the status has changed
  /// @param status whether the status has
  record PersonChanged(String person, boolean profile, boolean status) implements Happening {}

  record TeamRenamed(String name) implements Happening {}

  record PersonCame(String person) implements Happening {}

  record GroupCreated(String group) implements Happening {}

  record GroupUpdated(String group) implements Happening {}

  /// @param before when the group was changed before, in seconds of the epoch
  record GroupPeopleChanged(String group, long before, List<String> added, List<String> removed)
      implements Happening {}

  /// @param people whose tokens are gone
  /// @param bots whose tokens are gone
  record TokensRevoked(List<String> people, List<String> bots) implements Happening {}

  record Uninstalled() implements Happening {}
}
