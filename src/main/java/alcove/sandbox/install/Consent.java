package alcove.sandbox.install;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// What an app asks a person for: the parameters of `/oauth/v2/authorize`.
///
/// @param scopes for its bot
/// @param userScopes for acting in the person's name
/// @param redirectUri as it was sent; empty when it was not
public record Consent(
    String clientId,
    List<String> scopes,
    List<String> userScopes,
    String redirectUri,
    String state,
    Challenge challenge) {

  /// Whether it may be shown to a person.
  public sealed interface Checked {
    /// @param back where the person is sent afterwards
    record Shown(Consent consent, String back) implements Checked {

      /// The way back after a yes.
      String allowed(String code) {
        return way("code=" + code);
      }

      /// The way back after a no.
      String cancelled() {
        return way("error=access_denied");
      }

      private String way(String with) {
        var state = URLEncoder.encode(consent.state(), StandardCharsets.UTF_8);
        return back + (back.contains("?") ? "&" : "?") + with + "&state=" + state;
      }
    }

    /// Slack sends nobody back to an address for an app that it does not know, and does not say
    /// what it does for a wrong scope: here the page says all errors itself.
    ///
    /// @param error Slack's own word
    /// @param about what it is about; may be empty
    record Wrong(String error, String about) implements Checked {}
  }

  Checked checked(Registration registration) {
    if (!clientId.equals(registration.clientId())) {
      return new Checked.Wrong("invalid_client_id", "");
    }
    var back = registration.redirect(redirectUri);
    if (back.isEmpty()) {
      return new Checked.Wrong("bad_redirect_uri", redirectUri);
    }
    if (challenge.given() && !registration.pkce()) {
      return new Checked.Wrong("pkce_not_allowed", "");
    }
    if (challenge.given() && !challenge.sound()) {
      return new Checked.Wrong("invalid_code_challenge", challenge.method());
    }
    if (scopes.isEmpty() && userScopes.isEmpty()) {
      return new Checked.Wrong("no_scopes", "");
    }
    var unknown = unknown();
    return unknown.isEmpty()
        ? new Checked.Shown(this, back.get())
        : new Checked.Wrong("invalid_scope", String.join(", ", unknown));
  }

  private List<String> unknown() {
    var bot = scopes.stream().filter(each -> Scopes.words(each, Scopes.For.BOT).isEmpty());
    var user = userScopes.stream().filter(each -> Scopes.words(each, Scopes.For.USER).isEmpty());
    return Stream.concat(bot, user).toList();
  }
}
