package alcove.sandbox.delivery;

/// How a person's act went: whether the app took it, and Slack's word if not.
///
/// @param error empty when all went well
/// @param detail for whoever writes the app: what exactly was wrong with its answer
public record Done(String error, String detail) {
  static final Done WELL = new Done("", "");

  static Done failed(String error) {
    return new Done(error, "");
  }

  public boolean ok() {
    return error.isEmpty();
  }
}
