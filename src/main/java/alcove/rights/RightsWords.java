package alcove.rights;

import alcove.core.Dates;
import alcove.core.Words;
import alcove.desk.Held;
import alcove.ledger.By;
import alcove.ledger.Kind;
import java.time.LocalDate;
import java.util.List;

/// What people read about what is kept of them.
final class RightsWords {
  private static final Words WORDS = new Words(RightsWords.class);

  private RightsWords() {}

  /// A line without a gap to fill.
  static String plain(Line line) {
    return WORDS.say(line.key);
  }

  static String pair(String partner) {
    return WORDS.say("pair", "partner", partner);
  }

  /// One kind of what is kept.
  static String held(Held kind, String partner) {
    return WORDS.say("held." + kind, "partner", partner);
  }

  /// What is kept of somebody who has put themselves forward.
  static String enrolled(String program) {
    return WORDS.say("enrolled", "program", Words.asTyped(program));
  }

  static String goesAfter(int days) {
    return WORDS.say("goes.later", "days", days);
  }

  static String goesOn(String date) {
    return WORDS.say("goes.soon", "date", date);
  }

  static String ledgerOf(String partner) {
    return WORDS.say("ledger.pair", "partner", partner);
  }

  static String ledgerIn(String program) {
    return WORDS.say("ledger.enrolled", "program", Words.asTyped(program));
  }

  /// What was looked at or changed, by whom, on one day.
  static String noted(Kind what, By who, LocalDate day) {
    return WORDS.say("ledger.line", "what", kind(what), "by", by(who), "days", Dates.day(day));
  }

  /// The same on several days.
  static String noted(Kind what, By who, List<LocalDate> days) {
    return WORDS.say(
        "ledger.days",
        "what",
        kind(what),
        "by",
        by(who),
        "day",
        Dates.day(days.getLast()),
        "count",
        days.size() - 1,
        "first",
        Dates.day(days.getFirst()));
  }

  private static String kind(Kind what) {
    return WORDS.say("kind." + what);
  }

  private static String by(By who) {
    return WORDS.say("by." + who);
  }

  static String erase(String partners) {
    return WORDS.say("erase.text", "partners", partners);
  }

  enum Line {
    TITLE("title"),
    INTRO("intro"),
    NOTHING("nothing"),
    ASKED("asked"),
    COPIED("copied"),
    DAY("day"),
    NOT_KEPT("notkept"),
    WHO_LOOKS("wholooks"),
    SLACK("slack"),
    EXPORT("export"),
    EXPORTED("exported"),
    FILE_TITLE("file.title"),
    LEDGER("ledger"),
    LEDGER_TITLE("ledger.title"),
    LEDGER_INTRO("ledger.intro"),
    LEDGER_BROKEN("ledger.broken"),
    LEDGER_YOURS("ledger.yours"),
    LEDGER_NOBODY("ledger.nobody"),
    LEDGER_MORE("ledger.more"),
    LEDGER_END("ledger.end"),
    ERASE("erase"),
    ERASE_TITLE("erase.title"),
    ERASE_ENROLLED("erase.enrolled"),
    ERASE_SUBMIT("erase.submit"),
    ERASE_SURE("erase.sure"),
    ERASE_YES("erase.yes"),
    ERASED("erased"),
    NOT_SURE("notsure"),
    BUSY("busy");

    private final String key;

    Line(String key) {
      this.key = key;
    }
  }
}
