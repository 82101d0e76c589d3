package alcove.sandbox.install;

import alcove.sandbox.install.Tokens.Kind;
import alcove.sandbox.install.Tokens.Token;
import alcove.sandbox.state.Json;
import alcove.sandbox.state.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/// Gives out tokens, and says so as Slack does. Scopes only ever grow: who installs again with
/// other scopes has the old ones besides. Called under the workspace's lock.
///
/// A refresh token is good once. Slack does not say how long the access token before lives on: here
/// until its own twelve hours are over.
final class Granting {
  private static final Duration LIFE = Duration.ofHours(12);

  private final Workspace workspace;
  private final Supplier<Registration> registration;
  private final Tokens tokens;
  private final Map<String, Token> refreshing = new HashMap<>();

  Granting(Workspace workspace, Supplier<Registration> registration, Tokens tokens) {
    this.workspace = workspace;
    this.registration = registration;
    this.tokens = tokens;
  }

  /// Installs what a person has said yes to.
  ObjectNode install(Codes.Code code) {
    var body = Json.object();
    if (!code.consent().scopes().isEmpty()) {
      describe(body, bot(code.consent().scopes()), "bot");
      body.put("bot_user_id", workspace.app().names().botUser());
    }
    place(body);
    var user = body.putObject("authed_user").put("id", code.person());
    if (!code.consent().userScopes().isEmpty()) {
      describe(user, user(code.person(), code.consent().userScopes()), "user");
    }
    return body;
  }

  /// New tokens for a refresh token; empty when it is none, or none any more.
  Optional<ObjectNode> refresh(String text) {
    return Optional.ofNullable(refreshing.remove(text)).map(this::renewed);
  }

  boolean knows(String refreshToken) {
    return refreshing.containsKey(refreshToken);
  }

  /// Expiring tokens in place of one that does not expire.
  ObjectNode exchange(Token legacy) {
    tokens.kill(legacy.text(), "token_revoked");
    return renewed(legacy);
  }

  /// Lets no refresh token of this bot or person be used any more.
  void forget(Kind kind, String person) {
    refreshing.values().removeIf(token -> token.kind() == kind && token.person().equals(person));
  }

  private ObjectNode renewed(Token before) {
    var body = Json.object();
    if (before.kind() == Kind.BOT) {
      describe(body, bot(Set.of()), "bot");
      body.put("bot_user_id", before.person());
    } else {
      describe(body, user(before.person(), before.scopes()), "user");
      body.put("user_id", before.person());
    }
    place(body);
    return body;
  }

  private Token bot(Collection<String> more) {
    var app = workspace.app();
    var scopes = union(app.scopes(), more);
    var same = app.installed() && !registration.get().rotating();
    var text = same ? app.token() : fresh("xoxb");
    if (app.installed()) {
      remember(app.token(), app.scopes());
    } else {
      returns(app.names().botUser());
    }
    workspace.install(app.withScopes(scopes).withToken(text));
    var token = new Token(text, Kind.BOT, app.names().botUser(), scopes, expiry());
    if (!same) {
      tokens.add(token);
    }
    return token;
  }

  /// What was installed from the start has no entry among the tokens yet.
  private void remember(String text, Set<String> scopes) {
    var bot = workspace.app().names().botUser();
    if (tokens.of(Kind.BOT, bot).noneMatch(token -> token.text().equals(text))
        && tokens.of(text) instanceof Tokens.Standing.Good) {
      tokens.add(new Token(text, Kind.BOT, bot, scopes, Instant.MAX));
    }
  }

  private void returns(String bot) {
    workspace
        .person(bot)
        .filter(profile -> profile.deleted())
        .ifPresent(profile -> workspace.enter(profile.deactivated(false)));
  }

  private Token user(String person, Collection<String> more) {
    var before = tokens.of(Kind.USER, person).toList();
    var scopes = new TreeSet<>(more);
    before.forEach(token -> scopes.addAll(token.scopes()));
    var lasting = before.stream().filter(token -> token.expires().equals(Instant.MAX)).findFirst();
    var same = lasting.isPresent() && !registration.get().rotating();
    var text = same ? lasting.get().text() : fresh("xoxp");
    var token = new Token(text, Kind.USER, person, Set.copyOf(scopes), expiry());
    tokens.add(token);
    return token;
  }

  private Instant expiry() {
    return registration.get().rotating() ? workspace.now().plus(LIFE) : Instant.MAX;
  }

  private String fresh(String kind) {
    return registration.get().rotating()
        ? "xoxe." + kind + "-1-" + Tokens.random(40)
        : kind + "-" + registration.get().clientId().replace(".", "-") + "-" + Tokens.random(12);
  }

  private void describe(ObjectNode body, Token token, String type) {
    body.put("access_token", token.text()).put("token_type", type);
    body.put("scope", String.join(",", new TreeSet<>(token.scopes())));
    if (!token.expires().equals(Instant.MAX)) {
      var refresh = "xoxe-1-" + Tokens.random(40);
      refreshing.put(refresh, token);
      body.put("expires_in", LIFE.toSeconds()).put("refresh_token", refresh);
    }
  }

  private void place(ObjectNode body) {
    var team = workspace.team();
    body.put("app_id", workspace.app().names().appId());
    body.set("team", Json.object().put("id", team.id()).put("name", team.name()));
    body.putNull("enterprise").put("is_enterprise_install", false);
  }

  private static Set<String> union(Set<String> some, Collection<String> more) {
    var all = new TreeSet<>(some);
    all.addAll(more);
    return all;
  }
}
