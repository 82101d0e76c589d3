package alcove.matching;

import alcove.core.Words;
import alcove.enrolment.EnrolmentWords;
import alcove.enrolment.Language;
import alcove.matching.PairList.Wrong;
import alcove.matching.Proposals.Outlook;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What coordinators read when they bring people together.
final class MatchingWords {
  private static final Words WORDS = new Words(MatchingWords.class);
  private static final int HOUR = 60;

  private MatchingWords() {}

  /// A line without a gap to fill.
  static String plain(Line line) {
    return WORDS.say(line.key);
  }

  static String home(String program) {
    return WORDS.say("home", "program", Words.asTyped(program));
  }

  static String hub(String program) {
    return WORDS.say("hub", "program", Words.asTyped(program));
  }

  static String pool(int waiting, int places) {
    return WORDS.say("pool", "waiting", waiting, "places", places);
  }

  static String drafted(int count) {
    return WORDS.say(counted("drafted", count), "count", count);
  }

  static String sending(int count) {
    return WORDS.say(counted("sending", count), "count", count);
  }

  static String waits(String person, String date) {
    return WORDS.say("waits", "person", person, "date", date);
  }

  static String asked(String mentor, String mentee, String date, Outlook outlook) {
    return WORDS.say("asked." + outlook, "mentor", mentor, "mentee", mentee, "date", date);
  }

  static String open(int count) {
    return WORDS.say(counted("open.count", count), "count", count);
  }

  /// @param date on which the two were asked; empty when their turn is still to come
  static String open(String mentor, String mentee, Optional<String> date) {
    var couple = couple(mentor, mentee);
    return date.map(day -> WORDS.say("open.since", "couple", couple, "date", day))
        .orElseGet(() -> WORDS.say("open.soon", "couple", couple));
  }

  /// What taking back does, before it is done.
  static String takeBack(int days) {
    return WORDS.say("back.means", "days", days);
  }

  static String more(int count) {
    return WORDS.say("more", "count", count);
  }

  static String review(int count) {
    return WORDS.say(count == 0 ? "review.none" : counted("review", count), "count", count);
  }

  static String page(int page, int pages) {
    return WORDS.say("page", "page", page, "pages", pages);
  }

  static String couple(String mentor, String mentee) {
    return WORDS.say("couple", "mentor", mentor, "mentee", mentee);
  }

  static String change(String mentee, String mentor) {
    return WORDS.say("change.intro", "mentee", mentee, "mentor", mentor);
  }

  /// What two have in common; empty when it is nothing.
  static String common(Fit fit) {
    var parts = new ArrayList<String>();
    if (!fit.topics().isEmpty()) {
      var topics =
          fit.topics().stream()
              .sorted()
              .map(EnrolmentWords::topic)
              .collect(Collectors.joining(", "));
      parts.add(WORDS.say("common.topics", "topics", topics));
    }
    if (!fit.languages().isEmpty()) {
      var languages =
          fit.languages().stream().sorted().map(Language::words).collect(Collectors.joining(", "));
      parts.add(WORDS.say("common.languages", "languages", languages));
    }
    if (fit.minutes() > 0) {
      var hours = (fit.minutes() + HOUR / 2) / HOUR;
      parts.add(
          hours < 1
              ? WORDS.say("common.hour")
              : WORDS.say(hours == 1 ? "common.hours.1" : "common.hours", "hours", hours));
    }
    return String.join(" · ", parts);
  }

  static String problems(int count) {
    return WORDS.say(counted("problems", count), "count", count);
  }

  private static String counted(String key, int count) {
    return count == 1 ? key + ".1" : key;
  }

  static String problem(long line, Wrong wrong) {
    return WORDS.say("problem", "line", line, "wrong", wrong(wrong));
  }

  static String wrong(Wrong wrong) {
    return WORDS.say("wrong." + wrong, "most", PairList.MOST_LINES);
  }

  static String refused(MatchingRefusal refusal) {
    return WORDS.say("refused." + refusal, "most", MatchingRules.MOST);
  }

  /// All keys, for the test that holds the copy to the code.
  static Set<String> keys() {
    return WORDS.keys();
  }

  /// The lines without a gap.
  enum Line {
    TITLE("title"),
    HOME_MANY("home.many"),
    OPEN("open"),
    RUN("run"),
    LOOK("look"),
    PAIR("pair"),
    LIST("list"),
    NOT_SHOWN("notshown"),
    WAITING("waiting"),
    WAITING_FITS("waiting.fits"),
    WAITING_PLACES("waiting.places"),
    ASKED("asked"),
    STILL_OPEN("open.look"),
    STILL_OPEN_TITLE("open.title"),
    TAKE_BACK("back.take"),
    TAKE_BACK_TITLE("back.title"),
    TAKE_BACK_YES("back.yes"),
    NONE_OPEN("open.none"),
    REVIEW("review.title"),
    SEND("send"),
    SENT("sent"),
    BACK("back"),
    ON("on"),
    OVERVIEW("overview"),
    OTHER("other"),
    OUT("out"),
    WHY_NAMED("why.named"),
    CHANGE("change"),
    CHANGE_MENTOR("change.mentor"),
    SOME_OTHERS("change.some"),
    NO_OTHERS("change.none"),
    CHOOSE_PERSON("choose.person"),
    PAIR_TITLE("pair.title"),
    PAIR_INTRO("pair.intro"),
    PAIR_MENTOR("pair.mentor"),
    PAIR_MENTEE("pair.mentee"),
    PAIR_LINE("pair.line"),
    PAIR_LINE_NO("pair.line.no"),
    PAIR_LINE_YES("pair.line.yes"),
    ADD("add"),
    AGAIN("again"),
    LIST_INTRO("list.intro"),
    LIST_LABEL("list.label"),
    LIST_HINT("list.hint"),
    LIST_EMPTY("list.empty"),
    MISSING("missing"),
    FOUND_NOBODY("found.nobody"),
    NOT_YOURS("notyours"),
    BUSY("busy");

    private final String key;

    Line(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }
  }
}
