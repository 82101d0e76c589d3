package alcove.agreement;

import alcove.core.Dates;
import alcove.core.Side;
import alcove.core.Words;
import alcove.pairing.Bond;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What people read about their agreement. The same words for both sides.
final class AgreementWords {
  private static final Words WORDS = new Words(AgreementWords.class);

  private AgreementWords() {}

  /// A line without a gap to fill.
  static String plain(Line line) {
    return WORDS.say(line.key);
  }

  /// A line about the other of the two.
  static String about(LineAbout line, String partner) {
    return WORDS.say(line.key(), "partner", partner);
  }

  /// A line that names both.
  static String both(LineOfBoth line, Bond bond) {
    return WORDS.say(
        line.key, "mentor", mention(bond, Side.MENTOR), "mentee", mention(bond, Side.MENTEE));
  }

  static String title(Part part) {
    return WORDS.say("title." + part);
  }

  static String name(Part part) {
    return WORDS.say("part." + part);
  }

  static String names(List<Part> parts) {
    return parts.stream().map(AgreementWords::name).collect(Collectors.joining("; "));
  }

  static String intro(Part part, String partner, String program) {
    return WORDS.say("intro." + part, "partner", partner, "program", program);
  }

  static boolean hasTip(Part part) {
    return WORDS.has("tip." + part);
  }

  static String tip(Part part) {
    return WORDS.say("tip." + part);
  }

  static String label(Passage passage) {
    return WORDS.say("passage." + passage);
  }

  static String hint(Passage passage) {
    return WORDS.say("hint." + passage);
  }

  static String label(Question question) {
    return WORDS.say("question." + question);
  }

  static String shortly(Question question) {
    return WORDS.say("short." + question);
  }

  static String suggestedEnd(String program, int months) {
    return WORDS.say("suggested.ENDS_ON", "program", program, "months", months);
  }

  static String suggestedRhythm(String program, int days) {
    return WORDS.say("suggested.CHECK_IN", "program", program, "days", days);
  }

  static String name(Option option) {
    return WORDS.say("option." + option);
  }

  /// A plain example of what the option means; empty when its name says it.
  static String example(Option option) {
    var key = "about." + option;
    return WORDS.has(key) ? WORDS.say(key) : "";
  }

  static String answer(Answer answer) {
    return switch (answer) {
      case Answer.Picked(var option) -> name(option);
      case Answer.Day(var date) -> Dates.day(date);
    };
  }

  static String sentence(Promise promise) {
    return WORDS.say("promise." + promise);
  }

  static String itemMore(String link) {
    return WORDS.say("item.more", "link", link);
  }

  static String emptyList(String program) {
    return WORDS.say("list.empty", "program", program);
  }

  static String overview(int open) {
    return WORDS.say("overview.alone", "open", open);
  }

  static String overview(Part part, boolean open) {
    return WORDS.say(open ? "overview.open" : "overview.done", "part", name(part));
  }

  static String movedOpen(String partner, int open) {
    return WORDS.say("moved.open", "partner", partner, "open", open);
  }

  static String stands(String partner, int version) {
    return WORDS.say("stands", "partner", partner, "version", version);
  }

  static String nudge(AgreementNotice.Matter matter, String partner) {
    return WORDS.say("nudge." + matter, "partner", partner);
  }

  static String difference(Question question, Draft draft, Bond bond) {
    return WORDS.say(
        "open.one",
        "question",
        shortly(question),
        "mentor",
        mention(bond, Side.MENTOR),
        "mentee",
        mention(bond, Side.MENTEE),
        "mentoranswer",
        answerOf(question, draft.of(Side.MENTOR)),
        "menteeanswer",
        answerOf(question, draft.of(Side.MENTEE)));
  }

  static String pastAnswer(Question question, Answer answer) {
    return WORDS.say("open.past", "question", shortly(question), "answer", answer(answer));
  }

  static String openList(String who) {
    return WORDS.say("open.list", "who", who);
  }

  static String settled(Question question, Answer answer) {
    return WORDS.say("settled.one", "question", shortly(question), "answer", answer(answer));
  }

  static String own(Question question, Draft draft, Bond bond) {
    return WORDS.say(
        "own.one",
        "question",
        shortly(question),
        "mentor",
        mention(bond, Side.MENTOR),
        "mentee",
        mention(bond, Side.MENTEE),
        "mentoranswer",
        answerOf(question, draft.of(Side.MENTOR)),
        "menteeanswer",
        answerOf(question, draft.of(Side.MENTEE)));
  }

  static String signedSoFar(String who) {
    return WORDS.say("ready.signed", "who", who);
  }

  static String changeSigned(int version) {
    return WORDS.say("change.signed", "version", version);
  }

  static String signed(Signed signed, Bond bond, LocalDate date) {
    return WORDS.say(
        "agreed.signed",
        "version",
        signed.version(),
        "mentor",
        mention(bond, Side.MENTOR),
        "mentee",
        mention(bond, Side.MENTEE),
        "date",
        Dates.day(date));
  }

  static String listTitle(int version, String program) {
    return WORDS.say("agreed.list", "version", version, "program", program);
  }

  static String listItem(String item) {
    return WORDS.say("agreed.list.one", "item", item);
  }

  static String listMore(int count) {
    return WORDS.say("agreed.list.more", "count", count);
  }

