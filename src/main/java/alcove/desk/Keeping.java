package alcove.desk;

import java.util.List;
import java.util.Optional;

/// What is kept, field by field: what for, how long, and what takes it away. It is the one place
/// that says so; a test holds it to all that is stored, and `docs/confidentiality.md` to it.
///
/// What stands in a field is kept as the field is, unless it has a row of its own. Whatever can
/// hold a word has one.
///
/// @param place the record and its component, `Asker.begun`
/// @param purpose what it is kept for
/// @param end when it goes at the latest
/// @param erased what takes it away when somebody has themselves erased
record Keeping(String place, String purpose, End end, Erased erased) {

  /// When something goes at the latest. Each is a due item, but for what is never about a person.
  enum End {
    PAIR("with the pair"),
    SIGNED("when another text is signed"),
    REQUEST("30 days after the answer"),
    CHECK_IN("90 days after it was asked"),
    MEETING("90 days after the meeting"),
    REVIEW("30 days after it was shown"),
    CARD("after 14 days, or both answers"),
    NOTICE("14 days after it was written"),
    THREE_WAY("the day after the meeting of three"),
    CASE("with the case" + " word"),
    MONTH("30 days"),
    PROPOSAL("60 days after they were asked"),
    TAKEN_BACK("when it is taken back"),
    LESSON("with its batch"),
    WEEKS("when two weeks have been counted since"),
    YEAR("1 year"),
    DONE("when it is done"),
    SET("when it is set otherwise"),
    FOR_EVER("never");

    private final String words;

    End(String words) {
      this.words = words;
    }
  }

  /// What takes it away when somebody has themselves erased.
  enum Erased {
    /// All that the pair's record has.
    WITH_PAIR("with the pair"),
    AT_ONCE("at once"),
    CLOSED("with the case"),
    /// What is on its way goes with the pair or the case that it is of, and else has arrived.
    WITH_OWNER("with what it is of"),
    /// It is about nobody, or nobody can tell about whom.
    NOBODYS("nothing"),
    /// Coordinators and supervisors are named by those who set a program up.
    BY_COORDINATORS("who sets it");

    private final String words;

    Erased(String words) {
      this.words = words;
    }
  }

