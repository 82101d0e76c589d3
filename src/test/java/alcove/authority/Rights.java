package alcove.authority;

import alcove.authority.Right.Whose;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Who may what: a row for everything that can be asked of Alcove.
final class Rights {
  private static final String DAY = "2027-01-04";

  /// What a button about a pair carries behind the pair's name, and the buttons that carry it.
  private static final Map<String, String> TAPS =
      Map.ofEntries(
          Map.entry(
              "",
              """
              agreement.show agreement.read agreement.signed agreement.takeback agreement.amend
              agreement.drop agreement.later agreement.stop agreement.fill agreement.parts
              card.show card.stop checkin.begin closing.show closing.stop closing.write
              concern.first concern.tell concern.calloff concern.show concern.raise
              meeting.show meeting.propose meeting.stop
              pairing.accept pairing.decline pairing.withdraw pairing.pause pairing.resume
              pairing.close reference.show reference.begin review.show review.hold
              room.retry room.look threeway.show heard.show heard.say
              """),
          Map.entry(
              ":1",
              """
              card.open card.notnow checkin.notnow checkin.stop checkin.card checkin.send
              checkin.show checkin.agreement concern.done concern.again concern.passon concern.mend
              concern.part concern.notnow concern.leave concern.propose concern.announce
              meeting.back meeting.cancel reference.decline reference.back reference.drop
              review.notnow review.stop review.open threeway.write threeway.agree
              threeway.decline threeway.calloff heard.hear room.mend room.fine room.another
              """),
          Map.entry(":SIGNED:0", "agreement.next agreement.back"),
          Map.entry(":MEETING:MEET_MONTHLY", "agreement.mentors agreement.mentees"),
          Map.entry(":RHYTHM", "agreement.part"),
          Map.entry(":MEETING", "agreement.other"),
          Map.entry(":DIRECTION", "card.deal"),
          Map.entry(":QUESTIONS", "card.lay"),
          Map.entry(":1:MET:YES", "checkin.answer"),
          Map.entry(":1:MET", "checkin.change"),
          Map.entry(":1:RENEW", "closing.say.renew"),
          Map.entry(":1:FINISH", "closing.say.finish"),
          Map.entry(":1:MOVE_ON", "closing.say.move_on"),
          Map.entry(":0:AS_COLLEAGUES", "closing.keep"),
          Map.entry(":0:TO_MENTOR_SOMEBODY", "closing.hope.to_mentor_somebody"),
          Map.entry(":0:ANOTHER_MATCH", "closing.hope.another_match"),
          Map.entry(":1:ISSUE", "concern.acknowledge concern.refuse"),
          Map.entry(
              ":1:1796032800",
              "meeting.take.0 meeting.take.1 meeting.take.2 meeting.take.3 meeting.take.4"),
          Map.entry(":1:PLACE", "meeting.did"),
          Map.entry(":1:NO_PLACE", "meeting.didnot"),
          Map.entry(
              ":1:STRENGTHS",
              """
              reference.allow reference.allow.0T reference.allow.1T reference.allow.2T
              reference.allow.3T reference.allow.0O reference.allow.1O reference.allow.2O
              """),
          Map.entry(":1:KEEP", "review.choose"));

  private static final List<Right> OTHERS =
      List.of(
          form("agreement.save", ":RHYTHM:0"),
          form("agreement.revise", ":RHYTHM:0"),
          form("agreement.submit", ""),
          form("agreement.propose", ":MEETING").with("MEETING=MEET_MONTHLY"),
          form("agreement.sign", ":0123456789abcdef"),
          form("card.give", ":1").with("way=1"),
          form("closing.goodbye", "").with("learnt=~To listen"),
          form("concern.plan", ":1")
              .with("who=BOTH", "how=IN_A_TALK", "to=PEOPLE_TEAM", "on=" + DAY),
          form("concern.notice", ":1").with("words=~I have to", "to=PEOPLE_TEAM", "on=" + DAY),
          form("meeting.propose", "").with("day=" + DAY, "hour=10:00", "length=60"),
          form("pairing.pause", "").with("until=2"),
          form("pairing.close", ""),
          form("reference.ask", "").with("asker=LINE_MANAGER", "scope=STRENGTHS"),
          form("review.fill", ":1")
              .with("SAID=4", "EXPECTED=4", "SERVED=4", "CLEAR=4", "RHYTHM=3", "kept=HELP"),
          form("threeway.propose", ":1").with("third=PEOPLE_TEAM", "day=" + DAY, "opens=MENTOR"),
          Right.of("tap concern.dangerwith", Whose.DANGER, ""),
          Right.of("tap guidance.handover", Whose.CASE, ""),
          Right.of("tap guidance.close", Whose.CASE, ""),
          Right.of("form guidance.words", Whose.CASE, "").with("words=~And this"),
          Right.of("tap directory.more", Whose.DIRECTORY, ""),
          Right.of("word directory", Whose.DIRECTORY, ""));

  /// What everybody may ask, and is answered about themselves.
  private static final String OF_ONESELF =
      """
      card.fine closing.fine concern.danger concern.steps concern.fine figures.choose figures.open figures.period
      figures.export guidance.show guidance.ask guidance.write guidance.answer guidance.fine guidance.away
      guidance.back home.agreement home.checkin home.meet home.review home.card home.reference
      heard.fine home.concern home.guidance home.threeway home.heard home.lessons
      lesson.begin lesson.read lesson.review meeting.fine pairing.start pairing.wait
      enrolment.open enrolment.leave matching.choose matching.open matching.run matching.look matching.back
      matching.on matching.out matching.other matching.pair matching.list
      matching.unanswered matching.earlier matching.later matching.takeback
      program.choose program.open program.begin reference.fine rights.erase rights.export rights.ledger threeway.fine word.say
      """;

  private static final String FORMS_OF_ONESELF =
      """
      guidance.question lesson.write lesson.publish pairing.ask program.settings program.begin rights.erase enrolment.join matching.change
      matching.send matching.pair matching.list
      """;

  private static final String WORDS =
      """
      agreement card checkin later done stop renew concern stats guidance help meet start pause
      resume close program reference review privacy threeway heard lessons join match
      """;

  private Rights() {}

  /// The rows by their routes.
  static Map<String, Right> all() {
    var all = new TreeMap<String, Right>();
    TAPS.forEach((rest, names) ->
        names(names).forEach(name -> keep(Right.of("tap " + name, Whose.PAIR, rest), all)));
    OTHERS.forEach(right -> keep(right, all));
    names(OF_ONESELF).forEach(name -> keep(Right.of("tap " + name, Whose.ONESELF, ""), all));
    names(FORMS_OF_ONESELF).forEach(name -> keep(Right.of("form " + name, Whose.ONESELF, ""), all));
    names(WORDS).forEach(word -> keep(Right.of("word " + word, Whose.ONESELF, ""), all));
    keep(Right.of("word ", Whose.ONESELF, ""), all);
    return all;
  }

  private static void keep(Right right, Map<String, Right> all) {
    if (all.put(right.route(), right) != null) {
      throw new IllegalStateException("two rows for " + right.route());
    }
  }

  private static Right form(String name, String rest) {
    return Right.of("form " + name, Whose.PAIR, rest);
  }

  private static Stream<String> names(String names) {
    return Stream.of(names.strip().split("\\s+"));
  }
}
