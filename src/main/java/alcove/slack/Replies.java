package alcove.slack;

import alcove.blockkit.Message;
import alcove.core.PersonId;
import alcove.slack.Asking.HomeOpened;
import alcove.slack.Asking.Said;
import alcove.slack.Asking.Submission;
import alcove.slack.Asking.Surface.OnMessage;
import alcove.slack.Asking.Tap;
import com.slack.api.bolt.response.Response;
import java.util.Map;
import java.util.Optional;

/// From a conversation's [Reply] to what Slack shows: in the acknowledgement where Slack takes it
/// there, else by a call. What needs the trigger is called before the acknowledgement; all else
/// goes out after it.
///
/// A reply that has no meaning where it was given (field errors without a form) is a mistake in the
/// program and ends in the apology.
record Replies(Showing showing, Work work) {

  Response toCommand(Said said, Reply reply) {
    return switch (reply) {
      case Reply.Done _ -> Payloads.empty();
      case Reply.Whisper(var message) -> Payloads.whisper(message);
      case Reply.Open(var view) ->
          showing.open(said.trigger(), view)
              ? Payloads.empty()
              : Payloads.whisper(SlackWords.slow());
      case Reply.Send send -> {
        after(() -> showing.send(said.who().person(), send));
        yield Payloads.whisper(SlackWords.sent());
      }
      case Reply.Replace _, Reply.Update _, Reply.FieldErrors _, Reply.CloseAll _ ->
          throw misplaced();
    };
  }

  /// @param person who said the word in the direct message
  void toWord(String word, PersonId person, Reply reply) {
    switch (reply) {
      case Reply.Done _ -> {}
      case Reply.Whisper(var message) -> showing.tell(person, message);
      case Reply.Open _ -> showing.tell(person, Showing.press(word));
      case Reply.Send send -> showing.send(person, send);
      case Reply.Replace _, Reply.Update _, Reply.FieldErrors _, Reply.CloseAll _ ->
          throw misplaced();
    }
  }

  Response toTap(Tap tap, Reply reply) {
    switch (reply) {
      case Reply.Done _ -> {}
      case Reply.Whisper(var message) -> after(() -> showing.whisper(tap, message));
      case Reply.Replace(var message) -> after(() -> replace(tap, message));
      case Reply.Send send -> after(() -> send(tap, send));
      case Reply.Open(var view) -> {
        if (!showing.openOn(tap.surface(), tap.trigger(), view)) {
          after(() -> showing.whisper(tap, SlackWords.slow()));
        }
      }
      case Reply.Update(var view) -> after(() -> showing.update(tap, view));
      case Reply.CloseAll _ -> after(() -> showing.update(tap, Showing.note(SlackWords.closed())));
      case Reply.FieldErrors _ -> throw misplaced();
    }
    return Payloads.empty();
  }

  /// A message of ours after a tap: the acknowledgement cannot carry one.
  Response whisper(Tap tap, Message message) {
    return toTap(tap, new Reply.Whisper(message));
  }

  /// A message of ours on a form that stays open with all that was typed into it.
  ///
  /// @param input the block to say it at; a form without one becomes a page that says it
  static Response atForm(Optional<String> input, Message message) {
    return input
        .map(block -> Payloads.errors(Map.of(block, message.text())))
        .orElseGet(() -> Payloads.update(Showing.note(message)));
  }

  /// A shortcut's acknowledgement shows nothing: its answer opens as a page.
  Response toShortcut(Said said, Reply reply) {
    return toCommand(
        said,
        reply instanceof Reply.Whisper(var message)
            ? new Reply.Open(Showing.note(message))
            : reply);
  }

  Response toSubmission(Submission submission, Reply reply) {
    return switch (reply) {
      case Reply.Done _ -> Payloads.empty();
      case Reply.Whisper(var message) -> {
        after(() -> showing.tell(submission.who().person(), message));
        yield Payloads.empty();
      }
      case Reply.Send send -> {
        after(() -> showing.send(submission.who().person(), send));
        yield Payloads.empty();
      }
      case Reply.Open(var view) -> Payloads.push(view);
      case Reply.Update(var view) -> Payloads.update(view);
      case Reply.FieldErrors(var byBlock) -> Payloads.errors(byBlock);
      case Reply.CloseAll _ -> Payloads.clear();
      case Reply.Replace _ -> throw misplaced();
    };
  }

  void toHome(HomeOpened opened, Reply reply) {
    switch (reply) {
      case Reply.Done _ -> {}
      case Reply.Update(var view) -> showing.publish(opened.who().person(), view);
      case Reply.Whisper _,
          Reply.Send _,
          Reply.Open _,
          Reply.Replace _,
          Reply.FieldErrors _,
          Reply.CloseAll _ ->
          throw misplaced();
    }
  }

  /// Where a message is not seen to come, it is said where it went.
  private void send(Tap tap, Reply.Send send) {
    showing.send(tap.who().person(), send);
    if (!(tap.surface() instanceof OnMessage)) {
      showing.whisper(tap, SlackWords.sent());
    }
  }

  private void replace(Tap tap, Message message) {
    if (tap.surface() instanceof OnMessage at) {
      showing.replace(at, message);
    } else {
      showing.whisper(tap, message);
    }
  }

  /// Shown after the acknowledgement. Without room for it nothing is shown, and nothing is lost.
  private void after(Runnable show) {
    work.begin(show);
  }

  private static IllegalStateException misplaced() {
    return new IllegalStateException("a reply that has no meaning here");
  }
}
