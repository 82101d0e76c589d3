package alcove.slack;

import alcove.blockkit.Blocks;
import alcove.blockkit.Elements;
import alcove.blockkit.Message;
import alcove.blockkit.View;
import alcove.core.PersonId;
import alcove.privacy.Event;
import alcove.privacy.Log;
import alcove.slack.Asking.Surface;
import alcove.slack.Asking.Surface.AtHome;
import alcove.slack.Asking.Surface.InModal;
import alcove.slack.Asking.Surface.OnMessage;
import alcove.slack.Asking.Tap;
import alcove.store.Redis;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/// The calls by which a person sees an answer. Best effort, each tried once and bounded: what
/// counts is committed before, and an answer that comes late is no answer. They take their turns at
/// Slack's limits, so that reminders give way to them. A message alone waits for its turn where it
/// cannot go at once, since a word that is never answered looks like a word that was not heard.
record Showing(Calls calls, Outbox outbox, InstantSource clock) {
  /// The button that says a word once more, where its window can open.
  static final String SAY = "word.say";

  /// Opens a modal; false when it did not open in time.
  boolean open(String trigger, View view) {
    return view("views.open", Payloads.args().put("trigger_id", trigger), view);
  }

  /// Opens a modal on what is open already.
  boolean openOn(Surface surface, String trigger, View view) {
    return surface instanceof InModal
        ? view("views.push", Payloads.args().put("trigger_id", trigger), view)
        : open(trigger, view);
  }

  void update(Tap tap, View view) {
    switch (tap.surface()) {
      case InModal modal -> replace(modal, view);
      case AtHome _ -> publish(tap.who().person(), view);
      case OnMessage _ -> openOn(tap.surface(), tap.trigger(), view);
    }
  }

  void publish(PersonId person, View view) {
    view("views.publish", Payloads.args().put("user_id", person.value()), view);
  }

  /// A message for one person's eyes, where they are.
  void whisper(Tap tap, Message message) {
    var isShown =
        switch (tap.surface()) {
          case OnMessage at ->
              calls.web().respond(at.responseUrl(), message, false, Limits.INTERACTIVE_CALL);
          case InModal _, AtHome _ -> openOn(tap.surface(), tap.trigger(), note(message));
        };
    if (!isShown) {
      tell(tap.who().person(), message);
    }
  }

  /// The pressed message becomes `message`, by its response URL or, when that has run out, by name.
  void replace(OnMessage at, Message message) {
    if (!calls.web().respond(at.responseUrl(), message, true, Limits.INTERACTIVE_CALL)) {
      var args = Payloads.message(message).put("channel", at.channel()).put("ts", at.ts());
      call("chat.update", args, Limits.INTERACTIVE_CALL);
    }
  }

  /// Posts to a person's direct message what Slack takes of the two.
  void send(PersonId person, Reply.Send send) {
    var args = Payloads.message(send.message()).put("channel", person.value());
    switch (call("chat.postMessage", args, Limits.BACKGROUND_CALL)) {
      case Answer.Ok _, Answer.Unknown _ -> {}
      case Answer.Refused _, Answer.Limited _ -> tell(person, send.otherwise());
    }
  }

  /// Posts to a person's direct message: always by their id, for a conversation that has two names
  /// would be counted twice at Slack's limits.
  void tell(PersonId person, Message message) {
    var args = Payloads.message(message).put("channel", person.value());
    if (call("chat.postMessage", args, Limits.BACKGROUND_CALL)
        instanceof Answer.Limited(var wait)) {
      try {
        outbox.send(person, message, clock.instant().plus(wait));
      } catch (Redis.Unavailable _) {
        Log.log(Event.REDIS_DOWN);
      }
    }
  }

  /// A message as a page of its own, where there is no other place for it.
  static View note(Message message) {
    return View.page("slack.note", SlackWords.noteTitle(), "", message.blocks());
  }

  /// A window cannot open from a typed word, only from a press.
  static Message press(String word) {
    var button = Elements.primary(SAY, SlackWords.sayButton(), word.toLowerCase(Locale.ROOT));
    return new Message(
        SlackWords.sayText(),
        List.of(Blocks.section(SlackWords.sayText()), Blocks.actions(button)));
  }

  private void replace(InModal modal, View view) {
    var args = Payloads.args().put("view_id", modal.viewId());
    view("views.update", modal.hash().isEmpty() ? args : args.put("hash", modal.hash()), view);
  }

  private Answer call(String method, ObjectNode args, Duration within) {
    return calls.show(method, args, within, clock.instant());
  }

  private boolean view(String method, ObjectNode args, View view) {
    var answer = call(method, Payloads.with(args, view), Limits.INTERACTIVE_CALL);
    return answer instanceof Answer.Ok;
  }
}
