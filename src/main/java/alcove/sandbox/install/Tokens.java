package alcove.sandbox.install;

import alcove.sandbox.state.Workspace;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Every token that was given out for the app, and what has become of it.
///
/// The bot's newest token is [alcove.sandbox.state.InstalledApp#token]; what the bot may do is what
/// the app may do, whichever of its tokens it shows. Touched only under the workspace's lock.
public final class Tokens {
  private static final Set<String> APP_LEVEL = Set.of("connections:write", "authorizations:read");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Workspace workspace;
  private final Supplier<Registration> registration;
  private final Map<String, Token> given = new HashMap<>();
  private final Map<String, String> dead = new HashMap<>();

  Tokens(Workspace workspace, Supplier<Registration> registration) {
    this.workspace = workspace;
    this.registration = registration;
  }

  /// Whom a token speaks for.
  public enum Kind {
    BOT,
    USER,
    APP
  }

  /// A token in use.
  ///
  /// @param person the bot or person it speaks for; empty for an app-level one
  /// @param expires never is [Instant#MAX]
  public record Token(String text, Kind kind, String person, Set<String> scopes, Instant expires) {}

  /// What a token is good for now.
  public sealed interface Standing {
    record Good(Token token) implements Standing {}

    /// @param error Slack's own word
    record Bad(String error) implements Standing {}
  }

  /// Looks a token up.
  public Standing of(String text) {
    var death = dead.get(text);
    if (death != null) {
      return new Standing.Bad(death);
    }
    var app = workspace.app();
    var known = given.get(text);
    if (known != null && !known.expires().isAfter(workspace.now())) {
      return new Standing.Bad("token_expired");
    }
    if (known != null && known.kind() == Kind.USER) {
      return new Standing.Good(known);
    }
    if (known != null || (text.equals(app.token()) && app.installed())) {
      var expires = known == null ? Instant.MAX : known.expires();
      var bot = app.names().botUser();
      return new Standing.Good(new Token(text, Kind.BOT, bot, app.scopes(), expires));
    }
    return text.equals(registration.get().appToken())
        ? new Standing.Good(new Token(text, Kind.APP, "", APP_LEVEL, Instant.MAX))
        : new Standing.Bad("invalid_auth");
  }

  /// What is in use of this bot or person, which has not been revoked.
  Stream<Token> of(Kind kind, String person) {
    return given.values().stream()
        .filter(token -> token.kind() == kind && token.person().equals(person));
  }

  /// Everybody of whom there is a token of this kind.
  Stream<String> people(Kind kind) {
    return given.values().stream().filter(token -> token.kind() == kind).map(Token::person);
  }

  void add(Token token) {
    given.put(token.text(), token);
  }

  /// Ends a token.
  ///
  /// @param error what it is answered with from now on
  void kill(String text, String error) {
    given.remove(text);
    dead.put(text, error);
  }

  /// What nobody can guess.
  static String random(int bytes) {
    var some = new byte[bytes];
    RANDOM.nextBytes(some);
    return HexFormat.of().formatHex(some);
  }
}
