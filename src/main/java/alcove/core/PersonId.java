package alcove.core;

import java.util.Optional;
import java.util.regex.Pattern;

/// A person as Slack names them (`U…` or `W…`), inside one workspace.
///
/// It prints as nothing: an id in a log line would be a name.
public record PersonId(String value) {
  private static final Pattern FORM = Pattern.compile("[UW][A-Z0-9]{1,24}");

  public PersonId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a Slack user id");
    }
  }

  /// The person that a request names; empty when it names nobody.
  public static Optional<PersonId> read(String value) {
    return FORM.matcher(value).matches() ? Optional.of(new PersonId(value)) : Optional.empty();
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
