package alcove.sandbox.delivery;

import alcove.sandbox.state.Channel;
import alcove.sandbox.state.InstalledApp.SlashCommand;
import alcove.sandbox.state.Profile;
import alcove.sandbox.state.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The slash commands that are Slack's own: `/invite @somebody`, `/remove @somebody`, `/join
/// #channel`, `/leave`, `/rename name`, `/topic text`, `/archive`, `/status :emoji: text`. No app
/// ever hears of them.
final class BuiltIn {
  private static final Pattern PERSON = Pattern.compile("<@([A-Z0-9]+)");
  private static final Pattern STATUS = Pattern.compile("(:[^\\s:]+:)?\\s*(.*)");
  private static final String USUAL = ":speech_balloon:";

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
          new SlashCommand("/archive", "", "Close this channel", false),
          new SlashCommand("/status", ":emoji: text", "Say how it is with you", false));

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
      case "/status" -> Optional.of(status(person, rest.strip()));
      default -> Optional.empty();
    };
  }

  /// Slack puts a balloon before a text alone, and takes nothing for no status any more.
  private Done status(String person, String rest) {
    var found = STATUS.matcher(rest);
    if (!found.matches()) {
      return Done.failed("invalid_status");
    }
    var text = found.group(2);
    var emoji = Optional.ofNullable(found.group(1)).orElse(text.isEmpty() ? "" : USUAL);
    var status = new Profile.Status(text, emoji);
    workspace.person(person).ifPresent(who -> workspace.enter(who.saying(status)));
    return Done.WELL;
  }

  private String named(String rest) {
    var found = PERSON.matcher(Typing.command(rest, workspace, true));
    return found.find() ? found.group(1) : rest.strip();
  }
}
