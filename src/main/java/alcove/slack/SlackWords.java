package alcove.slack;

import alcove.blockkit.Message;
import alcove.core.Words;

/// What the Slack side says by itself, when no conversation could.
final class SlackWords {
  private static final Words WORDS = new Words(SlackWords.class);

  private SlackWords() {}

  /// The answer is on its way, and too late to be shown.
  static Message late() {
    return Message.line(WORDS.say("late"));
  }

  /// There is too much to do to begin.
  static Message busy() {
    return Message.line(WORDS.say("busy"));
  }

  /// An apology, with what finds the entry in the log.
  static Message sorry(String request) {
    return Message.line(WORDS.say("sorry", "request", request));
  }

  /// A modal did not open in its three seconds.
  static Message slow() {
    return Message.line(WORDS.say("slow"));
  }

  static String whichProgram() {
    return WORDS.say("which.program");
  }

  /// What was asked for is in the direct message.
  static Message sent() {
    return Message.line(WORDS.say("sent"));
  }

  /// A button that nobody answers any more.
  static Message gone() {
    return Message.line(WORDS.say("gone"));
  }

  /// That there was more text than is taken.
  static String dropped() {
    return WORDS.say("dropped");
  }

  static Message closed() {
    return Message.line(WORDS.say("closed"));
  }

  static String noteTitle() {
    return WORDS.say("note.title");
  }

  static String sayText() {
    return WORDS.say("say.text");
  }

  static String sayButton() {
    return WORDS.say("say.button");
  }

  /// Whoever asked is in no pair.
  static Message noPair() {
    return Message.line(WORDS.say("nopair"));
  }

  /// There is none for whoever asked, for whatever reason.
  static String noSuchPair() {
    return WORDS.say("nosuchpair");
  }

  /// Redis was away or too slow, and nothing was done.
  static String unchanged() {
    return WORDS.say("unchanged");
  }

  /// Refused by another capability, whose words are not at hand.
  static String refusedElsewhere() {
    return WORDS.say("refused.elsewhere");
  }

  static String which() {
    return WORDS.say("which");
  }

  static String pairOf(String partner, String program) {
    return WORDS.say("which.of", "partner", partner, "program", Words.asTyped(program));
  }

  static String thisPair() {
    return WORDS.say("which.this");
  }
}
