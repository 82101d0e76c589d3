package alcove.sandbox.install;

import alcove.sandbox.install.Tokens.Kind;
import alcove.sandbox.install.Tokens.Token;
import alcove.sandbox.state.Happening;
import alcove.sandbox.state.Workspace;
import java.util.List;
import java.util.Set;

/// Takes tokens away. With the bot's, the bot is deactivated and out of its channels; with the last
/// of all, the app is gone from the workspace. Called under the workspace's lock.
///
/// Slack does not say what becomes of the other tokens of the same bot or person where rotation has
/// made several: here all go together.
final class Parting {
  private final Workspace workspace;
  private final Tokens tokens;
  private final Granting granting;

  Parting(Workspace workspace, Tokens tokens, Granting granting) {
    this.workspace = workspace;
    this.tokens = tokens;
    this.granting = granting;
  }

  void revoke(Token token) {
    if (token.kind() == Kind.BOT) {
      endBot();
      workspace.happened(new Happening.TokensRevoked(List.of(), List.of(token.person())));
    } else {
      end(Kind.USER, token.person());
      workspace.happened(new Happening.TokensRevoked(List.of(token.person()), List.of()));
    }
    if (!workspace.app().installed() && tokens.people(Kind.USER).findAny().isEmpty()) {
      workspace.happened(new Happening.Uninstalled());
    }
  }

  void uninstall() {
    var bots = workspace.app().installed() ? List.of(bot()) : List.<String>of();
    var people = tokens.people(Kind.USER).distinct().sorted().toList();
    endBot();
    people.forEach(person -> end(Kind.USER, person));
    workspace.happened(new Happening.TokensRevoked(people, bots));
    workspace.happened(new Happening.Uninstalled());
  }

  private void endBot() {
    var app = workspace.app();
    if (!app.installed()) {
      return;
    }
    end(Kind.BOT, bot());
    tokens.kill(app.token(), "account_inactive");
    workspace.install(app.withToken("").withScopes(Set.of()));
    workspace.person(bot()).ifPresent(profile -> workspace.enter(profile.deactivated(true)));
    workspace.channels().of(bot()).stream()
        .filter(channel -> !channel.talk())
        .forEach(channel -> workspace.channels().leave(channel, bot()));
  }

  private void end(Kind kind, String person) {
    var error = kind == Kind.BOT ? "account_inactive" : "token_revoked";
    tokens.of(kind, person).toList().forEach(token -> tokens.kill(token.text(), error));
    granting.forget(kind, person);
  }

  private String bot() {
    return workspace.app().names().botUser();
  }
}
