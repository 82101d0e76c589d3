package alcove.threeway;

import alcove.core.Words;
import java.util.Set;

/// What people read about a meeting of three. The same words for both sides.
final class ThreeWayWords {
  private static final Words WORDS = new Words(ThreeWayWords.class);

  private ThreeWayWords() {}

  /// A line without a gap to fill.
  static String plain(Line line) {
    return WORDS.say(line.key);
  }

  /// A line about the partner.
  static String about(Of line, String partner) {
    return WORDS.say(line.key, "partner", partner);
  }

  /// A line about one meeting.
  static String meeting(OfMeeting line, Told told) {
    return WORDS.say(
        line.key, "partner", told.partner(), "third", told.third(), "date", told.date());
  }

  /// What a line about a meeting tells.
  ///
  /// @param third who joins, inside a sentence
  record Told(String partner, String third, String date) {}

  static String opens(String person) {
    return WORDS.say("sheet.opens", "person", person);
  }

  static String gone(String date) {
    return WORDS.say("sheet.gone", "date", date);
  }

  /// Who joins, as it stands in a form.
  static String name(Third third) {
    return WORDS.say("third." + third);
  }

  /// Who joins, inside a sentence about these two.
  static String within(Third third, String mentor, String mentee) {
    return WORDS.say("within." + third, "mentor", mentor, "mentee", mentee);
  }

  static String name(Matter matter) {
    return WORDS.say("matter." + matter);
  }

  static String refused(ThreeWayRefusal refusal) {
    return WORDS.say("refused." + refusal);
  }

  static Set<String> keys() {
    return WORDS.keys();
  }

  /// The lines about the partner.
  enum Of {
    MENU("menu"),
    MENU_BODY("menu.body"),
    POINTER("menu.pointer"),
    FORM_INTRO("form.intro"),
    FORM_AGAIN("form.again"),
    SENT_BODY("sent.body"),
    DONE_NO("done.no"),
    DONE_OFF("done.off");

    private final String key;

    Of(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }
  }

  /// The lines about one meeting.
  enum OfMeeting {
    WAITS("menu.waits"),
    THEIRS("menu.theirs"),
    AGREED("menu.agreed"),
    READ("read"),
    READ_BODY("read.body"),
    READ_AGAIN("read.again"),
    READ_OPEN("read.open"),
    BOTH_BODY("both.body"),
    RATHER_NOT_BODY("rathernot.body"),
    OFF_BODY("off.body"),
    STILL_BODY("still.body"),
    SOON_BODY("soon.body");

    private final String key;

    OfMeeting(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }
  }

  /// The lines without a gap.
  enum Line {
    WRITE("write"),
    CHANGE("change"),
    AGREE("agree"),
    NO("no"),
    TAKE_BACK("takeback"),
    CALL_OFF("calloff"),
    SHOW("show"),
    TOPICS("sheet.topics"),
    NO_TOPICS("sheet.topics.none"),
    RED_LINES("sheet.red"),
    ALWAYS("sheet.always"),
    ELSE("sheet.else"),
    SENTENCE("sheet.sentence"),
    FORM_TITLE("form.title"),
    FORM_SUBMIT("form.submit"),
    FORM_THIRD("form.third"),
    FORM_DAY("form.day"),
    FORM_OPENS("form.opens"),
    FORM_MENTOR("form.mentor"),
    FORM_MENTEE("form.mentee"),
    FORM_TOPICS("form.topics"),
    FORM_TOPICS_WORDS("form.topics.words"),
    FORM_RED("form.red"),
    FORM_RED_WORDS("form.red.words"),
    FORM_NO_NAMES("form.nonames"),
    SENT("sent"),
    BOTH("both"),
    NOTHING_LEFT("nothing.left"),
    OWN_MANAGER("within.own"),
    RATHER_NOT("rathernot"),
    OFF("off"),
    STILL("still"),
    SOON("soon"),
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
