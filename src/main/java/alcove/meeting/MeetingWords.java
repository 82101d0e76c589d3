package alcove.meeting;

import alcove.core.Dates;
import alcove.core.Words;
import alcove.meeting.Meetings.Ahead;
import alcove.meeting.Meetings.Took;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/// What people read about meetings. The same words for both sides.
final class MeetingWords {
  private static final Words WORDS = new Words(MeetingWords.class);

  private MeetingWords() {}

  /// A line without a gap to fill.
  static String plain(Line line) {
    return WORDS.say(line.key);
  }

  /// A line about the partner.
  static String about(Of line, String partner) {
    return WORDS.say(line.key, "partner", partner);
  }

  /// A line about a meeting with the partner, as the reader's clock has it.
  static String about(OfMeeting line, Told told) {
    return WORDS.say(
        line.key,
        "partner",
        told.partner(),
        "time",
        Dates.moment(told.start(), told.zone()),
        "length",
        length(told.minutes()),
        "hour",
        Dates.hour(told.start(), told.zone()));
  }

  /// A meeting as one of the two is told of it.
  record Told(String partner, Instant start, int minutes, ZoneId zone) {}

  /// The hour by the partner's clock, where it is another.
  static String theirs(String partner, Instant time, ZoneId zone) {
    return WORDS.say("settled.theirs", "partner", partner, "hour", Dates.hour(time, zone));
  }

  static String intro(String partner, ZoneId zone) {
    return WORDS.say("form.intro", "partner", partner, "zone", zone(zone));
  }

  /// A time to choose.
  static String time(Instant time, ZoneId zone) {
    return Dates.moment(time, zone);
  }

  static String partners(Instant time, ZoneId zone) {
    return WORDS.say("form.times.note", "hour", Dates.hour(time, zone));
  }

  static String apart(String partner, String from, String until) {
    return WORDS.say("form.apart", "partner", partner, "from", from, "until", until);
  }

  static String waits(String partner, List<String> times) {
    return WORDS.say("menu.waits", "partner", partner, "times", String.join(" · ", times));
  }

  static String proposes(String partner, int minutes) {
    return WORDS.say("proposes.body", "partner", partner, "length", length(minutes));
  }

  static String moving(String partner, String time, int minutes) {
    return WORDS.say(
        "proposes.moving", "partner", partner, "time", time, "length", length(minutes));
  }

  static String yours(ZoneId zone) {
    return WORDS.say("zone", "zone", zone(zone));
  }

  static String settledNote(ZoneId zone) {
    return WORDS.say("settled.note", "zone", zone(zone));
  }

  static String taken(String time) {
    return WORDS.say("taken", "time", time);
  }

  static String still(String time) {
    return WORDS.say("still", "time", time);
  }

  static String reminder(Ahead ahead, String partner) {
    return WORDS.say("reminder." + ahead, "partner", partner);
  }

  static String answer(Took took) {
    return WORDS.say("didit." + took);
  }

  static String said(Took took) {
    return WORDS.say("said." + took);
  }

  /// A length to choose.
  static String choice(int minutes) {
    return lengthAs("form.length.", minutes);
  }

  /// A length in a sentence.
  private static String length(int minutes) {
    return lengthAs("length.", minutes);
  }

  private static String lengthAs(String prefix, int minutes) {
    return switch (minutes) {
      case 60 -> WORDS.say(prefix + "hour");
      case 90 -> WORDS.say(prefix + "half");
      default -> WORDS.say(prefix + "minutes", "minutes", minutes);
    };
  }

  static String refused(MeetingRefusal refusal) {
    return WORDS.say("refused." + refusal);
  }

  static Set<String> keys() {
    return WORDS.keys();
  }

  /// `Europe/Berlin` is Berlin's time.
  private static String zone(ZoneId zone) {
    var id = zone.getId();
    return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ') + " time";
  }

  /// The lines about the partner.
  enum Of {
    MENU("menu"),
    PROPOSED_BODY("proposed.body"),
    PROPOSES("proposes"),
    PROPOSES_AGAIN("proposes.again"),
    TAKEN_BACK("takenback.body"),
    NOT_TAKEN("nottaken.body"),
    SETTLED("settled"),
    CANCEL_SURE("cancel.sure"),
    TIME_BODY("time.body");

    private final String key;

    Of(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }
  }

  /// The lines about a meeting.
  enum OfMeeting {
    FORM_MOVING("form.moving"),
    AHEAD("menu.ahead"),
    SETTLED_BODY("settled.body"),
    SETTLED_MOVED("settled.moved"),
    OFF_BODY("off.body"),
    REMINDER_DAY("reminder.DAY.body"),
    REMINDER_HOUR("reminder.HOUR.body"),
    DID_IT("didit.body");

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
    FORM_TITLE("form.title"),
    FORM_SUBMIT("form.submit"),
    FORM_TIMES("form.times"),
    FORM_LENGTH("form.length"),
    FORM_OWN("form.own"),
    FORM_DAY("form.day"),
    FORM_HOUR("form.hour"),
    FORM_MISSING("form.missing"),
    FORM_MISSING_DAY("form.missing.day"),
    FORM_MISSING_HOUR("form.missing.hour"),
    PROPOSE("form.propose"),
    PROPOSED_TITLE("proposed.title"),
    AHEAD_WAITS("menu.ahead.waits"),
    OTHERS("others"),
    BACK("back"),
    BACKED("backed"),
    NONE("proposes.none"),
    TAKEN_BACK("takenback"),
    NOT_TAKEN("nottaken"),
    WAYS_ON("ways.on"),
    MOVE("move"),
    CANCEL("cancel"),
    CANCEL_TITLE("cancel.title"),
    CANCEL_YES("cancel.yes"),
    CANCELLED("cancelled"),
    OFF("off"),
    FIND("off.find"),
    TIME("time"),
    DID_IT("didit"),
    NOT_NOW("notnow"),
    NOTHING_LEFT("nothing.left"),
    PAUSE("pause"),
    STOP("stop"),
    FINE("fine"),
    STOPPED("stopped"),
    FILE_SUMMARY("file.summary"),
    FILE_DESCRIPTION("file.description"),
    FILE_DESCRIPTION_OFF("file.description.off"),
    FILE_TITLE("file.title"),
    FILE_TITLE_OFF("file.title.off");

    private final String key;

    Line(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }
  }
}
