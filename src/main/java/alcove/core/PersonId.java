package alcove.core;

/// A person as Slack names them (`U…` or `W…`), inside one workspace.
///
/// It prints as nothing: an id in a log line would be a name.
public record PersonId(String value) {
  public PersonId {
    if (!value.matches("[UW][A-Z0-9]{1,24}")) {
      throw new IllegalArgumentException("not a Slack user id");
    }
  }

  /// How the person is mentioned in a message.
  public String mention() {
    return "<@" + value + ">";
  }

  @Override
  public String toString() {
    return "PersonId[]";
  }
}
