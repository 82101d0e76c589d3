package alcove.agreement;

import alcove.blockkit.View;
import alcove.slack.Reply;

/// What a reply puts before the person.
final class Shown {
  private Shown() {}

  static View view(Reply reply) {
    return switch (reply) {
      case Reply.Open(var view) -> view;
      case Reply.Update(var view) -> view;
      case Reply.Done _,
          Reply.Whisper _,
          Reply.Send _,
          Reply.Replace _,
          Reply.FieldErrors _,
          Reply.CloseAll _ ->
          throw new AssertionError("no view");
    };
  }

  static String text(Reply reply) {
    return switch (reply) {
      case Reply.Open(var view) -> view.json().toString();
      case Reply.Update(var view) -> view.json().toString();
      case Reply.Whisper(var message) -> message.blocks().toString();
      case Reply.Send(var message, var _) -> message.blocks().toString();
      case Reply.Replace(var message) -> message.blocks().toString();
      case Reply.FieldErrors(var errors) -> errors.toString();
      case Reply.Done _, Reply.CloseAll _ -> "";
    };
  }

  static String metadata(View view) {
    return view.json().path("private_metadata").asString();
  }
}
