package alcove.sandbox.install;

import alcove.sandbox.install.Tokens.Kind;
import alcove.sandbox.install.Tokens.Standing;
import alcove.sandbox.install.Tokens.Token;
import alcove.sandbox.state.Profile;
import alcove.sandbox.state.Workspace;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/// The way of an app into the workspace and out of it. Called under the workspace's lock.
public final class Installing {
  private static final Set<Profile.Kind> MAY_INSTALL =
      Set.of(Profile.Kind.MEMBER, Profile.Kind.ADMIN, Profile.Kind.OWNER);

  private final Workspace workspace;
  private final Tokens tokens;
  private final Codes codes;
  private final Granting granting;
  private final Parting parting;
  private final Set<String> exchanged = new HashSet<>();
  private volatile Registration registration;

  public Installing(Workspace workspace, Registration registration) {
    this.workspace = workspace;
    this.registration = registration;
    this.tokens = new Tokens(workspace, this::registration);
    this.codes = new Codes(workspace);
    this.granting = new Granting(workspace, this::registration, tokens);
    this.parting = new Parting(workspace, tokens, granting);
  }

  /// What the app gets for what it gave.
  public sealed interface Grant {
    /// @param body the answer's fields beside `ok`
    record Given(ObjectNode body) implements Grant {}

    /// @param error Slack's own word
    record Refused(String error) implements Grant {}
  }

  public Registration registration() {
    return registration;
  }

  /// What the app's maker enters with Slack from now on.
  public void register(Registration changed) {
    registration = changed;
  }

  /// Whether this is, or was, a token, a refresh token or a code of this workspace. An app-level
  /// token is the app's and no workspace's.
  public boolean knows(String secret) {
    var known =
        switch (tokens.of(secret)) {
          case Standing.Good(var token) -> token.kind() != Kind.APP;
          case Standing.Bad(var error) -> !error.equals("invalid_auth");
        };
    return known || codes.knows(secret) || granting.knows(secret);
  }

  public Tokens tokens() {
    return tokens;
  }

  /// Who may say yes: guests, strangers, bots and the deactivated may not.
  List<Profile> installers() {
    return workspace.people().stream()
        .filter(person -> MAY_INSTALL.contains(person.kind()) && !person.deleted())
        .toList();
  }

  /// The code for a person's yes.
  public String allow(Consent consent, String person) {
    return codes.issue(consent, person);
  }

  /// Whether the app is who it says; empty when it is.
  public String wrongClient(String clientId, String clientSecret) {
    if (!clientId.equals(registration.clientId())) {
      return "invalid_client_id";
    }
    return clientSecret.equals(registration.clientSecret()) ? "" : "bad_client_secret";
  }

  /// Tokens for a code.
  ///
  /// @param verifier what proves by PKCE who asked; empty without it
  public Grant exchange(String code, String redirectUri, String verifier) {
    return switch (codes.exchange(code, redirectUri, verifier)) {
      case Codes.Exchange.Granted(var granted) -> new Grant.Given(granting.install(granted));
      case Codes.Exchange.Refused(var error) -> new Grant.Refused(error);
    };
  }

  /// Tokens for a refresh token.
  public Grant refresh(String refreshToken) {
    return granting
        .refresh(refreshToken)
        .<Grant>map(Grant.Given::new)
        .orElseGet(() -> new Grant.Refused("invalid_refresh_token"));
  }

  /// Expiring tokens for one that does not expire.
  public Grant exchangeLegacy(String token) {
    if (!registration.rotating()) {
      return new Grant.Refused("token_rotation_not_enabled");
    }
    if (exchanged.contains(token)) {
      return new Grant.Refused("token_already_exchanged");
    }
    return switch (tokens.of(token)) {
      case Standing.Good(var good)
          when good.kind() != Kind.APP && good.expires().equals(Instant.MAX) -> {
        exchanged.add(token);
        yield new Grant.Given(granting.exchange(good));
      }
      case Standing.Bad(var error)
          when error.equals("account_inactive") || error.equals("token_revoked") ->
          new Grant.Refused("authorization_not_found");
      case Standing.Good _, Standing.Bad _ -> new Grant.Refused("invalid_token");
    };
  }

  /// Ends the bot's or the person's tokens, and with the last of all the install.
  public void revoke(Token token) {
    parting.revoke(token);
  }

  /// Ends all.
  public void uninstall() {
    parting.uninstall();
  }
}
