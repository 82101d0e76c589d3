package alcove.reference;

import alcove.core.Words;
import java.util.Locale;
import java.util.Set;

/// What people read when others ask. The same words for both sides.
final class ReferenceWords {
  private static final Words WORDS = new Words(ReferenceWords.class);

  private ReferenceWords() {}

  /// A line without a gap to fill.
  static String plain(Line line) {
    return WORDS.say(line.key);
  }

  /// A line about the partner.
  static String about(Of line, String partner) {
    return WORDS.say(line.key, "partner", partner);
  }

  /// A line about the partner and a day.
  static String until(Until line, String partner, String date) {
    return WORDS.say(line.key, "partner", partner, "date", date);
  }

  /// A line about the partner and who asked.
  static String to(To line, String partner, Asker asker) {
    return WORDS.say(line.key, "partner", partner, "asker", within(name(asker)));
  }

  static String waits(String partner, Asker asker, Scope scope, String date) {
    return WORDS.say(
        "menu.waits",
        "partner",
        partner,
        "asker",
        within(name(asker)),
        "much",
        within(name(scope)),
        "date",
        date);
  }

  static String may(Asker asker, String partner) {
    return WORDS.say("may." + asker, "partner", partner);
  }

  static String only(Scope scope) {
    return WORDS.say("only", "much", within(name(scope)));
  }

  static String name(Asker asker) {
    return WORDS.say("asker." + asker);
  }

  static String name(Scope scope) {
    return WORDS.say("scope." + scope);
  }

  static String sentence(Scope scope) {
    return WORDS.say("sentence." + scope);
  }

  static String refused(ReferenceRefusal refusal) {
    return WORDS.say("refused." + refusal);
  }

  static Set<String> keys() {
    return WORDS.keys();
  }

  /// A choice's name inside a sentence.
  private static String within(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ENGLISH) + name.substring(1);
  }

  /// The lines about the partner.
  enum Of {
    MENU("menu"),
    MENU_BODY("menu.body"),
    MENU_THEIRS("menu.theirs"),
    FORM_INTRO("form.intro"),
    MAY_SCOPE("may.scope"),
    MAY("may.notice"),
    MAY_AGAIN("may.again"),
    SAY_NOTE("say.note"),
    OFF_BODY("off.body"),
    DROPPED("dropped"),
    DONE_NO("done.no"),
    DONE_BACK("done.back");

    private final String key;

    Of(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }
  }

  /// The lines about the partner and a day.
  enum Until {
    MENU_ALLOWED("menu.allowed"),
    MENU_MINE("menu.mine"),
    FORM_UNTIL("form.until"),
    ASKED_BODY("asked.body"),
    MAY_ANSWER("may.answer"),
    SAY_BODY("say.body"),
    DONE_YES("done.yes");

    private final String key;

    Until(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }
  }

  /// The lines about the partner and who asked.
  enum To {
    NOTHING_BODY("nothing.body"),
    NO_MORE_BODY("nomore.body");

    private final String key;

    To(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }
  }

  /// The lines without a gap.
  enum Line {
    KNOWN("menu.known"),
    BEGIN("begin"),
    FORM_TITLE("form.title"),
    FORM_SUBMIT("form.submit"),
    FORM_ASKER("form.asker"),
    FORM_SCOPE("form.scope"),
    ASKED_TITLE("asked.title"),
    YES("yes"),
    NO("no"),
    SAY("say"),
    NOTHING("nothing"),
    NO_MORE("nomore"),
    OFF("off"),
    DROP("drop"),
    BACK("back"),
    NOT_NOW("notnow"),
    PAUSE("pause"),
    FINE("fine"),
    MISSING("missing");

    private final String key;

    Line(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }
  }
}
