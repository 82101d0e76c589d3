package alcove.slack;

import java.time.Duration;
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
  record Refused(String error) implements Answer {}

  /// The call was not carried out; it may be repeated after this time.
  record Limited(Duration retryAfter) implements Answer {}

  /// Nobody knows: too late, broken off, or rubbish came back. The call may have had its effect.
  record Unknown() implements Answer {}
}
