package alcove.sandbox.api;

import alcove.sandbox.install.Installing;
import alcove.sandbox.install.Installing.Grant;
import alcove.sandbox.install.Tokens.Standing;
import alcove.sandbox.install.Tokens.Token;
import alcove.sandbox.state.Json;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// `oauth.v2.access`, `oauth.v2.exchange`, `auth.revoke` and `apps.uninstall`.
final class InstallMethods {
  private final Installing installing;

  InstallMethods(Installing installing) {
    this.installing = installing;
  }

  void enter(Map<String, Method> table) {
    table.put("oauth.v2.access", this::access);
    table.put("oauth.v2.exchange", this::exchange);
    table.put("auth.revoke", this::revoke);
    table.put("apps.uninstall", this::uninstall);
  }

  /// Who proves by PKCE that they asked for the code needs no secret of the app's, and may give it.
  private ObjectNode access(Args args) {
    var verifier = args.text("code_verifier");
    if (verifier.isEmpty() || args.has("client_secret")) {
      client(args);
    } else if (!args.text("client_id").equals(installing.registration().clientId())) {
      throw new Refused("invalid_client_id");
    }
    if (!verifier.isEmpty() && !installing.registration().pkce()) {
      throw new Refused("pkce_not_allowed");
    }
    return given(
        switch (args.text("grant_type")) {
          case "", "authorization_code" ->
              installing.exchange(args.text("code"), args.text("redirect_uri"), verifier);
          case "refresh_token" -> installing.refresh(args.text("refresh_token"));
          default -> new Grant.Refused("invalid_grant_type");
        });
  }

  private ObjectNode exchange(Args args) {
    client(args);
    return given(installing.exchangeLegacy(args.token()));
  }

  private ObjectNode revoke(Args args) {
    if (args.flag("test")) {
      return Json.object().put("revoked", false);
    }
    installing.revoke(caller(args));
    return Json.object().put("revoked", true);
  }

  /// The reference names `no_permission` for a "granular bot" and yet says that a bot's token needs
  /// no scope: the bot may.
  private ObjectNode uninstall(Args args) {
    client(args);
    installing.uninstall();
    return Json.object().put("uninstalled", true);
  }

  private void client(Args args) {
    var wrong = installing.wrongClient(args.text("client_id"), args.text("client_secret"));
    if (!wrong.isEmpty()) {
      throw new Refused(wrong);
    }
  }

  private Token caller(Args args) {
    return switch (installing.tokens().of(args.token())) {
      case Standing.Good(var token) -> token;
      case Standing.Bad(var error) -> throw new Refused(error);
    };
  }

  private static ObjectNode given(Grant grant) {
    return switch (grant) {
      case Grant.Given(var body) -> body;
      case Grant.Refused(var error) -> throw new Refused(error);
    };
  }
}
