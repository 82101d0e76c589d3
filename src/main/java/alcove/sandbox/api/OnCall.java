package alcove.sandbox.api;

/// Whoever wants to know of each call of the Web API, before and after it has its effect, and of
/// each use of a response address or of one that takes a file, which are called [#RESPONSE] and
/// [#UPLOAD] here. It runs in the thread of the call; what it throws breaks the connection.
@FunctionalInterface
public interface OnCall {
  String RESPONSE = "response_url";
  String UPLOAD = "upload_url";

  void at(String method, Moment moment);

  /// Before the effect, or after it and before the answer.
  enum Moment {
    BEFORE,
    AFTER
  }
}
