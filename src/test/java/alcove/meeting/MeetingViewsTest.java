package alcove.meeting;

import static alcove.meeting.Given.BOND;
import static alcove.meeting.Given.FRIDAY;
import static alcove.meeting.Given.THURSDAY;
import static alcove.meeting.Given.agreed;
import static alcove.meeting.Given.propose;
import static alcove.meeting.Given.proposed;
import static alcove.meeting.Given.signed;
import static alcove.rhythm.AnaAndBea.SIGNED;
import static alcove.rhythm.AnaAndBea.mirrored;
import static org.assertj.core.api.Assertions.assertThat;

import alcove.blockkit.Golden;
import alcove.blockkit.Message;
import alcove.blockkit.View;
import alcove.core.PersonId;
import alcove.core.Side;
import alcove.meeting.MeetingNotice.DidIt;
import alcove.meeting.MeetingNotice.ItIsTime;
import alcove.meeting.MeetingNotice.NotTaken;
import alcove.meeting.MeetingNotice.Off;
import alcove.meeting.MeetingNotice.Proposes;
import alcove.meeting.MeetingNotice.Reminder;
import alcove.meeting.MeetingNotice.Settled;
import alcove.meeting.MeetingNotice.TakenBack;
import alcove.meeting.Meetings.Ahead;
import alcove.meeting.Meetings.Appointment;
import alcove.meeting.Meetings.Past;
import alcove.meeting.Meetings.Proposal;
import alcove.meeting.Meetings.Took;
import alcove.pairing.Bond;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class MeetingViewsTest {
  private static final Appointment MEETING = new Appointment(3, FRIDAY, 60, 0);
  private static final Proposal PROPOSAL =
      new Proposal(4, Side.MENTOR, List.of(THURSDAY, FRIDAY), 45, Optional.empty());

  @Test
  void the_form_offers_what_lies_inside_the_hours_of_both() {
    Golden.check("meeting/form", form(BOND, Side.MENTEE, signed().state()));
  }

  @Test
  void the_form_says_kindly_when_the_hours_never_meet() {
    var apart =
        new Bond(
            BOND.id(),
            BOND.mentor(),
            new Bond.Partner(new PersonId("UBEA"), ZoneId.of("Pacific/Auckland")),
            BOND.program(),
            BOND.course());

    Golden.check("meeting/form-apart", form(apart, Side.MENTOR, signed().state()));
  }

  @Test
  void the_form_to_move_a_meeting_says_that_it_stands() {
    Golden.check("meeting/form-move", form(BOND, Side.MENTOR, agreed().state()));
  }

  @Test
  void what_stands_after_proposing() {
    Golden.check("meeting/proposed", MeetingForms.proposed(BOND, Side.MENTOR));
  }

  @Test
  void what_there_is_now() {
    var moving = agreed().asks(propose(Side.MENTOR, THURSDAY)).state();

    Golden.check("meeting/menu-mine", MeetingViews.menu(BOND, Side.MENTEE, proposed().state()));
    Golden.check("meeting/menu-theirs", MeetingViews.menu(BOND, Side.MENTOR, proposed().state()));
    Golden.check("meeting/menu-ahead", MeetingViews.menu(BOND, Side.MENTOR, agreed().state()));
    Golden.check("meeting/menu-moving", MeetingViews.menu(BOND, Side.MENTOR, moving));
    Golden.check("meeting/menu-moved", MeetingViews.menu(BOND, Side.MENTEE, moving));
  }

  @Test
  void times_are_the_readers_own() {
    Golden.check("meeting/proposes", dm(new Proposes(PROPOSAL, Optional.empty(), false)));
    Golden.check("meeting/proposes-move", dm(new Proposes(PROPOSAL, Optional.of(MEETING), false)));
    Golden.check("meeting/proposes-again", dm(new Proposes(PROPOSAL, Optional.empty(), true)));
    assertThat(dm(new Proposes(PROPOSAL, Optional.empty(), false)).blocks().toString())
        .contains("Friday, 4 September, 10:00", "New York time")
        .doesNotContain("16:00");
  }

  @Test
  void what_was_settled_is_told_by_both_clocks() {
    Golden.check("meeting/settled", dm(new Settled(MEETING)));
    Golden.check("meeting/moved", dm(new Settled(new Appointment(3, FRIDAY, 90, 2))));
  }

  @Test
  void what_is_over_is_told_without_blame() {
    Golden.check("meeting/off", dm(new Off(MEETING)));
    Golden.check("meeting/taken-back", dm(new TakenBack(Optional.empty())));
    Golden.check("meeting/taken-back-stands", dm(new TakenBack(Optional.of(MEETING))));
    Golden.check("meeting/not-taken", dm(new NotTaken(Optional.empty(), false)));
    Golden.check("meeting/not-taken-for-long", dm(new NotTaken(Optional.empty(), true)));
  }

  @Test
  void every_prompt_can_be_put_off_paused_and_stopped() {
    var didIt = dm(new DidIt(new Past(3, FRIDAY, Set.of(), Map.of())));
    Golden.check("meeting/time", dm(new ItIsTime()));
    Golden.check("meeting/did-it", didIt);
    for (var prompt :
        List.of(dm(new ItIsTime()), didIt, dm(new Proposes(PROPOSAL, Optional.empty(), true)))) {
      assertThat(prompt.blocks().toString())
          .contains("meeting.fine", "pairing.pause", "meeting.stop");
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_reminder_can_be_acted_on(Ahead ahead) {
    var message = dm(new Reminder(MEETING, ahead));

    Golden.check("meeting/reminder-" + ahead, message);
    assertThat(message.blocks().toString())
        .contains("meeting.propose", "meeting.cancel", "pairing.pause", "meeting.stop");
  }

  @ParameterizedTest
  @EnumSource
  void after_the_answer_it_goes_on_to_the_next(Took took) {
    Golden.check("meeting/said-" + took, MeetingViews.said(took, BOND));
  }

  @Test
  void both_sides_are_told_the_same() {
    for (var notice :
        List.of(
            new ItIsTime(),
            new Settled(MEETING),
            new Off(MEETING),
            new Reminder(MEETING, Ahead.DAY))) {
      assertThat(said(notice, BOND, Side.MENTEE))
          .isEqualTo(said(notice, mirrored(BOND), Side.MENTOR));
    }
  }

  @Test
  void every_line_is_used() {
    var used =
        new TreeSet<>(
            Set.of(
                "form.intro",
                "form.times.note",
                "form.apart",
                "form.length.minutes",
                "form.length.hour",
                "form.length.half",
                "menu.waits",
                "proposes.body",
                "proposes.moving",
                "zone",
                "settled.note",
                "length.minutes",
                "length.hour",
                "length.half",
                "settled.theirs",
                "taken",
                "still"));
    Stream.of(
            Arrays.stream(MeetingWords.Line.values()).map(MeetingWords.Line::key),
            Arrays.stream(MeetingWords.Of.values()).map(MeetingWords.Of::key),
            Arrays.stream(MeetingWords.OfMeeting.values()).map(MeetingWords.OfMeeting::key),
            Arrays.stream(Ahead.values()).map(ahead -> "reminder." + ahead),
            Arrays.stream(Took.values()).map(took -> "didit." + took),
            Arrays.stream(Took.values()).map(took -> "said." + took),
            Arrays.stream(MeetingRefusal.values()).map(why -> "refused." + why))
        .flatMap(keys -> keys)
        .forEach(used::add);

    assertThat(MeetingWords.keys()).containsExactlyInAnyOrderElementsOf(used);
    Arrays.stream(MeetingRefusal.values())
        .forEach(why -> assertThat(MeetingWords.refused(why)).isNotBlank());
  }

  private static View form(Bond bond, Side side, Meetings meetings) {
    return MeetingForms.propose(bond, side, meetings, SIGNED);
  }

  private static Message dm(MeetingNotice notice) {
    return MeetingViews.dm(notice, BOND, Side.MENTEE);
  }

  private static String said(MeetingNotice notice, Bond bond, Side reader) {
    var message = MeetingViews.dm(notice, bond, reader);
    return message.text() + message.blocks();
  }
}
