package alcove.slack;

import alcove.blockkit.Blocks;
import alcove.blockkit.Message;
import java.util.ArrayList;
import tools.jackson.databind.node.ObjectNode;

/// What a person is told who wrote more after a word than is taken: that it was dropped, under what
/// they asked for.
final class Dropped {
  private Dropped() {}

  /// The same answer with that line, where it has a place for one.
  static Reply told(Reply reply) {
    return switch (reply) {
      case Reply.Whisper(var message) -> new Reply.Whisper(told(message));
      case Reply.Open(var view) -> new Reply.Open(view.with(line()));
      case Reply.Send(var message, var otherwise) -> new Reply.Send(told(message), told(otherwise));
      case Reply.Done _, Reply.Replace _, Reply.Update _, Reply.FieldErrors _, Reply.CloseAll _ ->
          reply;
    };
  }

  private static Message told(Message message) {
    var blocks = new ArrayList<>(message.blocks());
    blocks.add(line());
    return new Message(message.text(), blocks);
  }

  private static ObjectNode line() {
    return Blocks.context(SlackWords.dropped());
  }
}
