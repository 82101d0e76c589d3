package alcove.slack;

import alcove.blockkit.Message;
import alcove.blockkit.View;
import java.util.Map;

/// What the person who asked sees at once. If it is lost nothing is: what counts has been committed
/// before.
public sealed interface Reply {

  /// Nothing to see: the request is acknowledged. After a submission the modal closes.
  record Done() implements Reply {}

  /// A message that only this person sees, where they asked.
  record Whisper(Message message) implements Reply {}

  /// A message in the direct message with whoever asked, to stay there.
  ///
  /// @param otherwise what is sent when Slack does not take the blocks of `message`
  record Send(Message message, Message otherwise) implements Reply {}

  /// The message with the pressed button becomes this one.
  record Replace(Message message) implements Reply {}

  /// A modal opens, or is put on top of the one that is open.
  record Open(View view) implements Reply {}

  /// The open modal becomes this one.
  record Update(View view) implements Reply {}

  /// The modal stays open, with nothing lost, and says at each block what is wrong.
  record FieldErrors(Map<String, String> byBlock) implements Reply {
    public FieldErrors {
      byBlock = Map.copyOf(byBlock);
    }
  }

  /// All open modals close.
  record CloseAll() implements Reply {}
}
