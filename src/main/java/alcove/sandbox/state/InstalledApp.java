package alcove.sandbox.state;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The app as the workspace has it: its bot, its token and secret, what it may do, what it asked to
/// hear of.
///
/// @param token the bot's, the newest when there are several; empty while the app is not installed
/// @param events names of bot events as in a manifest, such as `message.im`
public record InstalledApp(
    Names names,
    String token,
    String signingSecret,
    Set<String> scopes,
    Set<String> events,
    Offered offered) {
  public InstalledApp {
    scopes = Set.copyOf(scopes);
    events = Set.copyOf(events);
  }

  /// What people can start by themselves.
  public record Offered(List<SlashCommand> commands, List<Shortcut> shortcuts) {
    public Offered {
      commands = List.copyOf(commands);
      shortcuts = List.copyOf(shortcuts);
    }

    public static Offered of(SlashCommand... commands) {
      return new Offered(List.of(commands), List.of());
    }
  }

  /// A shortcut of the manifest.
  ///
  /// @param onMessage whether it is one on a message; else it is global
  public record Shortcut(String name, String callbackId, String description, boolean onMessage) {}

  /// Who the app is.
  ///
  /// @param botUser the person that its bot is, `U…`
  /// @param botId the bot behind that person, `B…`
  public record Names(String appId, String botUser, String botId, String name) {}

  /// A slash command of the manifest.
  ///
  /// @param escaped whether `@name` arrives as `<@U…|name>`
  public record SlashCommand(String command, String hint, String description, boolean escaped) {}

  /// Whether its bot is in the workspace.
  public boolean installed() {
    return !token.isEmpty();
  }

  /// The command that people type so; there is none while the app is not installed.
  public Optional<SlashCommand> command(String word) {
    return commands().stream()
        .filter(_ -> installed())
        .filter(one -> one.command().equals(word))
        .findFirst();
  }

  public List<SlashCommand> commands() {
    return offered.commands();
  }

  /// None while the app is not installed.
  public List<Shortcut> shortcuts() {
    return installed() ? offered.shortcuts() : List.of();
  }

  public InstalledApp withToken(String other) {
    return new InstalledApp(names, other, signingSecret, scopes, events, offered);
  }

  public InstalledApp withSigningSecret(String other) {
    return new InstalledApp(names, token, other, scopes, events, offered);
  }

  public InstalledApp withScopes(Set<String> others) {
    return new InstalledApp(names, token, signingSecret, others, events, offered);
  }

  public InstalledApp withEvents(Set<String> others) {
    return new InstalledApp(names, token, signingSecret, scopes, others, offered);
  }

  public InstalledApp withShortcuts(Shortcut... others) {
    var more = new Offered(offered.commands(), List.of(others));
    return new InstalledApp(names, token, signingSecret, scopes, events, more);
  }
}
