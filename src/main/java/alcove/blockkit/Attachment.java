package alcove.blockkit;

import alcove.privacy.Confidential;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// A finished file for one person, small and of text.
///
/// @param name as it is saved, `meeting.ics`
/// @param title as Slack shows it
public record Attachment(String name, String title, String text) {

  /// What a person typed, for a file that goes to who may read it.
  public static JsonNode words(Confidential typed) {
    return JsonNodeFactory.instance.stringNode(typed.open(Confidential.Reader.DELIVER));
  }

  /// What a file says is not for a log.
  @Override
  public String toString() {
    return "Attachment[]";
  }
}
