package alcove.closing;

import alcove.closing.Closings.Contact;
import alcove.closing.Closings.Hope;
import alcove.closing.Closings.Wish;
import alcove.core.Words;
import java.util.Set;

/// What people read about the end of a term. The same words for both sides.
final class ClosingWords {
  private static final Words WORDS = new Words(ClosingWords.class);

  private ClosingWords() {}

  /// A line without a gap to fill.
  static String plain(Line line) {
    return WORDS.say(line.key);
  }

  /// A line about the partner.
  static String about(Of line, String partner) {
    return WORDS.say(line.key, "partner", partner);
  }

  static String next(String partner, String date) {
    return WORDS.say("next.body", "partner", partner, "date", date);
  }

  static String ending(String partner, String date) {
    return WORDS.say("ending.body", "partner", partner, "date", date);
  }

  static String agreed(String partner, Contact contact) {
    return WORDS.say("contact.agreed.body", "partner", partner, "contact", name(contact));
  }

  static String farOff(String date) {
    return WORDS.say("renew.far", "date", date);
  }

  static String name(Wish wish) {
    return WORDS.say("wish." + wish);
  }

  static String name(Contact contact) {
    return WORDS.say("contact." + contact);
  }

  static String name(Hope hope) {
    return WORDS.say("hope." + hope);
  }

  static String hoped(Hope hope) {
    return WORDS.say("hoped." + hope);
  }

  static String refused(ClosingRefusal refusal) {
    return WORDS.say("refused." + refusal);
  }

  static Set<String> keys() {
    return WORDS.keys();
  }

  /// The lines about the partner.
  enum Of {
    KEPT("next.kept"),
    RENEWS_BODY("renews.body"),
    GUIDE_BODY("guide.body"),
    GUIDE_WORD("guide.word"),
    CONTACT_KEPT("contact.kept"),
    FORM_NOTE("form.note"),
    SENT_BODY("sent.body"),
    WORD_BODY("word.body"),
    WORD_BACK("word.back"),
    GUIDE_LEFT("guide.left");

    private final String key;

    Of(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }
  }

  /// The lines without a gap.
  enum Line {
    NEXT("next"),
    NEXT_UNTIL("next.until"),
    NOT_NOW("notnow"),
    PAUSE("pause"),
    STOP("stop"),
    FINE("fine"),
    STOPPED("stopped"),
    RENEWS("renews"),
    ENDING("ending"),
    ENDING_TALK("ending.talk"),
    GUIDE("guide"),
    GUIDE_WRITE("guide.write"),
    GUIDE_CONTACT("guide.contact"),
    GUIDE_CHOOSE("guide.choose"),
    GUIDE_ALONE("guide.alone"),
    GUIDE_STAYS("guide.stays"),
    CONTACT_AGREED("contact.agreed"),
    HOPED_JOIN("hoped.join"),
    HOPED_START("hoped.start"),
    FORM_TITLE("form.title"),
    FORM_SUBMIT("form.submit"),
    FORM_LEARNT("form.learnt"),
    FORM_THANKS("form.thanks"),
    SENT_TITLE("sent.title"),
    WORD("word"),
    WORD_LEARNT("word.learnt"),
    WORD_THANKS("word.thanks"),
    RENEW_UNSIGNED("renew.unsigned"),
    RENEW_BOTH("renew.both"),
    RENEW_ENDING("renew.ending");

    private final String key;

    Line(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }
  }
}
