package alcove.slack;

import java.time.Duration;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Slack's answer to a call, sorted by what the caller can do about it.
public sealed interface Answer {

  /// The call was carried out.
  record Ok(JsonNode body) implements Answer {
    @Override
    public String toString() {
      return "Ok[]";
    }
  }

  /// The call was not carried out and will not be when repeated.
  ///
  /// @param error Slack's own code, `channel_not_found`: lower-case letters, digits and underscores
  record Refused(String error) implements Answer {
    /// What Slack says to every call of an app that it does not let in: another token, or a word
    /// with whoever runs the workspace, and it may be repeated.
    private static final Set<String> OF_THE_APP =
        Set.of(
            "access_denied",
            "account_inactive",
            "ekm_access_denied",
            "invalid_auth",
            "not_authed",
            "org_login_required",
            "team_access_not_granted",
            "token_expired",
            "token_revoked",
            "two_factor_setup_required");

    /// Whether it is about the app, and not about this call.
    boolean isOfTheApp() {
      return OF_THE_APP.contains(error);
    }
  }

  /// The call was not carried out; it may be repeated after this time.
  record Limited(Duration retryAfter) implements Answer {}

  /// Nobody knows: too late, broken off, or rubbish came back. The call may have had its effect.
  record Unknown() implements Answer {}
}