  static String frame(Promise promise) {
    return WORDS.say("agreed.frame.one", "promise", sentence(promise));
  }

  static String damaged(LocalDate date) {
    return WORDS.say("damaged", "date", Dates.day(date));
  }

  static String page(int page, int pages) {
    return WORDS.say("page.of", "page", page, "pages", pages);
  }

  static String promisedDegree(String degree) {
    return WORDS.say("promise.degree", "degree", degree);
  }

  static String drafting(String partner, int done) {
    return WORDS.say("status.DRAFTING", "partner", partner, "done", done);
  }

  static String settling(String partner, int open) {
    return WORDS.say("status.SETTLING", "partner", partner, "open", open);
  }

  static String resting(String partner, int version, LocalDate date) {
    return WORDS.say(
        "status.RESTING", "partner", partner, "version", version, "date", Dates.day(date));
  }

  static String holds(LocalDate date) {
    return WORDS.say("status.holds", "date", Dates.day(date));
  }

  static String mistake(Mistake mistake) {
    return WORDS.say("mistake." + mistake);
  }

  static String openParts(List<Part> parts) {
    return WORDS.say("refused.OPEN_PARTS", "parts", names(parts));
  }

  static String refused(AgreementRefusal refusal, String partner) {
    return WORDS.say("refused." + refusal, "partner", partner, "parts", "");
  }

  static String mention(Bond bond, Side side) {
    return bond.partner(side).person().mention();
  }

  /// All keys, for the test that holds the copy to the code.
  static Set<String> keys() {
    return WORDS.keys();
  }

  private static String answerOf(Question question, Sheet sheet) {
    return sheet.answer(question).map(AgreementWords::answer).orElse("–");
  }

  /// The lines without a gap.
  enum Line {
    ALONE("alone"),
    SEEN("seen"),
    SAVE_ALONE("save.alone"),
    SAVE_TOGETHER("save.together"),
    CHOOSE("choose"),
    PROMISE_TICK("promise.tick"),
    ITEM_TICK("item.tick"),
    OVERVIEW_TITLE("overview.title"),
    OVERVIEW_FILL("overview.fill"),
    OVERVIEW_CHANGE("overview.change"),
    SUBMIT_TITLE("submit.title"),
    SUBMIT_UNTIL("submit.until"),
    SUBMIT_BUTTON("submit.button"),
    SUBMITTED_TITLE("submitted.title"),
    SAVED_TITLE("saved.title"),
    ASKED_NOTE("asked.note"),
    BEGIN("begin"),
    NUDGE_LAST("nudge.last"),
    CONTINUE("continue"),
    NOT_NOW("notnow"),
    PAUSE("pause"),
    STOP("stop"),
    LATER("later"),
    STOPPED("stopped"),
    REVEAL_TITLE("reveal.title"),
    REVEAL_TEXT("reveal.text"),
    BANNER("banner"),
    OPEN_TITLE("open.title"),
    NEW_LIST_TEXT("newlist.text"),
    LIST_READ("list.read"),
    OTHER("other"),
    SETTLED_TITLE("settled.title"),
    OWN_TITLE("own.title"),
    WORDS_MORE("words.more"),
    WORDS_MORE_TO_SIGN("words.more.sign"),
    READ_ALL("read.all"),
    CHANGE_MINE("change.mine"),
    DROP("drop"),
    DROP_TITLE("drop.title"),
    DROP_SURE("drop.sure"),
    DROP_YES("drop.yes"),
    READY_TITLE("ready.title"),
    READY_TEXT("ready.text"),
    SIGN_OPEN("sign.open"),
    CHANGE_LEFT("change.left"),
    CHANGE_LEFT_TEXT("change.left.text"),
    CHANGE_SIGNED_TEXT("change.signed.text"),
    AGREED_TITLE("agreed.title"),
    AGREED_TEXT("agreed.text"),
    AGREED_FRAME("agreed.frame"),
    AGREED_FULL("agreed.full"),
    DAMAGED_TEXT("damaged.text"),
    READ_TITLE("read.title"),
    PAGE_NEXT("page.next"),
    PAGE_BACK("page.back"),
    PROMISE_TITLE("promise.title"),
    CANNOT_TITLE("cannot.title"),
    CANNOT_NOTE("cannot.note"),
    SIGN_TITLE("sign.title"),
    SIGN_BUTTON("sign.button"),
    SIGNED_TITLE("signed.title"),
    SIGNED_BOTH("signed.both"),
    PROPOSE_TITLE("propose.title"),
    PROPOSE_BUTTON("propose.button"),
    PROPOSED_TITLE("proposed.title"),
    STATUS_PAUSED("status.paused"),
    TAKE_BACK("takeback"),
    PARTS("parts"),
    PROPOSE_CHANGE("propose.change"),
    DROPPED("dropped"),
    REFUSED_TITLE("refused.title"),
    BUSY("busy"),
    ELSEWHERE("elsewhere"),
    KEPT_TITLE("kept.title"),
    KEPT_COPY("kept.copy");

    private final String key;

    Line(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }
  }

  /// The lines that name both and nothing else.
  enum LineOfBoth {
    REVEAL_INTRO("reveal.intro"),
    READY_INTRO("ready.intro");

    private final String key;

    LineOfBoth(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }
  }
}
