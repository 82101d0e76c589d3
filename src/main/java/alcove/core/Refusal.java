package alcove.core;

/// Why a command was not carried out. Expected, never an error: the person is told the reason in
/// words that the capability's views hold for it. Each capability has its own enum of refusals.
public interface Refusal {
  /// The constant's name, under which the words for it are kept.
  String name();
}
