package alcove.blockkit;

/// A finished file for one person, small and of text.
///
/// @param name as it is saved, `meeting.ics`
/// @param title as Slack shows it
public record Attachment(String name, String title, String text) {

  /// What a file says is not for a log.
  @Override
  public String toString() {
    return "Attachment[]";
  }
}
