package alcove.sandbox.delivery;

/// Something that goes wrong on the way to the app, on request. Nobody waits for it by the world's
/// clock.
public sealed interface Mishap {

  /// It never arrives, and nobody answers in time.
  record Lost() implements Mishap {}

  /// The app has it, and its answer does not come in time.
  record Unheard() implements Mishap {}

  /// Nobody listens where the app should be.
  record Unreachable() implements Mishap {}

  /// It never arrives, and something on the way answers in the app's place.
  record Answered(int status, String body) implements Mishap {}
}
