package alcove.sandbox.delivery;

import alcove.sandbox.state.Channel;
import alcove.sandbox.state.InstalledApp.SlashCommand;
import alcove.sandbox.state.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The slash commands that are Slack's own: `/invite @somebody`, `/remove @somebody`, `/join
/// #channel`, `/leave`, `/rename name`, `/topic text`, `/archive`. No app ever hears of them.
final class BuiltIn {
  private static final Pattern PERSON = Pattern.compile("<@([A-Z0-9]+)");

  private final Workspace workspace;
  private final Rooms rooms;

  /// What the client offers of them.
  static final List<SlashCommand> OFFERED =
      List.of(
          new SlashCommand("/invite", "@someone", "Add somebody to this channel", true),
          new SlashCommand("/remove", "@someone", "Take somebody out of this channel", true),
          new SlashCommand("/join", "channel", "Come into a public channel", false),
          new SlashCommand("/leave", "", "Leave this channel", false),
          new SlashCommand("/topic", "text", "Say what this channel is about", false),
          new SlashCommand("/rename", "name", "Give this channel another name", false),
          new SlashCommand("/archive", "", "Close this channel", false));

  BuiltIn(Workspace workspace) {
    this.workspace = workspace;
    this.rooms = new Rooms(workspace);
  }

  /// Does what was typed; empty when the word is not Slack's own.
  Optional<Done> run(String person, Channel channel, String word, String rest) {
    return switch (word) {
      case "/invite" -> Optional.of(rooms.invite(person, channel.id(), named(rest)));
      case "/remove", "/kick" -> Optional.of(rooms.remove(person, channel.id(), named(rest)));
      case "/join", "/open" -> Optional.of(rooms.join(person, rest.replace("#", "").strip()));
      case "/leave", "/part" -> Optional.of(rooms.leave(person, channel.id()));
      case "/rename" -> Optional.of(rooms.rename(person, channel.id(), rest.strip()));
      case "/topic" -> Optional.of(rooms.topic(person, channel.id(), rest.strip()));
      case "/archive" -> Optional.of(rooms.archive(person, channel.id()));
      default -> Optional.empty();
    };
  }

  private String named(String rest) {
    var found = PERSON.matcher(Typing.command(rest, workspace, true));
    return found.find() ? found.group(1) : rest.strip();
  }
}
