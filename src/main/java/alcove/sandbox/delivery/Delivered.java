package alcove.sandbox.delivery;

/// What became of a request to the app.
sealed interface Delivered {

  /// @param json whether the body is said to be JSON
  /// @param noRetry whether the app asked not to be sent this again
  record Answered(int status, boolean json, String body, boolean noRetry) implements Delivered {
    @Override
    public boolean taken() {
      return status >= 200 && status < 300;
    }
  }

  /// Nothing within three seconds.
  record TimedOut() implements Delivered {}

  /// Nobody there.
  record Unreachable() implements Delivered {}

  default boolean taken() {
    return false;
  }

  /// Slack's word for the failure of an interaction.
  default String error() {
    return this instanceof TimedOut ? "operation_timeout" : "dispatch_failed";
  }

  /// Slack's word for why an event is sent again.
  default String retryReason() {
    return switch (this) {
      case Answered _ -> "http_error";
      case TimedOut _ -> "http_timeout";
      case Unreachable _ -> "connection_failed";
    };
  }
}
