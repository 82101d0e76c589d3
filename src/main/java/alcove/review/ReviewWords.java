package alcove.review;

import alcove.core.Words;

/// What people read about reviews. The same words for both sides.
final class ReviewWords {
  private static final Words WORDS = new Words(ReviewWords.class);

  private ReviewWords() {}

  /// A line without a gap to fill.
  static String plain(Line line) {
    return WORDS.say(line.key);
  }

  /// A line about the partner.
  static String about(Of line, String partner) {
    return WORDS.say(line.key, "partner", partner);
  }

  /// A line about the partner and a day.
  static String on(Day line, String partner, String date) {
    return WORDS.say(line.key, "partner", partner, "date", date);
  }

  static String openUntil(String date) {
    return WORDS.say("invited.until", "date", date);
  }

  static String laterEnough(String date) {
    return WORDS.say("later.enough", "date", date);
  }

  /// The question as it is asked.
  static String asked(Item item) {
    return WORDS.say("form.item." + item);
  }

  static String asked(Note note) {
    return WORDS.say("form.note." + note);
  }

  static String answer(Kept kept) {
    return WORDS.say("form.kept." + kept);
  }

  static String grade(Item item, int grade) {
    return WORDS.say((item == Item.RHYTHM ? "rhythm." : "grade.") + grade);
  }

  /// What the question is about, in a few words.
  static String shortly(Item item) {
    return WORDS.say("item." + item);
  }

  static String shortly(Note note) {
    return WORDS.say("note." + note);
  }

  static String by(String person) {
    return WORDS.say("note.by", "person", person);
  }

  static String alike(String item, String grade) {
    return WORDS.say("revealed.same", "item", item, "grade", grade);
  }

  /// Both grades of one question, each after its person's mention.
  static String apart(String item, Graded mentor, Graded mentee) {
    return WORDS.say(
        "revealed.both",
        "item",
        item,
        "mentor",
        mentor.person(),
        "first",
        mentor.grade(),
        "mentee",
        mentee.person(),
        "second",
        mentee.grade());
  }

  /// A person's mention and the grade they gave, in words.
  record Graded(String person, String grade) {}

  /// A question to talk about the answers to `item`.
  static String talk(Item item) {
    return WORDS.say("revealed.talk", "question", WORDS.say("talk." + item));
  }

  static String talkOfAnything() {
    return WORDS.say("revealed.talk", "question", WORDS.say("talk.NONE"));
  }

  static String outcome(NextStep outcome) {
    return WORDS.say("outcome." + outcome);
  }

  static String settled(NextStep outcome) {
    return WORDS.say("settled." + outcome);
  }

  static String refused(ReviewRefusal refusal) {
    return WORDS.say("refused." + refusal);
  }

  /// The lines about the partner.
  enum Of {
    INVITED("invited"),
    INVITED_BODY("invited.body"),
    FORM_SHOWN("form.shown"),
    KEPT_BODY("kept.body"),
    KEPT_HAND("kept.hand"),
    CLOSED_LAST("closed.last"),
    DIFFERED_BODY("differed.body"),
    CHOSEN("chosen"),
    OPEN_ANSWERED("open.answered"),
    NEXT_NONE("next.none");

    private final String key;

    Of(String key) {
      this.key = key;
    }
  }

  /// The lines about the partner and a day.
  enum Day {
    CLOSED_NEXT("closed.next"),
    OPEN("open"),
    NEXT("next");

    private final String key;

    Day(String key) {
      this.key = key;
    }
  }

  /// The lines without a gap.
  enum Line {
    INVITED_SHOWN("invited.shown"),
    FILL("fill"),
    NOT_NOW("notnow"),
    PAUSE("pause"),
    STOP("stop"),
    FORM_TITLE("form.title"),
    FORM_SUBMIT("form.submit"),
    KEPT("form.kept"),
    KEPT_HINT("form.kept.hint"),
    NOTE_HINT("form.note.hint"),
    KEPT_TITLE("kept.title"),
    KEPT_SHOWN("kept.shown"),
    CLOSED("closed"),
    NOTHING_LEFT("nothing.left"),
    REVEALED("revealed"),
    REVEALED_TITLE("revealed.title"),
    REVEALED_DIFFER("revealed.differ"),
    REVEALED_ALIKE("revealed.alike"),
    TALK_HOW("revealed.talk.how"),
    OUTCOME("outcome"),
    OUTCOME_DIFFERED("outcome.differed"),
    OUTCOME_TITLE("outcome.title"),
    OUTCOME_TEXT("outcome.text"),
    OUTCOME_YES("outcome.yes"),
    SETTLED("settled"),
    DIFFERED("differed"),
    CHOSEN_DIFFERED("chosen.differed"),
    LATER("later"),
    STOPPED("stopped"),
    BACK("back"),
    CHANGE("change"),
    HOLD("hold"),
    HOLD_TITLE("hold.title"),
    HOLD_TEXT("hold.text"),
    HOLD_YES("hold.yes");

    private final String key;

    Line(String key) {
      this.key = key;
    }
  }
}