  /// All of it.
  static final List<Keeping> ALL =
      List.of(
          pair("Pair.id", "to be found"),
          pair("Pair.program", "to know whose rules hold"),
          pair("Pair.mentor", "to know who they are, and when it is day for them"),
          pair("Pair.mentee", "to know who they are, and when it is day for them"),
          pair("Pair.agenda", "to come back when something is due"),
          pair("Pair.Slices.pairing", "to know how far they are"),
          pair("Pair.Slices.room", "to find their room"),
          pair("Pair.Slices.agreement", "so that both can read what they agreed"),
          pair("Room.Open.channel", "to find their room"),
          pair("Room.Open.places", "to bring its messages up to date"),
          pair("Room.Open.settled", "to ask once about a guest, a new name or who has left"),
          pair("Room.Open.alarms", "to tell what was said of one guest from the next"),
          pair("Room.Open.away", "to tell who has left from who never came"),
          pair("Settled.name", "to ask once about a new name, and not to know which"),
          pair("Room.Disturbed.trouble", "to tell them once"),
          pair("Trouble.Renamed.mark", "to tell one new name from the next, and not to know which"),
          pair("Room.Disturbed.fine", "to go on when it is fine for both"),
          pair("Room.Closed.channel", "to find their room"),
          pair("Room.Barred.code", "to say why it could not be opened"),
          of("Sheet.passages", "what they agreed, in their words", End.SIGNED),
          of("Sheet.Acknowledged.items", "what they acknowledged", End.SIGNED),
          pair("Signed.Signature.digest", "to see whether a signed text was changed"),
          pair("Signed.Earlier.digest", "to know that there was an earlier text, and not which"),
          pair("Pair.Slices.checkIns", "to ask in time, and no more than is bearable"),
          of("CheckIns.Sheet.answers", "for the figures, and to offer help", End.CHECK_IN),
          pair("Pair.Slices.reviews", "to ask in time"),
          of("Reviews.stage", "to show both sides to both", End.REVIEW),
          of("Reviews.Shared.notes", "what they would say to each other", End.REVIEW),
          pair("Pair.Slices.cards", "to repeat none before all were dealt"),
          of("Cards.table", "to show both answers to both", End.CARD),
          of("Cards.Written.answers", "what each answered, until the other has", End.CARD),
          pair("Pair.Slices.moments", "for the figures: what happened when, and no more"),
          pair("Pair.Slices.meetings", "to find a time, and to remind both"),
          of("Meetings.past", "to ask whether it took place, and for the figures", End.MEETING),
          pair("Pair.Slices.references", "to tell one request from the next"),
          of("References.slips", "to hold to what may be said to others", End.REQUEST),
          pair("Pair.Slices.concern", "so that no step is taken before the one it follows"),
          of("Concern.Announcement.words", "what one will say, until it is said", End.NOTICE),
          pair("Pair.Slices.closings", "to show a wish only when both have one"),
          pair("Pair.Slices.threeWays", "to tell one meeting from the next"),
          of("ThreeWays.stage", "what both approve before a meeting of three", End.THREE_WAY),
          of("Sheet.Terms.words", "what may be talked about, in their words", End.THREE_WAY),
          pair("Pair.Slices.heard", "to count what was heard in confidence, and not what"),
          pair("Person.id", "to be found"),
          pair("Person.memberships", "to find their pairs"),
          guidance("Case.id", "to be found, and called by a number"),
          guidance("Case.program", "to know whose supervisors answer"),
          guidance("Case.asker", "to bring them the answer"),
          guidance("Case.supervisor", "to bring them the question"),
          guidance("Case.side", "what the asker chose to say"),
          guidance("Case.unanswered", "to hand on what nobody answers"),
          guidance("Case.had", "so that nobody gets it twice"),
          guidance("Case.lastWord", "to close it in time"),
          guidance("Case.due", "so that no word overtakes another"),
          guidance("Case.over", "to know that it is closed"),
          new Keeping("Asker.open", "to find their case", End.CASE, Erased.AT_ONCE),
          new Keeping("Asker.begun", "so that nobody begins too many", End.MONTH, Erased.AT_ONCE),
          new Keeping(
              "Rota.duties", "whose turn it is, and who is away", End.SET, Erased.BY_COORDINATORS),
          new Keeping("Enrolled.people", "to be matched", End.TAKEN_BACK, Erased.AT_ONCE),
          proposed("Proposals.draft", "for a coordinator to look through"),
          proposed("Proposals.sending", "to be asked"),
          proposed("Proposals.asked", "so that nobody is asked twice"),
          set("Catalogue.programs", "what holds in each program, and who looks after it"),
          set("Program.name", "what it is called"),
          set("Program.Care.emergency", "whom to call"),
          set("Program.MustReport.Item.id", "to tell one from another"),
          set("Program.MustReport.Item.wording", "what cannot stay between two"),
          set("Program.MustReport.Item.link", "where it is explained"),
          set("Program.OwnCards.Card.wording", "what the program's own cards ask"),
          lesson("Shelf.gathering", "to find the box"),
          lesson("Shelf.review", "to find what is looked through"),
          lesson("Shelf.digest", "to find what everybody can read"),
          lesson("Lessons.Batch", "so that others learn from it"),
          lesson("Lesson.name", "to tell one from another"),
          lesson("Lesson.words", "what was learnt"),
          lesson("Lesson.waited", "so that a digest is surely of enough people"),
          lesson("Lessons.Gathering.secret", "to make marks that nobody else can"),
          lesson("Lessons.Gathering.marks", "so that nobody writes twice into one box"),
          errand("Task.Todo.task", "what is to be said or done in Slack, already as it is said"),
          errand("Task.Todo.tries", "to give up at last"),
          figures("Books.week", "which week is next"),
          figures("Books.charged", "what a release has cost"),
          figures("Books.ledger", "what may still be spent"),
          figures("Books.once", "what was counted of those that count once"),
          figures("Books.last", "when the last release was"),
          figures("Books.releases", "how many there are"),
          figures("Books.listed", "how many pairs the directory showed"),
          new Keeping("Tally.week", "to tell a week from the next", End.WEEKS, Erased.NOBODYS),
          new Keeping("Tally.now", "how messages get through", End.WEEKS, Erased.NOBODYS),
          new Keeping("Tally.before", "how they did the week before", End.WEEKS, Erased.NOBODYS),
          figures("Release.number", "which it is"),
          figures("Release.week", "of which week"),
          figures("Release.tier", "how much noise is in it"),
          figures("Release.counts", "the figures, with their noise"),
          looked("Chain.base", "to see whether a line was taken away"),
          looked("Chain.links", "who looked at what, in which role"),
          looked("Link.mark", "to see whether a line was changed"),
          looked("Seals.of", "to see whether a ledger was put back or cut off"),
          looked("Seal.base", "where a ledger begins"),
          looked("Seal.head", "where a ledger ends"));

  /// The row of this place; empty when it has none of its own.
  static Optional<Keeping> at(String place) {
    return ALL.stream().filter(row -> row.place().equals(place)).findFirst();
  }

  /// How it stands in the page.
  ///
  /// @param copied whether it is in the copy that a person can take
  String row(boolean copied) {
    return "| `%s` | %s | %s | %s | %s |"
        .formatted(place, purpose, end.words, copied ? "yes" : "no", erased.words);
  }

  private static Keeping pair(String place, String purpose) {
    return of(place, purpose, End.PAIR);
  }

  private static Keeping of(String place, String purpose, End end) {
    return new Keeping(place, purpose, end, Erased.WITH_PAIR);
  }

  private static Keeping guidance(String place, String purpose) {
    return new Keeping(place, purpose, End.CASE, Erased.CLOSED);
  }

  private static Keeping proposed(String place, String purpose) {
    return new Keeping(place, purpose, End.PROPOSAL, Erased.AT_ONCE);
  }

  private static Keeping set(String place, String purpose) {
    return new Keeping(place, purpose, End.SET, Erased.BY_COORDINATORS);
  }

  private static Keeping lesson(String place, String purpose) {
    return new Keeping(place, purpose, End.LESSON, Erased.NOBODYS);
  }

  private static Keeping errand(String place, String purpose) {
    return new Keeping(place, purpose, End.DONE, Erased.WITH_OWNER);
  }

  private static Keeping figures(String place, String purpose) {
    return new Keeping(place, purpose, End.FOR_EVER, Erased.NOBODYS);
  }

  private static Keeping looked(String place, String purpose) {
    return new Keeping(place, purpose, End.YEAR, Erased.AT_ONCE);
  }
}
