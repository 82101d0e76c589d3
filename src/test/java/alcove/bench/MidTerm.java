package alcove.bench;

import alcove.agreement.Agreement;
import alcove.agreement.AgreementRules;
import alcove.agreement.Draft;
import alcove.agreement.Passage;
import alcove.agreement.Promise;
import alcove.agreement.Question;
import alcove.agreement.Sheet;
import alcove.agreement.Sheets;
import alcove.agreement.Signed;
import alcove.card.Cards;
import alcove.checkin.CheckInCommand;
import alcove.checkin.CheckIns;
import alcove.checkin.Item;
import alcove.closing.Closings;
import alcove.concern.Concern;
import alcove.core.PairClock;
import alcove.core.PairId;
import alcove.core.PersonId;
import alcove.core.Program;
import alcove.core.Side;
import alcove.desk.Agenda;
import alcove.desk.Pair;
import alcove.figures.Moments;
import alcove.heard.Heard;
import alcove.meeting.Meetings;
import alcove.pairing.Bond;
import alcove.pairing.Bond.Course;
import alcove.pairing.Bond.Partner;
import alcove.pairing.Bond.Talks;
import alcove.pairing.Pairing;
import alcove.privacy.Confidential;
import alcove.reference.References;
import alcove.review.Reviews;
import alcove.room.Room;
import alcove.room.Settled;
import alcove.threeway.ThreeWays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A numbered pair in the middle of its term: signed, in its room, two check-ins behind it and the
/// third open, five calendars running. Each of the two wrote some 400 letters into the agreement.
public final class MidTerm {
  /// The open check-in's number.
  static final int CHECK_IN = 3;

  /// What all of them are in.
  public static final Program PROGRAM = Program.standard(Set.of());

  private static final int CALENDARS = 5;

  private final Instant now;

  public MidTerm(Instant now) {
    this.now = now;
  }

  static PersonId person(Side side, int number) {
    return new PersonId("U%s%08d".formatted(side == Side.MENTOR ? "M" : "T", number));
  }

  public static PairId pair(int number) {
    var letters = Integer.toString(number, 26).chars().map(c -> Character.digit(c, 26) + 'a');
    var name = letters.mapToObj(Character::toString).collect(Collectors.joining());
    return new PairId("a".repeat(26 - name.length()) + name);
  }

  /// The pair of this number, of two people who are in no other.
  public Pair at(int number) {
    var zone = ZoneId.of("Europe/Berlin");
    var mentor = new Partner(person(Side.MENTOR, number), zone);
    var mentee = new Partner(person(Side.MENTEE, number), zone);
    var bond = new Bond(pair(number), mentor, mentee, PROGRAM, Optional.empty());
    var slices =
        new Pair.Slices(
            new Pairing.Active(new Course(now, LocalDate.parse("2040-01-01"), 14, Talks.USUAL)),
            new Room.Open(
                "C%09d".formatted(number),
                0,
                Map.of("agreement", "1795000000.000100"),
                Settled.NOTHING,
                0,
                Set.of()),
            agreement(bond),
            new CheckIns(new PairClock.Running(), track(), track()),
            reviews(),
            Cards.none(),
            Moments.none(),
            Meetings.none(),
            References.none(),
            Concern.none(),
            Closings.none(),
            ThreeWays.none(),
            Heard.none());
    return new Pair(pair(number), PROGRAM.id(), mentor, mentee, slices, agenda(number));
  }

  private Agenda agenda(int number) {
    var items = new HashMap<String, Agenda.Item>();
    for (var i = 0; i < CALENDARS; i++) {
      var at = now.plus(Duration.ofDays(7 + i)).plusSeconds(number);
      items.put("calendar-" + i, new Agenda.Item(at, new CheckInCommand.Due(Side.MENTOR), 0));
    }
    return new Agenda(items);
  }

  private Agreement agreement(Bond bond) {
    var sheet = sheet();
    var text = new Draft(new Sheets(sheet, sheet), PROGRAM.mustReport());
    var signature = new Signed.Signature(now, AgreementRules.digest(text, bond));
    var signed =
        new Signed(1, text, Map.of(Side.MENTOR, signature, Side.MENTEE, signature), List.of());
    return new Agreement(new Agreement.Stage.Resting(), Optional.of(signed), Optional.empty(), 1);
  }

  private static Sheet sheet() {
    var passages =
        Map.of(
            Passage.PURPOSE, sentences(2),
            Passage.OFF_LIMITS, sentences(1),
            Passage.PLACE, sentences(1),
            Passage.KEEPING, sentences(2));
    var answers =
        Arrays.stream(Question.values())
            .filter(question -> question != Question.ENDS_ON)
            .collect(
                Collectors.<Question, Question, alcove.agreement.Answer>toMap(
                    question -> question,
                    question -> new alcove.agreement.Answer.Picked(question.options().getFirst())));
    return new Sheet(
        passages,
        answers,
        Set.of(Promise.values()),
        new Sheet.Acknowledged(1, Set.of("danger", "harassment", "substances", "crime", "duty")));
  }

  private static Confidential sentences(int count) {
    return Confidential.of(
        "We meet every other week, and what we say there stays between us. ".repeat(count));
  }

  private CheckIns.Track track() {
    var answered = Map.of(Item.USEFUL, alcove.checkin.Answer.FOUR);
    var open =
        new CheckIns.Open(
            new CheckIns.Sheet(CHECK_IN, now, true, Map.of()),
            now,
            new CheckIns.Prompting(1, Optional.empty()),
            false);
    var past =
        List.of(
            new CheckIns.Sheet(1, now.minus(Duration.ofDays(28)), false, answered),
            new CheckIns.Sheet(2, now.minus(Duration.ofDays(14)), false, answered));
    return new CheckIns.Track(CHECK_IN, Optional.of(now), false, open, past);
  }

  private Reviews reviews() {
    return new Reviews(
        new PairClock.Running(),
        new Reviews.History(0, Optional.of(now), 0, 0),
        new Reviews.Between(),
        new Reviews.Standing(false, Optional.empty()),
        new Reviews.Standing(false, Optional.empty()));
  }
}
